import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let tables: Uint8Array | undefined;

/**
 * The built-in rules' keyword automaton, which the build puts beside the bundles: reading a file is faster than decoding
 * as much from a script. Undefined where there is none, as in the sources: a scanner then builds its own.
 */
export function readKeywordTables(): Uint8Array | undefined {
  try {
    return (tables ??= readFileSync(join(__dirname, 'keywords.bin')));
  } catch {
    return undefined;
  }
}
