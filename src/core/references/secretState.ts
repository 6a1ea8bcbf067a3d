import type { Secret, SecretVersion } from '../secrets/secret';

/** What a value is made of; never the value. */
export type SecretContents =
  | { readonly kind: 'json'; readonly keys: readonly string[] }
  /** No JSON object. */
  | { readonly kind: 'text' | 'binary' };

/** What is known of the secret that a reference names, in the region where it is looked for. */
export type SecretState =
  /** Nobody could be asked, or the answer was refused: it may be there. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'missing';
      readonly region: string;
      /** Names that are there and nearly the same, the nearest first. */
      readonly similar: readonly string[];
      /** Other regions in which a secret of the name is. */
      readonly otherRegions: readonly string[];
    }
  | {
      readonly kind: 'known';
      readonly region: string;
      readonly secret: Secret;
      /** Absent where they have not been read; then those that have a staging label, at least. */
      readonly versions?: readonly SecretVersion[];
      /** Absent where nobody asked for the value. */
      readonly contents?: SecretContents;
    };
