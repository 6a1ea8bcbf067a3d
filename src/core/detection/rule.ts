import type { TextRange } from '../text/textEdit';
import type { RelatedLocation, Severity } from './finding';
import type { SourceText } from './sourceText';

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
  /** Texts in which the rule must find exactly one credential: what stands between « and », which are no part of the text. */
  readonly matches: readonly string[];
  /** Texts that look alike and in which it must find none. */
  readonly lookalikes: readonly string[];
}

/** What every rule says about its kind of credential: what it is, how loud, how it is revoked. */
interface RuleDescription {
  /** Kebab-case, the provider first: `github-fine-grained-token`. */
  readonly id: string;
  /** What it is, as a noun phrase: `GitHub fine-grained personal access token`. */
  readonly name: string;
  /** Why it matters: what somebody who has it can do. One sentence. */
  readonly description: string;
  readonly severity: Severity;
  /** Lower-case substrings, one of which stands in every match (found case-insensitively). */
  readonly keywords: readonly string[];
  /** Page on which the provider says how to revoke it. */
  readonly revocationUrl: string;
  /** Where the format was taken from. For documentation: the build leaves it out of what is shipped. */
  readonly sourceUrl: string;
  /** For tests and documentation: the build leaves them out of what is shipped. */
  readonly samples: (build: SampleBuilder) => Samples;
  /** Rules whose findings a few lines away are other parts of this credential: they become its related locations. */
  readonly parts?: readonly string[];
}

/** A rule that recognises its credential by the format. */
export interface PatternRule extends RuleDescription {
  /**
   * Run around a keyword's hits. The capture group `secret`, where there is one, is the credential; else the whole match.
   * Read once, at the rule's first hit: where it is put together from parts it is a getter, so that no rule costs
   * anything before.
   */
  readonly pattern: RegExp;
  /** Every match holds so many letters, digits, `_` and `-` in a row: where there are none, the pattern is not asked. */
  readonly leastRun?: number;
  /** How far, in UTF-16 units, a match may reach before and after its keyword's start; 0 and 256 unless given. */
  readonly reach?: { readonly before?: number; readonly after?: number };
  /** What the credential's own structure proves offline. */
  readonly validate?: (secret: string, match: RegExpExecArray) => Verdict;
  /** What the verdict `proven` rests on, as a phrase: `checksum verified`; `structure verified` unless given. */
  readonly proof?: string;
  /**
   * The pattern's surroundings alone make it a credential, or `validate` knows fillers itself: words such as `example`
   * and repetitions do not clear it.
   */
  readonly keepsFillers?: boolean;
  /** Unless proven it is doubtful in comments and documentation strings, where people show what such a value looks like. */
  readonly isDoubtfulInComments?: boolean;
}

/** A credential that a {@link SyntaxRule} has found. */
export interface LocatedSecret {
  readonly range: TextRange;
  /** How likely it is; below the rule's own severity when doubtful. */
  readonly severity: Severity;
  /** What spoke for it, as phrases for a person that never contain the secret. */
  readonly evidence?: readonly string[];
  readonly related?: readonly RelatedLocation[];
  /**
   * What it is known to be, as a sentence, where nothing is guessed: said in place of the rule's own description, certain,
   * and as loud in tests as anywhere.
   */
  readonly identity?: string;
}

/** A rule that recognises its credential by reading the syntax around a keyword instead of by a pattern. */
export interface SyntaxRule extends RuleDescription {
  /** The credential that the keyword at `hit` names, if it names one. */
  readonly locate: (source: SourceText, hit: TextRange) => LocatedSecret | undefined;
}

/** A rule that searches a whole text itself, as a team's own patterns do. Without keywords it searches every text. */
export interface TextRule extends RuleDescription {
  /** The credentials in the text, in order of position. */
  readonly search: (source: SourceText) => readonly LocatedSecret[];
  /** Without keywords, the files that it searches alone, by their paths. */
  readonly paths?: RegExp;
}

/** One kind of credential: what it is, how it is recognised, how it is revoked. */
export type Rule = PatternRule | SyntaxRule | TextRule;

/** Names a rule, so that the compiler checks it where it is written. */
export function defineRule<T extends Rule>(rule: T): T {
  return rule;
}
