import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../../sourceText';

/** The head of a module: docstring, header comments and the imports that follow one another. */
export interface Preamble {
  /** Every statement that imports, guarded ones (`try`, `if TYPE_CHECKING`) among them. */
  readonly statements: readonly Node[];
  /** Where the first import of a module that has none goes. */
  readonly top: number;
}

export const importTypes: ReadonlySet<string> = new Set([
  'import_statement',
  'import_from_statement',
  'future_import_statement',
]);

export function readPreamble(root: Node, source: string): Preamble {
  const statements: Node[] = [];
  let docstring: Node | undefined;
  let following: Node | undefined;
  for (const statement of root.namedChildren) {
    if (statement.type === 'comment') continue;
    const isDocstring = statements.length === 0 && docstring === undefined && isString(statement);
    if (isDocstring) docstring = statement;
    else if (isImporting(statement) && !sharesLine(statement)) statements.push(statement);
    else {
      following = statement;
      break;
    }
  }
  return { statements, top: findTop(root, source, docstring, following) };
}

function isString(statement: Node): boolean {
  return (
    statement.type === 'expression_statement' && statement.firstNamedChild?.type.endsWith('string') === true
  );
}

/** Whether other code follows in the statement's line, so that nothing can be put under it. */
function sharesLine(statement: Node): boolean {
  const next = statement.nextNamedSibling;
  return next !== null && next.type !== 'comment' && next.startPosition.row === statement.endPosition.row;
}

function isImporting(statement: Node): boolean {
  if (importTypes.has(statement.type)) return true;
  const isGuard =
    statement.type === 'try_statement' ||
    (statement.type === 'if_statement' &&
      /^(typing\.)?TYPE_CHECKING$/.test(statement.childForFieldName('condition')?.text ?? ''));
  const body = statement.childForFieldName(statement.type === 'try_statement' ? 'body' : 'consequence');
  const onlyImports = body?.namedChildren.every(({ type }) => type === 'comment' || importTypes.has(type));
  return isGuard && onlyImports === true;
}

/** Under the docstring or the header comments; a comment directly above the first statement belongs to that. */
function findTop(
  root: Node,
  source: string,
  docstring: Node | undefined,
  following: Node | undefined,
): number {
  if (docstring !== undefined) return nextLine(source, docstring.endIndex);
  const comments = root.namedChildren.filter(
    (node) => node.type === 'comment' && node.startIndex < (following?.startIndex ?? source.length),
  );
  let top = following;
  for (const comment of comments.reverse()) {
    const gap = (top?.startPosition.row ?? Number.NaN) - comment.endPosition.row;
    const isFixed = comment.startPosition.row < 2 && /^#!|coding[:=]/.test(comment.text);
    if (gap !== 1 || isFixed)
      return top === undefined || isFixed
        ? nextLine(source, comment.endIndex)
        : startOfLine(source, top.startIndex);
    top = comment;
  }
  return top === undefined ? startOfLine(source, 0) : startOfLine(source, top.startIndex);
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}

/** Puts functions under the imports, or under `anchor`, with two empty lines round them as PEP 8 has it. */
export function insertFunctions(
  preamble: Preamble,
  anchor: Node | undefined,
  source: string,
  functions: readonly string[],
  added: readonly TextEdit[],
  lineEnding: string,
): TextEdit {
  const text = functions.join(lineEnding.repeat(3));
  const last = anchor ?? preamble.statements.at(-1);
  if (last !== undefined) {
    const offset = endOfLine(source, last.endIndex);
    return insert(offset, lineEnding.repeat(3) + text + gapBelow(source.slice(offset), lineEnding));
  }
  const head = source.slice(0, preamble.top).replace('\uFEFF', '').trim();
  const gapAbove = added.length === 0 && head === '' ? '' : lineEnding.repeat(2);
  return insert(
    preamble.top,
    gapAbove + text + lineEnding + gapBelow(lineEnding + source.slice(preamble.top), lineEnding),
  );
}

/** Line endings that bring the empty lines in front of what follows to two; `rest` begins with the end of a line. */
export function gapBelow(rest: string, lineEnding: string): string {
  if (rest.trim() === '') return '';
  const empty = (/^(?:[ \t]*\r?\n)*/.exec(rest)?.[0].match(/\n/g) ?? []).length - 1;
  return lineEnding.repeat(Math.max(0, 2 - empty));
}
