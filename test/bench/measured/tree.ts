/**
 * Times, in one thread of a process of its own, only walking and reading a folder and then scanning it whole. The
 * arguments are the folder and the number of rounds; prints {@link TreeFigures} as JSON.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createScanner } from '../../../src/core/detection/scanner';
import { FileScanner } from '../../../src/workspace/scanFiles';
import { walkFiles, type WorkspaceFile } from '../../../src/workspace/walk';
import { processorTime } from '../statistics';

/** The best of the rounds, in seconds of processor time. */
export interface TreeFigures {
  readonly reading: number;
  readonly scanning: number;
  readonly findings: number;
}

const folder = process.argv[2] ?? '.';
const rounds = Number(process.argv[3] ?? 3);

async function time(visit: (file: WorkspaceFile) => void): Promise<number> {
  const started = processorTime();
  const batches = walkFiles([folder], { base: folder, gitignore: false, onWarning: () => undefined });
  for await (const batch of batches) for (const file of batch) visit(file);
  return (processorTime() - started) / 1000;
}

let buffer = Buffer.allocUnsafe(1 << 20);

function read({ path }: WorkspaceFile): void {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  if (size > buffer.length) buffer = Buffer.allocUnsafe(size);
  readSync(descriptor, buffer, 0, size, 0);
  closeSync(descriptor);
}

async function main(): Promise<void> {
  const files = new FileScanner(createScanner({ fingerprintKey: new Uint8Array(32) }), () => undefined);
  let reading = Infinity;
  let scanning = Infinity;
  let findings = 0;
  // Once unmeasured, so that the disk's cache and the compiler are warm for both.
  for (let round = -1; round < rounds; round++) {
    findings = 0;
    const readTime = await time(read);
    const scanTime = await time((file) => (findings += files.scan(file).length));
    if (round < 0) continue;
    reading = Math.min(reading, readTime);
    scanning = Math.min(scanning, scanTime);
  }
  const figures: TreeFigures = { reading, scanning, findings };
  process.stdout.write(JSON.stringify(figures));
}

void main();
