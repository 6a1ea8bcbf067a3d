import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../../text/textEdit';
import { endOfLine, indentationAt, insert, startOfLine } from '../../../sourceText';
import type { PythonStyle } from '../sourceStyle';

/**
 * Moves an entry of the keyword argument `environment` to `secrets` beside it, where `code` is its value; undefined where
 * `secrets` is no dictionary.
 */
export function moveToSecrets(
  source: string,
  pair: Node,
  environment: Node,
  code: string,
  style: PythonStyle,
): readonly TextEdit[] | undefined {
  const keyword = environment.childForFieldName('name');
  const value = pair.childForFieldName('value');
  const siblings = membersOf(environment.parent);
  if (keyword === null || value === null) return undefined;
  const isAlone = membersOf(pair.parent).length === 1;
  const secrets = siblings.find(
    (member) => member.type === 'keyword_argument' && member.childForFieldName('name')?.text === 'secrets',
  );
  const entry = `${pair.childForFieldName('key')?.text ?? ''}: ${code}`;
  if (secrets !== undefined) {
    const dictionary = secrets.childForFieldName('value');
    if (dictionary?.type !== 'dictionary') return undefined;
    return [addMember(source, dictionary, entry, style), removeMember(source, isAlone ? environment : pair)];
  }
  if (isAlone)
    return [
      { range: { start: keyword.startIndex, end: keyword.endIndex }, newText: 'secrets' },
      { range: { start: value.startIndex, end: value.endIndex }, newText: code },
    ];
  const { lineEnding, indentation } = style;
  const outer = indentationAt(source, environment.startIndex);
  const isOnOwnLine = startOfLine(source, environment.startIndex) + outer.length === environment.startIndex;
  const isSpread = pair.startPosition.row !== environment.startPosition.row;
  const dictionary = isSpread
    ? `{${lineEnding}${outer}${indentation}${entry},${lineEnding}${outer}}`
    : `{${entry}}`;
  return [
    removeMember(source, pair),
    insert(environment.endIndex, `,${isOnOwnLine ? lineEnding + outer : ' '}secrets=${dictionary}`),
  ];
}

function membersOf(list: Node | null): Node[] {
  return (list?.namedChildren ?? []).filter(({ type }) => type !== 'comment');
}

/** Adds a member behind the last one of a list, in its way of lines. */
function addMember(source: string, list: Node, member: string, style: PythonStyle): TextEdit {
  const last = membersOf(list).at(-1);
  if (last === undefined) return insert(list.startIndex + 1, member);
  const isOnOwnLine = last.startPosition.row !== list.startPosition.row;
  return insert(
    last.endIndex,
    `,${isOnOwnLine ? style.lineEnding + indentationAt(source, last.startIndex) : ' '}${member}`,
  );
}

/** Removes a member of a list that has others, with its comma and, where it stands alone there, its line. */
function removeMember(
  source: string,
  { startIndex, endIndex, nextSibling, previousSibling }: Node,
): TextEdit {
  if (nextSibling?.type !== ',') {
    const start = previousSibling?.type === ',' ? previousSibling.startIndex : startIndex;
    return { range: { start, end: endIndex }, newText: '' };
  }
  const lineStart = startOfLine(source, startIndex);
  const lineEnd = endOfLine(source, nextSibling.endIndex);
  const ownsLine =
    source.slice(lineStart, startIndex).trim() === '' &&
    source.slice(nextSibling.endIndex, lineEnd).trim() === '';
  if (ownsLine) return { range: { start: lineStart, end: source.indexOf('\n', lineEnd) + 1 }, newText: '' };
  const gap = /^[ \t]*/.exec(source.slice(nextSibling.endIndex))?.[0].length ?? 0;
  return { range: { start: startIndex, end: nextSibling.endIndex + gap }, newText: '' };
}
