/** A half-open range of UTF-16 offsets in a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `range` by `newText`; an empty range inserts. Ranges refer to the text before any edit. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Applies edits that do not overlap, in any order. Throws a RangeError when they overlap or leave the text. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.range;
    if (start < position || end < start || end > text.length)
      throw new RangeError(`Edits overlap or leave the text at ${start}–${end}.`);
    result += text.slice(position, start) + edit.newText;
    position = end;
  }
  return result + text.slice(position);
}
