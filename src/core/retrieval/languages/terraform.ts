import { findHclLiteral, hclLiteralTypes } from '../../syntax/hclLiterals';
import { applyTextEdits, type TextEdit } from '../../text/textEdit';
import { refuse, replacesWhole } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { chooseFreeName } from '../names';
import { nameParameter } from '../parameterStore';
import type { RetrievalResult, RetrievalStyle, RetrievalTarget, SourceFile } from '../retrieval';
import { detectIndentation, detectLineEnding, joinInsertions } from '../sourceText';
import {
  followValue,
  listLocals,
  replaceVariable,
  withModule,
  type ModuleFile,
  type ValueUses,
} from './terraform/module';
import {
  findAssignedName,
  findPosition,
  isCompared,
  type TerraformBlock,
  type TerraformPosition,
} from './terraform/position';
import { refuseAt } from './terraform/refusals';
import { readRequiredMinor, useDataSource, useVariable, type BlockContext } from './terraform/sources';
import { insertBefore, markSensitive, removeLines, writeBlock } from './terraform/writing';

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
    return withModule(rewriting, (module) => {
      const uses = followValue(module, position, style);
      if (uses.refusal !== undefined) return uses.refusal;
      const { block } = position;
      if (block === undefined || (block.type === 'variable' && style === 'environment'))
        return passFromOutside(rewriting, position, uses);
      return block.type === 'variable'
        ? readBehindVariable(rewriting, block, module, uses)
        : readInstead(rewriting, block, position, module, uses);
    });
  },
};

/** Takes out the value that a variable has in the code, so that the environment gives it. */
function passFromOutside(
  { file, literal, part, target, style }: Rewriting,
  { attribute, attributeName, block, isValue }: TerraformPosition,
  { outputs }: ValueUses,
): RetrievalResult {
  if (!isValue || !replacesWhole({ literal, part }))
    return refuse(`The value is a part of ${attributeName}: give the secret a variable of its own.`);
  if (literal.segments.some(({ kind }) => kind === 'expression'))
    return refuse('The value is a part of a template: give the secret a variable of its own.');
  const name = block?.labels[0] ?? attributeName;
  const own =
    block === undefined
      ? [removeLines(attribute, file.text)]
      : markSensitive(block, file.text, detectLineEnding(file.text), attribute);
  return plan(
    style,
    [[file, own], ...markOutputs(outputs)],
    [
      noteVariable(name, target),
      ...(block === undefined ? [`Mark the variable ${name} sensitive where it is declared.`] : []),
      stateNote,
    ],
  );
}

/**
 * A variable's default can hold no reference: a local value takes the variable's place throughout the module, which is what is
 * passed to the variable, or else what is read from the target. So whoever passes a value still can.
 */
async function readBehindVariable(
  rewriting: Rewriting,
  block: TerraformBlock,
  module: readonly ModuleFile[],
  { outputs }: ValueUses,
): Promise<RetrievalResult> {
  const { file, literal, target, style, project } = rewriting;
  const name = block.labels[0] ?? '';
  const unseen = await project.findUp('*.tf.json');
  if (unseen?.text.includes(`var.${name}`) === true)
    return refuse(`${unseen.path} uses the variable ${name}, and JSON is not rewritten.`, 'environment');
  const context = contextOf(rewriting, module);
  const { lineEnding, indentation } = context;
  const source = useDataSource('data', target, style, context);
  const { startIndex: start, endIndex: end } = literal.node;
  const code = replaceIn(file.text.slice(start, end), start, [putSource(rewriting, source.expression)]);
  const local = chooseFreeName([name], listLocals(module));
  const values = [[local, `coalesce(var.${name}, ${code})`]] as const;
  const variable = replaceIn(block.node.text, block.node.startIndex, [
    { range: { start, end }, newText: 'null' },
    ...markSensitive(block, file.text, lineEnding),
  ]);
  const blocks = [
    variable,
    ...(source.block === undefined ? [] : [source.block]),
    writeBlock('locals', values, indentation, lineEnding),
  ];
  const ownRange = { start: block.node.startIndex, end: block.node.endIndex };
  const edits = [
    [file, [{ range: ownRange, newText: blocks.join(lineEnding.repeat(2)) }]] as const,
    ...module.map((one) => [one.file, replaceVariable(one, name, local)] as const),
    ...markOutputs(outputs),
  ];
  return plan(style, edits, [
    `What is passed to the variable ${name}, as by -var, TF_VAR_${name}, a .tfvars file or a calling module, goes before the secret.`,
    noteSource(style, target),
    ...noteRegion(target),
    stateNote,
  ]);
}

/** Puts an expression that reads the target in place of the literal, or of a part of it. */
function readInstead(
  rewriting: Rewriting,
  block: TerraformBlock,
  { attributeName }: TerraformPosition,
  module: readonly ModuleFile[],
  { outputs }: ValueUses,
): RetrievalResult {
  const { file, literal, target, style } = rewriting;
  const context = contextOf(rewriting, module);
  const isEphemeral =
    style === 'reference' &&
    (attributeName.endsWith('_wo') || (block.type === 'provider' && readRequiredMinor(module) >= 10));
  const variable = style === 'environment' ? useVariable(target, context) : undefined;
  const source = variable ?? useDataSource(isEphemeral ? 'ephemeral' : 'data', target, style, context);
  const own = [
    putSource(rewriting, source.expression),
    ...(source.block === undefined
      ? []
      : [insertBefore(block.node, file.text, source.block, context.lineEnding)]),
  ];
  return plan(
    style,
    [[file, own], ...markOutputs(outputs)],
    [
      ...(isCompared(literal.node)
        ? ['The value is compared, not used: what depends on it is sensitive too.']
        : []),
      ...(variable === undefined
        ? [noteSource(style, target), ...noteRegion(target)]
        : [noteVariable(variable.name, target)]),
      ...(isEphemeral ? [] : [stateNote]),
    ],
  );
}

function contextOf({ file, root }: Rewriting, module: readonly ModuleFile[]): BlockContext {
  return {
    module,
    lineEnding: detectLineEnding(file.text),
    indentation: detectIndentation(root, file.text, ['body'], '  '),
  };
}

/** The expression, percent-encoded where a URL needs it, in place of the literal or of the part of it. */
function putSource({ literal, part, target }: Rewriting, read: string): TextEdit {
  const expression = target.encoding === undefined ? read : percentEncode(read);
  const isWhole = replacesWhole({ literal, part });
  return isWhole && literal.node.type !== 'heredoc_template'
    ? { range: part, newText: expression }
    : { range: isWhole ? literal.content : part, newText: `\${${expression}}` };
}

/** A stretch of the file that begins at `start`, with edits of the file that lie in it. */
function replaceIn(text: string, start: number, edits: readonly TextEdit[]): string {
  return applyTextEdits(
    text,
    edits.map(({ range, newText }) => ({
      range: { start: range.start - start, end: range.end - start },
      newText,
    })),
  );
}

type FileEdits = readonly [file: SourceFile, edits: readonly TextEdit[]];

function markOutputs(outputs: ValueUses['outputs']): readonly FileEdits[] {
  return outputs.map(({ file, block }) => [
    file,
    markSensitive(block, file.text, detectLineEnding(file.text)),
  ]);
}

function plan(style: RetrievalStyle, all: readonly FileEdits[], notes: readonly string[]): RetrievalResult {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const [{ path }, own] of all)
    if (own.length > 0) edits.set(path, joinInsertions([...(edits.get(path) ?? []), ...own]));
  return { kind: 'plan', plan: { style, edits, notes } };
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

function noteRegion({ region }: RetrievalTarget): readonly string[] {
  return region === undefined ? [] : ['The argument region needs version 6 of the AWS provider.'];
}

function noteVariable(name: string, { secretName, jsonKey }: RetrievalTarget): string {
  const key = jsonKey === undefined ? '' : `, key ${jsonKey}`;
  return `Set TF_VAR_${name} in the environment of every run from the secret ${secretName}${key}.`;
}
