import { adviseAgainst } from '../../core/retrieval/advice';
import { credentialsOf, joinMoves, locateMove, type SecretMove } from '../../core/retrieval/moves';
import { findOccurrencesIn } from '../../core/retrieval/occurrences';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { SourceFile } from '../../core/retrieval/retrieval';
import { proposeSecretName } from '../../core/secrets/naming';
import { Redacted, reveal } from '../../core/secrets/redacted';
import { LineIndex } from '../../core/text/lineIndex';
import { loadPlanner } from '../../workspace/loadPlanner';
import type { LocatedFinding } from '../../workspace/scanFiles';
import type { SourceFiles } from './sourceFiles';

/** A credential that is spoken of, such as one that stays in its file, and why. */
export interface LeftFinding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface FoundMoves {
  readonly moves: readonly SecretMove[];
  readonly left: readonly LeftFinding[];
  /** Where Parameter Store would be enough, and why. */
  readonly advices: readonly LeftFinding[];
  /** What must not be shown: what the findings are, and what moves with them, as it stands in the files and decoded. */
  readonly texts: readonly Redacted<string>[];
}

/** Reads what the findings are, and joins what belongs together; `fileId` of the places is the path. */
export async function readMoves(
  findings: readonly LocatedFinding[],
  files: SourceFiles,
  planner: RetrievalPlanner,
  nameFor: (file: string, variable: string | undefined) => string,
): Promise<FoundMoves> {
  const moves: SecretMove[] = [];
  const left: LeftFinding[] = [];
  const advices: LeftFinding[] = [];
  const texts: Redacted<string>[] = [];
  for (const finding of findings) {
    const leave = (reason: string): void => {
      left.push({ file: finding.file, line: finding.start.line + 1, reason });
    };
    const file = await files.read(finding.file);
    if (file === undefined) {
      leave('The file is no UTF-8 text, which is all that can be rewritten.');
      continue;
    }
    const lines = new LineIndex(file.text);
    const range = { start: lines.offsetAt(finding.start), end: lines.offsetAt(finding.end) };
    texts.push(new Redacted(file.text.slice(range.start, range.end)));
    if (planner.stylesFor(file).length === 0) {
      leave(adviseAgainst(file));
      continue;
    }
    const located = await locateMove(
      planner,
      file,
      range,
      [finding.ruleId],
      (part) => ({ fileId: file.path, ...part }),
      (variable) => nameFor(file.path, variable),
    );
    const move = located?.together ?? located?.alone;
    if (move === undefined) leave('It is in no literal whose value is known.');
    else {
      moves.push(move);
      if (finding.confidence !== 'low') moves.push(...(await repeat(located?.alone, file, planner)));
      texts.push(...textsOf(move, file.text));
      const advice = planner.stylesFor(file).includes('parameter-store')
        ? loadPlanner().adviseParameterStore(located?.alone ?? move, finding.confidence === 'low')
        : undefined;
      if (advice !== undefined)
        advices.push({ file: finding.file, line: finding.start.line + 1, reason: advice });
    }
  }
  return { moves: joinMoves(moves), left, advices, texts };
}

/** As long a credential is told by its text alone. */
export const tellingLength = 12;

/** The same value in the other literals of the file, whose names told nothing. */
async function repeat(
  move: SecretMove | undefined,
  file: SourceFile,
  planner: RetrievalPlanner,
): Promise<readonly SecretMove[]> {
  if (move === undefined || reveal(move.values[0].value).length < tellingLength) return [];
  const ranges = await findOccurrencesIn(planner, file, move.values[0].value);
  return ranges.map((range) => ({
    ...move,
    values: [{ ...move.values[0], places: [{ fileId: file.path, range }] }],
  }));
}

function textsOf(move: SecretMove, text: string): readonly Redacted<string>[] {
  return credentialsOf(move).flatMap(({ value, places }) => [
    value,
    ...places
      .map(({ range }) => text.slice(range.start, range.end))
      .filter((written) => !written.includes(reveal(value)))
      .map((written) => new Redacted(written)),
  ]);
}

/** Names of secrets after file and variable, under the prefix, or under the folder's name where none is given. */
export function namesUnder(
  prefix: string | undefined,
  folder: string,
): (file: string, variable: string | undefined) => string {
  const template =
    prefix === undefined ? '${workspace}/${file}/${variable}' : `${prefix}\${file}/\${variable}`;
  return (file, variable) =>
    proposeSecretName({ workspace: folder, file, ...(variable !== undefined && { variable }) }, template);
}
