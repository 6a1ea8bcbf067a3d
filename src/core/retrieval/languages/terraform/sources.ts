import type { Node } from 'web-tree-sitter';
import { chooseFreeName, friendlyName, nameEnvironmentVariable, toSnakeCase } from '../../names';
import { nameParameter } from '../../parameterStore';
import type { ProjectFiles, RetrievalTarget, SourceFile } from '../../retrieval';
import { findAttribute, listBlocks } from './position';
import { quoteHcl, writeBlock } from './writing';

/** Where a value comes from: the expression that reads it, and the block that has to be added for that. */
export interface ValueSource {
  readonly expression: string;
  readonly block?: string;
}

/** What the writing of a block needs to know of the file. */
export interface BlockContext {
  readonly file: SourceFile;
  readonly project: ProjectFiles;
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
}

type DataKind = 'data' | 'ephemeral';

/** Reads the target through a data source, or an ephemeral resource, of the AWS provider: one that the module has, or a new one. */
export async function useDataSource(
  kind: DataKind,
  target: RetrievalTarget,
  style: 'reference' | 'parameter-store',
  context: BlockContext,
): Promise<ValueSource> {
  const [type, argument, result] =
    style === 'reference'
      ? (['aws_secretsmanager_secret_version', 'secret_id', 'secret_string'] as const)
      : (['aws_ssm_parameter', 'name', 'value'] as const);
  const ids =
    style === 'reference'
      ? [target.secretName, ...(target.arn === undefined ? [] : [target.arn])]
      : [nameParameter(target)];
  const blocks = await listModuleBlocks(context, kind, type);
  const existing = blocks.find(
    ({ body }) =>
      ids.some((id) => readArgument(body, argument) === quoteHcl(id)) &&
      readArgument(body, 'region') === (target.region === undefined ? undefined : quoteHcl(target.region)) &&
      !/^\s*(?:version_id|version_stage|provider|count|for_each)\b/m.test(body),
  );
  const taken = new Set(blocks.map(({ name }) => name));
  const name = existing?.name ?? chooseFreeName([ownName(nameBlock(target), context.file.path)], taken);
  const read = `${kind}.${type}.${name}.${result}`;
  const expression = target.jsonKey === undefined ? read : `jsondecode(${read})[${quoteHcl(target.jsonKey)}]`;
  const code = writeBlock(
    `${kind} "${type}" "${name}"`,
    [
      [argument, quoteHcl(ids[0] ?? '')],
      ...(target.region === undefined ? [] : ([['region', quoteHcl(target.region)]] as const)),
    ],
    context.indentation,
    context.lineEnding,
  );
  return existing === undefined ? { expression, block: code } : { expression };
}

/** Reads the target from a variable that is set from outside. */
export async function useVariable(
  target: RetrievalTarget,
  context: BlockContext,
): Promise<ValueSource & { readonly name: string }> {
  const stem = ownName(nameEnvironmentVariable(target).toLowerCase(), context.file.path);
  const variables = await listModuleBlocks(context, 'variable');
  const existing = variables.find(
    ({ name, body }) =>
      name === stem && readArgument(body, 'sensitive') === 'true' && !/^\s*default\b/m.test(body),
  );
  const name = existing?.name ?? chooseFreeName([stem], new Set(variables.map((variable) => variable.name)));
  const attributes = [
    ['type', 'string'],
    ['sensitive', 'true'],
  ] as const;
  const block = writeBlock(`variable "${name}"`, attributes, context.indentation, context.lineEnding);
  return { name, expression: `var.${name}`, ...(existing === undefined ? { block } : {}) };
}

/** The oldest Terraform that the file's `required_version` lets in, as 1.10 → 10; 0 where it says nothing. */
export function readRequiredMinor(root: Node): number {
  const settings = listBlocks(root).find(({ type }) => type === 'terraform');
  const required = settings && findAttribute(settings, 'required_version')?.lastNamedChild?.text;
  const lowest = /(?:>=|~>|"=?)\s*(\d+)(?:\.(\d+))?/.exec(required ?? '');
  if (lowest?.[1] === undefined || lowest[1] === '0') return 0;
  return Number(lowest[1]) > 1 ? Number.POSITIVE_INFINITY : Number(lowest[2] ?? 0);
}

/** Files that modules have by convention, where what this file needs may be declared. */
const conventionalFiles = ['main', 'data', 'secrets', 'locals', 'variables', 'providers', 'outputs'];

interface FlatBlock {
  readonly name: string;
  readonly body: string;
}

/** The blocks of one kind, without blocks inside, that this file and the module's usual ones declare. */
async function listModuleBlocks(
  { file, project }: BlockContext,
  kind: DataKind | 'variable',
  type?: string,
): Promise<readonly FlatBlock[]> {
  const folder = folderOf(file.path);
  const others = await Promise.all(conventionalFiles.map((stem) => project.findUp(`${stem}.tf`)));
  const texts = [
    file.text,
    ...others.flatMap((other) =>
      other !== undefined && other.path !== file.path && folderOf(other.path) === folder ? [other.text] : [],
    ),
  ];
  const head = type === undefined ? '' : `"${type}"[ \\t]+`;
  const pattern = new RegExp(String.raw`^${kind}[ \t]+${head}"(?<name>[\w-]+)"\s*\{(?<body>[^{}]*)\}`, 'gm');
  return texts.flatMap((text) =>
    [...text.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(pattern)].map(({ groups }) => ({
      name: groups?.['name'] ?? '',
      body: groups?.['body'] ?? '',
    })),
  );
}

function readArgument(body: string, name: string): string | undefined {
  return new RegExp(String.raw`^\s*${name}\s*=\s*("[^"]*"|\w+)`, 'm').exec(body)?.[1];
}

/** Files outside the convention cannot see one another's names, so that theirs carry the name of the file. */
function ownName(name: string, path: string): string {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return conventionalFiles.includes(stem) ? name : `${name}_${toSnakeCase(stem)}`;
}

function nameBlock(target: RetrievalTarget): string {
  const name = toSnakeCase(friendlyName(target));
  return /^[a-z]/.test(name) ? name : `secret_${name}`;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
