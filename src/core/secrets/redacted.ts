/**
 * A value that must not be seen by accident. Printing, serialising or inspecting it gives `[redacted]`; only
 * {@link reveal} unwraps it, so that every place that handles a plain value can be found by searching for one word.
 */
export class Redacted<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  static reveal<T>(redacted: Redacted<T>): T {
    return redacted.#value;
  }

  toString(): string {
    return '[redacted]';
  }

  toJSON(): string {
    return '[redacted]';
  }

  /** What Node's `util.inspect`, and so `console.log`, shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[redacted]';
  }
}

/** The plain value. Call it at the last moment, and keep what it returns in a local variable only. */
export function reveal<T>(redacted: Redacted<T>): T {
  return Redacted.reveal(redacted);
}
