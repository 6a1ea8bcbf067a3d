/** A place in a text; both count from 0, the character in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Finds lines by offsets. Lines end with LF, CRLF or CR, as in VS Code. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const end = /\r\n|\r|\n/g;
    while (end.exec(text) !== null) starts.push(end.lastIndex);
    this.#starts = starts;
  }

  /** The position of an offset inside the text or at its end. */
  positionAt(offset: number): TextPosition {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position in the text. */
  offsetAt({ line, character }: TextPosition): number {
    return (this.#starts[line] ?? 0) + character;
  }
}
