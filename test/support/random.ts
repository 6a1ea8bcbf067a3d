/** A repeatable source of made-up values: the same seed always gives the same ones. Nothing it makes opens anything. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `limit`. Mulberry32, which is public domain. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** `length` characters of `alphabet`. */
  string(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join('');
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

export const digits = '0123456789';
export const lowerHex = `${digits}abcdef`;
export const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const base62 = `${digits}${upper}${upper.toLowerCase()}`;
