import { UsageError } from '../io';
import { parseArguments } from '../parseArguments';
import { readFormat, type ReportFormat } from '../scanOptions';

/** What `secret-lens check` was asked to do. */
export interface CheckOptions {
  readonly help: boolean;
  /** Files and folders as they were named; none means all there is. */
  readonly paths: readonly string[];
  /** Whether values are read to see which keys they have. */
  readonly keys: boolean;
  /** Whether a value is read where AWS does not let the secret be described. */
  readonly readValues: boolean;
  readonly profile: string | undefined;
  /** For references that say none. */
  readonly region: string | undefined;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly gitignore: boolean;
}

/** Reads the arguments after `check`. Throws a {@link UsageError} for anything that is not offered. */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseArguments(args, offered);
  if ([values.output, ...positionals].includes('')) throw new UsageError('A path is empty.');
  return {
    help: values.help === true,
    paths: positionals,
    keys: values.keys === true,
    readValues: values['read-values'] === true,
    profile: values.profile,
    region: values.region,
    format: readFormat(values.format),
    output: values.output,
    gitignore: values['no-gitignore'] !== true,
  };
}

const offered = {
  keys: { type: 'boolean' },
  'read-values': { type: 'boolean' },
  profile: { type: 'string' },
  region: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  'no-gitignore': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
