import type { Node } from 'web-tree-sitter';
import { kotlin as retrieval } from '../../retrieval/languages/kotlin';
import { findAll, findAncestor, isSameNode } from '../../syntax/nodes';
import type { ProgramSyntax } from '../program/programSyntax';
import { jvmModules } from './jvm/modules';
import { findJvmUses } from './jvm/uses';
import { listBindings, listFunctions } from './kotlin/bindings';
import { owners, readCall, shapes } from './kotlin/shapes';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';
import { typeModules } from './shared/typeModules';

/** Kotlin: the SDKs for Kotlin and for Java, the caching client, Powertools. */
export const kotlin: ProgramSyntax = syntaxOf(retrieval, shapes, owners, {
  hint: /secrets?[-_]?manager|SecretsProvider|secretId(?:List)?\b/i,
  membersByName: true,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  modules: typeModules({
    shapes,
    owners,
    types: ['class_declaration', 'object_declaration'],
    ...jvmModules({
      importType: 'import_header',
      packageType: 'package_header',
      extension: 'kt',
      roots: ['src/main/kotlin', 'src/main/java', 'src/commonMain/kotlin'],
    }),
  }),
  expressionIn(literal, { start, end }) {
    const part = literal.namedChildren.find(({ startIndex }) => start < startIndex && startIndex < end);
    return part?.type === 'interpolated_expression' ? (part.firstNamedChild ?? undefined) : part;
  },
  findUses(root, reader) {
    const imports = findAll(root, 'import_header').map(({ text }) => text.replace(/^import\s+/, '').trim());
    return findJvmUses(root, reader, {
      form: imports.some((path) => path.startsWith('aws.sdk.kotlin'))
        ? 'AWS SDK for Kotlin'
        : 'AWS SDK for Java',
      shapes,
      lambdaType: 'lambda_literal',
      membersAssigned,
      listTypes: (tree) => owners.listTypes(tree),
      listImports: () => imports,
    });
  },
});

function membersAssigned(lambda: Node): readonly (readonly [string, Node])[] {
  return findAll(lambda, 'assignment').flatMap((assignment) => {
    const name = /(\w+)$/.exec(assignment.firstNamedChild?.text ?? '')?.[1];
    const value = assignment.lastNamedChild;
    const isOwn = isSameNode(findAncestor(assignment, shapes.functionTypes), lambda);
    return name !== undefined && value && isOwn ? [[name, value] as const] : [];
  });
}

/** `"a" + b`, `"a".plus(b)`, `"%s/x".format(b)`, `String.format("%s/x", b)`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'additive_expression' && node.child(1)?.text === '+') return node.namedChildren;
  const call = readCall(node);
  if (call?.receiver === undefined) return undefined;
  if (call.name === 'plus') return [call.receiver, ...call.arguments];
  if (call.name !== 'format') return undefined;
  const [format, ...values] =
    call.receiver.text === 'String' ? call.arguments : [call.receiver, ...call.arguments];
  return format && splitFormat(format, /%s/g, (_, index) => values[index]);
}

/** `System.getenv("NAME") ?: …`, `System.getenv().getOrDefault("NAME", …)`. */
function defaultOf(node: Node): Node | undefined {
  const isEnvironment = (part: Node | undefined): boolean => /\bgetenv\b/.test(part?.text ?? '');
  if (node.type === 'elvis_expression') {
    const [left, right] = node.namedChildren;
    return isEnvironment(left) ? right : undefined;
  }
  const call = readCall(node);
  return call?.name === 'getOrDefault' && isEnvironment(call.receiver) ? call.arguments[1] : undefined;
}
