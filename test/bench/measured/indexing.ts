/**
 * Measures for how long the thread that asks has to wait while the references of a folder are found in a thread of their own. The
 * arguments are the folder and that of the build; prints {@link IndexingFigures} as JSON.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PlacedFile, ReferenceRequest, ReferenceSetup } from '../../../src/workspace/referenceWorker';
import { WorkThread } from '../../../src/workspace/workThread';

/** Milliseconds. */
export interface IndexingFigures {
  /** Until everything is known. */
  readonly wall: number;
  /** The longest that the asking thread was held up meanwhile. */
  readonly longestWait: number;
}

const [, , folder = '.', dist = '.'] = process.argv;
const resolution = 1;

async function main(): Promise<void> {
  const setup: ReferenceSetup = { grammars: join(dist, 'grammars') };
  const thread = new WorkThread<ReferenceRequest, readonly PlacedFile[]>(
    join(dist, 'referenceWorker.js'),
    setup,
  );
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const started = performance.now();
  await thread.run(
    { kind: 'folder', paths: [folder], base: folder, gitignore: true, largestFile: 5_000_000 },
    new AbortController().signal,
  );
  const wall = performance.now() - started;
  delay.disable();
  thread.dispose();
  const figures: IndexingFigures = { wall, longestWait: delay.max / 1e6 };
  process.stdout.write(JSON.stringify(figures));
}

void main();
