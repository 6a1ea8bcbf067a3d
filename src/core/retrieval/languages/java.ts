import { findJavaLiteral } from '../../syntax/javaLiterals';
import type { TextEdit } from '../../text/textEdit';
import {
  deviceReason,
  localHttpNote,
  noteEnvironment,
  notePermission,
  readEachTime,
  refuse,
} from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addJvmDependencies, findJvmManifest } from '../manifests/jvmManifest';
import type { JvmDependency } from '../manifests/jvmManifest';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { collectNames, findTopLevelType, readImports } from './java/declarations';
import { findAssignedName, judgePosition, runsInMethod } from './java/position';
import { replaceLiteral } from './java/replacement';
import { useSecretHelper } from './java/secretHelper';
import { detectJavaStyle } from './java/sourceStyle';
import { ImportAdditions } from './jvm/imports';
import { chooseJavaJson } from './jvm/jsonLibrary';
import { dependenciesOf, isAndroid, quoteJvm } from './jvm/sdk';

/** Java 11 and later: the AWS SDK for Java 2, AWS's caching client, the extension or agent on localhost, or `System.getenv`. */
export const java: RetrievalLanguage = {
  languageIds: ['java'],
  styles: ['sdk', 'cache', 'local-http', 'environment'],
  literalTypes: ['string_literal'],
  chooseGrammar: () => 'java',
  findLiteral: findJavaLiteral,
  findAssignedName,
  isStatement: ({ parent }) =>
    parent?.type === 'block' ||
    parent?.type === 'constructor_body' ||
    parent?.type.endsWith('_body') === true,

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, part, target, style, project } = rewriting;
    const position = judgePosition(root, literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    const type = findTopLevelType(literal.node);
    if (type === undefined)
      return refuse('The literal is in no class, so that there is no place for a helper.');
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'cache', 'environment');

    const place = readImports(root, file.text);
    const imports = new ImportAdditions(place, collectNames(root));
    const sourceStyle = detectJavaStyle(file, root);
    const manifest = await findJvmManifest(project);
    if (isAndroid(manifest?.text ?? '')) return refuse(deviceReason);
    const json = chooseJavaJson(place.imports, manifest?.text ?? '');
    const { call, edits, readsJson } =
      style === 'environment'
        ? { call: readEnvironment(rewriting, imports), edits: [], readsJson: false }
        : useSecretHelper(target, style, {
            root,
            source: file.text,
            type,
            useAt: literal.node,
            imports,
            style: sourceStyle,
            json: json.name,
          });
    const code = target.encoding === undefined ? call : encode(call, imports);
    const replacement = replaceLiteral(file.text, literal, part, code);
    if (replacement === undefined)
      return refuse(
        'Only a part of this text block is the secret, and the rest would be indented otherwise without it.',
      );
    const needed: readonly JvmDependency[] = [
      ...dependenciesOf(style),
      ...(readsJson ? [json.dependency] : []),
    ];
    const change = addJvmDependencies(manifest, needed);
    const all: readonly TextEdit[] = [
      ...imports.edits(file.text, sourceStyle.lineEnding),
      ...edits,
      replacement,
    ];
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, joinInsertions(all)], ...change.edits]),
        notes: [
          ...position.notes,
          ...noteStyle(rewriting),
          ...change.notes,
          ...(await noteModule(rewriting)),
        ],
      },
    };
  },
};

function noteStyle({ literal, target, style }: Rewriting): readonly string[] {
  if (style === 'environment') return [noteEnvironment(target)];
  return [
    ...(style === 'sdk' && runsInMethod(literal.node) ? [readEachTime] : []),
    ...(style === 'local-http' ? [localHttpNote] : []),
    notePermission(target),
  ];
}

async function noteModule({ style, project }: Rewriting): Promise<readonly string[]> {
  const module = style === 'environment' ? undefined : await project.findUp('module-info.java');
  return module === undefined ? [] : [`${module.path} has to require the modules that the file imports now.`];
}

function readEnvironment({ target }: Rewriting, imports: ImportAdditions): string {
  const variable = nameEnvironmentVariable(target);
  const objects = imports.use('java.util.Objects');
  return `${objects}.requireNonNull(System.getenv(${quoteJvm(variable, 'java')}), "${variable} is not set.")`;
}

/** `URLEncoder` writes a space as forms do, with `+`. */
function encode(call: string, imports: ImportAdditions): string {
  const encoder = imports.use('java.net.URLEncoder');
  const charsets = imports.use('java.nio.charset.StandardCharsets');
  return `${encoder}.encode(${call}, ${charsets}.UTF_8).replace("+", "%20")`;
}
