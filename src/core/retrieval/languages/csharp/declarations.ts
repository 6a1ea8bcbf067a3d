import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { detectIndentation, detectLineEnding, indentationAt, insert, startOfLine } from '../../sourceText';

/** How the file is written, so that what is added looks like the rest of it. */
export interface CSharpStyle {
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
  /** Whether an opening brace stands at the end of its line. */
  readonly bracesOnSameLine: boolean;
}

export function detectCSharpStyle(root: Node, source: string): CSharpStyle {
  const blocks = findAll(root, 'block', 'declaration_list', 'accessor_list').filter(
    ({ startPosition, endPosition }) => endPosition.row > startPosition.row,
  );
  const hanging = blocks.filter(
    ({ startIndex }) => source.slice(startOfLine(source, startIndex), startIndex).trim() !== '',
  );
  return {
    indentation: detectIndentation(root, source, ['block', 'declaration_list'], '    '),
    lineEnding: detectLineEnding(source),
    bracesOnSameLine: hanging.length > blocks.length / 2,
  };
}

const typeDeclarations = new Set([
  'class_declaration',
  'struct_declaration',
  'interface_declaration',
  'record_declaration',
]);

export function isType({ type }: Node): boolean {
  return typeDeclarations.has(type);
}

/** The outermost class, struct, interface or record round the node, whose private members all code in it can use. */
export function findTopLevelType(node: Node): Node | undefined {
  return [...ancestorsOf(node)].findLast(isType);
}

/** Every name that occurs in the file. */
export function collectNames(root: Node): Set<string> {
  return new Set(findAll(root, 'identifier').map(({ text }) => text));
}

export function listMembers(type: Node): readonly Node[] {
  return type.childForFieldName('body')?.namedChildren ?? [];
}

/**
 * Lays out members: `>` at the start of a line stands for one level, and a line that is `{` goes to the end of the line above it
 * where the file writes braces so.
 */
function layOut(lines: readonly string[], base: string, style: CSharpStyle): string {
  const written: string[] = [];
  for (const line of lines) {
    const level = /^>*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(level);
    if (text === '{' && style.bracesOnSameLine) written.push(`${written.pop() ?? ''} {`);
    else written.push(text === '' ? '' : base + style.indentation.repeat(level) + text);
  }
  const joined = written.join(style.lineEnding);
  return style.bracesOnSameLine ? joined.replaceAll(/\}\r?\n[ \t]*(?=(?:catch|else)\b)/g, '} ') : joined;
}

/** Puts lines at the end of a type's body, as its last member, one level deeper than the type; undefined where it has no body. */
export function insertMember(
  type: Node,
  source: string,
  lines: readonly string[],
  style: CSharpStyle,
): TextEdit | undefined {
  const body = type.childForFieldName('body');
  const brace = body?.lastChild;
  if (body === null || brace?.type !== '}') return undefined;
  const { lineEnding } = style;
  const outer = indentationAt(source, type.startIndex);
  const block = layOut(lines, outer + style.indentation, style);
  const gap = body.namedChildCount === 0 ? '' : lineEnding;
  const braceLine = startOfLine(source, brace.startIndex);
  const isOwnLine = source.slice(braceLine, brace.startIndex).trim() === '';
  return isOwnLine
    ? insert(braceLine, gap + block + lineEnding)
    : insert(brace.startIndex, lineEnding + gap + block + lineEnding + outer);
}

/** Puts lines at the end of the file, as its last declaration. */
export function insertAtEnd(source: string, lines: readonly string[], style: CSharpStyle): TextEdit {
  const block = layOut(lines, '', style);
  const { lineEnding } = style;
  const isTerminated = /(^|\n)$/.test(source);
  return insert(source.length, `${isTerminated ? '' : lineEnding}${lineEnding}${block}${lineEnding}`);
}
