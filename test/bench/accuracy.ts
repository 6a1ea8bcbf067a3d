/**
 * `npm run bench:accuracy -- [--corpus DIR] [--names a,b]`: prints one Markdown table, ours beside every peer that can
 * be installed: what a labelled corpus' own `score.mjs` says of each, and what each flags in clean code. The first run
 * gathers the code and the peers from package registries into `.cache`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../support/install';
import { root } from '../support/paths';
import { run } from '../support/processes';
import { judge, placeIn, scanCleanCode, unjudgedFile, type CleanCount } from './cleanCode';
import { installPeer, peers, type InstalledPeer, type PeerFinding } from './peers';
import { layCleanTree, type CleanTree } from './cleanTree';
import { benchDir, gatherPackages } from './sources';

/** Seconds after which a peer is given up on the clean code. */
const cleanTimeout = 900;

/** Slow peers read one in so many files of the clean code. */
const sampleShare = 64;

/** The part of a score that the table shows; the corpus' README says what the sets are. */
interface Score {
  readonly sets: {
    readonly cases?: {
      readonly positives: Readonly<Record<string, { readonly n: number; readonly hit: number }>>;
      readonly negatives: Readonly<Record<string, { readonly n: number; readonly any: number }>>;
    };
    readonly 'leaky-repo'?: { readonly risk: number; readonly riskFound: number };
    readonly creddata?: LabelScore;
    readonly 'credsweeper-samples'?: LabelScore;
    readonly wrongsecrets?: LabelScore;
  };
}

interface LabelScore {
  /** Found and all, by label. */
  readonly labels: Readonly<Record<'T' | 'F' | 'X', readonly [number, number]>>;
  readonly precisionAll: number;
}

/** A column of the table. */
interface Column {
  readonly name: string;
  readonly score?: Score;
  /** A word where the clean code was not scanned to its end. */
  readonly clean: CleanResult | string;
}

/** What was flagged in clean code of so many bytes. */
interface CleanResult extends CleanCount {
  readonly bytes: number;
}

async function score(corpus: string, name: string, command: string): Promise<Score> {
  const out = join(benchDir, `score-${name}.json`);
  const misses = join(benchDir, `misses-${name}.jsonl`);
  await run(process.execPath, [
    join(corpus, 'score.mjs'),
    ...['--name', name, '--cmd', command, '--corpus', corpus, '--out', out, '--misses', misses],
  ]);
  return JSON.parse(readFileSync(out, 'utf8')) as Score;
}

function quoted(...words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' ');
}

const ourCommand = `${quoted(process.execPath, join(root, 'dist', 'cli.js'))} scan {dir} --format json`;

function peerCommand(name: string): string {
  const script = join(root, 'test', 'bench', 'scanWithPeer.ts');
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return `${quoted(process.execPath, tsx, script, name)} {dir} {out}`;
}

/** What a peer flags in clean code. Neither the peer nor the tree ever changes, so its findings are kept. */
async function scanCleanWithPeer(
  installed: InstalledPeer,
  { dir, bytes }: CleanTree,
): Promise<CleanResult | string> {
  const { name, version } = installed.peer;
  const kept = `${dir}-${name}-${version}.json`;
  try {
    if (!existsSync(kept)) writeFileSync(kept, JSON.stringify(await installed.scan(dir, cleanTimeout)));
    const findings = JSON.parse(readFileSync(kept, 'utf8')) as readonly PeerFinding[];
    const places = findings.map(({ file, startLine }) => placeIn(dir, resolve(dir, file), startLine));
    return { ...judge(places), bytes };
  } catch (error) {
    say(`  ${name} did not finish the clean code: ${String(error).split('\n')[0] ?? ''}`);
    return `not done in ${cleanTimeout / 60} minutes`;
  }
}

const absent = '–';

function share(found: number, all: number): string {
  return `${found} of ${all} (${((100 * found) / all).toFixed(1)} %)`;
}

function labelled(
  pick: (score: Score) => LabelScore | undefined,
  label: 'T' | 'F',
): (column: Column) => string {
  return ({ score: own }) => {
    const set = own && pick(own);
    return set === undefined ? absent : share(...set.labels[label]);
  };
}

function clean(show: (count: CleanResult) => string): (column: Column) => string {
  return ({ clean: count }) => (typeof count === 'string' ? count : show(count));
}

function perMegabyte(count: number, { bytes }: CleanResult): string {
  return (count / (bytes / 1e6)).toFixed(3);
}

const rows: readonly (readonly [what: string, show: (column: Column) => string])[] = [
  [
    'core positives found',
    ({ score: own }) => {
      const all = own?.sets.cases?.positives['ALL core'];
      return all === undefined ? absent : share(all.hit, all.n);
    },
  ],
  [
    'negatives flagged',
    ({ score: own }) => {
      const all = own?.sets.cases?.negatives['ALL negatives'];
      return all === undefined ? absent : share(all.any, all.n);
    },
  ],
  [
    'leaky-repo risk lines found',
    ({ score: own }) => {
      const leaky = own?.sets['leaky-repo'];
      return leaky === undefined ? absent : share(leaky.riskFound, leaky.risk);
    },
  ],
  ['CredData credentials found', labelled(({ sets }) => sets.creddata, 'T')],
  ['CredData non-credentials flagged', labelled(({ sets }) => sets.creddata, 'F')],
  [
    'CredData precision, credentials of all flagged',
    ({ score: own }) =>
      own?.sets.creddata === undefined ? absent : `${(100 * own.sets.creddata.precisionAll).toFixed(1)} %`,
  ],
  ['CredSweeper samples found', labelled(({ sets }) => sets['credsweeper-samples'], 'T')],
  ['WrongSecrets found', labelled(({ sets }) => sets.wrongsecrets, 'T')],
  ['clean code: lines flagged a MB', clean((result) => perMegabyte(result.flagged, result))],
  [
    'of them a real credential, an example, a mistake or not looked at',
    clean(({ judged, unjudged }) => `${judged.real}, ${judged.example}, ${unjudged}`),
  ],
  ['clean code: mistakes or not looked at, a MB', clean((result) => perMegabyte(result.unjudged, result))],
];

function print(columns: readonly Column[], tree: CleanTree): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  process.stdout.write(line(['', ...columns.map(({ name }) => name)]));
  process.stdout.write(line(['---', ...columns.map(() => '---')]));
  for (const [what, show] of rows) process.stdout.write(line([what, ...columns.map(show)]));
  const languages = tree.languages.map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(1)}`).join(', ');
  process.stdout.write(
    `\nClean code: ${tree.files} files, ${(tree.bytes / 1e6).toFixed(0)} MB (${languages} MB).\n`,
  );
  if (columns.some(({ name }) => name.endsWith('¹')))
    process.stdout.write(`¹ on every ${sampleShare}th file of it.\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, names: { type: 'string' } } });
  const corpus = values.corpus === undefined ? undefined : resolve(values.corpus);
  const wanted = values.names?.split(',');
  mkdirSync(benchDir, { recursive: true });
  const packageDirs = await gatherPackages();
  const tree = layCleanTree(packageDirs);
  const sample = layCleanTree(packageDirs, sampleShare);
  say('secret-lens …');
  const columns: Column[] = [
    {
      name: 'Secret Lens',
      ...(corpus === undefined ? {} : { score: await score(corpus, 'secret-lens', ourCommand) }),
      clean: { ...scanCleanCode(tree), bytes: tree.bytes },
    },
  ];
  say(`  findings that nobody has judged: ${unjudgedFile}`);
  for (const peer of peers) {
    if (wanted?.includes(peer.name) === false) continue;
    say(`${peer.name} …`);
    const installed = await installPeer(peer);
    if (installed === undefined) continue;
    columns.push({
      name: `${peer.name} ${peer.version}${peer.isSlow === true ? ' ¹' : ''}`,
      ...(corpus === undefined ? {} : { score: await score(corpus, peer.name, peerCommand(peer.name)) }),
      clean: await scanCleanWithPeer(installed, peer.isSlow === true ? sample : tree),
    });
  }
  print(columns, tree);
}

void main();
