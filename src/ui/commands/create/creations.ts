import { proposeSecretName } from '../../../core/secrets/naming';
import { reveal, type Redacted } from '../../../core/secrets/redacted';
import { checkValue } from '../../prompts/checkValue';
import type { Entry } from './readEntries';

/** One of several secrets that are made of one source. */
export interface Creation {
  /** The source's key. */
  readonly key: string;
  readonly value: Redacted<string>;
  readonly name: string;
  /** One however often it is tried. */
  readonly requestToken: string;
  /** Why the value cannot be stored at all. */
  readonly obstacle?: string;
  readonly isMade: boolean;
  /** Why it was not made when it was last tried. */
  readonly failure?: string | undefined;
}

/** A secret for each entry, named after its key; those that were made already stay. */
export function planCreations(
  entries: readonly Entry[],
  prefix: string,
  before: readonly Creation[],
  newToken: () => string,
): readonly Creation[] {
  return entries.map(({ key, value }) => {
    const made = before.find((creation) => creation.isMade && creation.key === key);
    if (made !== undefined) return made;
    const obstacle = checkValue('text', reveal(value))?.message;
    return {
      key,
      value,
      name: nameFor(prefix, key),
      requestToken: newToken(),
      isMade: false,
      ...(obstacle !== undefined && { obstacle }),
    };
  });
}

/** What a secret is named after a key. */
export function nameFor(prefix: string, key: string): string {
  return prefix + proposeSecretName({ workspace: '', file: '', variable: key }, '${variable}');
}

/** Those that are still to be made, and can be. */
export function openCreations(creations: readonly Creation[]): readonly Creation[] {
  return creations.filter(({ isMade, obstacle }) => !isMade && obstacle === undefined);
}

/** What became of each, in sentences. */
export function tellCreations(creations: readonly Creation[]): string {
  const made = creations.filter(({ isMade }) => isMade).map(({ name }) => name);
  const failed = openCreations(creations);
  const leftOut = creations.filter(({ obstacle }) => obstacle !== undefined);
  const tried = made.length + failed.length;
  const count = failed.length === 0 ? String(made.length) : `${made.length} of ${tried}`;
  return [
    `${count} ${tried === 1 ? 'secret was' : 'secrets were'} created${made.length === 0 ? '' : `: ${made.join(', ')}`}.`,
    ...failed.map(({ name, failure }) => `${name} was not: ${failure ?? 'It was not tried.'}`),
    ...leftOut.map(({ key, obstacle }) => `${key} was left out: ${obstacle ?? ''}`),
  ].join(' ');
}
