import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { quotePowerShell } from '../../../syntax/powershellLiterals';
import type { TextEdit } from '../../../text/textEdit';
import { Declarations } from '../../declarations';
import { toPascalCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { detectIndentation, detectLineEnding, insert, startOfLine } from '../../sourceText';
import { readCommandName } from './position';

/** A command that gives the value, and the edits that make the functions exist which it calls. */
export interface FunctionUse {
  readonly command: string;
  readonly edits: readonly TextEdit[];
}

/** The module of AWS that has the command, and those that have all of AWS's commands. */
const moduleName = 'AWS.Tools.SecretsManager';
const modules = /\b(AWS\.Tools\.SecretsManager|AWSPowerShell(\.NetCore)?)\b/i;

/** The line that makes PowerShell load the module, or fail before anything else where it is not installed. */
export function requireModule(source: string): readonly TextEdit[] {
  const loads = /^[ \t]*(#Requires\b.*-Modules?\b|Import-Module\b|using[ \t]+module\b)(.*)$/gim;
  if ([...source.matchAll(loads)].some(([line]) => modules.test(line))) return [];
  const lineEnding = detectLineEnding(source);
  const line = `#Requires -Modules ${moduleName}`;
  const last = [...source.matchAll(/^#Requires\b.*$/gim)].at(-1);
  if (last !== undefined) {
    const end = last.index + last[0].replace(/\r$/, '').length;
    return [insert(end, lineEnding + line)];
  }
  const start = /^\uFEFF?(?:#!.*(?:\r?\n|$))?/.exec(source)?.[0].length ?? 0;
  const needsGap = !/^\r?\n/.test(source.slice(start));
  return [insert(start, line + lineEnding + (needsGap ? lineEnding : ''))];
}

/** The command that reads the target, through functions of the script where it has them. */
export function useSecretFunctions(
  target: RetrievalTarget,
  root: Node,
  useAt: Node,
  source: string,
): FunctionUse {
  const indentation = detectIndentation(root, source, ['statement_block', 'script_block'], '    ');
  const names = new Set(findAll(root, 'function_name', 'command_name').map(({ text }) => text));
  const declarations = new Declarations([source], names);
  const indent = (lines: readonly string[]): string =>
    lines.map((line) => line.replace(/^>+/, (marks) => indentation.repeat(marks.length))).join('\n');
  const suffix = target.region === undefined ? '' : toPascalCase(target.region);
  const secret = quotePowerShell(target.secretName);
  const own = target.jsonKey === undefined ? findOwnReader(root, useAt, target) : undefined;
  if (own !== undefined) return { command: `${own} ${secret}`, edits: [] };
  const reader = declarations.use([`Get-SecretText${suffix}`, `Read-SecretText${suffix}`], (name) =>
    indent(writeReader(name, target.region)),
  );
  let command = `${reader} -Name ${secret}`;
  if (target.jsonKey !== undefined) {
    const keyed = declarations.use([`Get-SecretKey${suffix}`, `Read-SecretKey${suffix}`], (name) =>
      indent(writeKeyReader(name, reader)),
    );
    command = `${keyed} -Name ${secret} -Key ${quotePowerShell(target.jsonKey)}`;
  }
  const edits = declarations.added.length === 0 ? [] : [insertFunctions(root, source, declarations.added)];
  return { command, edits };
}

/** The script's own function above the place that takes a secret's name alone and gives its string. */
function findOwnReader(root: Node, useAt: Node, { region }: RetrievalTarget): string | undefined {
  for (const fn of listStatements(root)) {
    if (fn.type !== 'function_statement' || fn.endIndex > useAt.startIndex) continue;
    const [parameter, ...others] = findAll(fn, 'script_parameter');
    const name = parameter?.namedChildren.find(({ type }) => type === 'variable')?.text;
    if (name === undefined || others.length > 0) continue;
    const read = /\(\s*Get-SECSecretValue\b([^()|]*)\)\.SecretString\s*\}$/i.exec(fn.text)?.[1] ?? '';
    const readsName = new RegExp(`-SecretId[ :]+\\${name}(?!\\w)`, 'i').test(read);
    const given = /-Region[ :]+(\S+)/i.exec(read)?.[1]?.replaceAll(/['"]/g, '');
    if (readsName && given === region)
      return fn.namedChildren.find(({ type }) => type === 'function_name')?.text;
  }
  return undefined;
}

function inRegion(region: string | undefined): string {
  return region === undefined ? '' : ` -Region ${quotePowerShell(region)}`;
}

function writeReader(name: string, region: string | undefined): readonly string[] {
  return [
    `function ${name} {`,
    '>param([string] $Name)',
    '',
    `>$text = (Get-SECSecretValue -SecretId $Name${inRegion(region)} -ErrorAction Stop).SecretString`,
    '>if ($null -eq $text) {',
    '>>throw "Secret $Name has no string value."',
    '>}',
    '>return $text',
    '}',
  ];
}

function writeKeyReader(name: string, reader: string): readonly string[] {
  return [
    `function ${name} {`,
    '>param([string] $Name, [string] $Key)',
    '',
    `>$text = ${reader} -Name $Name`,
    '>try {',
    '>>$value = ConvertFrom-Json -InputObject $text -ErrorAction Stop',
    '>} catch {',
    '>>$Error.RemoveAt(0) # It may quote the secret.',
    '>>throw "Secret $Name is not a JSON object."',
    '>}',
    '>if ($value -isnot [pscustomobject]) {',
    '>>throw "Secret $Name is not a JSON object."',
    '>}',
    '>$property = $value.PSObject.Properties[$Key]',
    '>if ($null -eq $property -or $property.Value -isnot [string]) {',
    '>>throw "Secret $Name has no string under the key $Key."',
    '>}',
    '>return $property.Value',
    '}',
  ];
}

/** The value where no function can be called yet. */
export function readInline({ secretName, region }: RetrievalTarget): string {
  const read = `(Get-SECSecretValue -SecretId ${quotePowerShell(secretName)}${inRegion(region)} -ErrorAction Stop).SecretString`;
  const error = quotePowerShell(`Secret ${secretName} has no string value.`);
  return `$(& { $text = ${read}; if ($null -eq $text) { throw ${error} }; $text })`;
}

/** Whether the script consists of blocks such as `begin` and `process`, outside which no function can stand. */
export function hasNamedBlocks(root: Node): boolean {
  return listStatements(root).some((statement) =>
    /^(begin|process|end|clean|dynamicparam)\s*\{/i.test(statement.text),
  );
}

function listStatements(root: Node): readonly Node[] {
  return root.namedChildren.flatMap((child) =>
    child.type === 'statement_list' || child.type === 'named_block_list' ? child.namedChildren : [child],
  );
}

/** Statements that must stand above all others; `using` makes the grammar read `param` as a command. */
function isPreamble(statement: Node): boolean {
  const text = statement.text.trimStart();
  const [command] = findAll(statement, 'command');
  return (
    statement.type === 'param_block' ||
    (statement.type === 'pipeline' &&
      (/^\[(System\.Management\.Automation\.)?(CmdletBinding|OutputType|Alias|Diagnostics)/i.test(text) ||
        (command !== undefined && /^(using|param)$/i.test(readCommandName(command)))))
  );
}

/** Functions go above the first statement that is not bound to the top, with the comments directly above it. */
function insertFunctions(root: Node, source: string, functions: readonly string[]): TextEdit {
  const lineEnding = detectLineEnding(source);
  const block = functions.join('\n\n').replaceAll('\n', lineEnding);
  const statements = listStatements(root).filter(({ type }) => type !== 'comment');
  const start = statements.findLastIndex(isPreamble) + 1;
  const first = statements[start];
  if (first === undefined) {
    const gap = source === '' || source.endsWith('\n') ? '' : lineEnding;
    return insert(source.length, gap + lineEnding + block + lineEnding);
  }
  const comments = root.namedChildren
    .flatMap((child) => [child, ...child.namedChildren])
    .filter(({ type, endIndex }) => type === 'comment' && endIndex <= first.endIndex);
  let top = {
    offset: skipSpace(source, first.startIndex),
    row: rowOf(source, skipSpace(source, first.startIndex)),
  };
  for (const comment of comments.reverse()) {
    const isHelp = start === 0 && /^[ \t#]*\.(SYNOPSIS|DESCRIPTION)\b/im.test(comment.text);
    const isAbove = comment.endIndex <= top.offset && top.row - rowOf(source, comment.endIndex) <= 1;
    if (!isAbove || (isHelp && first.type !== 'function_statement') || /^#(!|Requires\b)/i.test(comment.text))
      break;
    top = { offset: comment.startIndex, row: rowOf(source, comment.startIndex) };
  }
  const offset = startOfLine(source, top.offset);
  const hasHelp = /^[ \t#]*\.(SYNOPSIS|DESCRIPTION)\b/im.test(source.slice(0, offset));
  const isHelpAbove = start === 0 && hasHelp;
  return insert(offset, (isHelpAbove ? lineEnding : '') + block + lineEnding + lineEnding);
}

/** Nodes of the grammar may begin with the white space in front of them. */
function skipSpace(source: string, offset: number): number {
  return offset + (/^\s*/.exec(source.slice(offset))?.[0].length ?? 0);
}

function rowOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
