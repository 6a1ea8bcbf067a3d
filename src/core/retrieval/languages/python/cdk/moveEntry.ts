import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../../text/textEdit';
import { addMember, membersOf, removeMember } from '../../../members';
import { indentationAt, insert, startOfLine } from '../../../sourceText';
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
    const added =
      addMember(source, dictionary, entry, style.lineEnding) ?? insert(dictionary.startIndex + 1, entry);
    return [added, removeMember(source, isAlone ? environment : pair)];
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
