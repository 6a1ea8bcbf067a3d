import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { KeyName } from '../../program/programSyntax';
import { keyName } from '../shared/shapes';
import type { Call } from '../shared/shapes';

const declarations: ReadonlySet<string> = new Set(['variable_declaration', 'argument', 'block']);

/**
 * The keys of the class or record of the file that a call reads JSON into. A property without an attribute is its own name's
 * key only for System.Text.Json without options, which tells upper case from lower:
 * https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/character-casing
 */
export function readKeysOfType(call: Call): readonly KeyName[] {
  const type = typeRead(call);
  const declaration = findAll(
    call.node.tree.rootNode,
    'class_declaration',
    'record_declaration',
    'struct_declaration',
  ).find((candidate) => candidate.childForFieldName('name')?.text === type);
  if (declaration === undefined) return [];
  const isExact = call.receiver?.text.endsWith('JsonSerializer') === true && call.arguments.length === 1;
  const list = declaration.namedChildren.find(({ type: kind }) => kind === 'parameter_list');
  const members = [
    ...(list?.namedChildren ?? []),
    ...(declaration.childForFieldName('body')?.namedChildren ?? []).filter(
      ({ type: kind }) => kind === 'property_declaration',
    ),
  ];
  return members.flatMap((member) => {
    const attributes = findAll(member, 'attribute');
    if (attributes.some(({ text }) => /^(JsonIgnore)/.test(text))) return [];
    const naming = attributes.find((attribute) =>
      /^(JsonPropertyName|JsonProperty|DataMember)$/.test(attribute.childForFieldName('name')?.text ?? ''),
    );
    const [text] = naming === undefined ? [] : findAll(naming, 'string_literal_content');
    const own = isExact ? member.childForFieldName('name') : null;
    const key = text ?? own;
    return key ? [keyName(key)] : [];
  });
}

function typeRead({ callee, node }: Call): string | undefined {
  const name = callee?.childForFieldName('name') ?? callee;
  if (name?.type === 'generic_name')
    return name.namedChildren
      .find(({ type }) => type === 'type_argument_list')
      ?.firstNamedChild?.text.replace(/\?$/, '');
  const declaration: Node | undefined = findAncestor(node, declarations);
  return declaration?.childForFieldName('type')?.text.replace(/\?$/, '');
}
