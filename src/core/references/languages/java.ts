import type { Node } from 'web-tree-sitter';
import { java as retrieval } from '../../retrieval/languages/java';
import { findAll } from '../../syntax/nodes';
import type { ProgramSyntax, SecretUse } from '../program/programSyntax';
import { listBindings, listFunctions } from './java/bindings';
import { owners, readCall, shapes } from './java/shapes';
import { jvmModules } from './jvm/modules';
import { findJvmUses } from './jvm/uses';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';
import { typeModules } from './shared/typeModules';

/** Java: versions 2 and 1 of the SDK, the caching client, Powertools. */
export const java: ProgramSyntax = syntaxOf(retrieval, shapes, owners, {
  hint: /secrets?[-_]?manager|SecretsProvider|SecretsParam|SecretId(?:List)?\b/i,
  membersByName: true,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  modules: typeModules({
    shapes,
    owners,
    types: ['class_declaration', 'interface_declaration', 'enum_declaration', 'record_declaration'],
    ...jvmModules({
      importType: 'import_declaration',
      packageType: 'package_declaration',
      extension: 'java',
      roots: ['src/main/java'],
    }),
  }),
  findUses: (root, reader) => [
    ...findJvmUses(root, reader, {
      form: 'AWS SDK for Java',
      shapes,
      lambdaType: 'lambda_expression',
      membersAssigned: () => [],
      listTypes: (tree) => owners.listTypes(tree),
      listImports: (tree) =>
        findAll(tree, 'import_declaration').map(({ text }) => text.replace(/^import\s+(?:static\s+)?/, '')),
    }),
    ...findAnnotations(root),
  ],
});

/** `"a" + b`, `String.format("%s/x", b)`, `"%s/x".formatted(b)`, `String.join("/", a, b)`, `"a".concat(b)`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+')
    return [node.childForFieldName('left'), node.childForFieldName('right')].filter((part) => part !== null);
  const call = readCall(node);
  if (call?.receiver === undefined) return undefined;
  if (call.name === 'concat') return [call.receiver, ...call.arguments];
  const [format, ...values] =
    call.name === 'formatted'
      ? [call.receiver, ...call.arguments]
      : call.name === 'format' && call.receiver.text === 'String'
        ? call.arguments
        : [];
  return format && splitFormat(format, /%s/g, (_, index) => values[index]);
}

/** What stands where an environment variable is not set. */
function defaultOf(node: Node): Node | undefined {
  const isEnvironment = (part: Node | null | undefined): boolean =>
    /\bSystem\.getenv\b/.test(part?.text ?? '');
  if (node.type === 'ternary_expression') {
    const [consequence, alternative] = shapes.choicesOf(node);
    if (isEnvironment(consequence)) return alternative;
    return isEnvironment(alternative) ? consequence : undefined;
  }
  const call = readCall(node);
  const [first, second] = call?.arguments ?? [];
  if (call?.name === 'getOrDefault' && isEnvironment(call.receiver)) return second;
  if (call?.name === 'orElse' && isEnvironment(call.receiver)) return first;
  return call?.name === 'requireNonNullElse' && isEnvironment(first) ? second : undefined;
}

/** `@SecretsParam(key = "name")`, and `@Param(key = "name", provider = SecretsProvider.class)` before version 2. */
function findAnnotations(root: Node): readonly SecretUse[] {
  return findAll(root, 'annotation').flatMap((node): SecretUse[] => {
    const name = node.childForFieldName('name')?.text ?? '';
    const list = node.childForFieldName('arguments');
    const given = new Map(
      (list?.namedChildren ?? []).map((pair) => [
        pair.childForFieldName('key')?.text ?? 'value',
        pair.childForFieldName('value') ?? pair,
      ]),
    );
    const isOurs =
      name === 'SecretsParam' ||
      (name === 'Param' && given.get('provider')?.text === 'SecretsProvider.class');
    const secretId = given.get('key');
    return isOurs && secretId
      ? [
          {
            form: 'Powertools for AWS Lambda',
            node,
            secretId,
            actions: ['GetSecretValue'],
            readsJson: /^JsonTransformer\.class$/.test(given.get('transformer')?.text ?? ''),
          },
        ]
      : [];
  });
}
