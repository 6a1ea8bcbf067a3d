import { csharpLiteralTypes, findCSharpLiteral } from '../../syntax/csharpLiterals';
import { isSameNode } from '../../syntax/nodes';
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
import { addDotnetPackages, findDotnetProject, isClientApp, lacksJson } from '../manifests/dotnetProject';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { findConstant } from './csharp/constant';
import { detectCSharpStyle, findTopLevelType } from './csharp/declarations';
import { findAssignedName, hasModifier, judgePosition, mayAwait, runsOnce } from './csharp/position';
import { replaceLiteral } from './csharp/replacement';
import type { ValueCode } from './csharp/replacement';
import { useSecretHelper } from './csharp/secretHelper';
import type { HelperUse } from './csharp/secretHelper';
import { UsingAdditions } from './csharp/usings';

/** C# 7 and later: version 4 of the AWS SDK, AWS's caching client, the extension or agent on localhost, or the environment. */
export const csharp: RetrievalLanguage = {
  languageIds: ['csharp'],
  styles: ['sdk', 'cache', 'local-http', 'environment'],
  literalTypes: csharpLiteralTypes,
  chooseGrammar: () => 'csharp',
  findLiteral: findCSharpLiteral,
  findAssignedName,
  isStatement: ({ type, parent }) =>
    type === 'global_statement' || parent?.type === 'block' || parent?.type === 'declaration_list',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, part, target, style, project } = rewriting;
    const { node } = literal;
    const position = judgePosition(node);
    if (position.kind === 'fixed') return refuse(position.reason);
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'cache', 'environment');
    const dotnet = await findDotnetProject(project);
    if (isClientApp(dotnet) || /^[ \t]*using[ \t]+(UnityEngine|Xamarin|Microsoft\.Maui)\b/m.test(file.text))
      return refuse(deviceReason);
    const siblings = await project.listSiblings();
    const constant = findConstant(root, node, siblings);
    if (constant?.kind === 'none') return refuse(constant.because);
    const formatting = findFormat(rewriting);
    if (formatting === 'unsafe')
      return refuse('The string is a format, in which the braces of the value mean something.');

    const usings = new UsingAdditions(root, node, [
      ...[dotnet.project, dotnet.common].map((known) => known?.text ?? ''),
      ...siblings.map(({ text }) => text),
    ]);
    const csharpStyle = detectCSharpStyle(root, file.text);
    const awaits = mayAwait(node);
    const type = findTopLevelType(node);
    const isPartial = type !== undefined && hasModifier(type, 'partial');
    const use: HelperUse | undefined =
      style === 'environment'
        ? { value: readEnvironment(rewriting, usings), edits: [] }
        : useSecretHelper(target, style, {
            root,
            source: file.text,
            useAt: node,
            awaits,
            usings,
            style: csharpStyle,
            taken: isPartial ? siblings.flatMap(({ text }) => text.match(/\w+/g) ?? []) : [],
          });
    if (use === undefined)
      return refuse('The literal is in no class, so that there is no place for a helper.', 'environment');
    const escaped = formatting === 'format' ? escapeFormat(use.value) : use.value;
    const value = target.encoding === undefined ? escaped : encode(escaped, usings);
    const replacement = replaceLiteral(file.text, literal, part, value, () => ({
      encoding: usings.use('System.Text', 'Encoding'),
      span: usings.use('System', 'ReadOnlySpan'),
    }));
    if (replacement === undefined) return refuse('No rewriting is known that fits this string.');
    const readsJson = target.jsonKey !== undefined || style === 'local-http';
    const change = addDotnetPackages(dotnet, [
      ...(style === 'sdk' ? ['AWSSDK.SecretsManager'] : []),
      ...(style === 'cache' ? ['AWSSDK.SecretsManager.Caching'] : []),
      ...(style !== 'environment' && readsJson && lacksJson(dotnet) ? ['System.Text.Json'] : []),
    ]);
    const all: readonly TextEdit[] = [
      ...usings.edits(file.text, csharpStyle.lineEnding),
      ...(constant?.constant.edits ?? []),
      ...use.edits,
      replacement,
    ];
    const isReadAgain = !runsOnce(node) || constant?.constant.isProperty === true;
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, joinInsertions(all)], ...change.edits]),
        notes: [
          ...position.notes,
          ...(constant?.constant.notes ?? []),
          ...noteStyle(rewriting, awaits, isReadAgain),
          ...change.notes,
        ],
      },
    };
  },
};

function noteStyle({ target, style }: Rewriting, awaits: boolean, isReadAgain: boolean): readonly string[] {
  if (style === 'environment') return [noteEnvironment(target)];
  return [
    ...(style === 'sdk' && isReadAgain ? [readEachTime] : []),
    ...(awaits ? [] : ['This code cannot await: its thread waits while the secret is read.']),
    ...(style === 'local-http' ? [localHttpNote] : []),
    notePermission(target),
  ];
}

function readEnvironment({ target }: Rewriting, usings: UsingAdditions): ValueCode {
  const variable = nameEnvironmentVariable(target);
  const environment = usings.use('System', 'Environment');
  const error = usings.use('System', 'InvalidOperationException');
  return {
    code: `${environment}.GetEnvironmentVariable("${variable}") ?? throw new ${error}("${variable} is not set.")`,
    binds: 'loosely',
  };
}

function encode({ code }: ValueCode, usings: UsingAdditions): ValueCode {
  return { code: `${usings.use('System', 'Uri')}.EscapeDataString(${code})`, binds: 'tightly' };
}

/** Methods whose first string is a composite format when more arguments follow it: .NET, "Composite formatting". */
const formatMethods = /^(Format|AppendFormat|Write|WriteLine|TraceInformation|LogFormat)$/;

/** Whether the literal is a format, and whether the value can be written into one. */
function findFormat({ file, literal, part }: Rewriting): 'format' | 'unsafe' | undefined {
  const argument = literal.node.parent;
  const list = argument?.type === 'argument' ? argument.parent : undefined;
  const called = list?.parent?.childForFieldName('function');
  const method = (called?.childForFieldName('name') ?? called)?.text ?? '';
  if (list?.type !== 'argument_list' || !formatMethods.test(method)) return undefined;
  const isLast = isSameNode(list.namedChildren.at(-1), argument);
  if (isLast || replacesWhole({ literal, part })) return undefined;
  return /[{}]/.test(file.text.slice(part.start, part.end)) ? 'unsafe' : 'format';
}

function escapeFormat({ code, binds }: ValueCode): ValueCode {
  const receiver = binds === 'tightly' ? code : `(${code})`;
  return { code: `${receiver}.Replace("{", "{{").Replace("}", "}}")`, binds: 'tightly' };
}
