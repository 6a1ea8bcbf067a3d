import type { Counts } from './countingReporter';

/** What a script came to. */
export interface Outcome {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
}

/** A script that has ended. */
export interface Report {
  readonly outcome: Outcome;
  /** Prints what the script did, unless that was shown as it came. */
  readonly show: () => void;
}

/** Starts a script. What it prints is shown as it comes, or held back for the report. */
export type Task = (hold: boolean) => Promise<Report>;

/** Runs tasks one after another beside what is shown as it comes; their reports are printed when there is a pause. */
export class Aside {
  readonly #outcomes: Outcome[] = [];
  #untold: Report[] = [];
  #running: Promise<void> = Promise.resolve();

  add(...tasks: readonly Task[]): void {
    for (const task of tasks)
      this.#running = this.#running.then(async () => {
        const report = await task(true);
        this.#untold.push(report);
      });
    // Whoever waits for the end hears of a failure.
    this.#running.catch(() => undefined);
  }

  /** Prints the reports of what has ended since the last time. */
  tell(): void {
    const untold = this.#untold;
    this.#untold = [];
    for (const { outcome, show } of untold) {
      show();
      this.#outcomes.push(outcome);
    }
  }

  /** Resolves to the outcome of every task, in order, when the last has ended and been told of. */
  async finish(): Promise<readonly Outcome[]> {
    await this.#running;
    this.tell();
    return this.#outcomes;
  }
}
