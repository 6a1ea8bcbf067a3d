/**
 * Measures the scanner on texts in memory, in a process of its own: the prefilter, rescans of editor-sized files, and
 * hostile inputs. The arguments are a folder of source and one of the grammars; prints {@link EngineFigures} as JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAutomaton } from '../../../src/core/detection/automaton';
import { rules } from '../../../src/core/detection/rules/index';
import { createScanner } from '../../../src/core/detection/scanner';
import { Grammars } from '../../../src/core/syntax/grammars';
import { SyntaxTrees } from '../../../src/core/syntax/syntaxTrees';
import { isBinary } from '../../../src/workspace/decode';
import { fastest, percentile, processorTime } from '../statistics';

/** Times are in milliseconds of processor time. */
export interface EngineFigures {
  readonly rules: number;
  readonly keywords: number;
  /** Time to sum the bytes of some texts, over the time that the prefilter takes on them. */
  readonly prefilterRatio: number;
  readonly rescans: readonly { readonly what: string; readonly p95: number; readonly limit: number }[];
  /** The slowest input of a megabyte, and how its time grows when it is four times as long; linear is 4. */
  readonly adversarial: { readonly what: string; readonly time: number; readonly growth: number };
}

/** Code units of source that the prefilter reads. */
const PREFILTERED = 20_000_000;
const RESCANS = 60;

const grammars = new Grammars({ load: (file) => readFile(join(process.argv[3] ?? '.', file)) });
const trees = new SyntaxTrees(
  (grammar) => grammars.parserOf(grammar),
  (grammar, error) => {
    throw new Error(`The ${grammar} grammar is not there.`, { cause: error });
  },
);
const scanner = createScanner({ fingerprintKey: new Uint8Array(32), syntax: trees });

function readTexts(folder: string, units: number): string[] {
  const texts: string[] = [];
  let read = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (read > units) break;
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (isBinary(bytes)) continue;
    const text = bytes.toString('utf8');
    read += text.length;
    texts.push(text);
  }
  return texts;
}

function sum(bytes: Uint8Array): number {
  let total = 0;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- an iterator costs more than what is measured
  for (let i = 0; i < bytes.length; i++) total = (total + (bytes[i] as number)) | 0;
  return total;
}

function measurePrefilter(texts: readonly string[], keywords: readonly string[]): number {
  const automaton = buildAutomaton(keywords);
  const buffers = texts.map((text) => Buffer.from(text));
  let checksum = 0;
  const summing = fastest(5, () => {
    for (const bytes of buffers) checksum += sum(bytes);
  });
  const prefiltering = fastest(5, () => {
    for (const bytes of buffers) automaton.findInBytes(bytes, () => checksum++);
  });
  // Used, so that the loops cannot be optimised away.
  return checksum === 0.5 ? 0 : summing / prefiltering;
}

/** Every hundredth line sets a password, made up here. */
function withCredential(line: string, index: number): string {
  return index % 100 === 0 ? `const password${index} = '${['k7Rw9x', 'Q2mVt4', 'Lz8Ns'].join('')}';` : line;
}

async function measureRescans(texts: readonly string[]): Promise<EngineFigures['rescans']> {
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.length < 200)
    .slice(0, 100_000);
  const middle = Math.floor(lines.length / 2);
  const cases = [
    { what: '1,000 lines', text: lines.slice(middle, middle + 1_000).join('\n'), limit: 2 },
    { what: '10,000 lines', text: lines.slice(middle, middle + 10_000).join('\n'), limit: 10 },
    { what: '1 MB on one line', text: lines.join(' ').slice(0, 1_000_000), limit: 15 },
    // What the syntax trees cost: accuracy goes before the budget where there is something to judge.
    {
      what: '1,000 lines, ten of them with a credential',
      text: lines
        .slice(middle, middle + 1_000)
        .map(withCredential)
        .join('\n'),
      limit: 30,
    },
  ];
  await trees.settle(() => scanner.scan(cases[3]?.text ?? '', { path: 'src/app.ts' }));
  // Once unmeasured, as in an editor that has been open for a while: the compiler has seen texts of every kind.
  for (const text of texts) scanner.scan(text, { path: 'src/app.ts' });
  return cases.map(({ what, text, limit }) => {
    const times = Array.from({ length: RESCANS }, (_, round) => {
      // A keystroke makes another text of the same size, one that nobody has seen or flattened.
      const edited = Buffer.from(`${text.slice(0, -1)}${round % 10}`).toString();
      const started = processorTime();
      scanner.scan(edited, { path: 'src/app.ts' });
      return processorTime() - started;
    });
    return { what, p95: percentile(times.slice(10), 95), limit };
  });
}

const hostile = [
  'a',
  'key=',
  'password="',
  'password: ',
  "token='x",
  'eyJhbGciOi.',
  'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo',
  '-----BEGIN RSA PRIVATE KEY-----',
  '://a:',
  'https://u:p@h ',
  '{[(<',
  '"\'`',
  'curl -u ',
  'Authorization: Basic ',
  '\r\n',
  '\0',
  '\ud800',
  'connect("a", "',
];

function measureHostile(): EngineFigures['adversarial'] {
  const time = (fragment: string, units: number): number => {
    const text = fragment.repeat(Math.ceil(units / fragment.length));
    return fastest(2, () => scanner.scan(text, { path: 'a.txt' }));
  };
  const slowest = hostile
    .map((what) => ({ what: JSON.stringify(what), fragment: what, time: time(what, 1_000_000) }))
    .reduce((a, b) => (b.time > a.time ? b : a));
  return {
    what: slowest.what,
    time: slowest.time,
    growth: time(slowest.fragment, 4_000_000) / slowest.time,
  };
}

async function main(): Promise<void> {
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))];
  const texts = readTexts(process.argv[2] ?? '.', PREFILTERED);
  const figures: EngineFigures = {
    rules: rules.length,
    keywords: keywords.length,
    prefilterRatio: measurePrefilter(texts, keywords),
    rescans: await measureRescans(texts),
    adversarial: measureHostile(),
  };
  process.stdout.write(JSON.stringify(figures));
}

void main();
