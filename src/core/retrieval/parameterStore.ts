import { isReserved } from '../secrets/parameter';
import { readConnectionName } from './connectionParts';
import type { MovedPlace, SecretMove } from './moves';
import { friendlyName } from './names';
import type { RetrievalTarget } from './retrieval';

/** The parameter that stands for the target in Parameter Store: its own name where that is one of a parameter. */
export function nameParameter(target: Pick<RetrievalTarget, 'secretName'>): string {
  const cleaned = friendlyName(target).replaceAll(/[^\w./-]/g, '-');
  const name = isReserved(cleaned) ? `app/${cleaned.replace(/^\//, '')}` : cleaned;
  return name.includes('/') && !name.startsWith('/') ? `/${name}` : name;
}

/** One move for each value, since a reference reads a parameter as a whole: `/app/db/username` and `/app/db/password`. */
export function splitIntoParameters<Place extends MovedPlace>(
  move: SecretMove<Place>,
  name = move.proposedName,
): readonly SecretMove<Place>[] {
  const isAlone = move.values.length === 1;
  return move.values.map((value) => ({
    ...move,
    values: [value],
    proposedName: nameParameter({ secretName: isAlone ? name : `${name}/${value.key}` }),
  }));
}

/**
 * Says, where it is so, that a move's values look like configuration for which Parameter Store is enough: what is no password
 * of a connection, and what may well be no secret.
 * @param isDoubtful detection is not sure that it is a secret
 */
export function adviseParameterStore(
  { values, ruleIds }: SecretMove,
  isDoubtful: boolean,
): string | undefined {
  const plain = values
    .map(({ key }) => key)
    .filter((key) => (readConnectionName(key)?.key ?? 'password') !== 'password');
  const isFound = ruleIds.length > 0 && !isDoubtful;
  if (plain.length === values.length && !isFound)
    return `${list(plain)} ${plain.length === 1 ? 'looks' : 'look'} like plain configuration: Parameter Store is enough.`;
  if (plain.length > 0 && plain.length < values.length)
    return `${list(plain)} need not be kept secret: Parameter Store is enough for ${plain.length === 1 ? 'it' : 'them'}.`;
  return isDoubtful
    ? 'It is doubtful that this is a secret: if it is plain configuration, Parameter Store is enough.'
    : undefined;
}

function list(keys: readonly string[]): string {
  return keys.length < 2 ? keys.join() : `${keys.slice(0, -1).join(', ')} and ${keys.at(-1) ?? ''}`;
}
