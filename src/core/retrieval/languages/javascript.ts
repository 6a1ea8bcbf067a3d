import { findJavaScriptLiteral } from '../../syntax/javascriptLiterals';
import type { TextEdit } from '../../text/textEdit';
import { noteEnvironment, notePermission, readEachTime, refuse, replacesWhole } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addNodeDependency } from '../manifests/packageJson';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult, RetrievalTarget } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { findDefaultArgument, moveDefaultIntoBody } from './javascript/defaultArgument';
import { useEnvironmentHelper } from './javascript/environmentHelper';
import { findLazyConstant, makeLazy } from './javascript/lazyConstant';
import { detectModuleSystem } from './javascript/moduleSystem';
import { findAssignedName, judgePosition } from './javascript/position';
import { readPreamble } from './javascript/preamble';
import { replaceLiteral } from './javascript/replacement';
import type { ValueExpression } from './javascript/replacement';
import { findAwaitContext } from './javascript/scope';
import { sdkPackage } from './javascript/sdkImports';
import { useSecretHelper } from './javascript/secretHelper';
import { detectJavaScriptStyle } from './javascript/sourceStyle';

/** JavaScript and TypeScript, with and without JSX: AWS SDK for JavaScript v3, or `process.env`. */
export const javascript: RetrievalLanguage = {
  languageIds: ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'],
  styles: ['sdk', 'environment'],
  literalTypes: ['string', 'template_string'],

  chooseGrammar({ languageId }) {
    if (languageId === 'typescriptreact') return 'tsx';
    return languageId === 'typescript' ? 'typescript' : 'javascript';
  },

  findLiteral: findJavaScriptLiteral,
  findAssignedName,

  isStatement: ({ parent }) => parent?.type === 'program' || parent?.type === 'statement_block',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const position = judgePosition(rewriting.literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    if (readPreamble(rewriting.root, rewriting.file.text).directives.includes('use client'))
      return refuse(
        'This file runs in the browser, where every value is public: use the secret on the server.',
      );
    const notes = position.note === undefined ? [] : [position.note];
    return rewriting.style === 'environment'
      ? readEnvironment(rewriting, notes)
      : retrieveWithSdk(rewriting, notes);
  },
};

function readEnvironment(rewriting: Rewriting, notes: readonly string[]): RetrievalResult {
  const { file, root, literal, part, target } = rewriting;
  const variable = nameEnvironmentVariable(target);
  const preamble = readPreamble(root, file.text);
  const style = detectJavaScriptStyle(file, root);
  const helper = useEnvironmentHelper(variable, { root, source: file.text, preamble }, style);
  const replacement = replaceLiteral(
    file.text,
    literal,
    part,
    encodeValue(target, { code: helper.call, awaited: false }),
  );
  return plan(rewriting, [...helper.edits, replacement], new Map(), [...notes, noteEnvironment(target)]);
}

async function retrieveWithSdk(rewriting: Rewriting, notes: readonly string[]): Promise<RetrievalResult> {
  const { file, root, literal, part, target, project } = rewriting;
  const { node } = literal;
  const modules = await detectModuleSystem(file, root, project);
  const context = findAwaitContext(node);
  const preamble = readPreamble(root, file.text);
  const style = detectJavaScriptStyle(file, root);
  const use = (): ReturnType<typeof useSecretHelper> =>
    useSecretHelper(target, { root, source: file.text, preamble, useAt: node }, modules, style);

  const finish = async (edits: readonly TextEdit[], more: readonly string[]): Promise<RetrievalResult> => {
    const manifest = await addNodeDependency(project, sdkPackage);
    return plan(rewriting, edits, manifest.edits, [
      ...notes,
      ...more,
      notePermission(target),
      ...manifest.notes,
    ]);
  };

  if (context.kind === 'async function' || (context.kind === 'top level' && modules.topLevelAwait)) {
    const { call, edits } = use();
    const replacement = replaceLiteral(
      file.text,
      literal,
      part,
      encodeValue(target, { code: `await ${call}`, awaited: true }),
    );
    return finish([...edits, replacement], context.kind === 'top level' ? [] : [readEachTime]);
  }
  if (context.kind === 'top level') {
    const search = findLazyConstant(root, node);
    if (search.kind === 'none')
      return refuse(
        `This module cannot wait at its top level, and the value cannot be read later because ${search.because}.`,
        'environment',
      );
    const { call, edits } = use();
    const whole = replacesWhole({ literal, part });
    const value = whole
      ? call
      : replaceLiteral(
          file.text,
          literal,
          part,
          encodeValue(target, { code: `await ${call}`, awaited: true }),
        ).newText;
    const code = whole || node.type === 'string' ? value : spliceTemplate(rewriting, value);
    return finish(
      [...edits, ...makeLazy(file.text, search.constant, { code, waitsInside: !whole })],
      [readEachTime],
    );
  }
  if (context.kind === 'parameter') {
    const parameter = replacesWhole({ literal, part })
      ? findDefaultArgument(context.fn, node, style.typed)
      : undefined;
    if (parameter === undefined)
      return refuse('The default value of a parameter cannot wait for the secret.', 'environment');
    const { call, edits } = use();
    const moved = moveDefaultIntoBody(file.text, parameter, `await ${call}`, style);
    return finish([...edits, ...moved], [readEachTime]);
  }
  return refuse(
    `Reading a secret must be awaited, which is not possible in ${context.where}.`,
    'environment',
  );
}

/** The value as it stands in a URL, where it was taken out of one. */
function encodeValue({ encoding }: RetrievalTarget, value: ValueExpression): ValueExpression {
  return encoding === undefined ? value : { code: `encodeURIComponent(${value.code})`, awaited: false };
}

/** The whole template with `substitution` in place of the part. */
function spliceTemplate({ file, literal, part }: Rewriting, substitution: string): string {
  const { startIndex, endIndex } = literal.node;
  return file.text.slice(startIndex, part.start) + substitution + file.text.slice(part.end, endIndex);
}

function plan(
  { file, style }: Rewriting,
  edits: readonly TextEdit[],
  manifest: ReadonlyMap<string, readonly TextEdit[]>,
  notes: readonly string[],
): RetrievalResult {
  return {
    kind: 'plan',
    plan: { style, edits: new Map([[file.path, joinInsertions(edits)], ...manifest]), notes },
  };
}
