import { commentSyntax, isKnownLanguage } from '../../syntax/lexer';
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
 * Whether a comment on a line of the range, or on the line before it, says that what stands there is no leak. Where
 * the language has no comment grammar of ours the line's whole text counts. The marks of gitleaks, detect-secrets and
 * secretlint count beside ours where `honourForeign` is set.
 */
export function isSuppressed(source: SourceText, range: TextRange, honourForeign: boolean): boolean {
  const { text } = source;
  const { sameLine, nextLine } = honourForeign ? ALL_MARKS : OUR_MARKS;
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineEnd = endOfLine(text, range.end);
  if (holdsMarker(source, { start: lineStart, end: lineEnd }, sameLine)) return true;
  if (lineStart === 0) return false;
  const previousStart = text.lastIndexOf('\n', lineStart - 2) + 1;
  return holdsMarker(source, { start: previousStart, end: lineStart - 1 }, nextLine);
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

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
