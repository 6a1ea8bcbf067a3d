import { retrievalStyles, type RetrievalStyle } from '../../core/retrieval/retrieval';
import { UsageError } from '../io';
import { parseArguments } from '../parseArguments';

/** What `secret-lens fix` was asked to do. */
export interface FixOptions {
  readonly help: boolean;
  /** Files and folders as they were named; none means all there is. */
  readonly paths: readonly string[];
  /** The rules whose findings are fixed; all when empty. */
  readonly rules: readonly string[];
  readonly write: boolean;
  readonly store: boolean;
  /** What names of secrets begin with, in place of the folder's name. */
  readonly prefix?: string;
  readonly profile?: string;
  readonly region?: string;
  /** For files that can be rewritten so; others get what is usual for them. */
  readonly style?: RetrievalStyle;
  /** Whether the diff shows the values that it removes. */
  readonly showsValues: boolean;
}

/** Reads the arguments after `fix`. Throws a {@link UsageError} for anything that is not offered. */
export function parseFixOptions(args: readonly string[]): FixOptions {
  const { values, positionals } = parseArguments(args, offered);
  const style = retrievalStyles.find((known) => known === values.style);
  if (values.style !== undefined && style === undefined)
    throw new UsageError(`Unknown style “${values.style}”. Styles are ${retrievalStyles.join(', ')}.`);
  if (positionals.includes('')) throw new UsageError('A path is empty.');
  return {
    help: values.help === true,
    paths: positionals,
    rules: values.rule ?? [],
    write: values.write === true,
    store: values.store === true,
    showsValues: values['show-values'] === true,
    ...(values.prefix !== undefined && { prefix: values.prefix }),
    ...(values.profile !== undefined && { profile: values.profile }),
    ...(values.region !== undefined && { region: values.region }),
    ...(style !== undefined && { style }),
  };
}

const offered = {
  rule: { type: 'string', multiple: true },
  write: { type: 'boolean' },
  store: { type: 'boolean' },
  prefix: { type: 'string' },
  profile: { type: 'string' },
  region: { type: 'string' },
  style: { type: 'string' },
  'show-values': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
