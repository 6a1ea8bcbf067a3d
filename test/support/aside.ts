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

/** Runs tasks one after another beside what is shown as it comes; their reports are printed at the end. */
export class Aside {
  #running: Promise<readonly Report[]> = Promise.resolve([]);

  add(...tasks: readonly Task[]): void {
    for (const task of tasks)
      this.#running = this.#running.then(async (reports) => [...reports, await task(true)]);
    // Whoever waits for the end hears of a failure.
    this.#running.catch(() => undefined);
  }

  /** Resolves to the outcome of every task, in order, when the last has ended and all have been told of. */
  async finish(): Promise<readonly Outcome[]> {
    const reports = await this.#running;
    for (const { show } of reports) show();
    return reports.map(({ outcome }) => outcome);
  }
}
