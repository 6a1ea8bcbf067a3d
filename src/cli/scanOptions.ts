import { UsageError } from './io';
import { parseArguments } from './parseArguments';

const FORMATS = ['pretty', 'json', 'sarif'] as const;

export type ReportFormat = (typeof FORMATS)[number];

/** What `secret-lens scan` was asked to do. */
export interface ScanOptions {
  readonly help: boolean;
  /** Files and folders as they were named; none means all there is. */
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly output?: string;
  /** A file that holds the findings to leave out. */
  readonly baseline?: string;
  /** The file to write all findings to, as the ones to leave out from now on. */
  readonly writeBaseline?: string;
  /** The configuration file to use instead of those that are found. */
  readonly config?: string;
  /** Whether to scan what is staged instead of files. */
  readonly staged: boolean;
  /** The name under which standard input is scanned instead of paths. */
  readonly stdinName?: string;
  /** How many threads scan; as many as help when it was not said. */
  readonly jobs?: number;
  readonly gitignore: boolean;
}

/** Reads the arguments after `scan`. Throws a {@link UsageError} for anything that is not offered. */
export function parseScanOptions(args: readonly string[]): ScanOptions {
  const { values, positionals } = parseArguments(args, offered);
  const { output, baseline, config, stdin = false, staged = false } = values;
  const writeBaseline = values['write-baseline'];
  const stdinName = values['stdin-filename'];
  const format = readFormat(values.format);
  if (stdin && positionals.length > 0) throw new UsageError('--stdin and paths cannot be scanned together.');
  if (stdin && staged) throw new UsageError('--stdin and --staged cannot be scanned together.');
  if (!stdin && stdinName !== undefined) throw new UsageError('--stdin-filename needs --stdin.');
  if ([output, baseline, writeBaseline, config, stdinName, ...positionals].includes(''))
    throw new UsageError('A path is empty.');
  return {
    help: values.help === true,
    paths: positionals,
    format,
    staged,
    gitignore: values['no-gitignore'] !== true,
    ...(output === undefined ? {} : { output }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(writeBaseline === undefined ? {} : { writeBaseline }),
    ...(config === undefined ? {} : { config }),
    ...(stdin ? { stdinName: stdinName ?? 'stdin' } : {}),
    ...(values.jobs === undefined ? {} : { jobs: readJobs(values.jobs) }),
  };
}

/** Throws a {@link UsageError} for a format that is not offered. */
export function readFormat(text = 'pretty'): ReportFormat {
  const format = FORMATS.find((known) => known === text);
  if (format === undefined)
    throw new UsageError(`Unknown format “${text}”. Formats are pretty, json and sarif.`);
  return format;
}

const MOST_JOBS = 64;

function readJobs(text: string): number {
  const jobs = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs must be a whole number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

const offered = {
  format: { type: 'string' },
  output: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  config: { type: 'string' },
  staged: { type: 'boolean' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  jobs: { type: 'string' },
  'no-gitignore': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
