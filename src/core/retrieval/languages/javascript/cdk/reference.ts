import type { Node } from 'web-tree-sitter';
import { ancestorsOf } from '../../../../syntax/nodes';
import type { TextEdit } from '../../../../text/textEdit';
import {
  findCdkObstacle,
  joinsNoText,
  nameConstruct,
  noteBuild,
  noteContainer,
  noteResolving,
  noteStackRegion,
  writeResolve,
} from '../../../cdkReference';
import { refuse, replacesWhole } from '../../../language';
import type { Rewriting } from '../../../language';
import { addNodeDependencies } from '../../../manifests/packageJson';
import { chooseFreeName } from '../../../names';
import type { RetrievalResult } from '../../../retrieval';
import { insert, joinInsertions } from '../../../sourceText';
import type { FileContext } from '../fileContext';
import { collectNames } from '../scope';
import { quoteJavaScript } from '../sourceStyle';
import { nameCoreClass, nameServiceClass } from './cdkModules';
import { moveToSecrets } from './moveEntry';
import { findCdkPlace } from './place';
import type { CdkPlace } from './place';
import { findConstructScope, findImportedSecret } from './scope';

interface Reference {
  readonly edits: readonly TextEdit[];
  readonly packages: readonly string[];
  readonly notes: readonly string[];
}

/** Why no reference can take the literal's place, as a sentence. */
interface NoReference {
  readonly reason: string;
}

/** Puts a reference to the secret, which CloudFormation or the service itself resolves, into code of the CDK. */
export async function writeCdkReference(rewriting: Rewriting, file: FileContext): Promise<RetrievalResult> {
  const { target, literal, project, style } = rewriting;
  const obstacle = findCdkObstacle(target);
  if (obstacle !== undefined) return refuse(obstacle);
  const place = findCdkPlace(file.root, literal.node);
  if (place.kind === 'none') return refuse(place.reason);
  if (place.kind !== 'resource' && !replacesWhole(rewriting)) return refuse(joinsNoText);
  const reference = writeAt(place, rewriting, file);
  if ('reason' in reference) return refuse(reference.reason);
  const manifest = await addNodeDependencies(project, reference.packages);
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[rewriting.file.path, joinInsertions(reference.edits)], ...manifest.edits]),
      notes: [...reference.notes, ...noteStackRegion(target), ...manifest.notes],
    },
  };
}

function writeAt(
  place: Exclude<CdkPlace, { kind: 'none' }>,
  rewriting: Rewriting,
  file: FileContext,
): Reference | NoReference {
  switch (place.kind) {
    case 'secret value': {
      const written = writeSecretValue(place.maker, rewriting, file, (code) => [
        replace(place.expression, code),
      ]);
      return { ...written, notes: [...noteCopy(place.expression), ...written.notes] };
    }
    case 'constant':
      return writeSecretValue(place.maker, rewriting, file, (code) => [
        ...makeConstant(place.declarator, code),
        ...place.makers.map((maker) =>
          replace(maker, place.declarator.childForFieldName('name')?.text ?? ''),
        ),
      ]);
    case 'resource':
      return writeDynamicReference(rewriting, file);
    case 'build variable':
      return writeBuildVariable(place.pair, rewriting, file);
    case 'container':
    case 'container call':
      return writeContainerSecret(place, rewriting, file);
  }
}

function writeSecretValue(
  maker: string | undefined,
  { target }: Rewriting,
  file: FileContext,
  place: (code: string) => readonly TextEdit[],
): Reference {
  const named = maker === undefined ? nameCoreClass('SecretValue', file) : undefined;
  const { quote } = file.style;
  const key =
    target.jsonKey === undefined ? '' : `, { jsonField: ${quoteJavaScript(target.jsonKey, quote)} }`;
  const code = `${named?.code ?? maker ?? ''}.secretsManager(${quoteJavaScript(target.secretName, quote)}${key})`;
  return {
    edits: [...(named?.edits ?? []), ...place(code)],
    packages: [],
    notes: noteResolving(target),
  };
}

/** What to know where the stack makes a secret of its own out of the value. */
function noteCopy(expression: Node): readonly string[] {
  const property = /^(secretStringValue|secretObjectValue)$/;
  const isCopy = [...ancestorsOf(expression)].some(
    (ancestor) => ancestor.type === 'pair' && property.test(ancestor.childForFieldName('key')?.text ?? ''),
  );
  return isCopy
    ? [
        'The stack makes a second secret with the same value: Secret.fromSecretNameV2 would use the one that is stored.',
      ]
    : [];
}

/** The constant's value is no text any more, and so no type can say that it is. */
function makeConstant(declarator: Node, code: string): readonly TextEdit[] {
  const name = declarator.childForFieldName('name');
  const value = declarator.childForFieldName('value');
  if (name === null || value === null) return [];
  return [{ range: { start: name.endIndex, end: value.endIndex }, newText: ` = ${code}` }];
}

function writeDynamicReference(rewriting: Rewriting, { style }: FileContext): Reference {
  const { literal, part, target } = rewriting;
  const text = writeResolve(target);
  const edit = replacesWhole(rewriting)
    ? replace(literal.node, quoteJavaScript(text, style.quote))
    : { range: part, newText: text };
  return { edits: [edit], packages: [], notes: noteResolving(target) };
}

/** https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager */
function writeBuildVariable(
  pair: Node,
  { target, literal }: Rewriting,
  file: FileContext,
): Reference | NoReference {
  const type = nameServiceClass('codebuild', 'BuildEnvironmentVariableType', file);
  const code = `type: ${type.code}.SECRETS_MANAGER`;
  const existing = pair.parent?.namedChildren.find(
    (member) => member.childForFieldName('key')?.text.replaceAll(/['"]/g, '') === 'type',
  );
  const key = target.jsonKey === undefined ? '' : `:${target.jsonKey}`;
  const value = quoteJavaScript(target.secretName + key, file.style.quote);
  return {
    edits: [
      ...type.edits,
      existing === undefined ? insert(pair.startIndex, `${code}, `) : replace(existing, code),
      replace(literal.node, value),
    ],
    packages: type.packages,
    notes: [noteBuild(target)],
  };
}

function writeContainerSecret(
  place: Extract<CdkPlace, { kind: 'container' | 'container call' }>,
  { target, literal, file: { text } }: Rewriting,
  file: FileContext,
): Reference | NoReference {
  const { root, style } = file;
  const scope = findConstructScope(root, literal.node);
  if (scope === undefined)
    return {
      reason:
        'No construct is in sight that the secret could be imported in: import it by hand (Secret.fromSecretNameV2).',
    };
  const ecs = nameServiceClass('ecs', 'Secret', file);
  const manager = nameServiceClass('secretsmanager', 'Secret', file);
  const isArn = target.secretName.startsWith('arn:');
  const maker = `${manager.code}.${isArn ? 'fromSecretCompleteArn' : 'fromSecretNameV2'}`;
  const name = quoteJavaScript(target.secretName, style.quote);
  const existing = findImportedSecret(scope, maker, name);
  const pascal = nameConstruct(target, root);
  const variable =
    existing ?? chooseFreeName([pascal.charAt(0).toLowerCase() + pascal.slice(1)], collectNames(root));
  const declaration = `const ${variable} = ${maker}(${scope.code}, ${quoteJavaScript(pascal, style.quote)}, ${name})${style.semicolon}`;
  const key = target.jsonKey === undefined ? '' : `, ${quoteJavaScript(target.jsonKey, style.quote)}`;
  const code = `${ecs.code}.fromSecretsManager(${variable}${key})`;
  const moved =
    place.kind === 'container'
      ? moveToSecrets(text, place.pair, place.environment, code, style)
      : callAddSecret(place.call, literal.node, code);
  if (moved === undefined)
    return { reason: 'The container’s secrets are not written as an object here: move the entry by hand.' };
  return {
    edits: [
      ...ecs.edits,
      ...(existing === undefined ? manager.edits : []),
      ...(existing === undefined ? [insertBefore(text, scope.before, declaration, style.lineEnding)] : []),
      ...moved,
    ],
    packages: [...ecs.packages, ...manager.packages],
    notes: [noteContainer(target)],
  };
}

function callAddSecret(call: Node, literal: Node, code: string): readonly TextEdit[] | undefined {
  const method = call.childForFieldName('function')?.childForFieldName('property');
  return method ? [replace(method, 'addSecret'), replace(literal, code)] : undefined;
}

function insertBefore(source: string, statement: Node, declaration: string, lineEnding: string): TextEdit {
  const lineStart = source.lastIndexOf('\n', statement.startIndex - 1) + 1;
  const before = source.slice(lineStart, statement.startIndex);
  const indentation = before.trim() === '' ? before : '';
  return insert(statement.startIndex, declaration + lineEnding + indentation);
}

function replace(node: Node, newText: string): TextEdit {
  return { range: { start: node.startIndex, end: node.endIndex }, newText };
}
