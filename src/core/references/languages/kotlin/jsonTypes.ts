import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { KeyName } from '../../program/programSyntax';
import { keyName } from '../shared/shapes';
import type { Call } from '../shared/shapes';

const declarations: ReadonlySet<string> = new Set(['property_declaration']);
const enclosing: ReadonlySet<string> = new Set([...declarations, 'statements', 'value_argument']);

/** The keys of the class of the file that a call reads JSON into: `decodeFromString<Db>(text)`, `Db::class.java`, `val db: Db = …`. */
export function readKeysOfType(call: Call): readonly KeyName[] {
  const type = typeRead(call);
  const declaration = findAll(call.node.tree.rootNode, 'class_declaration').find(({ namedChildren }) =>
    namedChildren.some((child) => child.type === 'type_identifier' && child.text === type),
  );
  const parameters = declaration?.namedChildren.find(({ type: kind }) => kind === 'primary_constructor');
  return (parameters?.namedChildren ?? []).flatMap((parameter) => {
    const name = parameter.namedChildren.find(({ type: kind }) => kind === 'simple_identifier');
    const annotated = findAnnotatedName(parameter) ?? (name && keyName(name));
    return annotated === undefined ? [] : [annotated];
  });
}

function typeRead({ arguments: given, node }: Call): string | undefined {
  const suffix = node.lastNamedChild;
  const types = suffix?.namedChildren.find(({ type }) => type === 'type_arguments');
  if (types !== undefined) return types.firstNamedChild?.text;
  const named = given
    .map(({ text }) => /^(\w+)::class\.java$/.exec(text)?.[1])
    .find((name) => name !== undefined);
  if (named !== undefined) return named;
  const outer = findAncestor(node, enclosing);
  return outer?.type === 'property_declaration' ? findAll(outer, 'user_type')[0]?.text : undefined;
}

/** What `@SerialName("…")`, `@JsonProperty("…")` or `@SerializedName("…")` says that the key is called. */
function findAnnotatedName(parameter: Node): KeyName | undefined {
  const annotation = findAll(parameter, 'constructor_invocation').find((candidate) =>
    /^(SerialName|JsonProperty|SerializedName|Json)$/.test(candidate.firstNamedChild?.text ?? ''),
  );
  const [text] = annotation === undefined ? [] : findAll(annotation, 'string_content');
  return text && keyName(text);
}
