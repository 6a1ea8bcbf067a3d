import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isSameNode } from '../../syntax/nodes';
import { readLiteral } from '../../syntax/stringLiteral';
import type { SourceText } from '../reference';
import type { Binding, NamedCall, NamedFunction, ProgramSyntax } from './programSyntax';

/** Calls by which the code that is read was reached, the last one first. */
export type CallPath = readonly { readonly fn: NamedFunction; readonly call: NamedCall }[];

type ScopedBinding = Binding & { readonly scope: Node };

/** A parameter of a function that can be called by name. */
export interface Parameter {
  readonly fn: NamedFunction;
  readonly name: string;
}

/** Names that lead to further names, and calls in calls, are followed so far. */
const DEEPEST = 8;

/** Reads what expressions of one file stand for, as far as the file says it. */
export class TextReader {
  readonly root: Node;
  readonly #source: string;
  readonly #syntax: ProgramSyntax;
  readonly #bindings = new Map<string, ScopedBinding[]>();
  readonly functions: readonly NamedFunction[];
  readonly #calls = new Map<string, NamedCall[]>();

  constructor(root: Node, source: string, syntax: ProgramSyntax) {
    this.root = root;
    this.#source = source;
    this.#syntax = syntax;
    const bindings = syntax.listBindings(root);
    const isScoped = (binding: Binding): binding is ScopedBinding => binding.scope !== undefined;
    for (const binding of bindings.filter(isScoped)) collect(this.#bindings, binding.name, binding);
    for (const binding of bindings) if (!isScoped(binding)) this.#assign(binding);
    this.functions = syntax.listFunctions(root);
    for (const call of syntax.listCalls(root)) collect(this.#calls, call.name, call);
  }

  /** The calls of a function in the file. */
  callsOf({ name, node }: NamedFunction): readonly NamedCall[] {
    return (this.#calls.get(name) ?? []).filter((call) => !contains(node, call.node));
  }

  /** The function that the node is. */
  functionAt(node: Node): NamedFunction | undefined {
    return this.functions.find((fn) => fn.node.id === node.id);
  }

  /** The one binding that a name has where the node stands; undefined where it has none or several. */
  bindingAt(name: string, node: Node): ScopedBinding | undefined {
    const [first, ...others] = this.#bindingsAt(name, node);
    return others.length === 0 ? first : undefined;
  }

  #bindingsAt(name: string, node: Node): readonly ScopedBinding[] {
    const candidates = this.#bindings.get(name);
    if (candidates === undefined) return [];
    for (const ancestor of [node, ...ancestorsOf(node)]) {
      const here = candidates.filter(({ scope }) => isSameNode(scope, ancestor));
      if (here.length > 0) return here;
    }
    return [];
  }

  /** An assignment goes to what is declared round it, or to the file; it closes a declaration without a value. */
  #assign(binding: Binding): void {
    const [declared] = this.#bindingsAt(binding.name, binding.at);
    const assigned = { ...binding, scope: declared?.scope ?? this.root };
    const others = this.#bindings.get(binding.name)?.filter((other) => other !== declared) ?? [];
    if (declared?.isOpen === true) this.#bindings.set(binding.name, [...others, assigned]);
    else collect(this.#bindings, binding.name, assigned);
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

  /** The places that read a name which is bound at `at`. */
  usesOf(name: string, at: Node): readonly Node[] {
    const binding = this.#bindings.get(name)?.find((candidate) => contains(candidate.at, at));
    if (binding === undefined) return [];
    const uses: Node[] = [];
    const visit = (node: Node): void => {
      if (this.#syntax.nameOf(node) === name && !contains(binding.at, node)) {
        if (isSameNode(this.bindingAt(name, node)?.at, binding.at)) uses.push(node);
        return;
      }
      node.namedChildren.forEach(visit);
    };
    visit(binding.scope);
    return uses;
  }

  /** The parameter that the expression's value comes from, where only callers know it. */
  parameterOf(node: Node): Parameter | undefined {
    return this.#findParameter(node, 0);
  }

  /** What the expression stands for, reached by these calls; undefined where the file does not say it. */
  read(node: Node, path: CallPath): SourceText | undefined {
    return this.#read(node, path, 0);
  }

  #read(wrapped: Node, path: CallPath, depth: number): SourceText | undefined {
    if (depth > DEEPEST) return undefined;
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
    const binding = name === undefined ? undefined : this.bindingAt(name, node);
    if (binding === undefined) return undefined;
    if (binding.value !== undefined)
      return contains(binding.value, node) ? undefined : this.#read(binding.value, path, depth + 1);
    const [frame, ...outer] = path;
    if (frame === undefined || !isSameNode(frame.fn.node, binding.scope)) return undefined;
    const argument = argumentFor({ fn: frame.fn, name: binding.name }, frame.call);
    return argument && this.#read(argument, outer, depth + 1);
  }

  #readLiteral(node: Node, path: CallPath, depth: number): SourceText | undefined {
    const literal = this.#syntax.findLiteral(this.root, this.#source, {
      start: node.startIndex,
      end: node.endIndex,
    });
    if (literal === undefined) return undefined;
    const text = readLiteral(literal, literal.content);
    if (text !== undefined) return { text, range: literal.content, isLiteral: true };
    const pieces = literal.segments.map(({ kind, range, value }) => {
      if (kind !== 'expression') return value;
      const inner = node.descendantForIndex(range.start, range.end - 1)?.firstNamedChild;
      return inner ? this.#read(inner, path, depth + 1)?.text : undefined;
    });
    return pieces.includes(undefined)
      ? undefined
      : { text: pieces.join(''), range: literal.content, isLiteral: false };
  }

  #join(node: Node, parts: readonly Node[], path: CallPath, depth: number): SourceText | undefined {
    let text = '';
    for (const part of parts) {
      const read = this.#read(part, path, depth + 1);
      if (read === undefined) return undefined;
      text += read.text;
    }
    return { text, range: { start: node.startIndex, end: node.endIndex }, isLiteral: false };
  }

  #findParameter(wrapped: Node, depth: number): Parameter | undefined {
    if (depth > DEEPEST) return undefined;
    const node = this.#syntax.unwrap(wrapped);
    const parts =
      this.#syntax.joinedBy(node) ??
      (this.#syntax.literalTypes.includes(node.type)
        ? node.namedChildren.flatMap(({ firstNamedChild }) => firstNamedChild ?? [])
        : undefined);
    if (parts !== undefined) {
      for (const part of parts) {
        const found = this.#findParameter(part, depth + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const name = this.#syntax.nameOf(node);
    const binding = name === undefined ? undefined : this.bindingAt(name, node);
    if (binding === undefined) return undefined;
    if (binding.value !== undefined) return this.#findParameter(binding.value, depth + 1);
    const fn = this.functionAt(binding.scope);
    return fn?.parameters.includes(binding.name) ? { fn, name: binding.name } : undefined;
  }
}

/** What a call gives to a parameter. */
export function argumentFor({ fn, name }: Parameter, call: NamedCall): Node | undefined {
  return call.named?.get(name) ?? call.arguments[fn.parameters.indexOf(name)];
}

/** Whether `inner` stands inside `outer`, or is it. */
function contains(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

function collect<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
