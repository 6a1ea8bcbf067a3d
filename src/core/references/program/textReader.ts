import type { Node } from 'web-tree-sitter';
import { isSameNode } from '../../syntax/nodes';
import { readLiteral } from '../../syntax/stringLiteral';
import type { TextRange } from '../../text/textEdit';
import type { SourceFile } from '../../retrieval/retrieval';
import type { SourceText } from '../reference';
import { argumentFor, FunctionTable, type Parameter } from './functionTable';
import type { ImportedTexts } from './importedTexts';
import { NameTable } from './nameTable';
import type { ScopedBinding } from './nameTable';
import { contains, rangeOf } from './places';
import type { NamedCall, NamedFunction, ProgramSyntax } from './programSyntax';

/** Calls by which the code that is read was reached, the last one first. */
export type CallPath = readonly { readonly fn: NamedFunction; readonly call: NamedCall }[];

/** A stretch of a text that is joined. */
export interface TextPiece {
  /** Undefined where the file does not say it. */
  readonly text: string | undefined;
  readonly range: TextRange;
  /** The expression that gives it; absent for a stretch of a literal. */
  readonly node?: Node;
}

/** Names that lead to further names, and calls in calls, are followed so far. */
const DEEPEST = 8;

/** Expressions that are read for one question: names that are joined of names double with each step. */
const MOST_READ = 1_000;

/** Reads what expressions of one file stand for, as far as the file says it. */
export class TextReader {
  readonly root: Node;
  readonly source: string;
  readonly path: string;
  /** The file's own functions, and which are called where. */
  readonly functions: FunctionTable;
  readonly #syntax: ProgramSyntax;
  #imported: ImportedTexts | undefined;
  readonly #names: NameTable;
  #left = 0;

  constructor(root: Node, { text, path }: Pick<SourceFile, 'text' | 'path'>, syntax: ProgramSyntax) {
    this.root = root;
    this.source = text;
    this.path = path;
    this.#syntax = syntax;
    this.#names = new NameTable(root, syntax);
    this.functions = new FunctionTable(root, syntax, this);
  }

  /** Reads what other files say, too, from here on. */
  follow(imported: ImportedTexts | undefined): void {
    this.#imported = imported;
  }

  /** Whether what an expression reads is declared with a type of this name. */
  isDeclaredAs(expression: Node, type: string): boolean {
    const name = this.#syntax.nameOf(expression);
    const declaration = name === undefined ? undefined : this.bindingAt(name, expression)?.at.parent?.text;
    return declaration?.slice(0, 200).split(/\W+/).includes(type) ?? false;
  }

  /** The call that an argument is given to, of one function of the file, and what reads the parameter there. */
  parameterGiven(argument: Node): (CallPath[number] & { readonly uses: readonly Node[] }) | undefined {
    const given = this.functions.parameterGiven(argument);
    const parameter = given && this.#names.bindingIn(given.name, given.fn.node);
    return parameter && { fn: given.fn, call: given.call, uses: this.usesOf(parameter.name, parameter.at) };
  }

  /** The one binding that a name has where the node stands; undefined where it has none or several. */
  bindingAt(name: string, node: Node): ScopedBinding | undefined {
    return this.#names.bindingAt(name, node);
  }

  /** Whether the file itself gives a name something where the node stands. */
  isBound(name: string, node: Node): boolean {
    return this.#names.bindingsAt(name, node).length > 0;
  }

  /** The expression that a name stands for where it has one value, through further names; else the expression itself. */
  resolve(wrapped: Node, depth = 0): Node {
    const node = this.#syntax.unwrap(wrapped);
    const name = this.#syntax.nameOf(node);
    const value = name === undefined ? undefined : this.bindingAt(name, node)?.value;
    return value === undefined || depth > DEEPEST || contains(value, node)
      ? node
      : this.resolve(value, depth + 1);
  }

  /** The places that read what a name is given at `at`, and nothing that it is given in between. */
  usesOf(name: string, at: Node): readonly Node[] {
    return this.#names.usesOf(name, at);
  }

  /** The parameter that the expression's value comes from, where only callers know it. */
  parameterOf(node: Node): Parameter | undefined {
    this.#left = MOST_READ;
    return this.#findParameter(node, 0);
  }

  /** What a parameter is where no call of the file gives it another value. */
  usualValueOf({ fn, name }: Parameter): Node | undefined {
    const usual = fn.defaults?.get(name);
    const isUsual = this.functions
      .callsOf(fn)
      .every((call) => isSameNode(argumentFor({ fn, name }, call), usual));
    return isUsual ? usual : undefined;
  }

  /** What the expression stands for, reached by these calls; undefined where the file does not say it. */
  read(node: Node, path: CallPath): SourceText | undefined {
    this.#left = MOST_READ;
    return this.#read(node, path, 0);
  }

  /** The pieces that an expression joins, itself reached through names: stretches of literals, and expressions. */
  piecesOf(wrapped: Node): readonly TextPiece[] {
    return this.#split(this.resolve(wrapped), 0);
  }

  #split(wrapped: Node, depth: number): readonly TextPiece[] {
    const node = this.#syntax.unwrap(wrapped);
    const whole = rangeOf(node);
    const joined = depth > DEEPEST ? undefined : this.#syntax.joinedBy(node);
    if (joined !== undefined)
      return joined.flatMap((part) =>
        typeof part === 'string' ? [{ text: part, range: whole }] : this.#split(part, depth + 1),
      );
    const literal = this.#syntax.literalTypes.includes(node.type)
      ? this.#syntax.findLiteral(this.root, this.source, whole)
      : undefined;
    if (literal === undefined) return [{ text: this.read(node, [])?.text, range: whole, node }];
    return literal.segments.flatMap(({ kind, range, value }) => {
      if (kind !== 'expression') return [{ text: value, range }];
      const inner = this.#expressionIn(node, range);
      return inner ? [{ text: this.read(inner, [])?.text, range, node: inner }] : [];
    });
  }

  #read(wrapped: Node, path: CallPath, depth: number): SourceText | undefined {
    if (depth > DEEPEST || --this.#left < 0) return undefined;
    const node = this.#syntax.unwrap(wrapped);
    if (this.#syntax.literalTypes.includes(node.type)) return this.#readLiteral(node, path, depth);
    const joined = this.#syntax.joinedBy(node);
    if (joined !== undefined) return this.#join(node, joined, path, depth);
    const fallback = this.#syntax.defaultOf(node);
    if (fallback !== undefined) {
      const text = this.#read(fallback, path, depth + 1);
      return text && { ...text, isDefault: true };
    }
    const name = this.#syntax.nameOf(node);
    if (name === undefined) return undefined;
    const imported = this.#imported?.read(node, this);
    if (imported !== undefined) return imported;
    const binding = this.bindingAt(name, node);
    if (binding === undefined) return undefined;
    if (binding.value !== undefined)
      return contains(binding.value, node) ? undefined : this.#read(binding.value, path, depth + 1);
    const fn = this.functions.at(binding.scope);
    const step = path.findIndex((frame) => isSameNode(frame.fn.node, binding.scope));
    const call = path[step]?.call;
    const parameter = fn && { fn, name: binding.name };
    const argument = parameter && (call ? argumentFor(parameter, call) : this.usualValueOf(parameter));
    return argument && this.#read(argument, path.slice(step + 1), depth + 1);
  }

  #expressionsIn(literal: Node): readonly Node[] {
    const segments = this.#syntax.findLiteral(this.root, this.source, rangeOf(literal))?.segments ?? [];
    return segments.flatMap((segment) =>
      segment.kind === 'expression' ? (this.#expressionIn(literal, segment.range) ?? []) : [],
    );
  }

  #readLiteral(node: Node, path: CallPath, depth: number): SourceText | undefined {
    const literal = this.#syntax.findLiteral(this.root, this.source, rangeOf(node));
    if (literal === undefined) return undefined;
    const text = readLiteral(literal, literal.content);
    if (text !== undefined) return { text, range: literal.content, isLiteral: true };
    const pieces = literal.segments.map(({ kind, range, value }) => {
      if (kind !== 'expression') return value;
      const inner = this.#expressionIn(node, range);
      return inner && this.#read(inner, path, depth + 1)?.text;
    });
    return pieces.includes(undefined)
      ? undefined
      : { text: pieces.join(''), range: literal.content, isLiteral: false };
  }

  #expressionIn(literal: Node, range: TextRange): Node | undefined {
    const inner =
      this.#syntax.expressionIn === undefined
        ? literal.descendantForIndex(range.start, range.end - 1)?.firstNamedChild
        : this.#syntax.expressionIn(literal, range);
    return inner && !contains(inner, literal) ? inner : undefined;
  }

  #join(
    node: Node,
    parts: readonly (Node | string)[],
    path: CallPath,
    depth: number,
  ): SourceText | undefined {
    let text = '';
    for (const part of parts) {
      const read = typeof part === 'string' ? part : this.#read(part, path, depth + 1)?.text;
      if (read === undefined) return undefined;
      text += read;
    }
    return { text, range: rangeOf(node), isLiteral: false };
  }

  #findParameter(wrapped: Node, depth: number): Parameter | undefined {
    if (depth > DEEPEST || --this.#left < 0) return undefined;
    const node = this.#syntax.unwrap(wrapped);
    const parts =
      this.#syntax.joinedBy(node) ??
      (this.#syntax.literalTypes.includes(node.type) ? this.#expressionsIn(node) : undefined);
    if (parts !== undefined) {
      for (const part of parts) {
        if (typeof part === 'string') continue;
        const found = this.#findParameter(part, depth + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const name = this.#syntax.nameOf(node);
    const binding = name === undefined ? undefined : this.bindingAt(name, node);
    if (binding === undefined) return undefined;
    if (binding.value !== undefined) return this.#findParameter(binding.value, depth + 1);
    const fn = this.functions.at(binding.scope);
    return fn?.parameters.includes(binding.name) ? { fn, name: binding.name } : undefined;
  }
}
