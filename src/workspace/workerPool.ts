import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult, WorkerSetup } from './workerProtocol';

/** Batches at hand of each worker, so that it never waits for the next. */
const AHEAD = 4;

interface Thread {
  readonly worker: Worker;
  /** Whoever waits for a result, the longest first: a worker answers in the order of asking. */
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (reason: Error) => void;
}

/** Worker threads that scan batches side by side. */
export class WorkerPool {
  /** How many batches keep every worker busy. */
  readonly capacity: number;
  readonly #threads: readonly Thread[];
  #failure: Error | undefined;

  /** Starts `size` threads of the script at `script`, each with the same setup. */
  constructor(script: string, size: number, setup: WorkerSetup) {
    this.capacity = size * AHEAD;
    this.#threads = Array.from({ length: size }, () => this.#start(script, setup));
  }

  /** Scans a batch in the thread with the least to do. Rejects when a thread has died or the pool was closed. */
  scan(batch: Batch): Promise<BatchResult> {
    return new Promise((resolve, reject) => {
      const thread = this.#threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      if (this.#failure) reject(this.#failure);
      else {
        thread.waiting.push({ resolve, reject });
        thread.worker.postMessage(batch);
      }
    });
  }

  /** Ends all threads, whatever they are doing. */
  async close(): Promise<void> {
    this.#fail(new Error('The scan has ended.'));
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(script: string, setup: WorkerSetup): Thread {
    const thread: Thread = { worker: new Worker(script, { workerData: setup }), waiting: [] };
    thread.worker.on('message', (result: BatchResult) => thread.waiting.shift()?.resolve(result));
    thread.worker.on('error', (error) => {
      this.#fail(error instanceof Error ? error : new Error('A scan worker has failed.'));
    });
    thread.worker.on('exit', () => {
      this.#fail(new Error('A scan worker has ended.'));
    });
    return thread;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { waiting } of this.#threads)
      for (const { reject } of waiting.splice(0)) reject(this.#failure);
  }
}
