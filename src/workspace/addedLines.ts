/** A stretch of lines, from 1, both ends included. Lines end with LF, as git counts them. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** The lines that a patch adds to a file; all of them where git takes the file for binary and shows none. */
export type AddedLines = readonly LineSpan[] | 'all';

/** More of a line is never needed: hunk headers are short, content is counted only. */
const LONGEST_PREFIX = 100;

/**
 * Reads a patch without context lines as git writes it, piece by piece, and gives what each of its files has had added,
 * in the patch's order. Paths are not read: they may hold anything.
 */
export async function readAddedLines(
  write: (onOutput: (chunk: Buffer) => void) => Promise<unknown>,
): Promise<AddedLines[]> {
  const reader = new PatchReader();
  await write((chunk) => {
    reader.read(chunk);
  });
  return reader.files;
}

class PatchReader {
  readonly files: (LineSpan[] | 'all')[] = [];
  /** The beginning of a line whose end has not come yet. */
  #prefix = '';
  /** Content lines of the hunk that are still to come: they can look like headers. */
  #contentLines = 0;

  read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      this.#keep(chunk, start, end);
      this.#readLine(this.#prefix);
      this.#prefix = '';
      start = end + 1;
    }
    this.#keep(chunk, start, chunk.length);
  }

  #keep(chunk: Buffer, start: number, end: number): void {
    const room = LONGEST_PREFIX - this.#prefix.length;
    this.#prefix += chunk.toString('latin1', start, Math.min(end, start + room));
  }

  #readLine(line: string): void {
    if (this.#contentLines > 0) {
      if (!line.startsWith('\\')) this.#contentLines--;
    } else if (line.startsWith('diff --git ')) this.files.push([]);
    else if (line.startsWith('Binary files ')) this.files.splice(-1, 1, 'all');
    else if (line.startsWith('@@ ')) this.#readHunk(line);
  }

  /** `@@ -from[,count] +from[,count] @@`, where a count that is not given is 1. */
  #readHunk(header: string): void {
    const [, removed = '1', first = '0', added = '1'] =
      /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header) ?? [];
    this.#contentLines = Number(removed) + Number(added);
    const spans = this.files.at(-1);
    if (Array.isArray(spans) && added !== '0')
      spans.push({ first: Number(first), last: Number(first) + Number(added) - 1 });
  }
}

const LF = 0x0a;
