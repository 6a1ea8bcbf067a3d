import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorCode } from '../workspace/warning';
import { UsageError, type CommandIo } from './io';

/** Writes a report to the file that was named, else to standard output. Throws a {@link UsageError} when it cannot. */
export async function writeOutput(
  report: string,
  file: string | undefined,
  { cwd, stdout }: Pick<CommandIo, 'cwd' | 'stdout'>,
): Promise<void> {
  if (file === undefined) {
    stdout.write(report);
    return;
  }
  try {
    await writeFile(resolve(cwd, file), report);
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${errorCode(error)}).`);
  }
}

/** Whether a report is for a person on a terminal that shows colours. */
export function usesColour(
  file: string | undefined,
  { env, stdout }: Pick<CommandIo, 'env' | 'stdout'>,
): boolean {
  return file === undefined && stdout.isTTY === true && !env['NO_COLOR'];
}
