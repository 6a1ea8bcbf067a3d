import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, hasKeyword, isField, isSameNode } from '../../../syntax/nodes';

/**
 * Code that gives the client which a class is given for one of its properties; undefined where there is none, or where the place
 * of use runs without an object or before its properties are set.
 * @param className the name by which the file knows the client's class
 */
export function findClientProperty(owner: Node, useAt: Node, className: string): string | undefined {
  const runs = findRun(owner, useAt);
  if (runs === undefined) return undefined;
  const isClient = (node: Node): boolean =>
    node.childForFieldName('type')?.text.replace('?', '') === className;
  const promoted = findAll(owner, 'property_promotion_parameter').find(isClient);
  const declared = (owner.childForFieldName('body')?.namedChildren ?? []).find(
    (member) => member.type === 'property_declaration' && isClient(member) && !isStatic(member),
  );
  const name =
    promoted?.childForFieldName('name') ??
    (runs === 'constructor' ? undefined : declared)?.namedChildren
      .find(({ type }) => type === 'property_element')
      ?.childForFieldName('name');
  return name === null || name === undefined ? undefined : `$this->${name.text.slice(1)}`;
}

/** Whether the place runs in an object: in its constructor, which also sets what had a default, or in a method. */
function findRun(owner: Node, useAt: Node): 'constructor' | 'method' | undefined {
  let child = useAt;
  for (const ancestor of ancestorsOf(useAt)) {
    if (ancestor.type === 'property_element') return 'constructor';
    if (ancestor.type === 'method_declaration') {
      if (isStatic(ancestor) || !isField(child, 'body')) return undefined;
      const name = ancestor.childForFieldName('name')?.text.toLowerCase();
      return name === '__construct' ? 'constructor' : 'method';
    }
    if (/^(arrow_function|anonymous_function)/.test(ancestor.type) && isStatic(ancestor)) return undefined;
    if (isSameNode(ancestor, owner)) return undefined;
    child = ancestor;
  }
  return undefined;
}

function isStatic(node: Node): boolean {
  return hasKeyword(node, 'static') || node.namedChildren.some(({ type }) => type === 'static_modifier');
}
