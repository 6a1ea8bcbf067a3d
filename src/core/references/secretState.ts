import type { Secret, SecretVersion } from '../secrets/secret';

/** What a value is made of; never the value. */
export type SecretContents =
  | { readonly kind: 'json'; readonly keys: readonly string[] }
  /** No JSON object. */
  | { readonly kind: 'text' | 'binary' }
  | Unanswered;

/** What was asked and is not known. */
export interface Unanswered {
  readonly kind: 'unknown';
  /** A sentence, or several: why, and what to do. */
  readonly reason: string;
  /** Set where Secrets Manager answered and refused this one, so that others may be known. */
  readonly isRefused?: true;
}

/** What is known of the secret that a reference names, in the region where it is looked for. */
export type SecretState =
  /** Nobody could be asked, or the answer was refused: it may be there. */
  | Unanswered
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
