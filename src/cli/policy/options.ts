import { policyFormats, type PolicyFormat } from '../../core/references/policyFormats';
import { UsageError } from '../io';
import { parseArguments } from '../parseArguments';

/** What `secret-lens policy` was asked to do. */
export interface PolicyOptions {
  readonly help: boolean;
  /** Files and folders as they were named; none means all there is. */
  readonly paths: readonly string[];
  readonly format: PolicyFormat;
  readonly profile: string | undefined;
  /** For references that say none. */
  readonly region: string | undefined;
  /** Of secrets that are named without one; twelve digits. */
  readonly account: string | undefined;
  /** Whether Secrets Manager is asked for ARNs and keys. */
  readonly looksUp: boolean;
  /** Whether references in tests, examples and documentation count. */
  readonly tests: boolean;
}

/** Reads the arguments after `policy`. Throws a {@link UsageError} for anything that is not offered. */
export function parsePolicyOptions(args: readonly string[]): PolicyOptions {
  const { values, positionals } = parseArguments(args, offered);
  const format = policyFormats.find((known) => known === (values.format ?? 'json'));
  if (format === undefined)
    throw new UsageError(
      `Unknown format “${String(values.format)}”. Formats are json, terraform and cloudformation.`,
    );
  const { account, region } = values;
  if (account !== undefined && !/^\d{12}$/.test(account))
    throw new UsageError('--account must be the twelve digits of an account.');
  if (region !== undefined && !/^[a-z\d-]+$/.test(region))
    throw new UsageError(`“${region}” is no name of a region.`);
  if (positionals.includes('')) throw new UsageError('A path is empty.');
  return {
    help: values.help === true,
    paths: positionals,
    format,
    profile: values.profile,
    region,
    account,
    looksUp: values['no-lookup'] !== true,
    tests: values.tests === true,
  };
}

const offered = {
  format: { type: 'string' },
  profile: { type: 'string' },
  region: { type: 'string' },
  account: { type: 'string' },
  'no-lookup': { type: 'boolean' },
  tests: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
