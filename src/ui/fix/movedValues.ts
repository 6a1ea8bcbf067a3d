import * as vscode from 'vscode';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { RetrievalTarget } from '../../core/retrieval/retrieval';
import { proposeSecretName } from '../../core/secrets/naming';
import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { TextRange } from '../../core/text/textEdit';
import { readSetting } from '../settings';
import { pathOf, toSourceFile } from './workspaceProject';

/** A literal that makes way for retrieval code. */
export interface MovedPlace {
  readonly document: vscode.TextDocument;
  /** The document's version that `range` was read from. */
  readonly version: number;
  readonly range: TextRange;
  readonly encoding?: RetrievalTarget['encoding'];
}

/** One value, and every place that it leaves. */
export interface MovedValue {
  /** Its key in a JSON secret. */
  readonly key: string;
  readonly value: Redacted<string>;
  readonly places: readonly [MovedPlace, ...MovedPlace[]];
}

/** What goes into one secret: a value alone, or the parts of one thing. */
export interface SecretMove {
  readonly values: readonly [MovedValue, ...MovedValue[]];
  readonly proposedName: string;
  /** The rules whose findings are moved. */
  readonly ruleIds: readonly string[];
}

/** What stands at a range of a document: the literal alone, and it with all that belongs to it. */
export interface LocatedMove {
  readonly alone: SecretMove;
  /** The parts of a connection or of a file that is one whole, when the literal is one of them. */
  readonly together?: SecretMove;
}

/** Reads what a finding or a selection is about; undefined when it is in no literal whose value is known. */
export async function locateMove(
  planner: RetrievalPlanner,
  document: vscode.TextDocument,
  range: vscode.Range,
  ruleId?: string,
): Promise<LocatedMove | undefined> {
  const file = toSourceFile(document);
  const { version } = document;
  const secret = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const literal = await planner.locate(file, secret);
  if (literal === undefined) return undefined;

  const nameFor = (variable: string | undefined): string =>
    proposeSecretName(
      {
        workspace: vscode.workspace.getWorkspaceFolder(document.uri)?.name ?? '',
        file: pathOf(document.uri),
        ...(variable !== undefined && { variable }),
      },
      readSetting('secretLens.fix.secretName', document),
    );
  const ruleIds = ruleId === undefined ? [] : [ruleId];
  const alone: SecretMove = {
    values: [
      {
        key: literal.assignedTo ?? 'value',
        value: literal.value,
        places: [{ document, version, range: literal.range }],
      },
    ],
    proposedName: nameFor(literal.assignedTo),
    ruleIds,
  };
  const [first, ...others] = (await planner.related(file, secret)).map(
    ({ key, range: part, value, encoding }): MovedValue => ({
      key,
      value,
      places: [{ document, version, range: part, ...(encoding && { encoding }) }],
    }),
  );
  if (first === undefined) return { alone };
  return { alone, together: { values: [first, ...others], proposedName: nameFor(undefined), ruleIds } };
}

/** Whether two places are one, or overlap. */
function overlap(a: MovedPlace, b: MovedPlace): boolean {
  return a.document === b.document && a.range.start < b.range.end && b.range.start < a.range.end;
}

/**
 * Joins moves so that each value is stored once and each place left once: one that shares a place with another is part of
 * it, and one of a value that another has adds its places to that. Names are made different.
 */
export function joinMoves(moves: readonly SecretMove[]): readonly SecretMove[] {
  const joined: SecretMove[] = [];
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

function addPlaces(move: SecretMove, { value, places }: MovedValue, ruleIds: readonly string[]): SecretMove {
  const [first, ...others] = move.values.map((own) =>
    reveal(own.value) === reveal(value) ? { ...own, places: [...own.places, ...places] as const } : own,
  );
  if (first === undefined) return move;
  return { ...move, values: [first, ...others], ruleIds: [...new Set([...move.ruleIds, ...ruleIds])] };
}

/** Throws when a document is not any more what it was when its places were read. */
export function requireUnchanged(moves: readonly SecretMove[], consequence: string): void {
  for (const { values } of moves)
    for (const { places } of values)
      for (const { document, version } of places)
        if (document.isClosed || document.version !== version)
          throw new Error(`${pathOf(document.uri)} changed in the meantime. ${consequence}`);
}
