import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { indentationAt, insert, placeAfter, startOfLine } from '../../sourceText';
import type { JavaScriptStyle } from './sourceStyle';

/** The head of a file: shebang, directives, header comments, and the imports that follow one another. */
export interface Preamble {
  /** `use strict`, `use client`, … */
  readonly directives: readonly string[];
  readonly imports: readonly Node[];
  /** Where the first import of a file that has none goes. */
  readonly top: number;
}

export function readPreamble(root: Node, source: string): Preamble {
  const directives: string[] = [];
  const imports: Node[] = [];
  let lastFixed: Node | undefined;
  let following: Node | undefined;
  for (const statement of root.namedChildren) {
    if (statement.type === 'comment') continue;
    const directive = readDirective(statement);
    if (directive !== undefined) directives.push(directive);
    if (statement.type === 'hash_bang_line' || directive !== undefined) lastFixed = statement;
    else if (isImport(statement)) imports.push(statement);
    else {
      following = statement;
      break;
    }
  }
  return { directives, imports, top: findTop(root, source, lastFixed, imports[0] ?? following) };
}

function readDirective(statement: Node): string | undefined {
  const text = statement.type === 'expression_statement' ? statement.firstNamedChild : null;
  return text?.type === 'string' ? text.text.slice(1, -1) : undefined;
}

function isImport(statement: Node): boolean {
  if (statement.type === 'import_statement') return true;
  if (statement.type !== 'lexical_declaration' && statement.type !== 'variable_declaration') return false;
  const declarators = statement.namedChildren.filter(({ type }) => type === 'variable_declarator');
  return declarators.length > 0 && declarators.every((declarator) => readRequire(declarator) !== undefined);
}

/** The module that a declarator requires as a whole, or takes a member of. */
export function readRequire(declarator: Node): string | undefined {
  let value = declarator.childForFieldName('value');
  if (value?.type === 'member_expression') value = value.childForFieldName('object');
  if (value?.type !== 'call_expression' || value.childForFieldName('function')?.text !== 'require')
    return undefined;
  const argument = value.childForFieldName('arguments')?.firstNamedChild;
  return argument?.type === 'string' ? argument.text.slice(1, -1) : undefined;
}

/** The module that an import statement, or a declaration by `require`, names. */
function importedModule(statement: Node): string {
  const declarator = statement.namedChildren.find(({ type }) => type === 'variable_declarator');
  if (declarator !== undefined) return readRequire(declarator) ?? '';
  const clause = statement.namedChildren.find(({ type }) => type === 'import_require_clause');
  return (clause ?? statement).childForFieldName('source')?.text.slice(1, -1) ?? '';
}

const headerComment =
  /^\/\*!|@license|copyright|SPDX-|eslint|@ts-|@flow|@jsx|prettier|istanbul|^\/\*\s*globals?\s|@file|@preserve/i;

/** Below what must stay first, and above a comment that belongs to the first statement. */
function findTop(root: Node, source: string, lastFixed: Node | undefined, first: Node | undefined): number {
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  if (first === undefined) return lastFixed === undefined ? start : nextLine(source, lastFixed.endIndex);
  let top = first;
  const comments = root.namedChildren
    .filter(
      (node) =>
        node.type === 'comment' &&
        node.endIndex <= first.startIndex &&
        node.startIndex >= (lastFixed?.endIndex ?? 0),
    )
    .reverse();
  for (const comment of comments) {
    const gap = top.startPosition.row - comment.endPosition.row;
    if (gap !== 1 || headerComment.test(comment.text)) break;
    top = comment;
  }
  return indentationAt(source, top.startIndex).length === top.startIndex - startOfLine(source, top.startIndex)
    ? startOfLine(source, top.startIndex)
    : top.startIndex;
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}

/** Puts a new import where the file's order wants it: among the packages, in front of its relative imports. */
export function insertImport(
  preamble: Preamble,
  source: string,
  module: string,
  line: string,
  { lineEnding }: JavaScriptStyle,
): TextEdit {
  const packages = preamble.imports.filter((statement) => !importedModule(statement).startsWith('.'));
  const names = packages.map((statement) => importedModule(statement));
  const sorted = names.every(
    (name, index) => index === 0 || compareModules(names[index - 1] ?? '', name) <= 0,
  );
  const next = sorted ? packages[names.findIndex((name) => compareModules(name, module) > 0)] : undefined;
  const last = packages.at(-1);
  const before = packages.length > 1 ? next : undefined;
  if (before !== undefined) return insert(before.startIndex, line + lineEnding);
  if (last !== undefined) {
    const place = placeAfter(last, source);
    return insert(place.offset, lineEnding + line + (place.sharesLine ? lineEnding : ''));
  }
  const relative = preamble.imports[0];
  if (relative !== undefined) return insert(relative.startIndex, line + lineEnding);
  return insert(preamble.top, line + lineEnding);
}

function compareModules(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Puts declarations under the imports, `added` among them, before anything that can use them. */
export function insertDeclarations(
  preamble: Preamble,
  source: string,
  text: string,
  added: readonly TextEdit[],
  { lineEnding }: JavaScriptStyle,
): TextEdit {
  const last = preamble.imports.at(-1);
  if (last !== undefined) return insertAfter(last, source, text, lineEnding);
  const atEnd = preamble.top >= source.length;
  const head = source.slice(0, preamble.top).replace('\uFEFF', '');
  const hasGap = head.trim() === '' || /\n[ \t]*\r?\n$/.test(head);
  const gapAbove = added.length === 0 && hasGap ? '' : lineEnding;
  return insert(preamble.top, gapAbove + text + lineEnding + (atEnd ? '' : lineEnding));
}

/** Puts text behind a statement, with an empty line on both sides. */
export function insertAfter(statement: Node, source: string, text: string, lineEnding: string): TextEdit {
  const place = placeAfter(statement, source);
  const rest = source.slice(place.offset);
  const gapBelow = place.sharesLine
    ? lineEnding + lineEnding
    : /^\r?\n[ \t]*(\r?\n|$)/.test(rest) || rest.trim() === ''
      ? ''
      : lineEnding;
  return insert(place.offset, lineEnding + lineEnding + text + gapBelow);
}
