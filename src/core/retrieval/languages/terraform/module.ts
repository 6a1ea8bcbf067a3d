import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { refuse, type Rewriting } from '../../language';
import type { RetrievalResult, RetrievalStyle, SourceFile } from '../../retrieval';
import {
  findPosition,
  listAttributes,
  listBlocks,
  type TerraformBlock,
  type TerraformPosition,
} from './position';
import { refuseAt } from './refusals';

/** A file of a module, which is a folder: the one that is rewritten, or one beside it. */
export interface ModuleFile {
  readonly file: SourceFile;
  readonly root: Node;
}

/** What a module does with a value that becomes sensitive. */
export interface ValueUses {
  /** Outputs that show it, which Terraform refuses unless they are marked. */
  readonly outputs: readonly { readonly file: SourceFile; readonly block: TerraformBlock }[];
  /** Why it cannot be read the wanted way where it ends; undefined where it can. */
  readonly refusal: RetrievalResult | undefined;
}

/** Lends the trees of all files of the module, that of the rewriting first. */
export async function withModule<T>(
  { file, root, project, withTree }: Pick<Rewriting, 'file' | 'root' | 'project' | 'withTree'>,
  use: (module: readonly ModuleFile[]) => T | Promise<T>,
): Promise<T> {
  const open = async (opened: readonly ModuleFile[], [next, ...rest]: readonly SourceFile[]): Promise<T> =>
    next === undefined
      ? use(opened)
      : withTree(next, (other) => open([...opened, { file: next, root: other }], rest));
  return open([{ file, root }], await project.listSiblings());
}

/** Follows a value from where it stands, through the local values of its module. */
export function followValue(
  module: readonly ModuleFile[],
  { attributeName, block }: TerraformPosition,
  style: RetrievalStyle,
): ValueUses {
  const own = block === undefined ? undefined : nameValue(block, attributeName);
  const shown = listAll(module, 'output');
  if (own === undefined)
    return { outputs: shown.filter((output) => output.block.node.id === block?.node.id), refusal: undefined };
  const names = new Set([own]);
  const locals = listAll(module, 'locals').flatMap((all) => listAttributes(all.block));
  for (let before = 0; before < names.size;) {
    before = names.size;
    for (const local of locals)
      if (local.lastNamedChild !== null && mentions(local.lastNamedChild, names))
        names.add(`local.${local.firstNamedChild?.text ?? ''}`);
  }
  const refusals = module.flatMap(({ file, root }) =>
    findAll(root, 'attribute')
      .filter((attribute) => mentions(attribute, names))
      .map((attribute) => refuseUse(file, attribute, style)),
  );
  return {
    outputs: shown.filter(({ block: { body } }) => body !== undefined && mentions(body, names)),
    refusal: refusals.find((refusal) => refusal !== undefined),
  };
}

/** Puts a local value in place of a variable in every expression of a file but the variable's own block. */
export function replaceVariable({ root }: ModuleFile, variable: string, local: string): readonly TextEdit[] {
  return findAll(root, 'variable_expr').flatMap(({ text, startIndex, nextNamedSibling: attribute }) =>
    text === 'var' && attribute?.type === 'get_attr' && attribute.firstNamedChild?.text === variable
      ? [{ range: { start: startIndex, end: attribute.endIndex }, newText: `local.${local}` }]
      : [],
  );
}

/** The names of the module's local values. */
export function listLocals(module: readonly ModuleFile[]): ReadonlySet<string> {
  const attributes = listAll(module, 'locals').flatMap(({ block }) => listAttributes(block));
  return new Set(attributes.map(({ firstNamedChild }) => firstNamedChild?.text ?? ''));
}

function listAll(module: readonly ModuleFile[], type: string): ValueUses['outputs'] {
  return module.flatMap(({ file, root }) =>
    listBlocks(root)
      .filter((block) => block.type === type)
      .map((block) => ({ file, block })),
  );
}

function refuseUse(file: SourceFile, attribute: Node, style: RetrievalStyle): RetrievalResult | undefined {
  const position = findPosition(attribute.lastNamedChild ?? attribute);
  if (position?.block === undefined) return undefined;
  const isVariable = position.block.type === 'variable';
  if (isVariable && style === 'environment') return undefined;
  const result = isVariable
    ? refuse('A variable can judge what is passed to it only, not what is read from a secret.', 'environment')
    : refuseAt(position, style);
  if (result?.kind !== 'refusal') return result;
  const { reason, alternatives } = result.refusal;
  const line = String(attribute.startPosition.row + 1);
  return refuse(`The value ends at ${file.path}:${line}. ${reason}`, ...alternatives);
}

function nameValue({ type, labels }: TerraformBlock, attribute: string): string | undefined {
  if (type === 'locals') return `local.${attribute}`;
  if (type === 'variable') return `var.${labels[0] ?? ''}`;
  return type === 'resource' ? `${labels.join('.')}.${attribute}` : undefined;
}

function mentions({ text }: Node, names: ReadonlySet<string>): boolean {
  return [...names].some((name) =>
    new RegExp(String.raw`(?<![\w.-])${name.replaceAll('.', String.raw`\.`)}(?![\w-])`).test(text),
  );
}
