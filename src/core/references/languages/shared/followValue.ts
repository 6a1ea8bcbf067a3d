import type { Node } from 'web-tree-sitter';
import { findAncestor, isSameNode } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import { methodAction } from './sdkUses';
import { callOn, keyName, outerOf } from './shapes';
import type { Call, Shapes } from './shapes';

/** Where the value of an expression goes next, in a language of these shapes. */
export function followValue(
  node: Node,
  isJson: boolean,
  isEnvelope: boolean,
  shapes: Shapes,
): FlowStep | undefined {
  const outer = outerOf(node, shapes);
  if (outer === undefined) return undefined;
  if (isSameNode(shapes.innerOf(outer), node)) return { to: 'parent', node: outer };
  const method = callOn(node, shapes);
  const call = shapes.readCall(outer);
  const taking = method ?? call;
  if (taking !== undefined && isSameNode(shapes.innerOf(taking.node), node))
    return { to: 'parent', node: taking.node };
  const own = taking && shapes.followCall?.(taking, node, isJson, isEnvelope);
  if (own !== undefined) return own;
  if (isEnvelope && taking && shapes.words.http.has(taking.name) && !shapes.words.readsJson(taking))
    return { to: 'parent', node: taking.node };
  if (method !== undefined) return followMethod(method, isJson, shapes);
  if (call?.arguments.some((argument) => isSameNode(argument, node)) === true) {
    if (methodAction(call.name) !== undefined) return { to: 'parent', node: outer };
    return shapes.words.readsJson(call) && !isJson ? readAsJson(call, shapes) : undefined;
  }
  const member = shapes.readMember(outer);
  if (member !== undefined && isSameNode(member.object, node)) {
    const { documents, http, membersAreKeys, texts } = shapes.words;
    const name = member.name.text;
    if ((isJson ? documents : texts).has(name) || (isEnvelope && http.has(name)))
      return { to: 'parent', node: outer };
    return isJson && membersAreKeys === true ? { to: 'keys', keys: [keyName(member.name)] } : undefined;
  }
  const indexed = shapes.readIndex(outer);
  if (indexed !== undefined && isSameNode(indexed.object, node)) {
    if (isJson) return { to: 'keys', keys: [indexed.index] };
    return shapes.words.texts.has(indexed.index.text.replaceAll(/['":]/g, ''))
      ? { to: 'parent', node: outer }
      : { to: 'member', name: indexed.index, next: { to: 'parent', node: outer } };
  }
  if (shapes.choicesOf(outer).some((choice) => isSameNode(choice, node)))
    return { to: 'parent', node: outer };
  const loop = !isJson && shapes.loops?.types.includes(outer.type) ? shapes.loops.read(outer) : undefined;
  const element = loop && isSameNode(loop.list, node) ? shapes.nameOf(loop.element) : undefined;
  if (loop !== undefined && element !== undefined) return { to: 'name', name: element, at: loop.element };
  const taken = isJson ? (shapes.keysTaken?.(outer, node) ?? []) : [];
  return taken.length > 0 ? { to: 'keys', keys: taken } : followOut(node, outer, shapes);
}

/** To a name, or out of the function round it. */
function followOut(node: Node, outer: Node, shapes: Shapes): FlowStep | undefined {
  const target = shapes.targetOf(outer, node);
  if (target !== undefined) {
    const name = shapes.nameOf(target);
    return name === undefined ? undefined : { to: 'name', name, at: target, also: outer };
  }
  if (!shapes.isReturn(outer, node)) return undefined;
  const fn = shapes.functionTypes.has(outer.type)
    ? outer
    : findAncestor(outer, shapes.returningTypes ?? shapes.functionTypes);
  if (fn === undefined) return undefined;
  const call = callWith(fn, shapes);
  return call !== undefined && shapes.words.callbacks?.has(call.name) === true
    ? { to: 'parent', node: call.node }
    : { to: 'caller', fn };
}

/** The call that a function is given to. */
function callWith(fn: Node, shapes: Shapes): Call | undefined {
  const outer = outerOf(fn, shapes);
  const call = outer && shapes.readCall(outer);
  return call?.arguments.some((argument) => isSameNode(argument, fn)) === true ? call : undefined;
}

function followMethod(call: Call, isJson: boolean, shapes: Shapes): FlowStep | undefined {
  const { callbacks, documents, each, keys, severalKeys, texts } = shapes.words;
  const [first] = call.arguments;
  const isEach = !isJson && each?.has(call.name) === true;
  if ((isEach || callbacks?.has(call.name) === true) && first !== undefined) {
    const parameter = shapes.firstParameter?.(first);
    if (parameter !== undefined) return { to: 'name', ...parameter };
  }
  if (!isJson) {
    const isKeyed = keys.has(call.name) && first !== undefined;
    if (texts.has(call.name) && !isKeyed) return { to: 'parent', node: call.node };
    if (first !== undefined && texts.has(first.text.replaceAll(/['"]/g, '')))
      return { to: 'parent', node: call.node };
    if (shapes.words.readsJson(call) && call.arguments.length === 0) return readAsJson(call, shapes);
    return isKeyed ? { to: 'member', name: first, next: { to: 'parent', node: call.node } } : undefined;
  }
  if (severalKeys?.has(call.name) === true) return { to: 'keys', keys: call.arguments };
  if (keys.has(call.name) && first !== undefined) return { to: 'keys', keys: [first] };
  return documents.has(call.name) ? { to: 'parent', node: call.node } : undefined;
}

function readAsJson(call: Call, shapes: Shapes): FlowStep {
  const keys = shapes.words.keysRead?.(call) ?? [];
  return keys.length > 0 ? { to: 'keys', keys } : { to: 'json', node: call.node };
}
