import type { TextRange } from '../../../text/textEdit';
import { TracedText, unknownText, type TracedPiece } from '../../tracedText';

/** Stands in a script for what only its running tells: a variable that nothing sets. */
export const unknownVariable = '$__';

/** Texts one behind the other, and between them texts that the file does not say. */
export function joinTraced(...parts: readonly (TracedText | string)[]): TracedText {
  const pieces: TracedPiece[] = [];
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') pieces.push(...part.pieces);
    else {
      const next = parts.slice(index).find((other) => typeof other !== 'string' && other.pieces.length > 0);
      const at = pieces.at(-1)?.at.end ?? (next as TracedText | undefined)?.pieces[0]?.at.start ?? 0;
      pieces.push({ text: part, at: { start: at, end: at } });
    }
  }
  return new TracedText(pieces);
}

/** `NAME='value'`; empty where the value is not known, or holds quotes. */
export function assign(name: string, value: TracedText): TracedText {
  return value.text.includes(unknownText) || value.text.includes("'")
    ? new TracedText([])
    : joinTraced(`${name}='`, value, "'\n");
}

/**
 * A text in the place of another, or a variable that nothing sets where it is not known.
 * @param isDefault whether the environment may replace it
 */
export function carry(
  value: TracedText | undefined,
  at: TextRange,
  isDefault = false,
): readonly TracedPiece[] {
  const source = value?.part()?.source;
  return source === undefined
    ? [{ text: unknownVariable, at }]
    : [{ text: source.text, at, from: isDefault ? { ...source, isDefault } : source }];
}

/**
 * What the words of a command do that no shell has split: the script that a shell among them, or Docker's `CMD-SHELL`, is given, or
 * the command that they are.
 */
export function readWords(words: readonly TracedText[]): TracedText {
  const option = words.findIndex(
    ({ text }, index) =>
      (/^-[a-z]*c$/.test(text) && (index === 0 || isShell(words[index - 1]))) || text === 'CMD-SHELL',
  );
  const script = option === -1 ? undefined : words[option + 1];
  return script ?? joinTraced(...words.flatMap((word) => [quote(word), ' ']));
}

function isShell(word: TracedText | undefined): boolean {
  return /(?:^|\/)(?:ba|da|a|k|z)?sh$/.test(word?.text ?? '');
}

function quote(word: TracedText): TracedText {
  if (/^[\w./:=@%+,-]+$/.test(word.text)) return word;
  return word.text.includes("'") ? joinTraced(unknownVariable) : joinTraced("'", word, "'");
}
