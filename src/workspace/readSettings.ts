import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

const MEGABYTES = 64;

/** Why a file that is there is not read; `code` stands where the system's code of a failure would. */
class UnreadError extends Error {
  override readonly name = 'UnreadError';
  readonly code: string;

  constructor(code: string) {
    super(`The file is ${code}.`);
    this.code = code;
  }
}

/**
 * The text (UTF-8) of a file that somebody else may have put there: a pipe or a device, which would never end, and a
 * huge file are refused. Rejects with the system's error, or with one whose `code` says what is wrong.
 */
export async function readSettings(path: string): Promise<string> {
  // Opening a pipe would wait for its writer. Windows has no such flag: undefined counts as 0.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile() && !stats.isDirectory()) throw new UnreadError('not a regular file');
    if (stats.size > MEGABYTES * 1024 * 1024) throw new UnreadError(`larger than ${MEGABYTES} MB`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
