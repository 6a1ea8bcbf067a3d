import type { Secret, SecretVersion } from '../secrets/secret';

/** What a value is made of; never the value. */
export type SecretContents =
  | { readonly kind: 'json'; readonly keys: readonly string[] }
  /** No JSON object. */
  | { readonly kind: 'text' | 'binary' }
  /** It was asked for and could not be had; `reason` is a sentence, or several. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What is known of the secret that a reference names, in the region where it is looked for. */
export type SecretState =
  /** Nobody could be asked, or the answer was refused: it may be there. */
  | {
      readonly kind: 'unknown';
      /** A sentence, or several: why, and what to do. */
      readonly reason: string;
      /** Set where this secret was refused, so that others may be known. */
      readonly isRefused?: true;
    }
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
      /** Absent where they have not been read; those that have a staging label, at least. */
      readonly versions?: readonly SecretVersion[];
      /** Whether `versions` holds the deprecated ones too, which have no staging label. */
      readonly hasAllVersions?: true;
      /** Absent where nobody asked for the value. */
      readonly contents?: SecretContents;
    };
