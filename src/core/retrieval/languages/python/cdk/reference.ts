import type { Node } from 'web-tree-sitter';
import { readPythonQuotes } from '../../../../syntax/pythonLiterals';
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
import { chooseFreeName, toSnakeCase } from '../../../names';
import type { RetrievalResult, RetrievalTarget } from '../../../retrieval';
import { indentationAt, insert, joinInsertions } from '../../../sourceText';
import type { FileContext } from '../existingHelpers';
import { findImportedName, ImportAdditions } from '../imports';
import { collectNames } from '../scope';
import { quotePython } from '../sourceStyle';
import type { PythonStyle } from '../sourceStyle';
import { findConstructScope, findImportedSecret } from './constructScope';
import { moveToSecrets } from './moveEntry';
import { findCdkPlace } from './place';
import type { CdkPlace } from './place';

/** Whether the text imports the AWS CDK, version 2 or 1. */
export function mentionsCdk(text: string): boolean {
  return /^[ \t]*(?:from|import)[ \t]+aws_cdk\b/m.test(text);
}

interface Reference {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly string[];
}

/** Why no reference can take the literal's place, as a sentence. */
interface NoReference {
  readonly reason: string;
}

interface CdkFile extends FileContext {
  readonly imports: ImportAdditions;
  readonly style: PythonStyle;
}

/** Puts a reference to the secret, which CloudFormation or the service itself resolves, into code of the CDK. */
export function writeCdkReference(
  rewriting: Rewriting,
  context: FileContext,
  style: PythonStyle,
): RetrievalResult {
  const { file, target, literal } = rewriting;
  const obstacle = findCdkObstacle(target);
  if (obstacle !== undefined) return refuse(obstacle);
  const place = findCdkPlace(context.root, literal.node);
  if (place.kind === 'none') return refuse(place.reason);
  if (place.kind !== 'resource' && !replacesWhole(rewriting)) return refuse(joinsNoText);
  const imports = new ImportAdditions(context.root);
  const reference = writeAt(place, rewriting, { ...context, imports, style });
  if ('reason' in reference) return refuse(reference.reason);
  const added = imports.edits(context.preamble, file.text, style.lineEnding, true);
  return {
    kind: 'plan',
    plan: {
      style: rewriting.style,
      edits: new Map([[file.path, joinInsertions([...added, ...reference.edits])]]),
      notes: [...reference.notes, ...noteStackRegion(target)],
    },
  };
}

function writeAt(
  place: Exclude<CdkPlace, { kind: 'none' }>,
  rewriting: Rewriting,
  file: CdkFile,
): Reference | NoReference {
  const { target } = rewriting;
  switch (place.kind) {
    case 'secret value': {
      const code = writeSecretValue(place.maker ?? useSecretValue(file), target, file.style);
      return { edits: [replace(place.expression, code)], notes: noteResolving(target) };
    }
    case 'variable': {
      const name = place.assignment.childForFieldName('left');
      const value = place.assignment.childForFieldName('right');
      if (name === null || value === null) return { reason: 'The variable has no value.' };
      const code = ` = ${writeSecretValue(place.maker, target, file.style)}`;
      return {
        // The value is no text any more, and so no annotation can say that it is.
        edits: [
          { range: { start: name.endIndex, end: value.endIndex }, newText: code },
          ...place.makers.map((maker) => replace(maker, name.text)),
        ],
        notes: noteResolving(target),
      };
    }
    case 'resource':
      return writeDynamicReference(rewriting, file);
    case 'build variable':
      return writeBuildVariable(place.call, rewriting, file);
    case 'container':
    case 'container call':
      return writeContainerSecret(place, rewriting, file);
  }
}

function useSecretValue({ root, imports }: CdkFile): string {
  const core = findImportedName(root, 'aws_cdk', 'core');
  return core === undefined ? imports.useFrom('aws_cdk', 'SecretValue') : `${core}.SecretValue`;
}

function writeSecretValue(maker: string, target: RetrievalTarget, { quote }: PythonStyle): string {
  const key = target.jsonKey === undefined ? '' : `, json_field=${quotePython(target.jsonKey, quote)}`;
  return `${maker}.secrets_manager(${quotePython(target.secretName, quote)}${key})`;
}

function writeDynamicReference(rewriting: Rewriting, { style }: CdkFile): Reference | NoReference {
  const { literal, part, target } = rewriting;
  const text = writeResolve(target);
  const notes = noteResolving(target);
  if (replacesWhole(rewriting))
    return { edits: [replace(literal.node, quotePython(text, style.quote))], notes };
  const quotes = readPythonQuotes(literal.node);
  if (quotes === undefined)
    return { reason: 'Only a part of this string is the secret, and it is written in several pieces.' };
  const written = quotes.isRaw ? text : quotePython(text, "'").slice(1, -1);
  const newText = quotes.isFormatted ? written.replaceAll(/[{}]/g, '$&$&') : written;
  return { edits: [{ range: part, newText }], notes };
}

/** https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager */
function writeBuildVariable(
  call: Node,
  { target, literal }: Rewriting,
  file: CdkFile,
): Reference | NoReference {
  const keyword = literal.node.parent;
  if (keyword === null) return { reason: 'The variable is given no value by name.' };
  const existing = call
    .childForFieldName('arguments')
    ?.namedChildren.find((argument) => argument.childForFieldName('name')?.text === 'type');
  const name = target.jsonKey === undefined ? target.secretName : `${target.secretName}:${target.jsonKey}`;
  const kind = useService('codebuild', 'BuildEnvironmentVariableType', file);
  return {
    edits: [
      existing === undefined
        ? insert(keyword.startIndex, `type=${kind}.SECRETS_MANAGER, `)
        : replace(existing, `type=${kind}.SECRETS_MANAGER`),
      replace(literal.node, quotePython(name, file.style.quote)),
    ],
    notes: [noteBuild(target)],
  };
}

function writeContainerSecret(
  place: Extract<CdkPlace, { kind: 'container' | 'container call' }>,
  { file: { text }, literal, target }: Rewriting,
  file: CdkFile,
): Reference | NoReference {
  const { style } = file;
  const scope = findConstructScope(literal.node);
  if (scope === undefined)
    return { reason: 'It is not to be seen here in which construct the secret can be named: do it by hand.' };
  const manager = useService('secretsmanager', 'Secret', file);
  const ecs = useService('ecs', 'Secret', file);
  const isArn = target.secretName.startsWith('arn:');
  const maker = `${manager}.${isArn ? 'from_secret_complete_arn' : 'from_secret_name_v2'}`;
  const existing = findImportedSecret(scope, maker, target.secretName);
  const id = nameConstruct(target, file.root);
  const variable = existing ?? chooseFreeName([toSnakeCase(id)], collectNames(file.root));
  const given = [scope.code, quotePython(id, style.quote), quotePython(target.secretName, style.quote)];
  const key = target.jsonKey === undefined ? '' : `, ${quotePython(target.jsonKey, style.quote)}`;
  const code = `${ecs}.from_secrets_manager(${variable}${key})`;
  const moved =
    place.kind === 'container'
      ? moveToSecrets(text, place.pair, place.environment, code, style)
      : callAddSecret(place.call, literal.node, code);
  if (moved === undefined)
    return {
      reason: 'The container’s secrets are not written as a dictionary here: move the entry by hand.',
    };
  const { startIndex } = scope.before;
  const declaration = `${variable} = ${maker}(${given.join(', ')})${style.lineEnding}${indentationAt(text, startIndex)}`;
  return {
    edits: [...(existing === undefined ? [insert(startIndex, declaration)] : []), ...moved],
    notes: [noteContainer(target)],
  };
}

function callAddSecret(call: Node, literal: Node, code: string): readonly TextEdit[] | undefined {
  const method = call.childForFieldName('function')?.childForFieldName('attribute');
  return method ? [replace(method, 'add_secret'), replace(literal, code)] : undefined;
}

/** Code that names a class of a service's module as the file imports it. */
function useService(service: string, name: string, { root, imports }: CdkFile): string {
  const module = `aws_${service}`;
  const own =
    findImportedName(root, `aws_cdk.${module}`, undefined) ?? findImportedName(root, 'aws_cdk', module);
  return `${own ?? imports.useFrom('aws_cdk', module)}.${name}`;
}

function replace(node: Node, newText: string): TextEdit {
  return { range: { start: node.startIndex, end: node.endIndex }, newText };
}
