import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { listAttributes, listBlocks, type TerraformBlock, type TerraformPosition } from './position';

/** What a file does with a value that becomes sensitive. */
export interface SensitiveUses {
  /** Outputs that show it, which Terraform refuses unless they are marked. */
  readonly outputs: readonly TerraformBlock[];
  /** A `for_each` or `count` takes it, which Terraform refuses. */
  readonly inAddress: boolean;
}

/** Follows a value from where it stands through the local values of its file. */
export function findSensitiveUses(root: Node, { attributeName, block }: TerraformPosition): SensitiveUses {
  const blocks = listBlocks(root);
  const shown = blocks.filter(({ type }) => type === 'output');
  const own = block === undefined ? undefined : nameValue(block, attributeName);
  if (own === undefined)
    return { outputs: shown.filter(({ node }) => node.id === block?.node.id), inAddress: false };
  const names = new Set([own]);
  const locals = blocks.filter(({ type }) => type === 'locals').flatMap(listAttributes);
  for (let before = 0; before < names.size;) {
    before = names.size;
    for (const local of locals)
      if (local.lastNamedChild !== null && mentions(local.lastNamedChild, names))
        names.add(`local.${local.firstNamedChild?.text ?? ''}`);
  }
  return {
    outputs: shown.filter(({ body }) => body !== undefined && mentions(body, names)),
    inAddress: findAll(root, 'attribute').some(
      (attribute) =>
        /^(?:for_each|count)$/.test(attribute.firstNamedChild?.text ?? '') && mentions(attribute, names),
    ),
  };
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
