import type { Severity } from './finding';

/** What a credential's own structure says about it: a proof, a disproof, or neither. */
export type Verdict = 'proven' | 'disproven' | 'unknown';

/** Builds sample credentials at run time from a fixed seed, so that no source file holds one. */
export interface SampleBuilder {
  /** `length` characters drawn from `alphabet`. */
  from(alphabet: string, length: number): string;
  hex(length: number): string;
  /** A–Z, a–z, 0–9 */
  alnum(length: number): string;
  /** A–Z, 0–9 */
  upperAlnum(length: number): string;
  digits(length: number): string;
  /** A–Z, a–z, 0–9, `-`, `_` */
  base64url(length: number): string;
}

export interface Samples {
  /** Texts in which the rule must find exactly one credential. */
  readonly matches: readonly string[];
  /** Texts that look alike and in which it must find none. */
  readonly lookalikes: readonly string[];
}

/** One kind of credential: what it is, how it is recognised, how it is revoked. */
export interface Rule {
  /** Kebab-case, the provider first: `github-fine-grained-token`. */
  readonly id: string;
  /** What it is, as a noun phrase: `GitHub fine-grained personal access token`. */
  readonly name: string;
  /** Why it matters: what somebody who has it can do. One sentence. */
  readonly description: string;
  readonly severity: Severity;
  /** Lower-case substrings, one of which stands in every match (found case-insensitively). */
  readonly keywords: readonly string[];
  /** Run around a keyword's hits. The capture group `secret`, where there is one, is the credential; else the whole match. */
  readonly pattern: RegExp;
  /** How far, in UTF-16 units, a match may reach before and after its keyword. */
  readonly reach?: { readonly before?: number; readonly after?: number };
  /** What the credential's own structure proves offline. */
  readonly validate?: (secret: string, match: RegExpExecArray) => Verdict;
  /** Page on which the provider says how to revoke it. */
  readonly revocationUrl: string;
  /** Where the format was taken from. */
  readonly sourceUrl: string;
  readonly samples: (build: SampleBuilder) => Samples;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
