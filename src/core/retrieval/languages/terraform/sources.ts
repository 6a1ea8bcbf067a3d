import { chooseFreeName, friendlyName, nameEnvironmentVariable, toSnakeCase } from '../../names';
import { nameParameter } from '../../parameterStore';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import type { ModuleFile } from './module';
import { findAttribute, listBlocks } from './position';
import { quoteHcl, writeBlock } from './writing';

/** Where a value comes from: the expression that reads it, and the block that has to be added for that. */
export interface ValueSource {
  readonly expression: string;
  readonly block?: string;
}

/** What the writing of a block needs to know of the file. */
export interface BlockContext {
  readonly module: readonly ModuleFile[];
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
}

type DataKind = 'data' | 'ephemeral';

/** Reads the target through a data source, or an ephemeral resource, of the AWS provider: one that the module has, or a new one. */
export function useDataSource(
  kind: DataKind,
  target: RetrievalTarget,
  style: RetrievalStyle,
  context: BlockContext,
): ValueSource {
  const [type, argument, result] =
    style === 'parameter-store'
      ? (['aws_ssm_parameter', 'name', 'value'] as const)
      : (['aws_secretsmanager_secret_version', 'secret_id', 'secret_string'] as const);
  const ids =
    style === 'parameter-store'
      ? [nameParameter(target)]
      : [target.secretName, ...(target.arn === undefined ? [] : [target.arn])];
  const blocks = listModuleBlocks(context, kind, type);
  const existing = blocks.find(
    ({ body }) =>
      ids.some((id) => readArgument(body, argument) === quoteHcl(id)) &&
      readArgument(body, 'region') === (target.region === undefined ? undefined : quoteHcl(target.region)) &&
      !/^\s*(?:version_id|version_stage|provider|count|for_each)\b/m.test(body),
  );
  const taken = new Set(blocks.map(({ name }) => name));
  const name = existing?.name ?? chooseFreeName([nameBlock(target)], taken);
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
export function useVariable(
  target: RetrievalTarget,
  context: BlockContext,
): ValueSource & { readonly name: string } {
  const stem = nameEnvironmentVariable(target).toLowerCase();
  const variables = listModuleBlocks(context, 'variable');
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

/** The oldest Terraform that the module's `required_version` lets in, as 1.10 → 10; 0 where it says nothing. */
export function readRequiredMinor(module: readonly ModuleFile[]): number {
  const required = module
    .flatMap(({ root }) => listBlocks(root))
    .filter(({ type }) => type === 'terraform')
    .map((settings) => findAttribute(settings, 'required_version')?.lastNamedChild?.text)
    .find((text) => text !== undefined);
  const lowest = /(?:>=|~>|"=?)\s*(\d+)(?:\.(\d+))?/.exec(required ?? '');
  if (lowest?.[1] === undefined || lowest[1] === '0') return 0;
  return Number(lowest[1]) > 1 ? Number.POSITIVE_INFINITY : Number(lowest[2] ?? 0);
}

interface FlatBlock {
  readonly name: string;
  readonly body: string;
}

/** The blocks of one kind, without blocks inside, that the module declares. */
function listModuleBlocks(
  { module }: BlockContext,
  kind: DataKind | 'variable',
  type?: string,
): readonly FlatBlock[] {
  const head = type === undefined ? '' : `"${type}"[ \\t]+`;
  const pattern = new RegExp(String.raw`^${kind}[ \t]+${head}"(?<name>[\w-]+)"\s*\{(?<body>[^{}]*)\}`, 'gm');
  return module.flatMap(({ file: { text } }) =>
    [...text.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(pattern)].map(({ groups }) => ({
      name: groups?.['name'] ?? '',
      body: groups?.['body'] ?? '',
    })),
  );
}

function readArgument(body: string, name: string): string | undefined {
  return new RegExp(String.raw`^\s*${name}\s*=\s*("[^"]*"|\w+)`, 'm').exec(body)?.[1];
}

function nameBlock(target: RetrievalTarget): string {
  const name = toSnakeCase(friendlyName(target));
  return /^[a-z]/.test(name) ? name : `secret_${name}`;
}
