import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSequence } from '../../src/core/detection/filters/placeholders';
import { computeEntropy } from '../../src/core/detection/filters/entropy';
import {
  nameKeywords,
  splitWords,
  type CredentialKind,
} from '../../src/core/detection/generic/credentialName';
import {
  isSomethingElse,
  judgeValue,
  type ValueJudgement,
} from '../../src/core/detection/generic/credentialValue';
import { readNamedValue, type NamedValue } from '../../src/core/detection/generic/genericCredential';
import { computeSurprise } from '../../src/core/detection/generic/letterPairs';
import { computeRandomness } from '../../src/core/detection/generic/randomness';
import { SourceText } from '../../src/core/detection/sourceText';
import { decodeText } from '../../src/workspace/decode';
import { filesUnder } from './sources';

/** A named value with a label. */
export interface Example {
  /** The repository, collection or package that it comes from. */
  readonly source: string;
  readonly kind: CredentialKind;
  /** One number for each of {@link describeEvidence}. */
  readonly evidence: readonly number[];
  /** What the tests of `credentialValue.ts` say. */
  readonly verdict: ValueJudgement['verdict'];
  readonly isCredential: boolean;
}

/** A measure of a value and of how it stands. */
type Measure = (secret: string, named: NamedValue, source: SourceText) => number | boolean;

function share(pattern: RegExp): Measure {
  return (secret) => (secret.match(pattern)?.length ?? 0) / secret.length;
}

const measures: Readonly<Record<string, Measure>> = {
  length: (secret) => Math.log2(secret.length),
  randomness: (secret) => computeRandomness(secret),
  entropy: (secret) => computeEntropy(secret),
  surprise: (secret) => computeSurprise(secret.toLowerCase().replace(/[^a-z]/g, '')),
  digits: share(/\d/g),
  capitals: share(/[A-Z]/g),
  symbols: share(/[^A-Za-z\d]/g),
  'letters and digits': (secret) => /\d/.test(secret) && /[A-Za-z]/.test(secret),
  'hex only': (secret) => /^[\da-f]+$/i.test(secret),
  'letters only': (secret) => /^[A-Za-z]+$/.test(secret),
  'words only': (secret) => /^[A-Za-z]+(?:[-_.:/ ][A-Za-z]+)*$/.test(secret),
  UUID: (secret) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(secret),
  sequence: (secret) => isSequence(secret),
  words: (secret) => splitWords(secret).length,
  'name words': (_, { context }) => splitWords(context.name).length,
  quoted: (_, { context }) => context.quoted,
  'test path': (_, { context }) => context.inTestOrDocs,
  'beside a user': (_, { context }) => context.besideUser === true,
  argument: (_, { assignment }) => /^[(,]$/.test(assignment.operator),
  compared: (_, { assignment }) => /^[!=]==?$/.test(assignment.operator),
  'no operator': (_, { assignment }) => assignment.operator === ' ',
  explained: (_, { assignment }) => assignment.isExample,
  data: (_, __, { kind }) => kind === 'data',
  shell: (_, __, { kind }) => kind === 'shell',
  prose: (_, __, { kind }) => kind === 'prose',
};

/** What the numbers of an example's evidence measure. */
export const describeEvidence: readonly string[] = Object.keys(measures);

const KEYWORDS = new RegExp(nameKeywords.join('|'), 'gi');

/** The named values of a text that are not plainly something else, with a label each; `undefined` leaves one out. */
function readExamples(
  text: string,
  path: string,
  source: string,
  label: (start: number, end: number) => boolean | undefined,
): Example[] {
  const read = new SourceText(text, path);
  const seen = new Set<number>();
  return [...text.matchAll(KEYWORDS)].flatMap(({ index, 0: keyword }) => {
    const named = readNamedValue(read, { start: index, end: index + keyword.length });
    if (!named) return [];
    const { assignment, context } = named;
    const { value, secret } = assignment;
    const isCredential = label(value.start, value.end);
    if (isCredential === undefined || seen.has(value.start) || secret.length < 4 || /\s/.test(secret))
      return [];
    seen.add(value.start);
    if (isSomethingElse(secret, context)) return [];
    const { verdict } = judgeValue(secret, context);
    const evidence = Object.values(measures).map((measure) => Number(measure(secret, named, read)));
    return [{ source, kind: context.kind, evidence, verdict, isCredential }];
  });
}

interface Case {
  readonly source: string;
  readonly expect: 'secret' | 'clean';
  readonly tier: string;
  readonly flags: readonly string[] | null;
  readonly ext: string;
  readonly filename?: string | null;
  readonly secret: string | null;
  readonly text: string;
}

function readCases(corpus: string): Example[] {
  const lines = readFileSync(join(corpus, 'cases.jsonl'), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { source, expect, tier, flags, ext, filename, secret, text } = JSON.parse(line) as Case;
    const wanted = expect === 'secret' ? tier === 'core' && secret !== null : tier.startsWith('neg');
    if (!wanted || flags?.includes('placeholder-like') === true) return [];
    const at = expect === 'secret' ? text.indexOf(secret ?? '') : -1;
    return readExamples(text, filename ?? `file.${ext}`, source.split(':')[0] ?? source, (start, end) => {
      if (expect === 'clean') return false;
      return start < at + (secret ?? '').length && at < end ? true : undefined;
    });
  });
}

interface Labels {
  readonly labels: readonly {
    readonly file: string;
    readonly line: number;
    readonly endLine: number;
    readonly label: string;
  }[];
}

function readLabelledFiles(corpus: string, set: string): Example[] {
  const { labels } = JSON.parse(readFileSync(join(corpus, set, 'expectations.json'), 'utf8')) as Labels;
  return [...new Set(labels.map(({ file }) => file))].flatMap((file) => {
    const text = decodeText(readFileSync(join(corpus, set, 'files', file)));
    if (text === undefined) return [];
    const own = labels.filter((label) => label.file === file);
    const source = set === 'creddata' ? (file.split('/')[0] ?? file) : set;
    return readExamples(text, file, source, (start) => {
      const line = text.slice(0, start).split('\n').length;
      const label = own.find((one) => one.line <= line && line <= one.endLine)?.label;
      return label === 'T' ? true : label === 'F' || label === 'X' ? false : undefined;
    });
  });
}

/** The labelled values of a corpus and, as others, all those of a tree of clean code. */
export function gatherExamples(corpus: string, clean: string): Example[] {
  return [
    ...readCases(corpus),
    ...readLabelledFiles(corpus, 'creddata'),
    ...readLabelledFiles(corpus, 'credsweeper-samples'),
    ...[...filesUnder(clean)].flatMap((path) => {
      const text = decodeText(readFileSync(join(clean, path)));
      return text === undefined ? [] : readExamples(text, path, path.split('/')[0] ?? path, () => false);
    }),
  ];
}
