import { version } from '../../../package.json';
import { Fingerprinter } from '../../core/detection/fingerprint';
import { toProblemSarif } from '../../core/detection/sarif';
import type { ReferenceProblem } from '../../core/references/lintReference';
import type { SecretReference } from '../../core/references/reference';
import { referenceProblems } from '../../core/references/referenceProblems';
import type { TextPosition } from '../../core/text/lineIndex';
import type { FileReferences } from '../../workspace/findReferences';
import { formatPretty, toPlacedEntry } from '../report';
import type { ReportFormat } from '../scanOptions';

/** A problem of a reference with its place in a file; the end is exclusive. */
export interface LocatedProblem extends Pick<ReferenceProblem, 'severity' | 'message'> {
  readonly ruleId: ReferenceProblem['code'];
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  readonly secretId: string;
  /** Where the problem is a key's. */
  readonly key?: string;
}

export function locateProblem(
  { code, severity, message, range }: ReferenceProblem,
  { secretId, keys }: SecretReference,
  { file, lines }: FileReferences,
): LocatedProblem {
  const key = keys.find((candidate) => candidate.range === range);
  return {
    ruleId: code,
    severity,
    message,
    file,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
    secretId: secretId.text,
    ...(key && { key: key.text }),
  };
}

export function formatProblems(
  problems: readonly LocatedProblem[],
  format: ReportFormat,
  colour: boolean,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(problems.map(toEntry), undefined, 2)}\n`;
    case 'sarif':
      return formatSarif(problems);
    case 'pretty':
      return formatPretty(problems, colour);
  }
}

/** In the contract's order of properties. */
function toEntry(problem: LocatedProblem) {
  const { secretId, key, message } = problem;
  return { ...toPlacedEntry(problem), secretId, ...(key !== undefined && { key }), message };
}

/** Names are no secrets: their fingerprints need no key that is one. */
const fingerprintKey = new TextEncoder().encode('secret-lens check, version 1');

function formatSarif(problems: readonly LocatedProblem[]): string {
  const fingerprinter = new Fingerprinter(fingerprintKey);
  const results = problems.map((problem) => ({
    ...problem,
    fingerprint: fingerprinter.compute(problem.ruleId, `${problem.secretId}\0${problem.key ?? ''}`),
  }));
  const kinds = Object.entries(referenceProblems).map(([id, description]) => ({ id, description }));
  return `${JSON.stringify(toProblemSarif(results, kinds, version), undefined, 2)}\n`;
}
