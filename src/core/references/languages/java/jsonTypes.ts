import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { KeyName } from '../../program/programSyntax';
import { keyName } from '../shared/shapes';
import type { Call } from '../shared/shapes';

/** The keys of the class or record of the file that a call reads JSON into: `readValue(text, Db.class)`. */
export function readKeysOfType(call: Call): readonly KeyName[] {
  const type = call.arguments.find(({ type: kind }) => kind === 'class_literal')?.firstNamedChild?.text;
  const declaration = findAll(call.node.tree.rootNode, 'class_declaration', 'record_declaration').find(
    (candidate) => candidate.childForFieldName('name')?.text === type,
  );
  if (declaration === undefined) return [];
  const isRenamed = /@JsonNaming\b/.test(modifiersOf(declaration)?.text ?? '');
  return membersOf(declaration).flatMap(({ member, name }) => {
    const annotated = findAnnotatedName(member);
    if (annotated !== undefined) return [annotated];
    return isRenamed ? [] : [keyName(name)];
  });
}

function membersOf(declaration: Node): readonly { readonly member: Node; readonly name: Node }[] {
  if (declaration.type === 'record_declaration')
    return (declaration.childForFieldName('parameters')?.namedChildren ?? []).flatMap((member) => {
      const name = member.childForFieldName('name');
      return name ? [{ member, name }] : [];
    });
  return (declaration.childForFieldName('body')?.namedChildren ?? []).flatMap((member) => {
    const name = member.childForFieldName('declarator')?.childForFieldName('name');
    const isMember =
      member.type === 'field_declaration' &&
      !/\b(static|transient)\b|@JsonIgnore\b/.test(modifiersOf(member)?.text ?? '');
    return name && isMember ? [{ member, name }] : [];
  });
}

/** What `@JsonProperty("…")`, `@SerializedName("…")` or `@JsonAlias` says that the key is called. */
function findAnnotatedName(member: Node): KeyName | undefined {
  const annotation = findAll(member, 'annotation').find((candidate) =>
    /^(JsonProperty|SerializedName|JSONField|JsonbProperty)$/.test(
      candidate.childForFieldName('name')?.text ?? '',
    ),
  );
  const [text] = annotation === undefined ? [] : findAll(annotation, 'string_fragment');
  return text && keyName(text);
}

function modifiersOf(declaration: Node): Node | undefined {
  return declaration.namedChildren.find(({ type }) => type === 'modifiers');
}
