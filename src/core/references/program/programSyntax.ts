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
  /** What parameters are where a call gives them nothing. */
  readonly defaults?: ReadonlyMap<string, Node>;
  /** The class, or the variable, whose method it is. */
  readonly owner?: string;
}

/** A call of a function by its name. */
export interface NamedCall {
  readonly name: string;
  readonly node: Node;
  /** By position. */
  readonly arguments: readonly Node[];
  /** Arguments given by name. */
  readonly named?: ReadonlyMap<string, Node>;
  /** What a method is called on. */
  readonly object?: Node;
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
  readonly region?: Node | SourceText;
  readonly stagingLabel?: Node | SourceText;
  readonly versionId?: Node | SourceText;
  /** Key that the call itself takes from the value. */
  readonly key?: Node | SourceText;
  /** Whether the call itself reads the value as JSON. */
  readonly readsJson?: boolean;
  /** Whether it gives an object where the value is JSON, and the text where not. */
  readonly isParsed?: true;
  /** Whether it gives a whole response as JSON text, in which the value is the member `SecretString`. */
  readonly isEnvelope?: true;
}

/** Where a value goes from an expression. */
export type FlowStep =
  /** The parent stands for the same response, text or object: parentheses, `await`; or for the value, taken out of a response. */
  | { readonly to: 'parent'; readonly node: Node; readonly isValue?: true }
  /** The parent reads the text as JSON. */
  | { readonly to: 'json'; readonly node: Node }
  /** Keys are taken from it: by a subscript or a member, whose value goes no further, or by a pattern. */
  | { readonly to: 'keys'; readonly keys: readonly (Node | KeyName)[] }
  /** A member is taken from it, which leads on where it is `SecretString`. */
  | { readonly to: 'member'; readonly name: Node; readonly next: FlowStep }
  /** A name holds it from here on: what is bound at `at`, or what `at` reads; as JSON where it is read so on the way. */
  | {
      readonly to: 'name';
      readonly name: string;
      readonly at: Node;
      readonly isJson?: true;
      /** The assignment, which stands for the value, too. */
      readonly also?: Node;
    }
  /** The function round it gives it back. */
  | { readonly to: 'caller'; readonly fn: Node };

/** A key that stands in the source as a name and not as a literal. */
export interface KeyName {
  readonly name: string;
  readonly range: TextRange;
}

/** The files of a program. Paths are as those of the files that import; that of the top folder is empty. */
export interface ProgramFiles {
  /** The text of a file; undefined where there is none that may be read. */
  read(path: string): string | undefined;
  /** The names of what is in a folder, a `/` behind those of folders; empty where it is not there. */
  list(folder: string): readonly string[];
}

/** Where a module is. */
export interface ModulePlace {
  /** Where its file may be, the likeliest first; as the path of the file that imports it. */
  readonly files: readonly string[];
  /** Where no such file is, those that share the module's names: what they do not agree on is not followed. */
  readonly among?: readonly string[];
}

/** What an expression reads of another file. */
export interface ImportedName extends ModulePlace {
  /** What only the project's files, its configuration among them, give a place. */
  readonly module?: { readonly name: string; readonly folder: string };
  /** Names from the file in: what it declares or exports, then members of that. */
  readonly names: readonly string[];
}

/** How the files of a program share names. */
export interface ModuleSyntax {
  /** Tells what a name, or a dotted one, that the file itself gives nothing means in other files: one after the other is tried. */
  readImports(root: Node, path: string): (name: string) => readonly ImportedName[];
  /** Where a module is that is named by no path, as the project's files in the folder and elsewhere say. */
  locate?(name: string, folder: string, files: ProgramFiles): ModulePlace;
  /** What the text of a file matches that may have something under a name; unless given, the name is enough. */
  readonly declares?: (name: string) => RegExp;
  /** What an expression without a name imports: `require('./config')`. */
  importOf?(node: Node, path: string): ImportedName | undefined;
  /** What an expression, or a name that a pattern declares, takes a member of. */
  partOf(node: Node): { readonly object: Node; readonly name: string } | undefined;
  /** What a file gives to others under a name: expressions in it, or what it passes on. */
  exportsOf(name: string, reader: TextReader): readonly (Node | ImportedName)[];
  /** What an object, an enumeration or a class has under a name; `node` may be the name of what the file declares. */
  memberOf(node: Node, name: string, reader: TextReader): Node | undefined;
}

/** What finding references needs to know of a programming language; one file in `languages/` gives it. */
export interface ProgramSyntax {
  /** VS Code's language ids. */
  readonly languageIds: readonly string[];
  chooseGrammar(file: SourceFile): GrammarName;
  /** A program in the same length as its grammar reads more of. */
  prepare?(source: string): string;
  /** Found in the text of every file with a reference besides a bare ARN. */
  readonly hint: RegExp;
  /** Types of the nodes that are string literals. */
  readonly literalTypes: readonly string[];
  findLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined;
  /** The expression that gives the node its value: inside parentheses, casts, `await`. The node itself where there is none. */
  unwrap(node: Node): Node;
  /** The variable, or as `.name` the member, that the expression reads. */
  nameOf(node: Node): string | undefined;
  /** Whether a member can be read, and given, by its bare name, without what it is a member of. */
  readonly membersByName?: true;
  /** The expressions, and texts, that the node joins, in order. */
  joinedBy(node: Node): readonly (Node | string)[] | undefined;
  /** The expression that stands in a literal at `range`; unless given, the first child of the node there. */
  expressionIn?(literal: Node, range: TextRange): Node | undefined;
  /** What the expression gives where an environment variable is not set. */
  defaultOf(node: Node): Node | undefined;
  /** Every name that gets a value in the file. */
  listBindings(root: Node): readonly Binding[];
  listFunctions(root: Node): readonly NamedFunction[];
  /** Calls of the file's functions, among others. */
  listCalls(root: Node, functions: readonly NamedFunction[]): readonly NamedCall[];
  /**
   * Where the value of an expression goes next; undefined where that is the end, or not to be seen.
   * @param isEnvelope whether it is a whole response, see {@link SecretUse.isEnvelope}
   */
  followValue(node: Node, isJson: boolean, isEnvelope: boolean): FlowStep | undefined;
  /** Where names of other files are followed. */
  readonly modules?: ModuleSyntax;
  /** What names secrets in the file. */
  findUses(root: Node, reader: TextReader): readonly SecretUse[];
}
