import type { LiteralSegment } from '../syntax/stringLiteral';
import type { TextRange } from '../text/textEdit';
import type { SourceText } from './reference';

/** Stands in a traced text for what only the running of the document tells. No name of a secret holds it. */
export const unknownText = '\0';

/** A stretch of text that one place in the file says. */
export interface TracedPiece {
  readonly text: string;
  /** Where it stands. */
  readonly at: TextRange;
  /** What says it, where that is another place: the value of what a function of the document refers to. */
  readonly from?: SourceText;
  /** It stands for a secret itself, whatever its text: the document makes it and refers to it. */
  readonly isSecret?: true;
}

/** A part of a traced text. */
export interface TracedPart {
  readonly source: SourceText;
  /** Where it is used; another place than the source's range where the text is carried. */
  readonly usedAt: TextRange;
}

/** The text that a value of a document stands for, which knows the places that say each part of it. */
export class TracedText {
  readonly text: string;
  readonly pieces: readonly TracedPiece[];
  /** Where each piece starts in the text. */
  readonly #starts: readonly number[];

  constructor(pieces: readonly TracedPiece[]) {
    this.pieces = pieces;
    this.text = pieces.map(({ text }) => text).join('');
    let start = 0;
    this.#starts = pieces.map(({ text }) => (start += text.length) - text.length);
  }

  /** The text of a literal's segments. What is not known of it is {@link unknownText}. */
  static ofSegments(segments: readonly LiteralSegment[]): TracedText {
    return new TracedText(
      segments.map(({ kind, value, range }) => ({
        text: (kind === 'expression' ? undefined : value) ?? unknownText,
        at: range,
      })),
    );
  }

  /** The part between two offsets of the text; undefined where it is empty, or not known. */
  part(start = 0, end = this.text.length): TracedPart | undefined {
    const pieces = this.#cut(start, end);
    const [first] = pieces;
    const last = pieces.at(-1);
    const text = this.text.slice(start, end);
    if (first === undefined || last === undefined || text.includes(unknownText)) return undefined;
    const usedAt = { start: first.at.start, end: last.at.end };
    if (pieces.length === 1 && first.from?.text === text) return { source: first.from, usedAt };
    const isLiteral = pieces.every(
      ({ at, from }, index) => from === undefined && at.start === (pieces[index - 1]?.at.end ?? at.start),
    );
    const isDefault = pieces.some(({ from }) => from?.isDefault === true);
    return {
      source: { text, range: usedAt, isLiteral, ...(isDefault && { isDefault }) },
      usedAt,
    };
  }

  /** The pieces between two offsets as a text of their own. */
  slice(start: number, end: number): TracedText {
    return new TracedText(this.#cut(start, end));
  }

  /** What the segments of a literal inside this text stand for. */
  inside(segments: readonly LiteralSegment[]): TracedText {
    return new TracedText(
      segments.flatMap(({ kind, value, range: { start, end } }) =>
        kind === 'text' && value?.length === end - start
          ? this.#cut(start, end)
          : [{ text: value ?? unknownText, at: this.rangeOf(start, end) }],
      ),
    );
  }

  /** The text with other texts in place of what a global pattern matches; undefined leaves a match as it is. */
  replace(
    pattern: RegExp,
    replacement: (match: RegExpExecArray) => readonly TracedPiece[] | undefined,
  ): TracedText {
    const pieces: TracedPiece[] = [];
    let position = 0;
    for (const match of this.text.matchAll(pattern)) {
      const written = replacement(match);
      if (written === undefined) continue;
      pieces.push(...this.#cut(position, match.index), ...written);
      position = match.index + match[0].length;
    }
    return position === 0 ? this : new TracedText([...pieces, ...this.#cut(position, this.text.length)]);
  }

  /** Where the text between two offsets stands. */
  rangeOf(start: number, end: number): TextRange {
    const pieces = this.#cut(start, end);
    return { start: pieces[0]?.at.start ?? 0, end: pieces.at(-1)?.at.end ?? 0 };
  }

  #cut(start: number, end: number): readonly TracedPiece[] {
    const cut: TracedPiece[] = [];
    for (let index = this.#indexOf(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      const offset = this.#starts[index] ?? 0;
      if (piece === undefined || offset >= end) break;
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, piece.text.length);
      if (from < to) cut.push(cutPiece(piece, from, to));
    }
    return cut;
  }

  /** The last piece that starts at an offset or before it. */
  #indexOf(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

function cutPiece(piece: TracedPiece, start: number, end: number): TracedPiece {
  const { text, at, from } = piece;
  if (start === 0 && end === text.length) return piece;
  const isVerbatim = from === undefined && at.end - at.start === text.length;
  return {
    ...piece,
    text: text.slice(start, end),
    at: isVerbatim ? { start: at.start + start, end: at.start + end } : at,
  };
}
