import type { Secret } from '../../core/secrets/secret';

/** Which secrets are shown: those in which every word occurs somewhere. */
export class SecretFilter {
  /** As the person typed it, trimmed; empty when everything is shown. */
  readonly text: string;
  readonly #words: readonly string[];

  constructor(text = '') {
    this.text = text.trim();
    this.#words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  get isActive(): boolean {
    return this.#words.length > 0;
  }

  /** Looks in name, description, and keys and values of tags; case does not matter. */
  matches(secret: Secret): boolean {
    if (!this.isActive) return true;
    const fields = [secret.name, secret.description ?? '', ...Object.entries(secret.tags).flat()];
    const text = fields.join('\n').toLowerCase();
    return this.#words.every((word) => text.includes(word));
  }
}
