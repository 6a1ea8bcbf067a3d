import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { prepareDetection, type DetectionSetup } from './detection';
import { createBatchScanner } from './scanBatch';
import { largestFile as usualLargestFile } from './fileReader';
import type { LocatedFinding } from './scanFiles';
import { walkFiles, type WorkspaceFile } from './walk';
import type { FileWarning } from './warning';
import { WorkerPool } from './workerPool';
import type { Batch, BatchResult } from './workerProtocol';

/** Files in a batch: enough that posting it costs nothing beside scanning it. */
const BATCH = 64;
/** Trees of fewer files are scanned before workers would have started. */
const SMALL_TREE = 1_000;

/** What to scan, and how. */
export interface FolderScan {
  /** Files and folders, absolute or relative to `base`. */
  readonly paths: readonly string[];
  /** The folder that files are named relative to. */
  readonly base: string;
  /** Whether to leave out what git ignores. */
  readonly gitignore: boolean;
  readonly detection: DetectionSetup;
  /** Threads that scan, the calling thread among them; with 1, and for a small tree, it is the only one. */
  readonly jobs: number;
  /** The worker's script; without it the calling thread scans. */
  readonly workerScript?: string;
  /** Whether all jobs, even one and for a small tree, are workers, so that the calling thread stays free. */
  readonly alwaysInWorkers?: boolean;
  /** Bytes of the largest file that is scanned, 5 MiB unless given. */
  readonly largestFile?: number;
  readonly onWarning: (warning: FileWarning) => void;
  /** Called with each batch's outcome, in the order of the files. */
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ScanProgress {
  /** Files scanned so far. */
  readonly fileCount: number;
  /** Those that are new since the last call. */
  readonly findings: readonly LocatedFinding[];
}

/** What a scan found, in the order of the files, whatever the number of threads. */
export interface ScanResult {
  readonly findings: readonly LocatedFinding[];
  readonly fileCount: number;
}

/** As many threads as help: one a core, but beyond four reading files is what takes the time. */
export function defaultJobs(): number {
  return Math.min(availableParallelism(), 4);
}

/**
 * Walks files and folders and scans what it finds, in worker threads where the tree is large. Rejects as
 * {@link walkFiles} does, and with the signal's reason when it is aborted.
 */
export async function scanFolder(scan: FolderScan): Promise<ScanResult> {
  const detection = prepareDetection(scan.detection);
  const scanner = detection.createScanner();
  const { base, gitignore, onWarning, signal } = scan;
  const files = walkFiles(scan.paths, {
    base,
    gitignore,
    onWarning,
    excludes: (name) => scanner.excludes(name),
    ...(signal && { signal }),
  });
  const batches = inBatches(files);
  const first = scan.alwaysInWorkers === true ? [] : await take(batches, SMALL_TREE / BATCH);
  const isSmall = scan.alwaysInWorkers !== true && (scan.jobs === 1 || first.length < SMALL_TREE / BATCH);
  const results = new OrderedResults(scan);
  const all = joinBatches(first, batches);
  const largestFile = scan.largestFile ?? usualLargestFile;
  const scanHere = createBatchScanner(scan.detection, largestFile);
  if (isSmall || scan.workerScript === undefined) {
    await pull(all, [scanHere], results, signal);
    return results;
  }
  // The calling thread is one of the jobs: it scans while the others are starting.
  const size = scan.alwaysInWorkers === true ? scan.jobs : scan.jobs - 1;
  const pool = new WorkerPool(scan.workerScript, size, { detection: scan.detection, largestFile });
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop);
  const lanes: ScanBatch[] = Array.from({ length: pool.capacity }, () => (batch) => pool.scan(batch));
  if (scan.alwaysInWorkers !== true) lanes.push(withTurns(scanHere));
  try {
    await pull(all, lanes, results, signal);
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
  return results;
}

/** Scans a batch in this thread or another. */
type ScanBatch = (batch: Batch) => Promise<BatchResult>;

/** Lets what other threads have answered be heard after each batch. */
function withTurns(scanBatch: ScanBatch): ScanBatch {
  return async (batch) => {
    const result = await scanBatch(batch);
    await setImmediate();
    return result;
  };
}

/** Scans all batches, one at a time in each lane. Rejects with the signal's reason as soon as it is aborted. */
async function pull(
  batches: AsyncGenerator<Batch, void, undefined>,
  lanes: readonly ScanBatch[],
  results: OrderedResults,
  signal: AbortSignal | undefined,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const runLane = async (scanBatch: ScanBatch): Promise<void> => {
    for (;;) {
      // The generator answers in the order of asking, so the number is the batch's.
      const number = next++;
      const { value, done } = await batches.next();
      if (done === true) return;
      const result = await scanBatch(value);
      signal?.throwIfAborted();
      if (hasFailed) return;
      results.put(number, result);
      signal?.throwIfAborted();
    }
  };
  try {
    await Promise.all(lanes.map(runLane));
  } catch (error) {
    hasFailed = true;
    // Closing the pool fails the lanes first.
    signal?.throwIfAborted();
    throw error;
  }
}

/** Gathers the results of batches, which come in any order, in the order of the batches. */
class OrderedResults implements ScanResult {
  readonly findings: LocatedFinding[] = [];
  fileCount = 0;
  readonly #scan: Pick<FolderScan, 'onWarning' | 'onProgress'>;
  readonly #early = new Map<number, BatchResult>();
  /** Each worker warns of a grammar that cannot be loaded. */
  readonly #told = new Set<string>();
  #next = 0;

  constructor(scan: Pick<FolderScan, 'onWarning' | 'onProgress'>) {
    this.#scan = scan;
  }

  put(number: number, result: BatchResult): void {
    this.#early.set(number, result);
    for (let due = this.#early.get(this.#next); due; due = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++);
      this.#add(due);
    }
  }

  #add({ fileCount, findings, warnings }: BatchResult): void {
    this.fileCount += fileCount;
    for (const finding of findings) this.findings.push(finding);
    for (const warning of warnings) {
      const words = `${warning.file}: ${warning.message}`;
      if (!this.#told.has(words)) this.#scan.onWarning(warning);
      this.#told.add(words);
    }
    this.#scan.onProgress?.({ fileCount: this.fileCount, findings });
  }
}

async function* inBatches(
  files: AsyncIterable<readonly WorkspaceFile[]>,
): AsyncGenerator<Batch, void, undefined> {
  let batch: WorkspaceFile[] = [];
  for await (const some of files)
    for (const file of some) {
      batch.push(file);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

/** Up to `count` of the generator's batches, without ending it. */
async function take(batches: AsyncGenerator<Batch, void, undefined>, count: number): Promise<Batch[]> {
  const taken: Batch[] = [];
  while (taken.length < count) {
    const { value, done } = await batches.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

async function* joinBatches(
  first: readonly Batch[],
  rest: AsyncIterable<Batch>,
): AsyncGenerator<Batch, void, undefined> {
  yield* first;
  yield* rest;
}
