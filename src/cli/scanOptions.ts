import { parseArgs } from 'node:util';
import { UsageError } from './io';

export type ReportFormat = 'pretty' | 'json';

/** What `secret-lens scan` was asked to do. */
export interface ScanOptions {
  readonly help: boolean;
  /** Files and folders as they were named; the current folder when none was. */
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly output?: string;
  /** The name under which standard input is scanned instead of paths. */
  readonly stdinName?: string;
  readonly gitignore: boolean;
}

/** Reads the arguments after `scan`. Throws a {@link UsageError} for anything that is not offered. */
export function parseScanOptions(args: readonly string[]): ScanOptions {
  const { values, positionals } = parse(args);
  const format = values.format ?? 'pretty';
  if (format !== 'pretty' && format !== 'json')
    throw new UsageError(`Unknown format “${format}”. Formats are pretty and json.`);
  if (values.stdin === true && positionals.length > 0)
    throw new UsageError('--stdin and paths cannot be scanned together.');
  if (values.stdin !== true && values['stdin-filename'] !== undefined)
    throw new UsageError('--stdin-filename needs --stdin.');
  if (values.output === '' || positionals.includes('')) throw new UsageError('A path is empty.');
  return {
    help: values.help === true,
    paths: positionals.length === 0 ? ['.'] : positionals,
    format,
    gitignore: values['no-gitignore'] !== true,
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(values.stdin === true ? { stdinName: values['stdin-filename'] ?? 'stdin' } : {}),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        output: { type: 'string' },
        stdin: { type: 'boolean' },
        'stdin-filename': { type: 'string' },
        'no-gitignore': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message.split(/\.\s|\.$/, 1).join('')}.`);
    throw error;
  }
}
