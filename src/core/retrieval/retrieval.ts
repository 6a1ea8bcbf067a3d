import type { ParameterType } from '../secrets/parameter';
import type { Redacted } from '../secrets/redacted';
import type { TextEdit, TextRange } from '../text/textEdit';

/** What stands in the store when the code runs. */
export interface RetrievalTarget {
  readonly secretName: string;
  /** The secret's ARN, for formats that name secrets by it alone; absent while nothing is stored yet. */
  readonly arn?: string;
  /** Key inside a JSON secret; absent when the whole text is the value. */
  readonly jsonKey?: string;
  /** Written into the client only where it is given, when the program's own default region is another. */
  readonly region?: string;
  /** The value stands percent-encoded in a URL (RFC 3986) and is stored decoded: the code encodes it again. */
  readonly encoding?: 'uri-component';
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
  /**
   * The nearest file of that name in the source's folder or one above it, inside the workspace; `*.csproj` means the first
   * file with that ending.
   */
  findUp(name: string): Promise<SourceFile | undefined>;
  /** The other files of the source's folder that have its extension. */
  listSiblings(): Promise<readonly SourceFile[]>;
}

/**
 * How the value gets to where it is used: a call of the AWS SDK; AWS's caching client of the language; HTTP to the Lambda
 * extension or to the Secrets Manager agent on the same machine; an environment variable; or a reference in the format's own
 * syntax, of which Kubernetes has two, and Parameter Store one.
 */
export const retrievalStyles = [
  'sdk',
  'cache',
  'local-http',
  'environment',
  'reference',
  'external-secret',
  'secret-provider-class',
  'parameter-store',
] as const;

export type RetrievalStyle = (typeof retrievalStyles)[number];

/** A rewriting that leaves a working program. */
export interface RetrievalPlan {
  readonly style: RetrievalStyle;
  /** Edits by file path; the source itself is always among them, a manifest may be. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** What the person must know or do, one sentence each: `Set STRIPE_KEY in the environment …`. */
  readonly notes: readonly string[];
  /** The only type of parameter that the code can read, where it reads one and not any. */
  readonly parameterType?: ParameterType;
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

/** One of several literals that belong together, such as the parts of a connection. */
export interface RelatedLiteral {
  /** Its key in the JSON secret that holds all of them. */
  readonly key: string;
  readonly range: TextRange;
  readonly value: Redacted<string>;
  readonly encoding?: RetrievalTarget['encoding'];
}
