import { lex, type LexicalSpan } from '../syntax/lexer';
import { kindOfLanguage, languageOfPath, type SourceKind } from './languages';

/** One text under scan, with its strings and comments, which are found on first need. */
export class SourceText {
  readonly text: string;
  readonly path: string;
  readonly languageId: string;
  readonly kind: SourceKind;
  #spans: readonly LexicalSpan[] | undefined;

  constructor(text: string, path: string, languageId?: string) {
    this.text = text;
    this.path = path;
    const byPath = languageOfPath(path);
    this.languageId = languageId === undefined || languageId === 'plaintext' ? byPath : languageId;
    this.kind = kindOfLanguage(this.languageId);
  }

  /** String literals and comments, in order. */
  get spans(): readonly LexicalSpan[] {
    this.#spans ??= lex(this.text, this.languageId);
    return this.#spans;
  }

  /** The string or comment that holds the offset, its delimiters included. */
  spanAt(offset: number): LexicalSpan | undefined {
    const spans = this.spans;
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const span = spans[middle];
      if (!span) return undefined;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return span;
    }
    return undefined;
  }
}
