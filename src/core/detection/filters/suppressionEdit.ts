import { lex } from '../../syntax/lexer';
import type { TextEdit, TextRange } from '../../text/textEdit';
import { suppressionComment } from './suppressions';

/** Languages in which a comment cannot follow a value on its line: it would become part of the value or of a command. */
const commentsOnlyOnTheirOwnLine = new Set([
  'bat',
  'dockerfile',
  'html',
  'ini',
  'makefile',
  'markdown',
  'netrc',
  'properties',
  'xml',
]);

const react = new Set(['javascriptreact', 'typescriptreact']);

/**
 * The comment that suppresses a finding, as an insertion on its line or, where that would change the program, above it.
 * `undefined` where no comment is possible: the format has none, or the finding stands inside a literal of several lines.
 */
export function planSuppression(text: string, languageId: string, finding: TextRange): TextEdit | undefined {
  const comment = suppressionComment(languageId);
  if (comment === undefined) return undefined;

  const lineStart = text.lastIndexOf('\n', finding.start - 1) + 1;
  const lineEnd = endOfLine(text, finding.start);
  const strings = lex(text, languageId).filter((span) => span.kind === 'string');
  const isInString = (offset: number): boolean =>
    strings.some((span) => span.start < offset && offset < span.end);

  const spansLines = finding.end > lineEnd;
  if (!commentsOnlyOnTheirOwnLine.has(languageId) && !spansLines && !isInString(lineEnd)) {
    if (react.has(languageId) && text.slice(lineStart, lineEnd).trimEnd().endsWith('>')) return undefined;
    return insertion(lineEnd, ` ${comment.prefix}secretlens:ignore${comment.suffix}`);
  }

  const isValueOfItsOwn = spansLines && !isInString(finding.start);
  const continues = text
    .slice(0, Math.max(0, lineStart - 1))
    .trimEnd()
    .endsWith('\\');
  if (isValueOfItsOwn || continues || isInString(lineStart)) return undefined;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, lineEnd))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return insertion(
    lineStart,
    `${indentation}${comment.prefix}secretlens:ignore-next-line${comment.suffix}${newline}`,
  );
}

function endOfLine(text: string, offset: number): number {
  const end = /\r?\n|$/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
