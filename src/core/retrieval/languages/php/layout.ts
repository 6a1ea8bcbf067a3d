import type { Node } from 'web-tree-sitter';
import { ancestorsOf } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { insert, placeAfter, startOfLine } from '../../sourceText';
import type { PhpStyle } from './sourceStyle';

/** The namespace in which a place stands, and what it begins with. */
export interface Layout {
  /** The namespace, or undefined outside of one. */
  readonly namespace: string | undefined;
  /** The statements that import classes. */
  readonly uses: readonly Node[];
  /** What stands before all code: the opening tag, the file's comment, directives, the namespace, the imports. */
  readonly last: Node | undefined;
  /** Where the namespace's block begins, when it has one that is empty so far. */
  readonly opening: Node | undefined;
  /** Everything that stands in the namespace. */
  readonly statements: readonly Node[];
}

export function readLayout(root: Node, useAt: Node, source: string): Layout {
  const block = [...ancestorsOf(useAt)].find(
    ({ type, parent }) => type === 'compound_statement' && parent?.type === 'namespace_definition',
  );
  const all = (block ?? root).namedChildren;
  const isOpened = block !== undefined || /^(\uFEFF?#![^\n]*\n)?\uFEFF?<\?php\b/.test(source);
  const current = all.findLastIndex(
    ({ type, endIndex }) => type === 'namespace_definition' && endIndex <= useAt.startIndex,
  );
  const declaration = block?.parent ?? all[current];
  const next = all.findIndex(
    ({ type, startIndex }, index) =>
      index > current && type === 'namespace_definition' && startIndex > useAt.startIndex,
  );
  const statements = all.slice(current + 1, next === -1 ? undefined : next);
  const uses = statements.filter(
    (node) =>
      node.type === 'namespace_use_declaration' &&
      node.endIndex <= useAt.startIndex &&
      /^use\s+[\w\\]+(\s+as\s+\w+)?\s*;/.test(node.text),
  );
  const head = statements.slice(0, findHeadEnd(statements, source));
  const last = [...uses, ...head].sort((a, b) => a.endIndex - b.endIndex).at(-1);
  return {
    namespace: declaration?.childForFieldName('name')?.text,
    uses,
    last: isOpened ? (last ?? (block === undefined ? declaration : undefined)) : undefined,
    opening: block?.firstChild ?? undefined,
    statements,
  };
}

const headTypes = /^(php_tag|comment|declare_statement|namespace_use_declaration|text)$/;

/** How many of the statements come before all code; a comment right above the code belongs to it. */
function findHeadEnd(statements: readonly Node[], source: string): number {
  let count = statements.findIndex(
    ({ type, text }) => !headTypes.test(type) || (type === 'text' && !text.startsWith('#!')),
  );
  if (count === -1) count = statements.length;
  for (; count > 0; count--) {
    const node = statements[count - 1];
    const next = statements[count];
    if (node?.type !== 'comment') break;
    if (next === undefined || /\n\s*\n/.test(source.slice(node.endIndex, next.startIndex))) break;
  }
  return count;
}

/** The name by which a class can be used: imported, or in full where another class has the short one. */
export function nameClass(
  path: string,
  { uses, namespace, last, opening, statements }: Layout,
): {
  readonly name: string;
  readonly isNew: boolean;
} {
  const short = path.slice(path.lastIndexOf('\\') + 1);
  for (const use of uses) {
    const [, imported, alias] = /^use\s+\\?([\w\\]+)(?:\s+as\s+(\w+))?/.exec(use.text) ?? [];
    if (imported === path) return { name: alias ?? short, isNew: false };
    const name = alias ?? imported?.slice(imported.lastIndexOf('\\') + 1);
    if (name === short) return { name: `\\${path}`, isNew: false };
  }
  const isDeclared = statements.some((node) => node.childForFieldName('name')?.text === short);
  if (isDeclared || (last === undefined && opening === undefined)) return { name: `\\${path}`, isNew: false };
  if (!path.includes('\\')) return { name: namespace === undefined ? path : `\\${path}`, isNew: false };
  return { name: short, isNew: true };
}

/** Merges imports into those of the namespace, and puts code below them. */
export function insertAtHead(
  { uses, last, opening, statements }: Layout,
  source: string,
  imports: readonly string[],
  blocks: readonly string[],
  { lineEnding, indentation }: PhpStyle,
): readonly TextEdit[] {
  if (imports.length === 0 && blocks.length === 0) return [];
  const gap = lineEnding + lineEnding;
  if (last === undefined && opening === undefined) {
    // The file begins with text: PHP eats the line end behind a closing tag.
    const start = source.startsWith('\uFEFF') ? 1 : 0;
    return [insert(start, `<?php${gap}${blocks.join(gap)}${lineEnding}?>${lineEnding}`)];
  }
  const anchor = last ?? opening;
  if (anchor === undefined) return [];
  const outer = opening === undefined ? '' : indentation;
  const edits: TextEdit[] = [];
  const below: string[] = [];
  for (const path of imports) {
    const line = `${outer}use ${path};`;
    const place = findImportPlace(uses, path);
    const above = uses.at(-1) ?? statements.findLast(importsClasses);
    if (place !== undefined) edits.push(insert(startOfLine(source, place.startIndex), line + lineEnding));
    else if (above !== undefined) edits.push(insert(placeAfter(above, source).offset, lineEnding + line));
    else below.push(line);
  }
  const added = [...(below.length === 0 ? [] : [below.join(lineEnding)]), ...blocks];
  if (added.length === 0) return edits;
  const { offset, sharesLine } = placeAfter(anchor, source);
  const first = last === undefined ? lineEnding : gap;
  const end = sharesLine ? gap : /^\r?\n[ \t]*(\r?\n|$)|^$/.test(source.slice(offset)) ? '' : lineEnding;
  return [...edits, insert(offset, first + added.join(gap) + end)];
}

/** The import that the path goes above where they stand in the order of their paths. */
function findImportPlace(uses: readonly Node[], path: string): Node | undefined {
  const paths = uses.map(({ text }) => /^use\s+\\?([\w\\]+)/.exec(text)?.[1] ?? '');
  const isSorted = paths.every((other, at) => at === 0 || (paths[at - 1] ?? '').localeCompare(other) <= 0);
  return isSorted ? uses[paths.findIndex((other) => other.localeCompare(path) > 0)] : undefined;
}

function importsClasses({ type, text }: Node): boolean {
  return type === 'namespace_use_declaration' && /^use\s+(?!function\b|const\b)/.test(text);
}
