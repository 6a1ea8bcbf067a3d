/** What stands in place of a value. */
const mask = '***';

/** Shorter values would mask what is equal by chance. */
const shortestValue = 4;

/** Replaces values in text that comes in pieces, wherever the pieces are cut. */
export interface TextMask {
  /** What of the text so far can be shown: all but an end that may turn out to begin a value. */
  push(piece: string): string;
  /** What is left when the text has ended. */
  end(): string;
}

/** A mask for the values; those of fewer than four characters are not masked. Of overlapping ones the longest wins. */
export function maskText(values: readonly string[]): TextMask {
  const longestFirst = [...new Set(values)]
    .filter(({ length }) => length >= shortestValue)
    .sort((a, b) => b.length - a.length);
  let held = '';

  const firstCharacters = new Set(longestFirst.map((value) => value.charAt(0)));

  /** Replaces whole values; stops where the rest may be the beginning of one. */
  const take = (text: string, isEnd: boolean): { shown: string; rest: string } => {
    let shown = '';
    let shownTo = 0;
    for (let position = 0; position < text.length;) {
      if (!firstCharacters.has(text.charAt(position))) {
        position++;
        continue;
      }
      const left = text.length - position;
      const mayFollow = (value: string): boolean =>
        value.length > left && value.startsWith(text.slice(position));
      if (!isEnd && longestFirst.some(mayFollow))
        return { shown: shown + text.slice(shownTo, position), rest: text.slice(position) };
      const value = longestFirst.find((candidate) => text.startsWith(candidate, position));
      if (value === undefined) position++;
      else {
        shown += text.slice(shownTo, position) + mask;
        shownTo = position += value.length;
      }
    }
    return { shown: shown + text.slice(shownTo), rest: '' };
  };

  return {
    push(piece) {
      const { shown, rest } = take(held + piece, false);
      held = rest;
      return shown;
    },
    end() {
      const { shown } = take(held, true);
      held = '';
      return shown;
    },
  };
}
