import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isSameNode } from '../../syntax/nodes';
import { readLiteral } from '../../syntax/stringLiteral';
import type { TextRange } from '../../text/textEdit';
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

/** A stretch of a text that is joined. */
export interface TextPiece {
  /** Undefined where the file does not say it. */
  readonly text: string | undefined;
  readonly range: TextRange;
  /** The expression that gives it; absent for a stretch of a literal. */
  readonly node?: Node;
}

/** Statements and expressions whose parts may not run. */
const conditional =
  /^(if|else|elif|elsif|elseif|unless|switch|case|when|match|for|foreach|while|until|loop|try|catch|except|rescue|conditional|ternary)/;

/** Names that lead to further names, and calls in calls, are followed so far. */
const DEEPEST = 8;

/** Reads what expressions of one file stand for, as far as the file says it. */
export class TextReader {
  readonly root: Node;
  readonly source: string;
  readonly #syntax: ProgramSyntax;
  readonly #bindings = new Map<string, ScopedBinding[]>();
  readonly #functions = new Map<number, NamedFunction>();
  readonly #overloads = new Map<string, NamedFunction[]>();
  readonly #calls = new Map<string, NamedCall[]>();
  readonly #callsGiven = new Map<number, NamedCall>();
  #uses: ReadonlyMap<string, readonly Node[]> | undefined;

  constructor(root: Node, source: string, syntax: ProgramSyntax) {
    this.root = root;
    this.source = source;
    this.#syntax = syntax;
    const bindings = syntax.listBindings(root);
    const isScoped = (binding: Binding): binding is ScopedBinding => binding.scope !== undefined;
    for (const binding of bindings.filter(isScoped)) collect(this.#bindings, binding.name, binding);
    for (const binding of bindings) if (!isScoped(binding)) this.#assign(binding);
    const functions = syntax.listFunctions(root);
    for (const fn of functions) {
      this.#functions.set(fn.node.id, fn);
      collect(this.#overloads, fn.name, fn);
    }
    for (const call of syntax.listCalls(root, functions)) {
      collect(this.#calls, call.name, call);
      for (const argument of argumentsOf(call)) this.#callsGiven.set(argument.id, call);
    }
  }

  /** The calls of a function in the file. */
  callsOf(fn: NamedFunction): readonly NamedCall[] {
    return (this.#calls.get(fn.name) ?? []).filter(
      (call) => !contains(fn.node, call.node) && this.#mayCall(call, fn),
    );
  }

  #mayCall(call: NamedCall, fn: NamedFunction): boolean {
    return this.#isCalledOn(call, fn) && this.#hasPlaceFor(call, fn);
  }

  /** Whether a method is called on what has it: its class, an object made by it or declared as one, or itself. */
  #isCalledOn({ object }: NamedCall, { owner }: NamedFunction): boolean {
    if (owner === undefined || object === undefined) return true;
    if (/^(this|self|cls|super\(\))$/.test(object.text) || object.text === owner) return true;
    const made = this.resolve(object);
    if (/^(?:await\s+)?(?:new\s+)?(?:\w+\.)*(\w+)/.exec(made.text)?.[1] === owner) return true;
    const name = this.#syntax.nameOf(made);
    const declaration = name === undefined ? undefined : this.bindingAt(name, made)?.at.parent?.text;
    return declaration?.slice(0, 200).split(/\W+/).includes(owner) ?? false;
  }

  /** Of several functions with one name, a call means that with as many parameters. */
  #hasPlaceFor(call: NamedCall, { name, parameters, defaults }: NamedFunction): boolean {
    const count = argumentsOf(call).length;
    return (
      this.#overloads.get(name)?.length === 1 ||
      (count <= parameters.length && count >= parameters.length - (defaults?.size ?? 0))
    );
  }

  /** The function that the node is. */
  functionAt(node: Node): NamedFunction | undefined {
    return this.#functions.get(node.id);
  }

  /** The one function of the file that a call calls. */
  functionCalledBy(call: Node, name: string): NamedFunction | undefined {
    const named = this.#calls.get(name)?.find(({ node }) => isSameNode(node, call));
    return named && this.#calleeOf(named);
  }

  #calleeOf(call: NamedCall): NamedFunction | undefined {
    const called = this.#overloads.get(call.name)?.filter((fn) => this.#mayCall(call, fn));
    return called?.length === 1 ? called[0] : undefined;
  }

  /** The one function of the file that has this name. */
  functionNamed(name: string): NamedFunction | undefined {
    const [fn, ...others] = this.#overloads.get(name) ?? [];
    return others.length === 0 ? fn : undefined;
  }

  /** The call that an argument is given to, of one function of the file, and what reads the parameter there. */
  parameterGiven(argument: Node): (CallPath[number] & { readonly uses: readonly Node[] }) | undefined {
    const call = this.#callsGiven.get(argument.id);
    const fn = call && this.#calleeOf(call);
    if (call === undefined || fn === undefined) return undefined;
    const name = fn.parameters.find((parameter) =>
      isSameNode(argumentFor({ fn, name: parameter }, call), argument),
    );
    const parameter = this.#bindings.get(name ?? '')?.find(({ scope }) => isSameNode(scope, fn.node));
    return parameter && { fn, call, uses: this.usesOf(parameter.name, parameter.at) };
  }

  /** The one binding that a name has where the node stands; undefined where it has none or several. */
  bindingAt(name: string, node: Node): ScopedBinding | undefined {
    const [first, ...others] = this.#bindingsAt(name, node);
    return others.length === 0 ? first : undefined;
  }

  #bindingsAt(name: string, node: Node): readonly ScopedBinding[] {
    const found = this.#bindingsRound(name, node);
    return found.length > 0 || this.#syntax.membersByName !== true || name.startsWith('.')
      ? found
      : this.#bindingsRound(`.${name}`, node);
  }

  #bindingsRound(name: string, node: Node): readonly ScopedBinding[] {
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
    const name = declared?.name ?? binding.name;
    const assigned = { ...binding, name, scope: declared?.scope ?? this.root };
    const others = this.#bindings.get(name)?.filter((other) => other !== declared) ?? [];
    if (declared?.isOpen === true) this.#bindings.set(name, [...others, assigned]);
    else collect(this.#bindings, name, assigned);
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
    const [read] = this.#bindingsAt(name, at);
    const binding =
      this.#bindings.get(read?.name ?? name)?.find((candidate) => contains(candidate.at, at)) ?? read;
    if (binding === undefined) return [];
    const names = new Set([name, binding.name, ...this.#bareName(binding.name)]);
    return [...names]
      .flatMap((read) => this.#allUses.get(read) ?? [])
      .filter((node) => {
        const bindings = this.#bindingsAt(this.#syntax.nameOf(node) ?? '', node);
        return (
          !contains(binding.at, node) &&
          bindings.includes(binding) &&
          (bindings.length === 1 || reaches(binding, node, bindings))
        );
      });
  }

  get #allUses(): ReadonlyMap<string, readonly Node[]> {
    if (this.#uses !== undefined) return this.#uses;
    const uses = new Map<string, Node[]>();
    const visit = (node: Node): void => {
      const name = this.#syntax.nameOf(node);
      if (name !== undefined) collect(uses, name, node);
      node.namedChildren.forEach(visit);
    };
    visit(this.root);
    return (this.#uses = uses);
  }

  /** What a member is called where its bare name is enough. */
  #bareName(name: string): readonly string[] {
    return this.#syntax.membersByName === true && name.startsWith('.') ? [name.slice(1)] : [];
  }

  /** The parameter that the expression's value comes from, where only callers know it. */
  parameterOf(node: Node): Parameter | undefined {
    return this.#findParameter(node, 0);
  }

  /** What a parameter is where no call of the file gives it another value. */
  usualValueOf({ fn, name }: Parameter): Node | undefined {
    const usual = fn.defaults?.get(name);
    const isUsual = this.callsOf(fn).every((call) => isSameNode(argumentFor({ fn, name }, call), usual));
    return isUsual ? usual : undefined;
  }

  /** What the expression stands for, reached by these calls; undefined where the file does not say it. */
  read(node: Node, path: CallPath): SourceText | undefined {
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
    const fn = this.functionAt(binding.scope);
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
    if (this.#syntax.expressionIn !== undefined) return this.#syntax.expressionIn(literal, range);
    return literal.descendantForIndex(range.start, range.end - 1)?.firstNamedChild ?? undefined;
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
    if (depth > DEEPEST) return undefined;
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
    const fn = this.functionAt(binding.scope);
    return fn?.parameters.includes(binding.name) ? { fn, name: binding.name } : undefined;
  }
}

/** What a call gives to a parameter, or leaves it. */
export function argumentFor({ fn, name }: Parameter, call: NamedCall): Node | undefined {
  const index = fn.parameters.indexOf(name);
  return (
    call.named?.get(name) ?? (index === -1 ? undefined : call.arguments[index]) ?? fn.defaults?.get(name)
  );
}

/** Whether the node, in the order of the text, reads what the binding gives and not what one of the others does. */
function reaches(binding: ScopedBinding, node: Node, all: readonly ScopedBinding[]): boolean {
  const { at, value } = binding;
  if (node.startIndex < at.endIndex || (value && contains(value, node))) return false;
  return !all.some((other) => {
    const end = Math.max(other.at.endIndex, other.value?.endIndex ?? 0);
    return other.at.startIndex > at.startIndex && end <= node.startIndex && !mayBePassed(other.at, node);
  });
}

/** Whether a place may not have run when one behind it does: it stands in a condition that the other is not in. */
function mayBePassed(place: Node, later: Node): boolean {
  for (const ancestor of ancestorsOf(place)) {
    if (contains(ancestor, later)) return false;
    if (conditional.test(ancestor.type)) return true;
  }
  return false;
}

function rangeOf({ startIndex, endIndex }: Node): TextRange {
  return { start: startIndex, end: endIndex };
}

function argumentsOf(call: NamedCall): readonly Node[] {
  return [...call.arguments, ...(call.named?.values() ?? [])];
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
