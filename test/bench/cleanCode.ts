import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createScanner } from '../../src/core/detection/scanner';
import { LineIndex } from '../../src/core/text/lineIndex';
import { decodeText } from '../../src/workspace/decode';
import type { CleanTree } from './cleanTree';
import judged from './judged.json';
import { benchDir, filesUnder } from './sources';

/**
 * What a person said of a line after a look: it holds a credential that works or did, or an example of one. Lines that are
 * not there are mistakes, or nobody has looked at them.
 */
type Judgement = keyof typeof judged;

/** By `FILE:LINE` in the clean tree. */
const judgements: ReadonlyMap<string, Judgement> = new Map([
  ...judged.real.map((place) => [place, 'real'] as const),
  ...judged.example.map((place) => [place, 'example'] as const),
]);

/** Where the findings that nobody has judged are written, as `FILE:LINE RULE`, one a line. */
export const unjudgedFile = join(benchDir, 'unjudged.txt');

/** What a scanner flagged in code that holds hardly any credential. Counts are of lines. */
export interface CleanCount {
  readonly flagged: number;
  readonly judged: Readonly<Record<Judgement, number>>;
  /** Mistakes, and what nobody has looked at. */
  readonly unjudged: number;
}

/** Counts flagged places, given as `FILE:LINE` with `/` between folders, each once. */
export function judge(places: Iterable<string>): CleanCount {
  const counts = { real: 0, example: 0 };
  let flagged = 0;
  for (const place of new Set(places)) {
    flagged++;
    const judgement = judgements.get(place);
    if (judgement !== undefined) counts[judgement]++;
  }
  return { flagged, judged: counts, unjudged: flagged - counts.real - counts.example };
}

/** Scans the tree with the built-in rules and counts findings of severity warning and above. */
export function scanCleanCode({ dir }: CleanTree): CleanCount {
  const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
  const places = new Map<string, string>();
  for (const path of filesUnder(dir)) {
    const text = decodeText(readFileSync(join(dir, path)));
    if (text === undefined) continue;
    const findings = scanner
      .scan(text, { path: path.split(sep).join('/') })
      .filter(({ severity }) => severity !== 'information');
    if (findings.length === 0) continue;
    const lines = new LineIndex(text);
    for (const { ruleId, range } of findings)
      places.set(`${path.split(sep).join('/')}:${lines.positionAt(range.start).line + 1}`, ruleId);
  }
  writeFileSync(
    unjudgedFile,
    [...places]
      .filter(([place]) => !judgements.has(place))
      .map(([place, ruleId]) => `${place} ${ruleId}\n`)
      .join(''),
  );
  return judge(places.keys());
}

/** `FILE:LINE` of a place that a report names by its absolute path. */
export function placeIn(dir: string, file: string, line: number): string {
  return `${relative(dir, file).split(sep).join('/')}:${line}`;
}
