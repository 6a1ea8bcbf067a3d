import type { TextRange } from '../text/textEdit';

/** How sure, and so how loud: a proven or provider-shaped credential, a likely generic one, a doubtful one. */
export type Severity = 'error' | 'warning' | 'information';

/** A hard-coded credential. It says where the credential stands and never what it is. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The secret itself, without quotes, key or surrounding text. */
  readonly range: TextRange;
  /** Hex; equal for the same rule and secret under the same key, and says nothing without that key. */
  readonly fingerprint: string;
  /** One sentence for a person. It never contains the secret. */
  readonly message: string;
}
