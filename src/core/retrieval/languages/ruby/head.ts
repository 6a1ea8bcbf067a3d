import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, placeAfter, startOfLine } from '../../sourceText';
import type { RubyStyle } from './sourceStyle';
import { quoteRuby } from './sourceStyle';

/** What stands at the start of a file: its comments, and what it loads. */
export interface Head {
  /** The statements that load something, in their order; the first other one ends them. */
  readonly loads: readonly Node[];
  /** Where code may begin when nothing is loaded. */
  readonly top: number;
}

const magicComment =
  /^#(!|.*\b(coding|frozen_string_literal|warn_indent|shareable_constant_value|typed)\b *[:=])/;

export function readHead(root: Node, source: string): Head {
  const statements = root.namedChildren.filter(({ type }) => type !== 'comment' && type !== 'heredoc_body');
  const end = statements.findIndex((statement) => !isLoad(statement));
  const first = root.namedChildren.find(({ type }) => type !== 'comment');
  let top = startOfLine(source, first?.startIndex ?? source.length);
  const comments = root.namedChildren.filter((node) => node.endIndex <= (first?.startIndex ?? 0));
  // A comment right above the first statement belongs to it.
  for (const comment of comments.reverse()) {
    const isDirectlyAbove =
      endOfLine(source, comment.endIndex) + 2 >= top && !/\n\s*\n/.test(source.slice(comment.endIndex, top));
    if (!isDirectlyAbove || magicComment.test(comment.text)) break;
    top = startOfLine(source, comment.startIndex);
  }
  return { loads: end === -1 ? statements : statements.slice(0, end), top };
}

/** `require`, `require_relative`, what sets up gems, and the path that they are found in. */
function isLoad(statement: Node): boolean {
  return (
    /^require(_relative)?\b/.test(statement.text) ||
    /^(Bundler\.(require|setup)|(\$LOAD_PATH|\$:)\.|gemfile\b)/.test(statement.text)
  );
}

/** The name that `require 'name'` loads; undefined for any other statement. */
function readRequired(statement: Node): string | undefined {
  return /^require[ (]+(['"])([\w./-]+)\1\)?$/.exec(statement.text)?.[2];
}

/** Whether the file loads it, anywhere. */
export function isRequired(source: string, name: string): boolean {
  const literal = `['"]${name.replaceAll('/', '\\/')}['"]`;
  return new RegExp(`^[ \\t]*require[ (]+${literal}`, 'm').test(source);
}

/** Merges `require` lines into the file's own and puts modules below them. */
export function insertAtHead(
  { loads, top }: Head,
  source: string,
  required: readonly string[],
  modules: readonly string[],
  { quote, lineEnding }: RubyStyle,
): readonly TextEdit[] {
  const lines = [...required].sort().map((name) => [name, `require ${quoteRuby(name, quote)}`] as const);
  const last = loads.at(-1);
  if (last === undefined) {
    const above = source.slice(0, top);
    const gap = above.trim() === '' || /\n\r?\n$/.test(above) ? '' : lineEnding;
    const blocks = [lines.map(([, line]) => line).join(lineEnding), ...modules].filter(
      (block) => block !== '',
    );
    const text = blocks.map((block) => block + lineEnding + lineEnding).join('');
    return text === '' ? [] : [insert(top, gap + text)];
  }
  const edits = lines.map(([name, line]) => placeRequire(loads, source, name, line, lineEnding));
  if (modules.length === 0) return edits;
  const { offset, sharesLine } = placeAfter(last, source);
  const text = modules.map((block) => lineEnding + lineEnding + block).join('');
  const below = source.slice(offset);
  const gap = sharesLine ? lineEnding + lineEnding : /^\r?\n(\r?\n|$)|^$/.test(below) ? '' : lineEnding;
  return [...edits, insert(offset, text + gap)];
}

/** In the order of the names where the file keeps to it, but never above what sets up the gems. */
function placeRequire(
  loads: readonly Node[],
  source: string,
  name: string,
  line: string,
  lineEnding: string,
): TextEdit {
  const setUp = loads.findLastIndex(({ text }) =>
    /^(require ['"](bundler|rubygems)|Bundler\.|gemfile\b)/.test(text),
  );
  const candidates = loads.slice(setUp + 1).filter((statement) => readRequired(statement) !== undefined);
  const names = candidates.map((statement) => readRequired(statement) ?? '');
  const isSorted = names.every((other, index) => index === 0 || (names[index - 1] ?? '') <= other);
  const next = isSorted ? candidates[names.findIndex((other) => other > name)] : undefined;
  if (next !== undefined) return insert(startOfLine(source, next.startIndex), line + lineEnding);
  const above = candidates.at(-1) ?? loads[setUp];
  if (above !== undefined) return insert(placeAfter(above, source).offset, lineEnding + line);
  return insert(startOfLine(source, loads[0]?.startIndex ?? 0), line + lineEnding);
}
