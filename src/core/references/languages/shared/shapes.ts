import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isSameNode } from '../../../syntax/nodes';
import type { FlowStep, KeyName } from '../../program/programSyntax';

/** A call, or the making of an object, in whatever way its language writes it. */
export interface Call {
  readonly node: Node;
  /** What is called, receiver and name: `client.get`. */
  readonly callee?: Node;
  readonly receiver?: Node;
  /** Without the receiver; a class's name where an object is made. */
  readonly name: string;
  /** By position. */
  readonly arguments: readonly Node[];
  readonly named?: ReadonlyMap<string, Node>;
  /** Whether it makes an object. */
  readonly isNew?: true;
}

/** What the libraries of a language call the ways from a response to the keys of its JSON. */
export interface ValueWords {
  /** Members and methods that give a response's text, or what they are called on. */
  readonly texts: ReadonlySet<string>;
  /** Members and methods of a JSON document that give the document. */
  readonly documents: ReadonlySet<string>;
  /** Methods of a JSON document whose first argument is a key. */
  readonly keys: ReadonlySet<string>;
  /** Methods whose arguments are all keys. */
  readonly severalKeys?: ReadonlySet<string>;
  /** Methods that call a function with what they are called on. */
  readonly callbacks?: ReadonlySet<string>;
  /** Methods of a list that call a function with each element. */
  readonly each?: ReadonlySet<string>;
  /** Calls, methods and members of HTTP clients that lead from a URL to the body of its response. */
  readonly http: ReadonlySet<string>;
  /** Whether a member of a JSON document is one of its keys. */
  readonly membersAreKeys?: true;
  /** Whether the call reads its argument, or what it is called on, as JSON. */
  readsJson(call: Call): boolean;
  /** The keys that a type of the file has into which the call reads JSON. */
  keysRead?(call: Call): readonly KeyName[];
}

/** How a language writes calls, members and assignments: all that the shared ways of following and finding need. */
export interface Shapes {
  readonly callTypes: readonly string[];
  readCall(node: Node): Call | undefined;
  /** Types of the nodes between an expression and the one that it is a part of. */
  readonly betweenTypes: ReadonlySet<string>;
  /** The expression that gives the node its value: in parentheses, casts, conversions. */
  innerOf(node: Node): Node | undefined;
  readMember(node: Node): { readonly object: Node; readonly name: Node } | undefined;
  readIndex(node: Node): { readonly object: Node; readonly index: Node } | undefined;
  /** The expressions of which one gives the node its value. */
  choicesOf(node: Node): readonly Node[];
  /** What a declaration or assignment gives the value of `part`, which stands in it. */
  targetOf(node: Node, part: Node): Node | undefined;
  /** The keys that a declaration or assignment takes by a pattern from the value of `part`. */
  keysTaken?(node: Node, part: Node): readonly (KeyName | Node)[];
  /** Loops over the elements of a list. */
  readonly loops?: {
    readonly types: readonly string[];
    read(loop: Node): { readonly list: Node; readonly element: Node } | undefined;
  };
  /** Functions, those without a name too. */
  readonly functionTypes: ReadonlySet<string>;
  /** Of these, the ones that a statement returns from; all unless given. */
  readonly returningTypes?: ReadonlySet<string>;
  /** Whether the node gives the value of `part` back from the function round it. */
  isReturn(node: Node, part: Node): boolean;
  /** The name that a function without a name gives to its first parameter; the place that declares it. */
  firstParameter?(lambda: Node): { readonly name: string; readonly at: Node } | undefined;
  nameOf(node: Node): string | undefined;
  /** Where a call takes the value of `part`, its receiver or an argument of it, in a way of this language alone. */
  followCall?(call: Call, part: Node, isJson: boolean, isEnvelope: boolean): FlowStep | undefined;
  readonly words: ValueWords;
}

/** The expression, or statement, that the node is a part of. */
export function outerOf(node: Node, { betweenTypes }: Pick<Shapes, 'betweenTypes'>): Node | undefined {
  for (const ancestor of ancestorsOf(node)) if (!betweenTypes.has(ancestor.type)) return ancestor;
  return undefined;
}

/** The call of a method of what the node gives. */
export function callOn(node: Node, shapes: Shapes): Call | undefined {
  const outer = outerOf(node, shapes);
  if (outer === undefined) return undefined;
  const direct = shapes.readCall(outer);
  if (direct !== undefined && isSameNode(direct.receiver, node)) return direct;
  const further = outerOf(outer, shapes);
  const call = further && shapes.readCall(further);
  return isSameNode(call?.callee, outer) && isSameNode(call?.receiver, node) ? call : undefined;
}

/** The calls of which each is made on what the one before gives, from the node on. */
export function chainFrom(node: Node, shapes: Shapes): readonly Call[] {
  const chain: Call[] = [];
  for (let call = callOn(node, shapes); call !== undefined; call = callOn(call.node, shapes))
    chain.push(call);
  return chain;
}

/** The calls of which each is made on what the one before gives, the node's own the last. */
export function chainTo(node: Node, shapes: Shapes): readonly Call[] {
  const chain: Call[] = [];
  for (
    let call = shapes.readCall(node);
    call !== undefined;
    call = call.receiver && shapes.readCall(call.receiver)
  )
    chain.unshift(call);
  return chain;
}

export function keyName({ text, startIndex, endIndex }: Node): KeyName {
  return { name: text, range: { start: startIndex, end: endIndex } };
}
