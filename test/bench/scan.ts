/**
 * Measures the scanner on source text already in memory and prints each figure beside a limit of the same run: the
 * prefilter against summing code units, rescans of editor-sized files, and adversarial inputs of one megabyte.
 * `npx tsx test/bench/scan.ts [FOLDER]` reads the texts from FOLDER, node_modules unless given.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { buildAutomaton } from '../../src/core/detection/automaton';
import { rules } from '../../src/core/detection/rules/index';
import { createScanner } from '../../src/core/detection/scanner';

const MAX_UNITS = 20_000_000;
const EXTENSIONS = new Set([
  '.js',
  '.ts',
  '.mjs',
  '.cjs',
  '.json',
  '.md',
  '.py',
  '.yaml',
  '.yml',
  '.css',
  '.html',
]);

interface Source {
  readonly path: string;
  readonly text: string;
}

function readSources(folder: string): Source[] {
  const sources: Source[] = [];
  let units = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !EXTENSIONS.has(extname(entry.name)) || units > MAX_UNITS) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    units += text.length;
    sources.push({ path: path.slice(folder.length + 1), text });
  }
  return sources;
}

/** The shortest of several runs, in milliseconds of processor time. */
function time(action: () => void, rounds = 5): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    action();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function percentile95(samples: number[]): number {
  return samples.sort((a, b) => a - b)[Math.floor(samples.length * 0.95)] ?? 0;
}

function print(what: string, measured: string, limit: string): void {
  process.stdout.write(`${what.padEnd(44)} ${measured.padStart(14)}   ${limit}\n`);
}

const created = time(() => createScanner({ fingerprintKey: new Uint8Array(32) }), 3);
const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
const sources = readSources(process.argv[2] ?? 'node_modules');
const megabytes = sources.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))];
const automaton = buildAutomaton(keywords);

let checksum = 0;
const summing = time(() => {
  for (const { text } of sources)
    for (let i = 0; i < text.length; i++) checksum = (checksum + text.charCodeAt(i)) | 0;
});
let hits = 0;
const prefiltering = time(() => {
  for (const { text } of sources) automaton.find(text, () => hits++);
});
let findings = 0;
const scanning = time(() => {
  findings = 0;
  for (const { path, text } of sources) findings += scanner.scan(text, { path }).length;
}, 3);

process.stdout.write(
  `${rules.length} rules, ${keywords.length} keywords; ${sources.length} files, ${megabytes.toFixed(1)} MB; checksum ${checksum}, ${hits} hits, ${findings} findings\n`,
);
print('scanner ready', `${created.toFixed(1)} ms`, '50 ms');
print('prefilter against summing code units', (summing / prefiltering).toFixed(2), 'at least 0.40');
print('scan of texts in memory', `${((1000 * megabytes) / scanning).toFixed(0)} MB/s`, '');

const program = sources
  .filter(({ path }) => path.endsWith('.js') || path.endsWith('.ts'))
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.length < 200);
for (const [lines, limit] of [
  [1_000, 2],
  [10_000, 10],
] as const) {
  const text = program.slice(20_000, 20_000 + lines).join('\n');
  const samples = Array.from({ length: 40 }, () => time(() => scanner.scan(text, { path: 'src/app.ts' }), 1));
  print(`rescan of ${lines} lines, p95`, `${percentile95(samples).toFixed(1)} ms`, `${limit} ms`);
}
const oneLine = program.slice(0, 60_000).join(' ').slice(0, 1_000_000);
const lineSamples = Array.from({ length: 20 }, () =>
  time(() => scanner.scan(oneLine, { path: 'src/app.js' }), 1),
);
print('rescan of 1 MB on one line, p95', `${percentile95(lineSamples).toFixed(1)} ms`, '15 ms');

for (const fragment of [
  'a',
  'key=',
  'password="',
  'eyJhbGciOi.',
  '-----BEGIN RSA PRIVATE KEY-----',
  '://a:',
  '{[(<',
  'curl -u ',
  '\r\n',
]) {
  const text = fragment.repeat(Math.ceil(1_000_000 / fragment.length));
  const taken = time(() => scanner.scan(text, { path: 'a.txt' }), 2);
  print(`1 MB of ${JSON.stringify(fragment)}`, `${taken.toFixed(0)} ms`, '300 ms');
}
