import type { Node } from 'web-tree-sitter';
import { readJson } from '../../retrieval/formats/jsonScalars';
import { terraform as retrieval } from '../../retrieval/languages/terraform';
import { findAttribute, listBlocks, type TerraformBlock } from '../../retrieval/languages/terraform/position';
import type { SourceFile } from '../../retrieval/retrieval';
import { hclLiteralTypes } from '../../syntax/hclLiterals';
import { ancestorsOf, findAll } from '../../syntax/nodes';
import type { ReferenceFinder } from '../finder';
import type { SecretAction, SecretReference, SourceText } from '../reference';
import type { TracedText } from '../tracedText';
import { DataTree } from './dataTree';
import { mergeFound } from './mergeFound';
import { findInValue, frameAt } from './namedInValues';
import { idAlone, idWithTail, matchWhole, nameSecret, type ReferenceFrame } from './secretText';
import { TerraformExpressions } from './terraform/expressions';
import { TerraformKeys } from './terraform/keys';

/** Terraform and OpenTofu: what the AWS provider has for secrets, and every value that names one. */
export const terraform: ReferenceFinder = {
  mayHold: (file) => isTerraform(file) && /secretsmanager|SECRETS_MANAGER/.test(file.text),

  find: (file, grammars) =>
    grammars.withTree('hcl', file.text, (root) => {
      const blocks = listBlocks(root);
      const expressions = new TerraformExpressions(root, file.text, blocks);
      return mergeFound([
        [
          ...findInBlocks(blocks, expressions, new TerraformKeys(root, expressions)),
          ...findInBuildVariables(root, expressions),
        ],
        findInValues(root, expressions),
      ]);
    }),
};

export function isTerraform({ languageId, path }: SourceFile): boolean {
  return retrieval.languageIds.includes(languageId) || /\.(?:tf|tfvars|tofu|hcl)$/i.test(path);
}

/** The arguments that name a secret, and what the provider does with it. */
interface SecretBlock {
  readonly arguments: readonly string[];
  readonly actions: readonly SecretAction[];
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs, under Secrets Manager */
const secretBlocks: Readonly<Record<string, SecretBlock>> = {
  'data aws_secretsmanager_secret': {
    arguments: ['name', 'arn'],
    actions: ['DescribeSecret', 'GetResourcePolicy'],
  },
  'data aws_secretsmanager_secret_version': { arguments: ['secret_id'], actions: ['GetSecretValue'] },
  'ephemeral aws_secretsmanager_secret_version': { arguments: ['secret_id'], actions: ['GetSecretValue'] },
  'data aws_secretsmanager_secret_versions': { arguments: ['secret_id'], actions: ['ListSecretVersionIds'] },
  'data aws_secretsmanager_secret_rotation': { arguments: ['secret_id'], actions: ['DescribeSecret'] },
  'resource aws_secretsmanager_secret': { arguments: ['name'], actions: [] },
  'resource aws_secretsmanager_secret_version': { arguments: ['secret_id'], actions: ['PutSecretValue'] },
  'resource aws_secretsmanager_secret_rotation': { arguments: ['secret_id'], actions: ['RotateSecret'] },
  'resource aws_secretsmanager_secret_policy': { arguments: ['secret_arn'], actions: ['PutResourcePolicy'] },
};

const form = 'Terraform';

function findInBlocks(
  blocks: readonly TerraformBlock[],
  expressions: TerraformExpressions,
  keys: TerraformKeys,
): readonly SecretReference[] {
  return blocks.flatMap((block) => {
    const kind = `${block.type} ${block.labels[0] ?? ''}`;
    const known = secretBlocks[kind];
    if (known === undefined) return [];
    const read = (name: string): SourceText | undefined =>
      readArgument(block, name, expressions)?.part()?.source;
    const isVersion = block.labels[0] === 'aws_secretsmanager_secret_version';
    const address = [...(block.type === 'resource' ? [] : [block.type]), ...block.labels].join('.');
    const frame: ReferenceFrame = {
      form,
      actions: known.actions,
      region: read('region') ?? findProviderRegion(block, blocks, expressions),
      ...(kind === 'resource aws_secretsmanager_secret' && { role: 'definition' }),
      ...(isVersion && keys.takenFrom(address)),
      ...(isVersion && { stagingLabel: read('version_stage'), versionId: read('version_id') }),
    };
    return known.arguments.flatMap(
      (name) => matchWhole(readArgument(block, name, expressions), idAlone, frame) ?? [],
    );
  });
}

function readArgument(
  block: TerraformBlock,
  name: string,
  expressions: TerraformExpressions,
): TracedText | undefined {
  const value = findAttribute(block, name)?.lastNamedChild;
  return value ? expressions.read(value) : undefined;
}

/** The region of the provider that a block names, or of the one without an alias. */
function findProviderRegion(
  block: TerraformBlock,
  blocks: readonly TerraformBlock[],
  expressions: TerraformExpressions,
): SourceText | undefined {
  const alias = /^aws\.(?<alias>[\w-]+)$/.exec(findAttribute(block, 'provider')?.lastNamedChild?.text ?? '')
    ?.groups?.['alias'];
  const provider = blocks.find(
    (candidate) =>
      candidate.type === 'provider' &&
      candidate.labels[0] === 'aws' &&
      readArgument(candidate, 'alias', expressions)?.text === alias,
  );
  return provider && readArgument(provider, 'region', expressions)?.part()?.source;
}

/** Variables of a project of AWS CodeBuild, whose type says that their values name secrets. */
function findInBuildVariables(root: Node, expressions: TerraformExpressions): readonly SecretReference[] {
  return findAll(root, 'block').flatMap((node) => {
    if (node.firstNamedChild?.text !== 'environment_variable') return [];
    const body = node.namedChildren.find(({ type }) => type === 'body');
    const read = (name: string): TracedText | undefined => {
      const attribute = body?.namedChildren.find(({ firstNamedChild }) => firstNamedChild?.text === name);
      return attribute?.lastNamedChild ? expressions.read(attribute.lastNamedChild) : undefined;
    };
    const reference =
      read('type')?.text === 'SECRETS_MANAGER'
        ? matchWhole(read('value'), idWithTail, { form: 'AWS CodeBuild' })
        : undefined;
    return reference ?? [];
  });
}

/** Literals that name a secret by themselves, and attributes of the file's secrets that are given on. */
function findInValues(root: Node, expressions: TerraformExpressions): readonly SecretReference[] {
  return findAll(root, ...hclLiteralTypes, 'expression').flatMap((node) => {
    const isExpression = node.type === 'expression';
    if (isExpression && node.firstNamedChild?.type !== 'variable_expr') return [];
    if (!(isExpression ? /secretsmanager/ : /secretsmanager|\$\{/).test(node.text)) return [];
    const path = pathTo(node);
    if (path === undefined) return [];
    const text = expressions.read(node);
    if (isExpression) return isGivenOn(path) ? findGiven(text, path) : [];
    const nested =
      node.type === 'heredoc_template' && /^\s*[[{]/.test(text.text) ? findInJson(text, path) : [];
    return [...nested, ...findInValue(text, path), ...(text.pieces.length > 1 ? findGiven(text, path) : [])];
  });
}

function findInJson(text: TracedText, outer: readonly (string | number)[]): readonly SecretReference[] {
  const tree = new DataTree(readJson(text.text).scalars, text);
  return tree.scalars.flatMap((scalar) => {
    const value = tree.textOf(scalar);
    const path = [...outer, ...scalar.path];
    return [...findInValue(value, path), ...findGiven(value, path)];
  });
}

/** A value that begins with an attribute of a secret of the file, and goes on with a key or not at all. */
function findGiven(text: TracedText, path: readonly (string | number)[]): readonly SecretReference[] {
  const [first, ...rest] = text.pieces;
  if (first?.isSecret !== true) return [];
  const own = frameAt(path);
  const frame = own.form === 'ARN' ? { ...own, form } : own;
  const whole = rest.length === 0 ? text.part() : undefined;
  const reference = whole ? nameSecret(whole, frame) : matchWhole(text, idWithTail, frame);
  return reference === undefined ? [] : [reference];
}

/** Whether an attribute of a secret is what a resource, a module or a check is given, and not an intermediate name. */
function isGivenOn(path: readonly (string | number)[]): boolean {
  return !/^(?:locals|output|variable)$/.test(String(path[0]));
}

/** The names of the blocks, arguments and keys that lead to a node, and 0 for each list; undefined inside a template. */
function pathTo(node: Node): readonly (string | number)[] | undefined {
  const path: (string | number)[] = [];
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'tuple') path.unshift(0);
    else if (/^(?:attribute|object_elem|block)$/.test(ancestor.type))
      path.unshift(ancestor.firstNamedChild?.text.replaceAll('"', '') ?? '');
    if (ancestor.type === 'template_interpolation') return undefined;
  }
  return path;
}
