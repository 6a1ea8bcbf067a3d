import { findJavaScriptLiteral } from '../../syntax/javascriptLiterals';
import type { TextEdit } from '../../text/textEdit';
import { browserReason } from '../advice';
import { plainInTemplate } from '../cdkReference';
import {
  localHttpNote,
  noteEnvironment,
  notePermission,
  readEachTime,
  refuse,
  replacesWhole,
} from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addNodeDependencies, hasNodeDependency } from '../manifests/packageJson';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult, RetrievalTarget } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { isBrowserApp, runsInBrowser } from './javascript/browser';
import { mentionsCdk } from './javascript/cdk/cdkModules';
import { writeCdkReference } from './javascript/cdk/reference';
import { findDefaultArgument, moveDefaultIntoBody } from './javascript/defaultArgument';
import { useEnvironmentHelper } from './javascript/environmentHelper';
import type { FileContext } from './javascript/fileContext';
import { findLazyConstant, makeLazy } from './javascript/lazyConstant';
import { detectModuleSystem } from './javascript/moduleSystem';
import { findAssignedName, judgePosition } from './javascript/position';
import { readPreamble } from './javascript/preamble';
import { replaceLiteral } from './javascript/replacement';
import type { ValueExpression } from './javascript/replacement';
import { findAwaitContext } from './javascript/scope';
import { useSecretHelper } from './javascript/secretHelper';
import { detectJavaScriptStyle } from './javascript/sourceStyle';

/**
 * JavaScript and TypeScript, with and without JSX: AWS SDK for JavaScript v3 (v2 where the file uses it), Powertools, the
 * extension or agent on localhost, or `process.env`; references in code of the AWS CDK.
 */
export const javascript: RetrievalLanguage = {
  languageIds: ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'],
  styles: ['sdk', 'cache', 'local-http', 'environment'],
  stylesFor: ({ text }) =>
    mentionsCdk(text)
      ? ['reference']
      : text.includes('@aws-lambda-powertools/')
        ? ['cache', 'sdk', 'local-http', 'environment']
        : ['sdk', 'cache', 'local-http', 'environment'],
  usualStyle: async ({ text }, project) =>
    !mentionsCdk(text) && (await hasNodeDependency(project, '@aws-lambda-powertools/')) ? 'cache' : undefined,
  literalTypes: ['string', 'template_string'],

  chooseGrammar({ languageId }) {
    if (languageId === 'typescriptreact') return 'tsx';
    return languageId === 'typescript' ? 'typescript' : 'javascript';
  },

  findLiteral: findJavaScriptLiteral,
  findAssignedName,

  isStatement: ({ parent }) => parent?.type === 'program' || parent?.type === 'statement_block',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, target, style, project } = rewriting;
    if (/\.d\.[cm]?ts$/.test(file.path))
      return refuse('A declaration file holds types only, and no code that runs.');
    const position = judgePosition(literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    const preamble = readPreamble(root, file.text);
    if (runsInBrowser(root, preamble) || (await isBrowserApp(file, project))) return refuse(browserReason);
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'cache', 'environment');
    const context: FileContext = {
      root,
      source: file.text,
      preamble,
      modules: await detectModuleSystem(file, root, project),
      style: detectJavaScriptStyle(file, root),
      useAt: literal.node,
    };
    const notes = position.note === undefined ? [] : [position.note];
    if (mentionsCdk(file.text)) return rewriteCdk(rewriting, context);
    if (style === 'reference') return refuse('Only code of the AWS CDK refers to secrets.', 'sdk');
    return style === 'environment'
      ? readEnvironment(rewriting, context, notes)
      : retrieve(rewriting, context, notes);
  },
};

function rewriteCdk(rewriting: Rewriting, context: FileContext): Promise<RetrievalResult> | RetrievalResult {
  return rewriting.style === 'reference'
    ? writeCdkReference(rewriting, context)
    : refuse(plainInTemplate, 'reference');
}

function readEnvironment(
  rewriting: Rewriting,
  context: FileContext,
  notes: readonly string[],
): RetrievalResult {
  const { file, literal, part, target } = rewriting;
  const helper = useEnvironmentHelper(nameEnvironmentVariable(target), context);
  const replacement = replaceLiteral(
    file.text,
    literal,
    part,
    encodeValue(target, { code: helper.call, awaited: false }),
  );
  return plan(rewriting, [...helper.edits, replacement], new Map(), [...notes, noteEnvironment(target)]);
}

/** Reads from Secrets Manager, which must be awaited. */
async function retrieve(
  rewriting: Rewriting,
  context: FileContext,
  notes: readonly string[],
): Promise<RetrievalResult> {
  const { file, root, literal, part, target, project, style } = rewriting;
  const { node } = literal;
  const { modules } = context;
  const place = findAwaitContext(node);
  const eachTime = style === 'sdk' ? [readEachTime] : [];
  const helper = useSecretHelper(target, style, context);

  const finish = async (edits: readonly TextEdit[], more: readonly string[]): Promise<RetrievalResult> => {
    const manifest = await addNodeDependencies(project, helper.packages);
    return plan(rewriting, [...helper.edits, ...edits], manifest.edits, [
      ...notes,
      ...more,
      ...helper.notes,
      ...(style === 'local-http' ? [localHttpNote] : []),
      notePermission(target),
      ...manifest.notes,
    ]);
  };
  const awaitedLiteral = (): TextEdit =>
    replaceLiteral(
      file.text,
      literal,
      part,
      encodeValue(target, { code: `await ${helper.call}`, awaited: true }),
    );

  if (place.kind === 'async function' || (place.kind === 'top level' && modules.topLevelAwait))
    return finish([awaitedLiteral()], place.kind === 'top level' ? [] : eachTime);
  if (place.kind === 'top level') {
    const search = findLazyConstant(root, node);
    if (search.kind === 'none')
      return refuse(
        `This module cannot wait at its top level, and the value cannot be read later because ${search.because}.`,
        'environment',
      );
    const isPlain = replacesWhole({ literal, part }) && target.encoding === undefined;
    const value = isPlain ? helper.call : awaitedLiteral().newText;
    const isWhole = replacesWhole({ literal, part });
    const code = isWhole || node.type === 'string' ? value : spliceTemplate(rewriting, value);
    return finish(makeLazy(file.text, search.constant, { code, waitsInside: !isPlain }), eachTime);
  }
  if (place.kind === 'parameter') {
    const parameter = replacesWhole({ literal, part })
      ? findDefaultArgument(place.fn, node, context.style.typed)
      : undefined;
    if (parameter === undefined)
      return refuse('The default value of a parameter cannot wait for the secret.', 'environment');
    const { newText } = awaitedLiteral();
    return finish(moveDefaultIntoBody(file.text, parameter, newText, context.style), eachTime);
  }
  const advice =
    place.where === 'a decorator' && file.text.includes('@nestjs/')
      ? ' A module of Nest can wait for it in the useFactory of registerAsync or forRootAsync.'
      : '';
  return refuse(
    `Reading a secret must be awaited, which is not possible in ${place.where}.${advice}`,
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
