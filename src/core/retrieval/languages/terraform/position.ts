import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isSameNode } from '../../../syntax/nodes';

/** Where a literal stands in a Terraform file. */
export interface TerraformPosition {
  /** The attribute that it is the value of, or a part of. */
  readonly attribute: Node;
  readonly attributeName: string;
  /** It is all of the attribute's value. */
  readonly isValue: boolean;
  /** The block at the top of the file, absent in a file of variables' values. */
  readonly block?: TerraformBlock;
}

/** A block at the top of a file: `resource "aws_db_instance" "main" { … }`. */
export interface TerraformBlock {
  readonly node: Node;
  readonly body: Node | undefined;
  readonly type: string;
  readonly labels: readonly string[];
}

/** Undefined where no expression is possible: labels and keys. */
export function findPosition(literal: Node): TerraformPosition | undefined {
  const ancestors = [...ancestorsOf(literal)];
  const attribute = ancestors.find(({ type }) => type === 'attribute');
  if (attribute === undefined) return undefined;
  const element = ancestors.find(({ type }) => type === 'object_elem');
  if (element !== undefined && isIn(element.firstNamedChild, literal)) return undefined;
  const top = ancestors.findLast(({ type }) => type === 'block');
  const value = attribute.lastNamedChild;
  return {
    attribute,
    attributeName: attribute.firstNamedChild?.text ?? '',
    isValue: value !== null && value.startIndex === literal.startIndex && value.endIndex === literal.endIndex,
    ...(top === undefined ? {} : { block: readBlock(top) }),
  };
}

function readBlock(node: Node): TerraformBlock {
  const [type, ...rest] = node.namedChildren;
  const labels = rest.filter((child) => child.type === 'string_lit' || child.type === 'identifier');
  return {
    node,
    body: rest.find((child) => child.type === 'body'),
    type: type?.text ?? '',
    labels: labels.map(({ text }) => text.replaceAll('"', '')),
  };
}

/** The blocks at the top of the file. */
export function listBlocks(root: Node): readonly TerraformBlock[] {
  const body = root.namedChildren.find(({ type }) => type === 'body');
  return (body?.namedChildren ?? []).filter(({ type }) => type === 'block').map(readBlock);
}

/** The attributes that stand in a block itself. */
export function listAttributes({ body }: TerraformBlock): readonly Node[] {
  return (body?.namedChildren ?? []).filter(({ type }) => type === 'attribute');
}

export function findAttribute(block: TerraformBlock, name: string): Node | undefined {
  return listAttributes(block).find((attribute) => attribute.firstNamedChild?.text === name);
}

/** The key, the argument or the variable that a literal is given to. */
export function findAssignedName(literal: Node): string | undefined {
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'object_elem' && !isIn(ancestor.firstNamedChild, literal))
      return ancestor.firstNamedChild?.text.replaceAll('"', '');
    if (ancestor.type === 'attribute') break;
  }
  const position = findPosition(literal);
  if (position === undefined) return undefined;
  const { attributeName, block } = position;
  const isNamedByBlock =
    (block?.type === 'variable' && attributeName === 'default') ||
    (block?.type === 'output' && attributeName === 'value');
  return isNamedByBlock ? block.labels[0] : attributeName;
}

/** Whether the literal is compared with something. */
export function isCompared(literal: Node): boolean {
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'binary_operation')
      return ancestor.children.some(({ type }) => type === '==' || type === '!=');
    if (ancestor.type === 'attribute' || ancestor.type === 'function_call') return false;
  }
  return false;
}

function isIn(outer: Node | null, inner: Node): boolean {
  if (outer === null) return false;
  if (isSameNode(outer, inner)) return true;
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
