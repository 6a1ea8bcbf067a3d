import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './io';

/** Reads arguments by the options that are offered, and positionals. Throws a {@link UsageError} for anything else. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message.split(/\.\s|\.$/, 1).join('')}.`);
    throw error;
  }
}
