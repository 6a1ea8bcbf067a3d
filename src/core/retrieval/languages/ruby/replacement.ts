import type { Node } from 'web-tree-sitter';
import { findHeredocStart, readRubyQuotes } from '../../../syntax/rubyLiterals';
import { readLiteral, segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';

/**
 * Replaces the literal, or the part of it that is the credential, by the expression; undefined where no form of string takes
 * it: a part of several strings side by side, and of texts that would read differently if they were interpolated.
 */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  code: string,
): readonly TextEdit[] | undefined {
  const { node, content } = literal;
  const isWhole = replacesWhole({ literal, part });
  if (node.type === 'heredoc_body') return replaceInHeredoc(source, literal, part, code);
  if (node.type === 'bare_string') return replaceWord(node, part, code);
  const quotes = readRubyQuotes(node);
  const isPiece = node.parent?.type === 'chained_string';
  if (isWhole && !isPiece) return [replaceNode(source, node, code)];
  if (quotes === undefined) return undefined;
  const range = isWhole ? content : part;
  if (quotes.isInterpolated) return [{ range, newText: `#{${code}}` }];

  const isQuoted = quotes.opening === "'";
  const opening = isQuoted ? '"' : quotes.opening.replace('q', 'Q');
  const closing = isQuoted ? '"' : quotes.closing;
  const head = interpolate(source, literal, { start: content.start, end: range.start }, isQuoted);
  const tail = interpolate(source, literal, { start: range.end, end: content.end }, isQuoted);
  return [replaceNode(source, node, `${opening}${head}#{${code}}${tail}${closing}`)];
}

/** A name must not run into the word before it, nor become a symbol or a character behind `:` or `?`. */
function replaceNode(source: string, node: Node, code: string): TextEdit {
  const touches = /[\w:?]/.test(source.charAt(node.startIndex - 1)) && !code.startsWith('"');
  return { range: { start: node.startIndex, end: node.endIndex }, newText: touches ? ` ${code}` : code };
}

/** A stretch of a text that was not interpolated, written so that it reads the same in one that is. */
function interpolate(source: string, literal: StringLiteral, range: TextRange, isQuoted: boolean): string {
  return segmentsIn(literal, range)
    .map(({ kind, range: { start, end } }) => {
      const text = source.slice(start, end);
      if (kind !== 'text') return isQuoted && text === "\\'" ? "'" : text;
      const escaped = text.replaceAll(/\\|#(?=[{@$])/g, '\\$&');
      return isQuoted ? escaped.replaceAll('"', '\\"') : escaped;
    })
    .join('');
}

const readsDifferently = /\\|#[{@$]/;

/** `%w[a b]` becomes `%W[a #{code}]`, in which what is interpolated stays one word. */
function replaceWord(node: Node, part: TextRange, code: string): readonly TextEdit[] | undefined {
  const { parent: list } = node;
  if (list === null) return undefined;
  const replacement = { range: part, newText: `#{${code}}` };
  if (!list.text.startsWith('%w')) return [replacement];
  if (readsDifferently.test(list.text)) return undefined;
  return [{ range: { start: list.startIndex, end: list.startIndex + 2 }, newText: '%W' }, replacement];
}

function replaceInHeredoc(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  code: string,
): readonly TextEdit[] | undefined {
  const { node, content } = literal;
  const start = findHeredocStart(node);
  if (start === undefined) return undefined;
  const isWhole =
    part.end >= content.end && readLiteral(literal, { start: content.start, end: part.start }) === '';
  if (replacesWhole({ literal, part }) || isWhole)
    return [
      replaceNode(source, start, code),
      { range: { start: node.startIndex, end: node.endIndex }, newText: '' },
    ];
  // The end of the last line is that of the heredoc too.
  if (part.end >= content.end) return undefined;
  const replacement = { range: part, newText: `#{${code}}` };
  const quoted = /^<<[~-]?'(\w+)'$/.exec(start.text);
  if (quoted === null) return start.text.includes("'") ? undefined : [replacement];
  const rest = source.slice(content.start, part.start) + source.slice(part.end, content.end);
  if (readsDifferently.test(rest)) return undefined;
  return [
    {
      range: { start: start.startIndex, end: start.endIndex },
      newText: start.text.replaceAll("'", ''),
    },
    replacement,
  ];
}
