import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SourceFile } from '../../retrieval';
import { detectIndentation, detectLineEnding } from '../../sourceText';

/** How the file is written, so that what is added looks like the rest of it. */
export interface RubyStyle {
  readonly quote: "'" | '"';
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
}

export function detectRubyStyle(file: SourceFile, root: Node): RubyStyle {
  // A string that interpolates or escapes has to have double quotes, so that it says nothing of the file's habit.
  const openings = findAll(root, 'string')
    .filter(({ namedChildren }) => namedChildren.every(({ type }) => type === 'string_content'))
    .map((node) => node.firstChild?.text);
  const double = openings.filter((opening) => opening === '"').length;
  const single = openings.filter((opening) => opening === "'").length;
  return {
    quote: double > single ? '"' : "'",
    indentation: detectIndentation(root, file.text, ['body_statement', 'block_body', 'then'], '  '),
    lineEnding: detectLineEnding(file.text),
  };
}

/** A string literal for `value` in the given quotes, or in those that it needs. */
export function quoteRuby(value: string, quote: "'" | '"'): string {
  if (quote === "'" && !/[\n\r]/.test(value)) return `'${value.replaceAll(/[\\']/g, '\\$&')}'`;
  const escaped = value.replaceAll(/[\\"\n\r]|#(?=[{@$])/g, (character) =>
    character === '\n' ? '\\n' : character === '\r' ? '\\r' : `\\${character}`,
  );
  return `"${escaped}"`;
}
