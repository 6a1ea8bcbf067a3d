import { findPowerShellLiteral, powershellLiteralTypes } from '../../syntax/powershellLiterals';
import type { TextEdit } from '../../text/textEdit';
import { noteEnvironment, notePermission, refuse, replacesWhole } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import {
  explainFixed,
  findAssignedName,
  findEarlyPlace,
  isCompared,
  isFormat,
  judgeRole,
  runsElsewhere,
} from './powershell/position';
import { replaceLiteral } from './powershell/replacement';
import type { ValueCode } from './powershell/replacement';
import { hasNamedBlocks, readInline, requireModule, useSecretFunctions } from './powershell/secretFunctions';

/** Windows PowerShell 5.1 and PowerShell 7: AWS Tools for PowerShell, or a variable that the script insists on. */
export const powershell: RetrievalLanguage = {
  languageIds: ['powershell'],
  styles: ['sdk', 'environment'],
  literalTypes: powershellLiteralTypes,
  chooseGrammar: () => 'powershell',
  findLiteral: findPowerShellLiteral,
  findAssignedName,
  isStatement: ({ parent }) =>
    /^(statement_list|program|class_statement|named_block_list)$/.test(parent?.type ?? ''),

  rewrite(rewriting): Promise<RetrievalResult> {
    return Promise.resolve(rewrite(rewriting));
  },
};

function rewrite(rewriting: Rewriting): RetrievalResult {
  const { file, literal, part, target, style } = rewriting;
  const { node } = literal;
  const reason = explainFixed(file.path, node);
  if (reason !== undefined) return refuse(reason);
  if (runsElsewhere(node))
    return refuse(
      'The block runs in another session: read the secret into a variable in front of it, and use that as $using:name.',
    );
  const isPartOfFormat = isFormat(node) && !replacesWhole(rewriting);
  if (isPartOfFormat && /[{}]/.test(file.text.slice(part.start, part.end)))
    return refuse('The string is a format, in which the braces of the value mean something.');

  const reading = style === 'environment' ? readEnvironment(rewriting) : readSecret(rewriting);
  if (reading.kind === 'refusal') return reading.result;
  const formatted = isPartOfFormat ? escapeFormat(reading.value) : reading.value;
  const value = target.encoding === undefined ? formatted : encode(formatted);
  const replacement = replaceLiteral(file.text, literal, part, value, judgeRole(node));
  if (replacement === undefined)
    return refuse(
      'Only a part of this string is the secret, and no string with an expression holds the rest.',
    );
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, joinInsertions([...reading.edits, replacement])]]),
      notes: listNotes(rewriting),
    },
  };
}

type Reading =
  | { readonly kind: 'value'; readonly value: ValueCode; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refusal'; readonly result: RetrievalResult };

function readEnvironment({ target }: Rewriting): Reading {
  const variable = nameEnvironmentVariable(target);
  const code = `$(if ($env:${variable}) { $env:${variable} } else { throw '${variable} is not set.' })`;
  return { kind: 'value', value: { code, kind: 'sub-expression' }, edits: [] };
}

function readSecret({ file, root, literal, target }: Rewriting): Reading {
  const requirement = requireModule(file.text);
  const early = findEarlyPlace(literal.node);
  if (early === 'parameter of the script' && target.jsonKey === undefined)
    return { kind: 'value', value: { code: readInline(target), kind: 'sub-expression' }, edits: requirement };
  if (early !== undefined)
    return {
      kind: 'refusal',
      result: refuse(
        `The default of a ${early} is made before the script's functions are there: read the secret in its body.`,
        'environment',
      ),
    };
  if (hasNamedBlocks(root))
    return {
      kind: 'refusal',
      result: refuse(
        'The script consists of blocks (begin, process, end), outside which no function can stand.',
        'environment',
      ),
    };
  const { command, edits } = useSecretFunctions(target, root, literal.node, file.text);
  return { kind: 'value', value: { code: command, kind: 'command' }, edits: [...requirement, ...edits] };
}

function asOperand({ code, kind }: ValueCode): string {
  return kind === 'command' ? `(${code})` : code;
}

function escapeFormat(value: ValueCode): ValueCode {
  return { code: `${asOperand(value)}.Replace('{', '{{').Replace('}', '}}')`, kind: 'expression' };
}

function encode(value: ValueCode): ValueCode {
  return { code: `[uri]::EscapeDataString(${asOperand(value)})`, kind: 'expression' };
}

function listNotes({ file, literal, target, style }: Rewriting): readonly string[] {
  return [
    ...(isCompared(literal.node)
      ? ['The value is compared, not used: a script is no place to check a password.']
      : []),
    ...(/^# SIG # Begin signature block/m.test(file.text) ? ['The script is signed: sign it again.'] : []),
    ...(style === 'environment'
      ? [noteEnvironment(target)]
      : [
          ...(/\.psm1$/i.test(file.path)
            ? [
                'The module exports the new functions unless its manifest or Export-ModuleMember names others.',
              ]
            : []),
          'The script needs the module AWS.Tools.SecretsManager (Install-Module AWS.Tools.SecretsManager).',
          notePermission(target),
        ]),
  ];
}
