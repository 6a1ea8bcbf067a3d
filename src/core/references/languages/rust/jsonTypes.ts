import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { KeyName } from '../../program/programSyntax';
import { keyName } from '../shared/shapes';
import type { Call } from '../shared/shapes';

const declarations: ReadonlySet<string> = new Set(['let_declaration', 'arguments', 'function_item', 'block']);

/**
 * The keys of the struct of the file that a call reads JSON into: `from_str::<Db>(…)`, `let db: Db = from_str(…)?`. Where the
 * struct renames all of its fields, those that are renamed one by one: https://serde.rs/container-attrs.html
 */
export function readKeysOfType(call: Call): readonly KeyName[] {
  const type = typeRead(call);
  const struct = findAll(call.node.tree.rootNode, 'struct_item').find(
    (candidate) => candidate.childForFieldName('name')?.text === type,
  );
  if (struct === undefined) return [];
  const isRenamed = attributesOf(struct).some(({ text }) => text.includes('rename_all'));
  return findAll(struct, 'field_declaration').flatMap((field) => {
    const name = field.childForFieldName('name');
    const attributes = attributesOf(field);
    if (attributes.some(({ text }) => /\b(skip|skip_deserializing|flatten)\b/.test(text))) return [];
    const naming = attributes.find(({ text }) => /\brename\s*=/.test(text));
    const [text] = naming === undefined ? [] : findAll(naming, 'string_content');
    const key = text ?? (isRenamed ? undefined : name);
    return key ? [keyName(key)] : [];
  });
}

/** The `#[…]` before an item. */
function attributesOf(item: Node): readonly Node[] {
  const attributes: Node[] = [];
  for (
    let before = item.previousNamedSibling;
    before?.type === 'attribute_item';
    before = before.previousNamedSibling
  )
    attributes.push(before);
  return attributes;
}

function typeRead({ node }: Call): string | undefined {
  const called = node.childForFieldName('function');
  if (called?.type === 'generic_function')
    return called.childForFieldName('type_arguments')?.firstNamedChild?.text;
  return findAncestor(node, declarations)?.childForFieldName('type')?.text;
}
