/**
 * `npm run bench`: prints every budget of speed and size, each beside a peer or a limit of the same run, and ends with
 * 1 when one is over. The first run gathers source and peers from package registries into `.cache`.
 */
import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { say } from '../support/install';
import { root } from '../support/paths';
import { run } from '../support/processes';
import { packVsix } from '../support/vsix';
import { measureHostMemory } from './hostMemory';
import { bundleMeasured, measure } from './measured';
import type { EngineFigures } from './measured/engine';
import type { IndexingFigures } from './measured/indexing';
import type { ReferenceFigures } from './measured/references';
import type { StoredFigures } from './measured/stored';
import type { TreeFigures } from './measured/tree';
import { installPeer, peers, type Peer } from './peers';
import { layReferenceTree } from './referenceTree';
import { laySizedTrees, type SizedTree } from './sizedTrees';
import { benchDir, gatherPackages } from './sources';
import { median, straightness } from './statistics';

/** One line of the table: what was measured, and what it must reach. */
interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** `undefined` where there is no budget, or nothing to measure against. */
  readonly ok?: boolean;
}

const megabyte = 1_000_000;
const curve = [1, 10, 100, 400];
/** Megabytes of the tree that whole scans are timed on. */
const wholeTree = 200;
/** Seconds after which a peer is given up. */
const peerTimeout = 900;

async function measureEngine(folder: string): Promise<Figure[]> {
  const figures = await measure<EngineFigures>(
    await bundleMeasured('engine'),
    folder,
    join(root, 'dist', 'grammars'),
  );
  const { prefilterRatio, rescans, adversarial } = figures;
  return [
    {
      what: `prefilter (${figures.rules} rules, ${figures.keywords} keywords) against summing bytes`,
      measured: prefilterRatio.toFixed(2),
      budget: '≥ 0.40',
      ok: prefilterRatio >= 0.4,
    },
    ...rescans.map(({ what, p95, limit }) => atMost(`rescan in the editor, p95: ${what}`, p95, limit, 'ms')),
    atMost(`worst hostile input, 1 MB (of ${adversarial.what})`, adversarial.time, 300, 'ms'),
    {
      what: 'the same, four times as long',
      measured: `${adversarial.growth.toFixed(1)} times the time`,
      budget: '≤ 5',
      ok: adversarial.growth <= 5,
    },
  ];
}

function atMost(what: string, measured: number, limit: number, unit: string): Figure {
  return {
    what,
    measured: `${measured.toFixed(1)} ${unit} (${(measured / limit).toFixed(2)} of it)`,
    budget: `≤ ${limit} ${unit}`,
    ok: measured <= limit,
  };
}

async function measureCold(): Promise<Figure[]> {
  const cold = await bundleMeasured('cold');
  const times = async (what: string, ...args: readonly string[]): Promise<number> => {
    const samples: number[] = [];
    for (let i = 0; i < 9; i++) samples.push(await measure<number>(cold, what, ...args));
    return median(samples);
  };
  const vscodeApi = join(root, 'node_modules', '@types', 'vscode', 'index.d.ts');
  return [
    atMost(
      'scanner ready, cold, with a first scan',
      await times('scanner', join(root, 'dist', 'engine.js')),
      50,
      'ms',
    ),
    atMost('activation', await times('activation', join(root, 'dist', 'extension.js'), vscodeApi), 15, 'ms'),
  ];
}

async function measureVsix(): Promise<Figure> {
  const packagePath = join(benchDir, 'bench.vsix');
  await packVsix(packagePath);
  return atMost('VSIX', statSync(packagePath).size / megabyte, 6, 'MB');
}

async function measureMemory(): Promise<Figure> {
  const { empty, opened } = await measureHostMemory();
  const figure = atMost('', (opened - empty) / megabyte, 80, 'MB');
  const what = `extension host after opening 5,000 files, above an empty one (${(empty / megabyte).toFixed(0)} MB)`;
  return { ...figure, what };
}

async function measureReferences(): Promise<Figure> {
  const { files, references, reading, finding, first } = await measure<ReferenceFigures>(
    await bundleMeasured('references'),
    layReferenceTree(),
    join(root, 'dist', 'grammars'),
  );
  return {
    what: `${references} references in ${files} files, one thread, against only walking and reading them`,
    measured: `${(reading / finding).toFixed(2)} (${(files / finding).toFixed(0)} files/s; ${first.toFixed(2)} s the first time)`,
    budget: '',
  };
}

/** How long typing may have to wait for the references of a workspace: a frame at 30 Hz. */
const longestWait = 33;

async function measureIndexing(): Promise<Figure> {
  const dist = join(root, 'dist');
  const bundle = await bundleMeasured('indexing');
  const { wall, longestWait: waited } = await measure<IndexingFigures>(bundle, layReferenceTree(), dist);
  const figure = atMost('', waited, longestWait, 'ms');
  const what = `longest wait of the editor while a thread reads 5,000 files for references (${(wall / 1000).toFixed(1)} s)`;
  return { ...figure, what };
}

async function measureStoredValues({ dir }: SizedTree): Promise<Figure> {
  const secrets = 1_000;
  const { files, without, comparing } = await measure<StoredFigures>(
    await bundleMeasured('stored'),
    dir,
    '5000',
    String(secrets),
  );
  return {
    what: `whole scan of ${files} files, their literals compared with the values of ${secrets} secrets, against not comparing`,
    measured: `${(comparing / without).toFixed(2)} times (${comparing.toFixed(2)} s, ${without.toFixed(2)} s)`,
    budget: '',
  };
}

async function measureCurve(trees: readonly SizedTree[]): Promise<Figure[]> {
  const tree = await bundleMeasured('tree');
  const points: (readonly [number, number])[] = [];
  const figures: Figure[] = [];
  for (const { dir, bytes } of trees) {
    const size = bytes / megabyte;
    const { reading, scanning, findings } = await measure<TreeFigures>(tree, dir, size > 100 ? '2' : '4');
    const ratio = reading / scanning;
    if (curve.includes(size)) {
      points.push([size, scanning]);
      figures.push({
        what: `one thread, ${size} MB`,
        measured: `${scanning.toFixed(2)} s, ${(size / scanning).toFixed(0)} MB/s, ${findings} findings`,
        budget: '',
      });
    } else
      figures.push({
        what: `whole scan, one thread, ${size} MB, against only walking and reading it`,
        measured: `${ratio.toFixed(2)} (${(size / scanning).toFixed(0)} MB/s)`,
        budget: '≥ 0.25',
        ok: ratio >= 0.25,
      });
  }
  const straight = straightness(points);
  figures.push({
    what: `straightness of time against size, ${curve.join(', ')} MB`,
    measured: `R² = ${straight.toFixed(4)}`,
    budget: '≥ 0.99',
    ok: straight >= 0.99,
  });
  return figures;
}

/** Wall time of the command line on a tree, the better of two runs, in seconds. */
async function timeCommandLine(dir: string, ...options: readonly string[]): Promise<number> {
  const report = join(benchDir, `report-${randomUUID()}.json`);
  const times: number[] = [];
  for (let i = 0; i < 2; i++) {
    const started = performance.now();
    const args = ['scan', dir, '--no-gitignore', '--format', 'json', '--output', report, ...options];
    await run(process.execPath, [join(root, 'dist', 'cli.js'), ...args]).catch((error: unknown) => {
      if (!String(error).includes(' ended with 1:')) throw error;
    });
    times.push((performance.now() - started) / 1000);
  }
  rmSync(report, { force: true });
  return Math.min(...times);
}

/** Beside the workers stands what the machine gives to two programs that share nothing. */
async function measureWorkers({ dir, bytes }: SizedTree): Promise<Figure[]> {
  const one = await timeCommandLine(dir, '--jobs', '1');
  const two = await timeCommandLine(dir, '--jobs', '2');
  const both = Math.max(
    ...(await Promise.all([timeCommandLine(dir, '--jobs', '1'), timeCommandLine(dir, '--jobs', '1')])),
  );
  const size = `${bytes / megabyte} MB`;
  return [
    {
      what: `two workers against one thread, ${size}`,
      measured: `${(one / two).toFixed(2)} (${one.toFixed(2)} s, ${two.toFixed(2)} s)`,
      budget: '≥ 1.6',
      ok: one / two >= 1.6,
    },
    {
      what: `two scans at the same time against one after the other, one thread each, ${size}`,
      measured: `${((2 * one) / both).toFixed(2)} (${(2 * one).toFixed(2)} s, ${both.toFixed(2)} s)`,
      budget: '',
    },
  ];
}

/** The budget for the wall time against a peer; the others are shown for what they are. */
const atLeastTimes: Readonly<Record<string, number>> = { gitleaks: 10, secretlint: 10 };

/** How large one is against the other: `1/4.0`, or `1.2 times`. */
function asShare(one: number, other: number): string {
  return one < other ? `1/${(other / one).toFixed(1)}` : `${(one / other).toFixed(1)} times`;
}

async function measurePeer(peer: Peer, { dir, bytes }: SizedTree): Promise<Figure> {
  const times = atLeastTimes[peer.name];
  const figure = {
    what: `wall time against ${peer.name} ${peer.version}, ${bytes / megabyte} MB`,
    budget: times === undefined ? '' : `≤ 1/${times}`,
  };
  const installed = await installPeer(peer);
  if (installed === undefined) return { ...figure, measured: 'could not be installed' };
  const ours = await timeCommandLine(dir);
  try {
    const theirs = await installed.time(dir, peerTimeout);
    return {
      ...figure,
      measured: `${asShare(ours, theirs)} (${ours.toFixed(2)} s, ${theirs.toFixed(1)} s)`,
      ...(times === undefined ? {} : { ok: theirs / ours >= times }),
    };
  } catch (error) {
    say(`  ${peer.name}: ${String(error)}`);
    return { ...figure, measured: `no report within ${peerTimeout / 60} minutes` };
  }
}

/** Prints a row as soon as it is known, since the next may take minutes; says whether all of them are within budget. */
function print(...figures: readonly Figure[]): boolean {
  for (const { what, measured, budget, ok } of figures) {
    const verdict = ok === undefined ? '' : ok ? 'ok' : '**over**';
    process.stdout.write(`| ${what} | ${measured} | ${budget} | ${verdict} |\n`);
  }
  return figures.every(({ ok }) => ok !== false);
}

async function main(): Promise<void> {
  const packageDirs = await gatherPackages();
  say('Laying trees …');
  const sizes = [...curve, wholeTree].map((size) => size * megabyte);
  const trees = laySizedTrees(packageDirs, sizes);
  const [, small, sample, , whole] = trees;
  if (!small || !sample || !whole) throw new Error('The trees were not laid.');
  say('Building …');
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  process.stdout.write(`${cpus().length} × ${model}, Node ${process.version}, ${process.platform}\n\n`);
  process.stdout.write('| what | measured | budget | |\n| --- | --- | --- | --- |\n');
  const within = [print(...(await measureEngine(sample.dir)))];
  within.push(print(...(await measureCold())));
  within.push(print(await measureVsix()));
  within.push(print(await measureMemory()));
  within.push(print(await measureReferences()));
  within.push(print(await measureIndexing()));
  within.push(print(await measureStoredValues(whole)));
  within.push(print(...(await measureCurve(trees))));
  within.push(print(...(await measureWorkers(whole))));
  for (const peer of peers) within.push(print(await measurePeer(peer, peer.isSlow === true ? small : whole)));
  process.exitCode = within.includes(false) ? 1 : 0;
}

void main();
