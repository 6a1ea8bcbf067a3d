import type { Node } from 'web-tree-sitter';
import type { GrammarName } from '../syntax/grammars';
import type { StringLiteral } from '../syntax/stringLiteral';
import type { TextRange } from '../text/textEdit';
import { nameEnvironmentVariable } from './names';
import type { ProjectFiles, RetrievalResult, RetrievalStyle, RetrievalTarget, SourceFile } from './retrieval';

/** One literal to be replaced in a parsed file. */
export interface Rewriting {
  readonly file: SourceFile;
  readonly root: Node;
  readonly literal: StringLiteral;
  /** What is replaced: the node's whole range, or a stretch of its content. */
  readonly part: TextRange;
  readonly target: RetrievalTarget;
  readonly style: RetrievalStyle;
  readonly project: ProjectFiles;
  /** Lends the tree of another file of the language, which is freed when `use` settles. */
  readonly withTree: <T>(file: SourceFile, use: (root: Node) => T | Promise<T>) => Promise<T>;
}

/** What a program's rewriting needs to know of its language; one file in `languages/` gives it. */
export interface RetrievalLanguage {
  /** VS Code's language ids. */
  readonly languageIds: readonly string[];
  /** What the language can be rewritten to, the usual one first. */
  readonly styles: readonly [RetrievalStyle, ...RetrievalStyle[]];
  /** What this file can be rewritten to, where its text makes other styles usual than {@link RetrievalLanguage.styles}. */
  stylesFor?(file: SourceFile): readonly RetrievalStyle[];
  /** The usual one of them where the file's project decides, and not its text. */
  usualStyle?(file: SourceFile, project: ProjectFiles): Promise<RetrievalStyle | undefined>;
  chooseGrammar(file: SourceFile): GrammarName;
  /** Types of the nodes that are string literals. */
  readonly literalTypes: readonly string[];
  findLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined;
  /** The variable, property or parameter that the literal is given to. */
  findAssignedName(literal: Node): string | undefined;
  /** Whether the node is a statement of a file or a block: what must parse without errors to be changed. */
  isStatement(node: Node): boolean;
  rewrite(rewriting: Rewriting): Promise<RetrievalResult>;
}

/** A refusal with its reason and what is possible instead. */
export function refuse(reason: string, ...alternatives: RetrievalStyle[]): RetrievalResult {
  return { kind: 'refusal', refusal: { reason, alternatives } };
}

/** What the program's role must be allowed, as a note of a plan that calls Secrets Manager. */
export function notePermission({ secretName }: RetrievalTarget): string {
  return `The program needs secretsmanager:GetSecretValue on ${secretName}.`;
}

/** What the person has to do where code reads an environment variable. */
export function noteEnvironment(target: RetrievalTarget): string {
  const key = target.jsonKey === undefined ? '' : `, key ${target.jsonKey}`;
  return `Set ${nameEnvironmentVariable(target)} in the environment from the secret ${target.secretName}${key}.`;
}

/** What to know of code in a function that calls Secrets Manager. */
export const readEachTime = 'The secret is read from Secrets Manager each time this code runs.';

/** What code needs that reads from the Lambda extension or the agent on its machine. */
export const localHttpNote =
  'The program reads from localhost: it needs the AWS Parameters and Secrets Lambda extension, or the Secrets Manager agent with its token in AWS_TOKEN or /var/run/awssmatoken.';

/** Why nothing is retrieved in an app that is given to those who use it. */
export const deviceReason =
  'This code runs on the devices of those who use it, where every value is public: use the secret on a server.';

/** Whether a rewriting replaces the whole literal, quotes and all. */
export function replacesWhole({ literal, part }: Pick<Rewriting, 'literal' | 'part'>): boolean {
  return part.start <= literal.content.start && part.end >= literal.content.end;
}
