import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../../text/textEdit';
import { endOfLine, indentationAt, insert, startOfLine } from '../../../sourceText';
import type { JavaScriptStyle } from '../sourceStyle';

/** Moves an entry of `environment` to `secrets` beside it, where `code` is its value; undefined where `secrets` is no object. */
export function moveToSecrets(
  source: string,
  pair: Node,
  environment: Node,
  code: string,
  style: JavaScriptStyle,
): readonly TextEdit[] | undefined {
  const options = environment.parent;
  const key = environment.childForFieldName('key');
  const value = pair.childForFieldName('value');
  if (options === null || key === null || value === null) return undefined;
  const isAlone = membersOf(pair.parent).length === 1;
  const secrets = membersOf(options).find(
    (member) => (member.childForFieldName('key') ?? member).text.replaceAll(/['"]/g, '') === 'secrets',
  );
  const entry = `${pair.childForFieldName('key')?.text ?? ''}: ${code}`;
  if (secrets !== undefined) {
    const object = secrets.childForFieldName('value');
    if (object?.type !== 'object') return undefined;
    return [addMember(source, object, entry, style), removeMember(source, isAlone ? environment : pair)];
  }
  if (isAlone)
    return [
      { range: { start: key.startIndex, end: key.endIndex }, newText: 'secrets' },
      { range: { start: value.startIndex, end: value.endIndex }, newText: code },
    ];
  const { lineEnding, indentation } = style;
  const outer = indentationAt(source, environment.startIndex);
  const isOnOwnLine = startOfLine(source, environment.startIndex) + outer.length === environment.startIndex;
  const isSpread = pair.startPosition.row !== environment.startPosition.row;
  const block = isSpread
    ? `secrets: {${lineEnding}${outer}${indentation}${entry},${lineEnding}${outer}}`
    : `secrets: { ${entry} }`;
  return [
    removeMember(source, pair),
    insert(environment.endIndex, `,${isOnOwnLine ? lineEnding + outer : ' '}${block}`),
  ];
}

function membersOf(object: Node | null): Node[] {
  return (object?.namedChildren ?? []).filter(({ type }) => type !== 'comment');
}

/** Adds a member behind the last one of an object, in its way of lines. */
function addMember(source: string, object: Node, member: string, style: JavaScriptStyle): TextEdit {
  const last = membersOf(object).at(-1);
  if (last === undefined)
    return { range: { start: object.startIndex, end: object.endIndex }, newText: `{ ${member} }` };
  const isOnOwnLine = last.startPosition.row !== object.startPosition.row;
  return insert(
    last.endIndex,
    `,${isOnOwnLine ? style.lineEnding + indentationAt(source, last.startIndex) : ' '}${member}`,
  );
}

/** Removes a member of an object that has others, with its comma and, where it stands alone there, its line. */
function removeMember(source: string, member: Node): TextEdit {
  const { startIndex, endIndex, nextSibling, previousSibling } = member;
  if (nextSibling?.type === ',') {
    const lineStart = startOfLine(source, startIndex);
    const lineEnd = endOfLine(source, nextSibling.endIndex);
    const isAlone =
      source.slice(lineStart, startIndex).trim() === '' &&
      source.slice(nextSibling.endIndex, lineEnd).trim() === '';
    if (isAlone) {
      const next = source.indexOf('\n', lineEnd) + 1;
      return { range: { start: lineStart, end: next }, newText: '' };
    }
    const rest = /^[ \t]*/.exec(source.slice(nextSibling.endIndex))?.[0].length ?? 0;
    return { range: { start: startIndex, end: nextSibling.endIndex + rest }, newText: '' };
  }
  const start = previousSibling?.type === ',' ? previousSibling.startIndex : startIndex;
  return { range: { start, end: endIndex }, newText: '' };
}
