import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, hasKeyword } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, indentationAt, insert, startOfLine } from '../../sourceText';
import type { ImportPlace, JvmImport } from '../jvm/imports';
import type { JavaStyle } from './sourceStyle';

const typeDeclarations = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);

/** The outermost class, interface, enum or record round the node, whose private members all code in it can use. */
export function findTopLevelType(node: Node): Node | undefined {
  return [...ancestorsOf(node)].findLast(({ type }) => typeDeclarations.has(type));
}

/** Every name that occurs in the file. */
export function collectNames(root: Node): Set<string> {
  return new Set(findAll(root, 'identifier', 'type_identifier').map(({ text }) => text));
}

export function isStatic(declaration: Node): boolean {
  const modifiers = declaration.namedChildren.find(({ type }) => type === 'modifiers');
  return modifiers !== undefined && hasKeyword(modifiers, 'static');
}

/** The members of a type, those of an enum without its constants. */
export function listMembers(type: Node): readonly Node[] {
  const members = type.childForFieldName('body')?.namedChildren ?? [];
  return members.flatMap((member) =>
    member.type === 'enum_body_declarations' ? member.namedChildren : [member],
  );
}

export function readImports(root: Node, source: string): ImportPlace {
  const imports = root.namedChildren
    .filter((node) => node.type === 'import_declaration' && !hasKeyword(node, 'static'))
    .flatMap((node): JvmImport[] => {
      const path = node.namedChildren.find(({ type }) => type.endsWith('identifier'))?.text;
      if (path === undefined) return [];
      const isWildcard = node.namedChildren.some(({ type }) => type === 'asterisk');
      return [{ path, name: path.slice(path.lastIndexOf('.') + 1), isWildcard, node, end: node.endIndex }];
    });
  const packageNode = root.namedChildren.find(({ type }) => type === 'package_declaration');
  const anchor = root.namedChildren.find(({ type }) => !/comment$|^package_declaration$/.test(type));
  return {
    imports,
    ...(packageNode === undefined ? {} : { packageEnd: findLineEnd(packageNode, source) }),
    top: findTop(anchor, source),
    terminator: ';',
  };
}

/** The end of the declaration's line, a comment with it, or of the declaration where more code follows. */
function findLineEnd(declaration: Node, source: string): number {
  const end = endOfLine(source, declaration.endIndex);
  const next = declaration.nextSibling;
  return next !== null && next.startIndex < end && !next.type.endsWith('comment')
    ? declaration.endIndex
    : end;
}

/** A comment directly above a declaration belongs to it. */
function findTop(declaration: Node | undefined, source: string): number {
  let top = declaration;
  for (
    let above = top?.previousSibling;
    above !== null && above !== undefined;
    above = above.previousSibling
  ) {
    if (!above.type.endsWith('comment') || (top?.startPosition.row ?? 0) - above.endPosition.row > 1) break;
    top = above;
  }
  return startOfLine(source, top?.startIndex ?? 0);
}

/** Puts lines at the end of a type, as its last member, one level deeper than the type; `>` stands for one level more. */
export function insertMember(
  type: Node,
  source: string,
  lines: readonly string[],
  style: JavaStyle,
): readonly TextEdit[] {
  const body = type.childForFieldName('body');
  const brace = body?.lastChild;
  if (body === null || brace === null || brace === undefined) return [];
  const { lineEnding } = style;
  const outer = indentationAt(source, type.startIndex);
  const block = lines.map((line) => indentLine(line, outer + style.indentation, style)).join(lineEnding);
  const last = brace.previousSibling;
  const isEmpty = last === null || last.id === body.firstChild?.id;
  const needsSemicolon =
    body.type === 'enum_body' &&
    !body.namedChildren.some(({ type: kind }) => kind === 'enum_body_declarations');
  const gap = isEmpty ? '' : lineEnding;
  const braceLine = startOfLine(source, brace.startIndex);
  const ownLine = source.slice(braceLine, brace.startIndex).trim() === '';
  const edits = needsSemicolon && last !== null ? [endConstants(body, last)] : [];
  if (ownLine) return [...edits, insert(braceLine, gap + block + lineEnding)];
  return [...edits, insert(brace.startIndex, lineEnding + gap + block + lineEnding + outer)];
}

/** The semicolon between the constants of an enum and its members, in place of a comma behind the last constant. */
function endConstants(body: Node, last: Node): TextEdit {
  const { type, startIndex, endIndex } =
    body.children.findLast((child) => child.type === ',' || child.type === 'enum_constant') ?? last;
  return { range: { start: type === ',' ? startIndex : endIndex, end: endIndex }, newText: ';' };
}

function indentLine(line: string, base: string, { indentation }: JavaStyle): string {
  if (line === '') return '';
  const level = /^>*/.exec(line)?.[0].length ?? 0;
  return base + indentation.repeat(level) + line.slice(level);
}
