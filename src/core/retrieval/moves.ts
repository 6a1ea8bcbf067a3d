import { reveal, type Redacted } from '../secrets/redacted';
import type { TextRange } from '../text/textEdit';
import type { ConnectionKey } from './connectionParts';
import type { RetrievalPlanner } from './planner';
import type { LocatedLiteral, RetrievalTarget, SourceFile } from './retrieval';

/** A literal that makes way for retrieval code. */
export interface MovedPlace {
  /** What tells its file from others: a uri or a path. */
  readonly fileId: string;
  readonly range: TextRange;
  readonly encoding?: RetrievalTarget['encoding'];
}

/** One value, and every place that it leaves. */
export interface MovedValue<Place extends MovedPlace = MovedPlace> {
  /** Its key in a JSON secret. */
  readonly key: string;
  readonly value: Redacted<string>;
  readonly places: readonly [Place, ...Place[]];
}

/** What goes into one secret: a value alone, or the parts of one thing. */
export interface SecretMove<Place extends MovedPlace = MovedPlace> {
  readonly values: readonly [MovedValue<Place>, ...MovedValue<Place>[]];
  readonly proposedName: string;
  /** The rules whose findings are moved. */
  readonly ruleIds: readonly string[];
}

/** Parts of a connection that are no credentials. */
const openKeys: ReadonlySet<string> = new Set<ConnectionKey>(['host', 'port', 'username', 'dbname']);

/** The values of a move that must not be seen, without those that only go along. */
export function credentialsOf<Place extends MovedPlace>({
  values,
}: SecretMove<Place>): readonly MovedValue<Place>[] {
  return values.filter(({ key }) => values.length === 1 || !openKeys.has(key));
}

/** Whether a credential leaves a place of its own: what only goes along need not go where every credential has to stay. */
export function freesCredential<Place extends MovedPlace>(
  move: SecretMove<Place>,
  stays: (place: Place) => boolean,
): boolean {
  const credentials = credentialsOf(move);
  return (credentials.length === 0 ? move.values : credentials).some(({ places }) =>
    places.some((place) => !stays(place)),
  );
}

/** A literal alone, and it with all that belongs to it. */
export interface LocatedMove<Place extends MovedPlace = MovedPlace> {
  readonly alone: SecretMove<Place>;
  /** The parts of a connection or of a file that is one whole, when the literal is one of them. */
  readonly together?: SecretMove<Place>;
}

/**
 * Reads what a finding or a selection is about; undefined when it is in no literal whose value is known.
 * @param toPlace the host's place of a range of the file
 * @param nameFor the name to propose for the secret of a variable, or of what stands in the file together
 */
export async function locateMove<Place extends MovedPlace>(
  planner: Pick<RetrievalPlanner, 'locate' | 'related'>,
  file: SourceFile,
  secret: TextRange,
  ruleIds: readonly string[],
  toPlace: (part: Pick<MovedPlace, 'range' | 'encoding'>) => Place,
  nameFor: (variable: string | undefined) => string,
): Promise<LocatedMove<Place> | undefined> {
  const literal = await planner.locate(file, secret);
  if (literal === undefined) return undefined;
  const { value, range } = literal;
  const assignedTo = nameOf(literal, file);
  const own: MovedValue<Place> = { key: assignedTo ?? 'value', value, places: [toPlace({ range })] };
  const alone = { values: [own], proposedName: nameFor(assignedTo), ruleIds } as const;
  const [first, ...others] = (await planner.related(file, secret)).map(
    ({ key, value: part, ...place }): MovedValue<Place> => ({ key, value: part, places: [toPlace(place)] }),
  );
  if (first === undefined) return { alone };
  return { alone, together: { values: [first, ...others], proposedName: nameFor(undefined), ruleIds } };
}

/** What a literal is called: the password of a URL after the variable of the URL, as `DB_PASSWORD` after `DB_URL`. */
function nameOf({ assignedTo, range }: LocatedLiteral, { text }: SourceFile): string | undefined {
  const isPassword = text.charAt(range.start - 1) === ':' && text.charAt(range.end) === '@';
  if (!isPassword) return assignedTo;
  return assignedTo?.replace(/(?:ur[il]|dsn)$/i, (word) => {
    if (word === word.toUpperCase()) return 'PASSWORD';
    return /^[A-Z]/.test(word) ? 'Password' : 'password';
  });
}

function overlap(a: MovedPlace, b: MovedPlace): boolean {
  return a.fileId === b.fileId && a.range.start < b.range.end && b.range.start < a.range.end;
}

/**
 * Joins moves so that each value is stored once and each place left once: one that shares a place with another is part of
 * it, and one of a value that another has adds its places to that. Names are made different.
 */
export function joinMoves<Place extends MovedPlace>(
  moves: readonly SecretMove<Place>[],
): readonly SecretMove<Place>[] {
  const joined: SecretMove<Place>[] = [];
  const largestFirst = [...moves].sort((a, b) => b.values.length - a.values.length);
  for (const move of largestFirst) {
    const taken = joined.flatMap(({ values }) => values.flatMap(({ places }) => places));
    const places = move.values.flatMap((value) => value.places);
    if (places.some((place) => taken.some((other) => overlap(place, other)))) continue;
    const [only, ...more] = move.values;
    const same =
      more.length > 0
        ? -1
        : joined.findIndex(({ values }) => values.some(({ value }) => reveal(value) === reveal(only.value)));
    const host = joined[same];
    if (host === undefined) joined.push(move);
    else joined[same] = addPlaces(host, only, move.ruleIds);
  }
  const names = new Set<string>();
  return joined.map((move) => {
    let { proposedName } = move;
    for (let number = 2; names.has(proposedName); number++) proposedName = `${move.proposedName}-${number}`;
    names.add(proposedName);
    return { ...move, proposedName };
  });
}

function addPlaces<Place extends MovedPlace>(
  move: SecretMove<Place>,
  { value, places }: MovedValue<Place>,
  ruleIds: readonly string[],
): SecretMove<Place> {
  const [first, ...others] = move.values.map((own) =>
    reveal(own.value) === reveal(value) ? { ...own, places: [...own.places, ...places] as const } : own,
  );
  if (first === undefined) return move;
  return { ...move, values: [first, ...others], ruleIds: [...new Set([...move.ruleIds, ...ruleIds])] };
}
