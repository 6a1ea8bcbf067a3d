const sharedKey = Symbol.for('secret-lens.redacted');

/** The values by what stands for them; one for all bundles of a process, each of which has a class of its own. */
const values = shareValues();

function shareValues(): WeakMap<object, unknown> {
  const holder = globalThis as { [sharedKey]?: WeakMap<object, unknown> };
  if (holder[sharedKey] === undefined)
    Object.defineProperty(holder, sharedKey, { value: new WeakMap<object, unknown>(), enumerable: false });
  return holder[sharedKey] ?? new WeakMap<object, unknown>();
}

/**
 * A value that must not be seen by accident. Printing, serialising or inspecting it gives `[redacted]`; only
 * {@link reveal} unwraps it, so that every place that handles a plain value can be found by searching for one word.
 */
export class Redacted<T> {
  /** For the compiler only: what a value of this type holds. */
  declare private readonly held: T;

  constructor(value: T) {
    values.set(this, value);
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
  if (!values.has(redacted)) throw new TypeError('This is no redacted value.');
  return values.get(redacted) as T;
}
