import { commentSyntax, isKnownLanguage } from '../../syntax/lexicalGrammars';
import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';

/** Marks that hide their own line, and marks that hide the next. */
interface Marks {
  readonly sameLine: RegExp;
  readonly nextLine: RegExp;
}

const OUR_MARKS: Marks = { sameLine: /secretlens:ignore(?!-)/, nextLine: /secretlens:ignore-next-line/ };
const ALL_MARKS: Marks = {
  sameLine: /secretlens:ignore(?!-)|gitleaks:allow|pragma:\s?allowlist secret|secretlint-disable-line/,
  nextLine: /secretlens:ignore-next-line|pragma:\s?allowlist nextline secret|secretlint-disable-next-line/,
};

/** Substrings (lower-case) without one of which a text holds no suppression. */
export const suppressionKeywords: readonly string[] = [
  'secretlens:ignore',
  'gitleaks:allow',
  'allowlist',
  'secretlint-disable',
];

/**
 * The suppressions of one text. Where the language has no comment grammar of ours a line's whole text counts. The marks
 * of gitleaks, detect-secrets and secretlint count beside ours where `honourForeign` is set.
 */
export class Suppressions {
  readonly #source: SourceText;
  readonly #marks: Marks;
  /** What was asked last: many findings may stand on one line, which may be as long as the text. */
  #line: TextRange = { start: 0, end: -1 };
  #lines: TextRange = this.#line;
  #isHidden = false;

  constructor(source: SourceText, honourForeign: boolean) {
    this.#source = source;
    this.#marks = honourForeign ? ALL_MARKS : OUR_MARKS;
  }

  /** Whether a comment on a line of the range, or on the line before it, says that what stands there is no leak. */
  hide(range: TextRange): boolean {
    const { start } = this.#lineAt(range.start);
    const { end } = this.#lineAt(range.end);
    if (start !== this.#lines.start || end !== this.#lines.end) {
      this.#lines = { start, end };
      this.#isHidden = this.#areHidden(this.#lines);
    }
    return this.#isHidden;
  }

  /** The line that holds the offset, without its line feed. */
  #lineAt(offset: number): TextRange {
    if (offset < this.#line.start || offset > this.#line.end) {
      const { text } = this.#source;
      const end = text.indexOf('\n', offset);
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      this.#line = { start, end: end < 0 ? text.length : end };
    }
    return this.#line;
  }

  #areHidden(lines: TextRange): boolean {
    const { sameLine, nextLine } = this.#marks;
    if (holdsMarker(this.#source, lines, sameLine)) return true;
    if (lines.start === 0) return false;
    const end = lines.start - 1;
    const start = this.#source.text.lastIndexOf('\n', end - 1) + 1;
    return holdsMarker(this.#source, { start, end }, nextLine);
  }
}

/**
 * The comment that hides a line from the scanner, as the marks around `secretlens:ignore`; `undefined` where the
 * format has no comments, as JSON has none, or is unknown.
 */
export function suppressionComment(languageId: string): { prefix: string; suffix: string } | undefined {
  const syntax = commentSyntax(languageId);
  return syntax && { prefix: `${syntax.prefix} `, suffix: syntax.suffix === '' ? '' : ` ${syntax.suffix}` };
}

const MAX_LINE = 20_000;

function holdsMarker(source: SourceText, line: TextRange, marker: RegExp): boolean {
  const { text } = source;
  const found = marker.exec(text.slice(line.start, Math.min(line.end, line.start + MAX_LINE)));
  if (!found) return false;
  if (!isKnownLanguage(source.languageId) || commentSyntax(source.languageId) === undefined) return true;
  return source.spanAt(line.start + found.index)?.kind === 'comment';
}
