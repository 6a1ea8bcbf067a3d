import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../../sourceText';
import { gapBelow, lineEndAfter } from '../jvm/imports';
import type { ImportPlace, JvmImport } from '../jvm/imports';

/** Every name that occurs in the file. */
export function collectNames(root: Node): Set<string> {
  return new Set(findAll(root, 'simple_identifier', 'type_identifier').map(({ text }) => text));
}

/** Whether a declaration has this modifier: `const`, `suspend`, `annotation`. */
export function findModifier(declaration: Node, modifier: string): Node | undefined {
  return declaration.namedChildren
    .find(({ type }) => type === 'modifiers')
    ?.namedChildren.find(({ type, text }) => type.endsWith('_modifier') && text === modifier);
}

export function nameOfProperty(property: Node): string | undefined {
  return property.namedChildren
    .find(({ type }) => type === 'variable_declaration')
    ?.namedChildren.find(({ type }) => type === 'simple_identifier')?.text;
}

export function readImports(root: Node, source: string): ImportPlace {
  const imports = findAll(root, 'import_header').flatMap((node): JvmImport[] => {
    const identifier = node.namedChildren.find(({ type }) => type === 'identifier');
    if (identifier === undefined) return [];
    const path = identifier.text;
    const alias = node.namedChildren.find(({ type }) => type === 'import_alias')?.firstNamedChild?.text;
    const end = node.namedChildren.findLast(({ type }) => !type.endsWith('comment'))?.endIndex ?? 0;
    const isWildcard = node.namedChildren.some(({ type }) => type === 'wildcard_import');
    return [{ path, name: alias ?? path.slice(path.lastIndexOf('.') + 1), isWildcard, node, end }];
  });
  const packageName = root.namedChildren
    .find(({ type }) => type === 'package_header')
    ?.namedChildren.find(({ type }) => type === 'identifier');
  return {
    imports,
    ...(packageName === undefined ? {} : { packageEnd: endOfLine(source, packageName.endIndex) }),
    top: findTop(root, source),
    terminator: '',
  };
}

const headTypes = /^(shebang_line|file_annotation|package_header|import_list|import_header|.*comment)$/;

/** Where the first declaration begins; a comment directly above it belongs to it. */
function findTop(root: Node, source: string): number {
  let top = root.namedChildren.find(({ type }) => !headTypes.test(type));
  if (top === undefined) return source.length;
  for (let above = top.previousSibling; above !== null; above = above.previousSibling) {
    const gap = top.startPosition.row - above.endPosition.row;
    if (!above.type.endsWith('comment') || gap > 1) break;
    top = above;
  }
  return startOfLine(source, top.startIndex);
}

/** Puts declarations under the imports, above everything that is initialised with the file. */
export function insertDeclarations(
  { imports, packageEnd, top }: ImportPlace,
  source: string,
  blocks: readonly string[],
  lineEnding: string,
): TextEdit {
  const gap = lineEnding + lineEnding;
  const text = blocks.join(gap);
  const above = imports.length > 0 ? lineEndAfter(source, imports.at(-1)) : packageEnd;
  return above === undefined
    ? insert(top, text + gap)
    : insert(above, gap + text + gapBelow(source, above, lineEnding));
}
