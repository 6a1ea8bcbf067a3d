import type { Node } from 'web-tree-sitter';
import { plainText, readCall } from './calls';

/** What `+`, `%`, `format` and `join` put together. */
export function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary_operator') {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    const operator = node.childForFieldName('operator')?.text;
    if (left === null || right === null) return undefined;
    if (operator === '+') return [left, right];
    const template = operator === '%' ? plainText(left) : undefined;
    const values = right.type === 'tuple' ? right.namedChildren : [right];
    return template === undefined ? undefined : fill(template, /%(?:s|d)/, () => values.shift());
  }
  const call = node.type === 'call' ? readCall(node) : undefined;
  const object = call?.callee.childForFieldName('object');
  if (call === undefined || object?.type !== 'string') return undefined;
  const values = [...call.positional];
  if (call.name === 'format') {
    const template = formatTemplate(object);
    return template === undefined
      ? undefined
      : fill(template, /\{(\w*)\}/, (name) =>
          name === '' ? values.shift() : (call.named.get(name) ?? call.positional[Number(name)]),
        );
  }
  const separator = call.name === 'join' ? plainText(object) : undefined;
  const [list] = call.positional;
  return separator !== undefined && list !== undefined && /^(list|tuple)$/.test(list.type)
    ? list.namedChildren.flatMap((item, index) => (index === 0 ? [item] : [separator, item]))
    : undefined;
}

function formatTemplate(node: Node): string | undefined {
  return /^(["'])([^"'\\]*)\1$/.exec(node.text)?.[2];
}

/** A template with what `take` gives in each place of a value; undefined where it holds another mark or a value is missing. */
function fill(
  template: string,
  place: RegExp,
  take: (name: string) => Node | undefined,
): readonly (Node | string)[] | undefined {
  const parts: (Node | string)[] = [];
  let rest = template;
  for (let match = place.exec(rest); match !== null; match = place.exec(rest)) {
    const value = take(match[1] ?? '');
    if (value === undefined) return undefined;
    parts.push(rest.slice(0, match.index), value);
    rest = rest.slice(match.index + match[0].length);
  }
  return parts.length === 0 || parts.some((part) => typeof part === 'string' && /[%{}]/.test(part))
    ? undefined
    : [...parts, rest];
}
