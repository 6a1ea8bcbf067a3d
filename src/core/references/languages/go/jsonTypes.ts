import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { KeyName } from '../../program/programSyntax';

const functions: ReadonlySet<string> = new Set(['function_declaration', 'method_declaration', 'source_file']);

/**
 * The keys in the tags of the struct that a variable, given as `&name`, is declared as; none where the file does not say it.
 * Fields without a tag match keys in any case, so that they name none: https://pkg.go.dev/encoding/json#Unmarshal
 */
export function keysOfTarget(target: Node): readonly KeyName[] {
  const name = target.text.replace(/^&/, '');
  const scopes = [findAncestor(target, functions), target.tree.rootNode];
  for (const scope of scopes) {
    const type = scope && declaredType(scope, name);
    const struct = type && structOf(type);
    if (struct) return findAll(struct, 'field_declaration').flatMap(keyOf);
  }
  return [];
}

function declaredType(scope: Node, name: string): Node | undefined {
  for (const declaration of findAll(scope, 'var_spec', 'short_var_declaration', 'parameter_declaration')) {
    const names =
      declaration.childForFieldName('left')?.namedChildren ?? declaration.childrenForFieldName('name');
    if (!names.some(({ text }) => text === name)) continue;
    const [value] =
      (declaration.childForFieldName('right') ?? declaration.childForFieldName('value'))?.namedChildren ?? [];
    const literal = value?.type === 'unary_expression' ? value.childForFieldName('operand') : value;
    const made =
      literal?.type === 'composite_literal' ? literal.childForFieldName('type') : madeByNew(literal);
    return declaration.childForFieldName('type') ?? made ?? undefined;
  }
  return undefined;
}

function madeByNew(value: Node | null | undefined): Node | undefined {
  return value?.type === 'call_expression' && value.childForFieldName('function')?.text === 'new'
    ? (value.childForFieldName('arguments')?.firstNamedChild ?? undefined)
    : undefined;
}

function structOf(type: Node): Node | undefined {
  if (type.type === 'struct_type') return type;
  const name = type.text.replace(/^\*/, '');
  const spec = findAll(type.tree.rootNode, 'type_spec').find(
    (candidate) => candidate.childForFieldName('name')?.text === name,
  );
  const struct = spec?.childForFieldName('type');
  return struct?.type === 'struct_type' ? struct : undefined;
}

function keyOf(field: Node): readonly KeyName[] {
  const tag = field.childForFieldName('tag');
  const [before, name] = /^([^]*?\bjson:")([^",]+)/.exec(tag?.text ?? '')?.slice(1) ?? [];
  if (tag === null || before === undefined || name === undefined || name === '-') return [];
  const start = tag.startIndex + before.length;
  return [{ name, range: { start, end: start + name.length } }];
}
