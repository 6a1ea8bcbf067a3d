import type { DataScalar } from '../../../retrieval/formats/dataScalar';
import type { SourceFile } from '../../../retrieval/retrieval';
import type { TracedText } from '../../tracedText';
import type { DataTree } from '../dataTree';
import type { Script } from '../scripts/script';
import { joinTraced } from '../scripts/shellText';

/** How many labels blocks have, after https://developer.hashicorp.com/terraform/language/syntax/json */
const labelCounts: Readonly<Record<string, number>> = {
  ...{ data: 2, ephemeral: 2, resource: 2 },
  ...{ module: 1, output: 1, provider: 1, variable: 1 },
  ...{ locals: 0, terraform: 0 },
};

type Written = TracedText | string;
/** An object, or a list by its indexes. */
type Branch = Map<string | number, Branch | DataScalar>;

/** Terraform's JSON syntax as the native one. */
export function listTerraform(tree: DataTree, { path }: SourceFile): readonly Script[] {
  if (!/\.(?:tf|tofu)\.json$/.test(path)) return [];
  const root: Branch = new Map();
  for (const scalar of tree.scalars) plant(root, scalar);
  const written = [...root].flatMap(([type, content]) =>
    writeBlocks(String(type), labelCounts[type] ?? 0, [], content, tree),
  );
  return [{ languageId: 'terraform', text: joinTraced(...written) }];
}

function plant(root: Branch, scalar: DataScalar): void {
  let branch = root;
  for (const step of scalar.path.slice(0, -1)) {
    const next = branch.get(step);
    const further: Branch = next instanceof Map ? next : new Map<string | number, Branch | DataScalar>();
    branch.set(step, further);
    branch = further;
  }
  branch.set(scalar.path.at(-1) ?? '', scalar);
}

/** The blocks of an object, or of each object of a list, below so many levels of labels. */
function writeBlocks(
  type: string,
  labelsLeft: number,
  labels: readonly string[],
  content: Branch | DataScalar,
  tree: DataTree,
): readonly Written[] {
  if (!(content instanceof Map)) return [];
  if (isList(content))
    return [...content.values()].flatMap((item) => writeBlocks(type, labelsLeft, labels, item, tree));
  if (labelsLeft > 0)
    return [...content].flatMap(([label, inner]) =>
      writeBlocks(type, labelsLeft - 1, [...labels, String(label)], inner, tree),
    );
  const head = [type, ...labels.map((label) => JSON.stringify(label))].join(' ');
  const attributes = [...content].flatMap(([name, value]) =>
    /^[A-Za-z_][\w-]*$/.test(String(name)) ? [`${name} = `, ...writeValue(value, tree), '\n'] : [],
  );
  return [`${head} {\n`, ...attributes, '}\n'];
}

function isList(branch: Branch): boolean {
  return [...branch.keys()].every((key) => typeof key === 'number');
}

function writeValue(value: Branch | DataScalar, tree: DataTree): readonly Written[] {
  if (!(value instanceof Map)) return writeText(tree.textOf(value));
  if (isList(value))
    return ['[', ...[...value.values()].flatMap((item) => [...writeValue(item, tree), ', ']), ']'];
  const members = [...value].flatMap(([name, member]) => [
    `${JSON.stringify(name)} = `,
    ...writeValue(member, tree),
    '\n',
  ]);
  return ['{\n', ...members, '}'];
}

/** An expression where the template is nothing else; a template that would need escapes is left out. */
function writeText(text: TracedText): readonly Written[] {
  if (/^\$\{[^{}]*\}$/.test(text.text)) return [text.slice(2, text.text.length - 1)];
  return /["\\\n]/.test(text.text.replaceAll(/\$\{[^{}]*\}/g, '')) ? ['""'] : ['"', text, '"'];
}
