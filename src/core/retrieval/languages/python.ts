import { findAll } from '../../syntax/nodes';
import { findPythonLiteral } from '../../syntax/pythonLiterals';
import { plainInTemplate } from '../cdkReference';
import { localHttpNote, noteEnvironment, notePermission, readEachTime, refuse } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addPythonDependencies, hasPythonDependency } from '../manifests/pythonManifest';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { mentionsCdk, writeCdkReference } from './python/cdk/reference';
import { chooseSource } from './python/chooseSource';
import { ImportAdditions } from './python/imports';
import { findAssignedName, judgePosition, judgeWaiting, runsInFunction } from './python/position';
import { readPreamble } from './python/preamble';
import { replaceLiteral } from './python/replacement';
import type { SecretSource } from './python/secretSource';
import { detectPythonStyle } from './python/sourceStyle';
import { awaitsValue, insertValueCode, writeEnvironmentValue, writeHelperValue } from './python/value';

/**
 * Python 3.9 and later: boto3 (aioboto3 or aiobotocore in coroutines of projects that have them), AWS's caching client or
 * Powertools, the extension or agent on localhost, or `os.environ`; references in code of the AWS CDK.
 */
export const python: RetrievalLanguage = {
  languageIds: ['python'],
  styles: ['sdk', 'cache', 'local-http', 'environment'],
  stylesFor: ({ text }) =>
    mentionsCdk(text)
      ? ['reference']
      : text.includes('aws_lambda_powertools')
        ? ['cache', 'sdk', 'local-http', 'environment']
        : ['sdk', 'cache', 'local-http', 'environment'],
  usualStyle: async ({ text }, project) =>
    !mentionsCdk(text) && (await hasPythonDependency(project, 'aws-lambda-powertools')) ? 'cache' : undefined,
  literalTypes: ['string', 'concatenated_string'],
  chooseGrammar: () => 'python',
  findLiteral: findPythonLiteral,
  findAssignedName,
  isStatement: ({ parent }) => parent?.type === 'module' || parent?.type === 'block',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, part, target, style, project } = rewriting;
    const position = judgePosition(literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    if (file.path.endsWith('.pyi'))
      return refuse('A stub is read by type checkers and never run: the value has no place in it.');
    if (findAll(root, 'print_statement', 'exec_statement').length > 0)
      return refuse('The file is Python 2, for which there is no current AWS SDK.');
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'cache', 'environment');

    const sourceStyle = detectPythonStyle(file, root);
    const preamble = readPreamble(root, file.text);
    const context = { root, source: file.text, preamble, useAt: literal.node };
    if (mentionsCdk(file.text))
      return style === 'reference'
        ? writeCdkReference(rewriting, context, sourceStyle)
        : refuse(plainInTemplate, 'reference');
    if (style === 'reference') return refuse('Only code of the AWS CDK refers to secrets.', 'sdk');
    const imports = new ImportAdditions(root);
    const waiting = judgeWaiting(literal.node);
    const awaits = awaitsValue(waiting, root);
    const source = style === 'environment' ? undefined : await chooseSource(style, awaits, root, project);
    const value =
      source === undefined
        ? writeEnvironmentValue(target, imports)
        : writeHelperValue(source, awaits, target, context, imports, sourceStyle);
    const replacement = replaceLiteral(file.text, literal, part, value.write, sourceStyle);
    if (replacement === undefined)
      return refuse(
        'Only a part of this string is the secret, and it cannot be taken out of this kind of string.',
      );

    const packages = source?.packages(target.region) ?? [];
    const manifest = await addPythonDependencies(project, file, packages);
    const own = manifest.edits.get(file.path) ?? [];
    const edits = [...own, ...insertValueCode(value, context, imports, sourceStyle), replacement];
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([...manifest.edits, [file.path, joinInsertions(edits)]]),
        notes: [
          ...(position.note === undefined ? [] : [position.note]),
          ...(source === undefined ? [noteEnvironment(target)] : noteSource(source, rewriting)),
          ...(source !== undefined && waiting !== 'outside' && !awaits ? [blocksLoop] : []),
          ...manifest.notes,
        ],
      },
    };
  },
};

function noteSource(source: SecretSource, { literal, target, style }: Rewriting): readonly string[] {
  return [
    ...(!source.keeps && runsInFunction(literal.node) ? [readEachTime] : []),
    ...(style === 'local-http' ? [localHttpNote] : []),
    notePermission(target),
    ...(source.describes ? ['It needs secretsmanager:DescribeSecret too.'] : []),
  ];
}

const blocksLoop = 'The event loop stands still while the secret is read.';
