import { findHclLiteral, hclLiteralTypes } from '../../syntax/hclLiterals';
import type { TextEdit } from '../../text/textEdit';
import { refuse, replacesWhole } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { nameParameter } from '../parameterStore';
import type { RetrievalResult, RetrievalStyle, RetrievalTarget } from '../retrieval';
import { detectIndentation, detectLineEnding, joinInsertions } from '../sourceText';
import { findAssignedName, findPosition, isCompared, type TerraformPosition } from './terraform/position';
import { refuseAt } from './terraform/refusals';
import { findSensitiveUses } from './terraform/sensitivity';
import { readRequiredMinor, useDataSource, useVariable, type BlockContext } from './terraform/sources';
import { insertBefore, markSensitive, removeLines } from './terraform/writing';

/** Terraform and OpenTofu: a data source of the AWS provider, or a variable that the environment sets. */
export const terraform: RetrievalLanguage = {
  languageIds: ['terraform', 'terraform-vars', 'opentofu', 'opentofu-vars', 'hcl'],
  styles: ['reference', 'environment', 'parameter-store'],
  literalTypes: hclLiteralTypes,
  chooseGrammar: () => 'hcl',
  findLiteral: findHclLiteral,
  findAssignedName,
  isStatement: ({ type }) => type === 'attribute',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, literal, style } = rewriting;
    if (file.languageId === 'hcl' || /\.hcl$/i.test(file.path))
      return refuse('Of HCL files only those of Terraform can be rewritten.');
    const position = findPosition(literal.node);
    if (position === undefined) return refuse('Labels and keys of Terraform hold no expressions.');
    const refusal = refuseAt(position, style);
    if (refusal !== undefined) return refusal;
    if (findSensitiveUses(rewriting.root, position).inAddress)
      return refuse(
        'The value ends in a for_each or count, which take no sensitive value, since it would show in the addresses of resources.',
      );
    if (position.block === undefined || position.block.type === 'variable')
      return passFromOutside(rewriting, position);
    return readInstead(rewriting, position);
  },
};

/** Takes out the value that a variable has in the code, so that the environment gives it. */
function passFromOutside(
  { file, root, literal, target, style }: Rewriting,
  position: TerraformPosition,
): RetrievalResult {
  const { attribute, attributeName, block } = position;
  if (!position.isValue)
    return refuse(`The value is a part of ${attributeName}: give the secret a variable of its own.`);
  if (literal.segments.some(({ kind }) => kind === 'expression'))
    return refuse('The value is a part of a template: give the secret a variable of its own.');
  const name = block?.labels[0] ?? attributeName;
  const lineEnding = detectLineEnding(file.text);
  const edits =
    block === undefined
      ? [removeLines(attribute, file.text)]
      : [
          ...markSensitive(block, file.text, lineEnding, attribute),
          ...findSensitiveUses(root, position).outputs.flatMap((output) =>
            markSensitive(output, file.text, lineEnding),
          ),
        ];
  return plan(file.path, style, edits, [
    noteVariable(name, target),
    ...(block === undefined ? [`Mark the variable ${name} sensitive where it is declared.`] : []),
    stateNote,
  ]);
}

/** Puts an expression that reads the target in place of the literal, or of a part of it. */
async function readInstead(rewriting: Rewriting, position: TerraformPosition): Promise<RetrievalResult> {
  const { file, root, literal, part, target, style, project } = rewriting;
  const { block } = position;
  if (block === undefined) return refuse('The value stands outside all blocks.');
  const lineEnding = detectLineEnding(file.text);
  const context: BlockContext = {
    file,
    project,
    lineEnding,
    indentation: detectIndentation(root, file.text, ['body'], '  '),
  };
  const isEphemeral =
    style === 'reference' &&
    (position.attributeName.endsWith('_wo') || (block.type === 'provider' && readRequiredMinor(root) >= 10));
  const variable = style === 'environment' ? await useVariable(target, context) : undefined;
  const source =
    variable ??
    (await useDataSource(
      isEphemeral ? 'ephemeral' : 'data',
      target,
      style === 'parameter-store' ? style : 'reference',
      context,
    ));
  const expression = target.encoding === undefined ? source.expression : percentEncode(source.expression);
  const isHeredoc = literal.node.type === 'heredoc_template';
  const isWhole = replacesWhole({ literal, part });
  const replacement: TextEdit =
    isWhole && !isHeredoc
      ? { range: part, newText: expression }
      : { range: isWhole ? literal.content : part, newText: `\${${expression}}` };
  const edits = [
    replacement,
    ...(source.block === undefined ? [] : [insertBefore(block.node, file.text, source.block, lineEnding)]),
    ...findSensitiveUses(root, position).outputs.flatMap((output) =>
      markSensitive(output, file.text, lineEnding),
    ),
  ];
  return plan(file.path, style, edits, [
    ...(isCompared(literal.node)
      ? ['The value is compared, not used: what depends on it is sensitive too.']
      : []),
    ...(variable === undefined ? [noteSource(style, target)] : [noteVariable(variable.name, target)]),
    ...(target.region !== undefined && variable === undefined
      ? ['The argument region needs version 6 of the AWS provider.']
      : []),
    ...(isEphemeral ? [] : [stateNote]),
  ]);
}

function plan(
  path: string,
  style: RetrievalStyle,
  edits: readonly TextEdit[],
  notes: readonly string[],
): RetrievalResult {
  return { kind: 'plan', plan: { style, edits: new Map([[path, joinInsertions(edits)]]), notes } };
}

/** `urlencode` makes a plus sign of a space, which only a query reads as one. */
function percentEncode(expression: string): string {
  return `replace(urlencode(${expression}), "+", "%20")`;
}

const stateNote =
  "Terraform's state and plans hold the value in plain text wherever a resource or an output takes it: encrypt the state and limit who may read it, or use a write-only argument where the resource has one.";

function noteSource(style: RetrievalStyle, target: RetrievalTarget): string {
  return style === 'parameter-store'
    ? `Whoever runs Terraform needs ssm:GetParameter on ${nameParameter(target)}.`
    : `Whoever runs Terraform needs secretsmanager:GetSecretValue on ${target.secretName}.`;
}

function noteVariable(name: string, { secretName, jsonKey }: RetrievalTarget): string {
  const key = jsonKey === undefined ? '' : `, key ${jsonKey}`;
  return `Set TF_VAR_${name} in the environment of every run from the secret ${secretName}${key}.`;
}
