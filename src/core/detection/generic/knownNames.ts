import type { TextRange } from '../../text/textEdit';

interface KnownName<T> {
  readonly name: string;
  readonly judgement: T;
}

/** How many names are kept; a power of two. */
const PLACES = 1 << 15;

/**
 * What was judged of names before, since sources repeat theirs. A name is looked up where it stands in its text, and
 * kept as a copy of its own: a part of a text would keep the whole of it in memory.
 */
export class KnownNames<T> {
  readonly #judge: (name: string) => T;
  readonly #places: (KnownName<T> | undefined)[] = Array.from({ length: PLACES }, () => undefined);

  /** `judge` is asked about names that are not known or have made room for others. */
  constructor(judge: (name: string) => T) {
    this.#judge = judge;
  }

  /** What is judged of the name that stands at the range of the text. */
  at(text: string, { start, end }: TextRange): T {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.#places[place];
    if (known?.name.length === end - start && text.startsWith(known.name, start)) return known.judgement;
    const name = copyOf(text, start, end);
    const judgement = this.#judge(name);
    this.#places[place] = { name, judgement };
    return judgement;
  }
}

function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
