import type { Output } from './io';

/** Milliseconds between two drawings. */
const INTERVAL = 100;
/** Back to the line's start, and erase to its end (ECMA-48). */
const ERASE = '\r\u001b[K';

/** A line on a terminal that says how far the work is; nothing where nobody watches. */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  #last: number;
  #isShown = false;

  /** `now` gives milliseconds from any beginning. */
  constructor(output: Output, now = () => performance.now()) {
    this.#output = output;
    this.#now = now;
    this.#last = now();
  }

  /** `text` is a phrase: `Scanned 20 files`. */
  show(text: string): void {
    const now = this.#now();
    if (this.#output.isTTY !== true || now - this.#last < INTERVAL) return;
    this.#last = now;
    this.#isShown = true;
    this.#output.write(`${ERASE}${text}…`);
  }

  /** Makes room for something else. */
  clear(): void {
    if (this.#isShown) this.#output.write(ERASE);
    this.#isShown = false;
  }
}
