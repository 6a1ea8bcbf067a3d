import { Worker } from 'node:worker_threads';
import type { ScanTarget } from '../core/detection/scanner';
import type { DetectionSetup } from './detection';
import type { LocatedFinding } from './scanFiles';

/** A text for the thread to scan; answered by its findings with their places. */
export interface TextRequest {
  readonly text: string;
  readonly target: ScanTarget;
}

interface Job extends TextRequest {
  readonly resolve: (findings: readonly LocatedFinding[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Scans texts in a thread of its own, one after the other, so that a long one holds nothing up. The thread starts with
 * the first text.
 */
export class TextScanThread {
  readonly #script: string;
  readonly #setup: DetectionSetup;
  readonly #waiting: Job[] = [];
  #running: Job | undefined;
  #worker: Worker | undefined;

  /** @param script dist/textWorker.js */
  constructor(script: string, setup: DetectionSetup) {
    this.#script = script;
    this.#setup = setup;
  }

  /** The findings in the text. Rejects with the signal's reason when it is aborted, which also ends a scan under way. */
  scan(text: string, target: ScanTarget, signal: AbortSignal): Promise<readonly LocatedFinding[]> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => {
        this.#drop(job, signal.reason);
      };
      const settle =
        <T>(end: (outcome: T) => void) =>
        (outcome: T): void => {
          signal.removeEventListener('abort', stop);
          end(outcome);
        };
      const job: Job = { text, target, resolve: settle(resolve), reject: settle(reject) };
      signal.addEventListener('abort', stop);
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends the thread; what it has not scanned is rejected. */
  dispose(): void {
    this.#fail(new Error('The scan has ended.'));
    for (const job of this.#waiting.splice(0)) job.reject(new Error('The scan has ended.'));
  }

  #next(): void {
    if (this.#running !== undefined) return;
    this.#running = this.#waiting.shift();
    if (this.#running === undefined) return;
    const { text, target } = this.#running;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ text, target } satisfies TextRequest);
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#setup });
    worker.unref();
    worker.on('message', (findings: readonly LocatedFinding[]) => {
      const done = this.#running;
      this.#running = undefined;
      done?.resolve(findings);
      this.#next();
    });
    worker.on('error', (error) => {
      if (this.#worker === worker) this.#fail(error);
      this.#next();
    });
    return worker;
  }

  #drop(job: Job, reason: unknown): void {
    const index = this.#waiting.indexOf(job);
    if (index >= 0) {
      this.#waiting.splice(index, 1);
      job.reject(reason);
    } else if (this.#running === job) {
      this.#fail(reason);
      this.#next();
    }
  }

  /** Ends the thread and the job that it is at. */
  #fail(reason: unknown): void {
    const worker = this.#worker;
    const job = this.#running;
    this.#worker = undefined;
    this.#running = undefined;
    void worker?.terminate();
    job?.reject(reason);
  }
}
