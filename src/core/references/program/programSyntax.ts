import type { Node } from 'web-tree-sitter';
import type { SourceFile } from '../../retrieval/retrieval';
import type { GrammarName } from '../../syntax/grammars';
import type { StringLiteral } from '../../syntax/stringLiteral';
import type { TextRange } from '../../text/textEdit';
import type { SecretAction, SourceText } from '../reference';
import type { TextReader } from './textReader';

/** A name that gets a value: a variable, a constant, a parameter, or, as `.name`, a member. */
export interface Binding {
  readonly name: string;
  /** Where it is declared, or given. */
  readonly at: Node;
  /** The block, function or file in which the name means this; absent for an assignment, which goes to what is declared. */
  readonly scope?: Node;
  /** What it is given; absent where that is not to be seen, as for a parameter. */
  readonly value?: Node;
  /** Declared without a value, which an assignment gives. */
  readonly isOpen?: true;
}

/** A function that can be called by name. */
export interface NamedFunction {
  /** `.name` for a method. */
  readonly name: string;
  readonly node: Node;
  /** Names of the parameters by position. */
  readonly parameters: readonly string[];
}

/** A call of a function by its name. */
export interface NamedCall {
  readonly name: string;
  readonly node: Node;
  /** By position. */
  readonly arguments: readonly Node[];
  /** Arguments given by name. */
  readonly named?: ReadonlyMap<string, Node>;
}

/** A call, or anything else in a program, that names a secret. */
export interface SecretUse {
  /** See {@link SecretReference.form}. */
  readonly form: string;
  /** What stands for the response, or the value, from which it is followed. */
  readonly node: Node;
  /** Where the value goes first, where that is another place than the node's own: a callback's parameter. */
  readonly next?: FlowStep;
  readonly secretId: Node | SourceText;
  readonly role?: 'definition';
  readonly actions: readonly SecretAction[];
  readonly region?: Node;
  readonly stagingLabel?: Node;
  readonly versionId?: Node;
  /** Key that the call itself takes from the value. */
  readonly key?: Node;
  /** Whether the call itself reads the value as JSON. */
  readonly readsJson?: boolean;
}

/** Where a value goes from an expression. */
export type FlowStep =
  /** The parent stands for the same response, text or object: parentheses, `await`, `.SecretString`. */
  | { readonly to: 'parent'; readonly node: Node }
  /** The parent reads the text as JSON. */
  | { readonly to: 'json'; readonly node: Node }
  /** Keys are taken from it: by a subscript or a member, whose value goes no further, or by a pattern. */
  | { readonly to: 'keys'; readonly keys: readonly (Node | KeyName)[] }
  /** A name holds it from here on. */
  | { readonly to: 'name'; readonly name: string; readonly at: Node }
  /** The function round it gives it back. */
  | { readonly to: 'caller'; readonly fn: Node };

/** A key that stands in the source as a name and not as a literal. */
export interface KeyName {
  readonly name: string;
  readonly range: TextRange;
}

/** What finding references needs to know of a programming language; one file in `languages/` gives it. */
export interface ProgramSyntax {
  /** VS Code's language ids. */
  readonly languageIds: readonly string[];
  chooseGrammar(file: SourceFile): GrammarName;
  /** Found in the text of every file with a reference besides a bare ARN. */
  readonly hint: RegExp;
  /** Types of the nodes that are string literals. */
  readonly literalTypes: readonly string[];
  findLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined;
  /** The expression that gives the node its value: inside parentheses, casts, `await`. The node itself where there is none. */
  unwrap(node: Node): Node;
  /** The variable, or as `.name` the member, that the expression reads. */
  nameOf(node: Node): string | undefined;
  /** The expressions whose texts the node joins, in order. */
  joinedBy(node: Node): readonly Node[] | undefined;
  /** What the expression gives where an environment variable is not set. */
  defaultOf(node: Node): Node | undefined;
  /** Every name that gets a value in the file. */
  listBindings(root: Node): readonly Binding[];
  listFunctions(root: Node): readonly NamedFunction[];
  listCalls(root: Node): readonly NamedCall[];
  /** Where the value of an expression goes next; undefined where that is the end, or not to be seen. */
  followValue(node: Node, isJson: boolean): FlowStep | undefined;
  /** What names secrets in the file. */
  findUses(root: Node, reader: TextReader): readonly SecretUse[];
}
