import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../support/processes';
import { Workbench } from '../support/workbench';
import { benchDir } from './sources';
import { median } from './statistics';

/** What an extension host takes after a workspace was opened, in bytes of resident memory, without and with the extension. */
export interface HostMemory {
  readonly empty: number;
  readonly opened: number;
}

const fileCount = 5_000;
const filesInFolder = 100;
const rounds = 3;
/** Samples a second apart, of which none may differ much: then the host has come to rest. */
const restingSamples = 5;
const restingShare = 0.01;
const patienceSeconds = 60;

/**
 * Opens a workspace of 5,000 files and one of them in real editors, in turn without and with the extension in `dist`, and
 * reads what their extension hosts take when they have come to rest: the medians of three rounds.
 */
export async function measureHostMemory(): Promise<HostMemory> {
  const folder = layWorkspace();
  const empty: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round < rounds; round++) {
    empty.push(await memoryAfterOpening(folder, false));
    opened.push(await memoryAfterOpening(folder, true));
  }
  return { empty: median(empty), opened: median(opened) };
}

function layWorkspace(): string {
  const folder = join(benchDir, 'workspace');
  for (let file = 0; file < fileCount; file++) {
    const parent = join(folder, `part${Math.floor(file / filesInFolder)}`);
    if (file % filesInFolder === 0) mkdirSync(parent, { recursive: true });
    const lines = Array.from({ length: 60 }, (_, line) => `export const value${line} = ${file} + ${line};`);
    writeFileSync(join(parent, `module${file}.ts`), `${lines.join('\n')}\n`);
  }
  return folder;
}

async function memoryAfterOpening(folder: string, withExtension: boolean): Promise<number> {
  const workbench = await Workbench.open({ folder, ...(withExtension ? {} : { extension: null }) });
  try {
    await workbench.openFile('part7/module777.ts');
    if (withExtension)
      await workbench.page.locator('[id="secret-lens.secret-lens.secretLens.findings"]').waitFor();
    return await restingMemory();
  } finally {
    await workbench.close();
  }
}

/** Resolves when the extension host's memory stays as it is; rejects when it does not within a minute. */
async function restingMemory(): Promise<number> {
  const samples: number[] = [];
  while (samples.length < patienceSeconds) {
    samples.push(await readHostMemory());
    const last = samples.slice(-restingSamples);
    const [least, most] = [Math.min(...last), Math.max(...last)];
    if (last.length === restingSamples && most - least <= restingShare * most) return median(last);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('The extension host did not come to rest.');
}

/** The resident memory, in bytes, of the extension host that this process has started through a server. */
async function readHostMemory(): Promise<number> {
  const table = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=,args=']);
  const processes = table.split('\n').map((line) => {
    const [pid, parent, kilobytes, ...args] = line.trim().split(/\s+/);
    return { pid, parent, bytes: Number(kilobytes) * 1024, args };
  });
  const isOurs = (parent: string | undefined): boolean =>
    parent === String(process.pid) ||
    processes.some(({ pid, parent: next }) => pid === parent && isOurs(next));
  const host = processes.find(({ parent, args }) => args.includes('--type=extensionHost') && isOurs(parent));
  if (host === undefined) throw new Error('No extension host is running.');
  return host.bytes;
}
