import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import {
  baselineKey,
  BaselineError,
  createBaseline,
  parseBaseline,
  serialiseBaseline,
} from '../core/detection/filters/baseline';
import { readSettings } from '../workspace/readSettings';
import type { LocatedFinding } from '../workspace/scanFiles';
import { errorCode } from '../workspace/warning';
import { UsageError } from './io';

/** The text of a baseline that is there. Throws a {@link UsageError} when it cannot be read or is none. */
export async function readBaseline(file: string, cwd: string): Promise<string> {
  const text = await readIfThere(resolve(cwd, file), file);
  if (text === undefined) throw new UsageError(`${file} does not exist.`);
  parse(text, file);
  return text;
}

/**
 * The key under which findings of a baseline that is written to `file` are fingerprinted: that of the baseline which is
 * there, so that the file changes only where findings do, else a new one.
 */
export async function keyForBaseline(file: string, cwd: string): Promise<Uint8Array> {
  const text = await readIfThere(resolve(cwd, file), file);
  return text === undefined ? randomBytes(32) : baselineKey(parse(text, file));
}

/** Writes the findings, fingerprinted under `key`, as a baseline. Their paths become relative to the baseline's folder. */
export async function writeBaseline(
  file: string,
  cwd: string,
  key: Uint8Array,
  findings: readonly LocatedFinding[],
): Promise<void> {
  const path = resolve(cwd, file);
  const entries = findings.map(({ ruleId, fingerprint, file: name }) => ({
    ruleId,
    fingerprint,
    path: relative(resolve(path, '..'), resolve(cwd, name)).replaceAll(sep, '/'),
  }));
  try {
    await writeFile(path, serialiseBaseline(createBaseline(key, entries)));
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${errorCode(error)}).`);
  }
}

function parse(text: string, file: string): ReturnType<typeof parseBaseline> {
  try {
    return parseBaseline(text);
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(`${file} cannot be used. ${error.message}`);
    throw error;
  }
}

async function readIfThere(path: string, file: string): Promise<string | undefined> {
  try {
    return await readSettings(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`${file} cannot be read (${errorCode(error)}).`);
  }
}
