import type { Redacted } from '../secrets/redacted';
import type { TextEdit, TextRange } from '../text/textEdit';

/** What stands in the store when the code runs. */
export interface RetrievalTarget {
  readonly secretName: string;
  /** Key inside a JSON secret; absent when the whole text is the value. */
  readonly jsonKey?: string;
  /** Written into the client only where it is given, when the program's own default region is another. */
  readonly region?: string;
}

/** A file as the editor or the disk has it. */
export interface SourceFile {
  /** Relative to the workspace, `/` between folders. */
  readonly path: string;
  /** VS Code's language id. */
  readonly languageId: string;
  readonly text: string;
}

/** Files near the source that decide how it is written, read by the host on request. */
export interface ProjectFiles {
  /** The nearest file of that name in the source's folder or one above it, inside the workspace. */
  findUp(name: string): Promise<SourceFile | undefined>;
}

/** How the code gets the value. */
export type RetrievalStyle = 'sdk' | 'environment';

/** A rewriting that leaves a working program. */
export interface RetrievalPlan {
  readonly style: RetrievalStyle;
  /** Edits by file path; the source itself is always among them, a manifest may be. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** What the person must know or do, one sentence each: `Set STRIPE_KEY in the environment …`. */
  readonly notes: readonly string[];
}

/** No safe rewriting exists here: why, and what is possible instead. */
export interface RetrievalRefusal {
  readonly reason: string;
  readonly alternatives: readonly RetrievalStyle[];
}

export type RetrievalResult =
  | { readonly kind: 'plan'; readonly plan: RetrievalPlan }
  | { readonly kind: 'refusal'; readonly refusal: RetrievalRefusal };

/** What stands at a finding once the file is parsed. */
export interface LocatedLiteral {
  /** What the fix replaces: the literal with its quotes, or the part of it that is the credential. */
  readonly range: TextRange;
  /** The value as the program sees it, escapes resolved: what is stored. */
  readonly value: Redacted<string>;
  /** The variable, property or parameter it is given to, where there is one: names the secret by default. */
  readonly assignedTo?: string;
}
