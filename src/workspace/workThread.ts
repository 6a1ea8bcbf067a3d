import { Worker } from 'node:worker_threads';

interface Job<Request, Reply> {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Answers requests in a thread of its own, one after the other, so that a long one holds nothing up. The thread starts
 * with the first request, and answers each message by one.
 */
export class WorkThread<Request, Reply> {
  readonly #script: string;
  readonly #setup: unknown;
  readonly #waiting: Job<Request, Reply>[] = [];
  #running: Job<Request, Reply> | undefined;
  #worker: Worker | undefined;

  /**
   * @param script a bundle of dist
   * @param setup what the thread starts with
   */
  constructor(script: string, setup: unknown) {
    this.#script = script;
    this.#setup = setup;
  }

  /** The thread's answer. Rejects with the signal's reason when it is aborted, which also ends work under way. */
  run(request: Request, signal: AbortSignal): Promise<Reply> {
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
      const job: Job<Request, Reply> = { request, resolve: settle(resolve), reject: settle(reject) };
      signal.addEventListener('abort', stop);
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends the thread; what it has not answered is rejected. */
  dispose(): void {
    this.#fail(new Error('The thread has ended.'));
    for (const job of this.#waiting.splice(0)) job.reject(new Error('The thread has ended.'));
  }

  #next(): void {
    if (this.#running !== undefined) return;
    this.#running = this.#waiting.shift();
    if (this.#running === undefined) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(this.#running.request);
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#setup });
    worker.unref();
    worker.on('message', (reply: Reply) => {
      // A thread that was ended may have answered before.
      if (this.#worker !== worker) return;
      const done = this.#running;
      this.#running = undefined;
      done?.resolve(reply);
      this.#next();
    });
    worker.on('error', (error) => {
      if (this.#worker !== worker) return;
      this.#fail(error);
      this.#next();
    });
    return worker;
  }

  #drop(job: Job<Request, Reply>, reason: unknown): void {
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
