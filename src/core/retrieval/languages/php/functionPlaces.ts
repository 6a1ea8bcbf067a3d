import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName } from '../../names';
import { indentationAt, insert, startOfLine } from '../../sourceText';
import { writeFunction } from './functionCode';
import type { FunctionCode } from './functionCode';
import type { Layout } from './layout';
import { indentPhp } from './sourceStyle';
import type { PhpStyle } from './sourceStyle';

/** Where functions that read secrets stand, those of earlier fixes among them. */
export interface FunctionPlace {
  /** Whether a function of these words stands there that says what only such a function says. */
  has(words: string, marker: string): boolean;
  /** Code that names the function of these words, which is written when there is none. */
  use(words: string, marker: string, write: () => FunctionCode): string;
  hasAdded(): boolean;
  /** What goes to the head of the file. */
  blocks(): readonly string[];
  /** What goes elsewhere. */
  edits(): readonly TextEdit[];
}

/** Functions at the head of the namespace, each behind a guard: another file may declare the same. */
export function sharedFunctions(root: Node, layout: Layout, style: PhpStyle): FunctionPlace {
  const added: string[] = [];
  const find = (words: string, marker: string): string | undefined =>
    findFunction(
      layout.statements.flatMap((statement) => findAll(statement, 'function_definition')),
      style.nameFunction(words),
      marker,
    );
  return {
    has: (words, marker) => find(words, marker) !== undefined,
    use(words, marker, write) {
      const existing = find(words, marker);
      if (existing !== undefined) return existing;
      const name = chooseFreeName([style.nameFunction(words)], namesIn(root));
      const quoted = layout.namespace === undefined ? `'${name}'` : `__NAMESPACE__ . '\\${name}'`;
      const lines = writeFunction('', name, write(), style.opensOnOwnLine).map((line) => line && `>${line}`);
      const outer = layout.opening === undefined ? '' : style.indentation;
      added.push(indentPhp([`if (!function_exists(${quoted})) {`, ...lines, '}'], outer, style));
      return name;
    },
    hasAdded: () => added.length > 0,
    blocks: () => added,
    edits: () => [],
  };
}

/** Private methods at the end of a class, trait or enumeration: of an object, or static ones that need none. */
export function privateMethods(
  owner: Node,
  ofObject: boolean,
  source: string,
  style: PhpStyle,
): FunctionPlace {
  const added: string[] = [];
  const methods = findAll(owner, 'method_declaration').filter(
    ({ namedChildren }) => namedChildren.some(({ type }) => type === 'static_modifier') !== ofObject,
  );
  const receiver = ofObject ? '$this->' : 'self::';
  const outer = indentationAt(source, owner.startIndex);
  const find = (words: string, marker: string): string | undefined =>
    findFunction(methods, style.nameMethod(words), marker);
  return {
    has: (words, marker) => find(words, marker) !== undefined,
    use(words, marker, write) {
      const existing = find(words, marker);
      if (existing !== undefined) return `${receiver}${existing}`;
      const name = chooseFreeName([style.nameMethod(words)], namesIn(owner));
      const lines = writeFunction(
        ofObject ? 'private ' : 'private static ',
        name,
        write(),
        style.opensOnOwnLine,
      );
      added.push(indentPhp(lines, outer + style.indentation, style));
      return `${receiver}${name}`;
    },
    hasAdded: () => added.length > 0,
    blocks: () => [],
    edits() {
      const body = owner.childForFieldName('body');
      if (added.length === 0 || body === null) return [];
      const { lineEnding } = style;
      const text = added.join(lineEnding + lineEnding);
      const closing = body.endIndex - 1;
      const lineStart = startOfLine(source, closing);
      const above = source.slice(lineStart, closing);
      if (above.trim() === '') return [insert(lineStart, lineEnding + text + lineEnding)];
      const start = lineStart + above.trimEnd().length;
      return [
        { range: { start, end: closing }, newText: lineEnding + lineEnding + text + lineEnding + outer },
      ];
    },
  };
}

/** The function of that name, or of that name with a number, which says the marker. */
function findFunction(nodes: readonly Node[], stem: string, marker: string): string | undefined {
  const isNamed = new RegExp(`^${stem}\\d*$`);
  return nodes
    .filter(({ text }) => text.includes(marker))
    .map((node) => node.childForFieldName('name')?.text ?? '')
    .find((name) => isNamed.test(name));
}

function namesIn(node: Node): Set<string> {
  return new Set(findAll(node, 'name').map(({ text }) => text));
}
