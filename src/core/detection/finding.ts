import type { TextRange } from '../text/textEdit';

/** How sure, and so how loud: a proven or provider-shaped credential, a likely generic one, a doubtful one. */
export type Severity = 'error' | 'warning' | 'information';

/** How sure we are that it is a credential, whatever its severity is set to: proven or provider-shaped, likely, doubtful. */
export type Confidence = 'low' | 'medium' | 'high';

/** Another part of a credential that has several, such as the key id of a secret key. */
export interface RelatedLocation {
  readonly range: TextRange;
  /** A noun phrase: `AWS access key id`. It never contains the part's text. */
  readonly message: string;
}

/** A hard-coded credential. It says where the credential stands and never what it is. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The secret itself, without quotes, key or surrounding text. */
  readonly range: TextRange;
  /** Hex; equal for the same rule and secret under the same key, and says nothing without that key. */
  readonly fingerprint: string;
  /** One sentence for a person. It never contains the secret. */
  readonly message: string;
  /** What made it a finding, as phrases for a person, the strongest first. They never contain the secret. */
  readonly evidence: readonly string[];
  /** The rule that also knows the credential by its format or name, where the finding's own says what it equals. */
  readonly formatRuleId?: string;
  /** The credential's other parts, where it has several and they stand close by. */
  readonly related?: readonly RelatedLocation[];
}
