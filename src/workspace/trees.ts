import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Grammars } from '../core/syntax/grammars';

/** The grammars in a folder, with the parser's runtime, in a bundle of its own (dist/trees.js); see `openSyntaxTrees`. */
export function grammarsIn(folder: string): Grammars {
  return new Grammars({ load: (file) => readFile(join(folder, file)) });
}
