import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../../text/textEdit';
import { addMember, membersOf, removeMember } from '../../../members';
import { indentationAt, insert, startOfLine } from '../../../sourceText';
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
    const whole = { start: object.startIndex, end: object.endIndex };
    const added = addMember(source, object, entry, style.lineEnding) ?? {
      range: whole,
      newText: `{ ${entry} }`,
    };
    return [added, removeMember(source, isAlone ? environment : pair)];
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
