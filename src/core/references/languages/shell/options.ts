import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../../reference';

/** What a command gets for an option: `--name value`, or `--name=value`. */
export function optionOf(words: readonly Node[], name: string): Node | SourceText | undefined {
  for (const [index, word] of words.entries()) {
    if (word.text === name) return words[index + 1];
    if (!word.text.startsWith(`${name}=`)) continue;
    const start = word.startIndex + name.length + 1;
    if (word.type === 'word')
      return {
        text: word.text.slice(name.length + 1).replaceAll(/\\(.)/g, '$1'),
        range: { start, end: word.endIndex },
        isLiteral: false,
      };
    const [head, value, ...others] = word.type === 'concatenation' ? word.namedChildren : [];
    return head?.text === `${name}=` && others.length === 0 ? value : undefined;
  }
  return undefined;
}

/** What follows an option up to the next one. */
export function valuesOf(words: readonly Node[], name: string): readonly Node[] {
  const start = words.findIndex(({ text }) => text === name) + 1;
  if (start === 0) return [];
  const end = words.findIndex(({ text }, index) => index >= start && text.startsWith('--'));
  return words.slice(start, end === -1 ? undefined : end);
}
