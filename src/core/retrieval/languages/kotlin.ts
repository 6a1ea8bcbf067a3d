import type { Node } from 'web-tree-sitter';
import { findKotlinLiteral } from '../../syntax/kotlinLiterals';
import type { TextEdit } from '../../text/textEdit';
import {
  deviceReason,
  localHttpNote,
  noteEnvironment,
  notePermission,
  readEachTime,
  refuse,
  replacesWhole,
} from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addJvmDependencies, findJvmManifest } from '../manifests/jvmManifest';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { detectIndentation, detectLineEnding, joinInsertions } from '../sourceText';
import { ImportAdditions } from './jvm/imports';
import { chooseKotlinJson } from './jvm/jsonLibrary';
import { dependenciesOf, isAndroid, kotlinSdkDependency, quoteJvm } from './jvm/sdk';
import { collectNames, readImports } from './kotlin/declarations';
import type { KotlinWay } from './kotlin/existingHelpers';
import { findAssignedName, judgePosition, runsInCoroutine, runsInFunction } from './kotlin/position';
import { useSecretHelper } from './kotlin/secretHelper';

/**
 * Kotlin on the JVM: the AWS SDK for Java 2, or the one for Kotlin in suspending code that has it; AWS's caching client; the
 * extension or agent on localhost; or `System.getenv`.
 */
export const kotlin: RetrievalLanguage = {
  languageIds: ['kotlin'],
  styles: ['sdk', 'cache', 'local-http', 'environment'],
  literalTypes: ['string_literal'],
  chooseGrammar: () => 'kotlin',
  findLiteral: findKotlinLiteral,
  findAssignedName,
  isStatement: ({ parent }) => /^(source_file|statements|class_body)$/.test(parent?.type ?? ''),

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, target, style, project } = rewriting;
    const position = judgePosition(root, literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    if (file.path.endsWith('.kts') && style !== 'environment')
      return refuse('A script has no dependencies of its own that could read the secret.', 'environment');
    if (/(^|\/)src\/(?!jvmMain\/)\w+Main\//.test(file.path))
      return refuse(
        'Code that several platforms share has none of the JVM’s libraries: read the secret in jvmMain.',
      );
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'cache', 'environment');

    const place = readImports(root, file.text);
    const imports = new ImportAdditions(place, collectNames(root));
    const manifest = await findJvmManifest(project);
    if (isAndroid(manifest?.text ?? '')) return refuse(deviceReason);
    const json = chooseKotlinJson(place.imports, manifest?.text ?? '');
    const hasKotlinSdk =
      place.imports.some(({ path }) => path.startsWith('aws.sdk.kotlin.')) ||
      manifest?.text.includes('aws.sdk.kotlin') === true;
    const way: KotlinWay | 'environment' =
      style === 'sdk' && hasKotlinSdk && runsInCoroutine(literal.node)
        ? 'kotlin-sdk'
        : (style as 'sdk' | 'cache' | 'local-http' | 'environment');
    const lineEnding = detectLineEnding(file.text);
    const { call, edits, readsJson } =
      way === 'environment'
        ? { call: readEnvironment(rewriting), edits: [], readsJson: false }
        : useSecretHelper(target, way, {
            root,
            source: file.text,
            useAt: literal.node,
            place,
            imports,
            indentation: detectIndentation(root, file.text, ['class_body', 'statements'], '    '),
            lineEnding,
            json: json.name,
          });
    const code = target.encoding === undefined ? call : encode(call, imports);
    const needed = [
      ...(way === 'kotlin-sdk' ? [kotlinSdkDependency] : dependenciesOf(style)),
      ...(readsJson ? [json.dependency] : []),
    ];
    const change = addJvmDependencies(manifest, needed);
    const { constant } = position;
    const all: readonly TextEdit[] = [
      ...imports.edits(file.text, lineEnding),
      ...edits,
      replaceLiteral(rewriting, code, way === 'environment' && target.encoding === undefined),
      ...(constant === undefined ? [] : [removeWord(file.text, constant.startIndex, constant.endIndex)]),
    ];
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, joinInsertions(all)], ...change.edits]),
        notes: [...position.notes, ...noteStyle(rewriting), ...change.notes],
      },
    };
  },
};

/** A string takes any expression in a template, quotes and all; elsewhere an Elvis expression needs brackets. */
function replaceLiteral({ file, literal, part }: Rewriting, code: string, isElvis: boolean): TextEdit {
  const { startIndex, endIndex } = literal.node;
  if (!replacesWhole({ literal, part })) return { range: part, newText: `\${${code}}` };
  const touchesWord = /\w/.test(file.text.charAt(startIndex - 1));
  const newText = isElvis && !standsAlone(literal.node) ? `(${code})` : code;
  return { range: { start: startIndex, end: endIndex }, newText: touchesWord ? ` ${newText}` : newText };
}

/** Whether the place takes an expression of any precedence. */
function standsAlone({ parent }: Node): boolean {
  return /^(property_declaration|value_argument|class_parameter|function_value_parameters|function_body|statements|jump_expression|assignment)$/.test(
    parent?.type ?? '',
  );
}

function removeWord(source: string, start: number, end: number): TextEdit {
  const space = /^[ \t]*/.exec(source.slice(end))?.[0].length ?? 0;
  return { range: { start, end: end + space }, newText: '' };
}

function noteStyle({ literal, target, style }: Rewriting): readonly string[] {
  if (style === 'environment') return [noteEnvironment(target)];
  return [
    ...(style === 'sdk' && runsInFunction(literal.node) ? [readEachTime] : []),
    ...(style === 'local-http' ? [localHttpNote] : []),
    notePermission(target),
  ];
}

function readEnvironment({ target }: Rewriting): string {
  const variable = nameEnvironmentVariable(target);
  return `System.getenv(${quoteJvm(variable, 'kotlin')}) ?: error("${variable} is not set.")`;
}

/** `URLEncoder` writes a space as forms do, with `+`. */
function encode(call: string, imports: ImportAdditions): string {
  const encoder = imports.use('java.net.URLEncoder');
  return `${encoder}.encode(${call}, Charsets.UTF_8).replace("+", "%20")`;
}
