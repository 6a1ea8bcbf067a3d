import type { Node } from 'web-tree-sitter';
import { escapeExpandable, readPowerShellQuoting } from '../../../syntax/powershellLiterals';
import { readLiteral } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';
import type { LiteralRole } from './position';

/** Code that gives the value. */
export interface ValueCode {
  readonly code: string;
  /** A command needs brackets wherever it is not a statement of its own; a sub-expression (`$(…)`) fits everywhere. */
  readonly kind: 'command' | 'expression' | 'sub-expression';
}

/** Replaces the literal, or the part of it that is the credential; undefined where no string takes it. */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  value: ValueCode,
  role: LiteralRole,
): TextEdit | undefined {
  const { node, content } = literal;
  const whole = { start: node.startIndex, end: node.endIndex };
  if (replacesWhole({ literal, part })) return { range: whole, newText: bracket(value, role) };
  const hole = value.kind === 'sub-expression' ? value.code : `$(${value.code})`;
  const quoting = readPowerShellQuoting(node);
  if (quoting === 'expandable' || quoting === 'expandable here-string') {
    const escapesDollar =
      source.slice(content.start, part.start).endsWith('$') && !isEscaped(literal, part.start);
    return escapesDollar
      ? { range: { start: part.start - 1, end: part.end }, newText: `\`$${hole}` }
      : { range: part, newText: hole };
  }
  const head = readLiteral(literal, { start: content.start, end: part.start });
  const tail = readLiteral(literal, { start: part.end, end: content.end });
  if (head === undefined || tail === undefined) return undefined;
  if (quoting !== 'verbatim here-string')
    return { range: whole, newText: `"${escapeExpandable(head)}${hole}${escapeExpandable(tail)}"` };
  return makeHereStringExpandable(source, literal, part, hole);
}

function bracket({ code, kind }: ValueCode, role: LiteralRole): string {
  const stands =
    kind === 'sub-expression' || role === 'statement' || (role === 'operand' && kind === 'expression');
  return stands ? code : `(${code})`;
}

/** Whether the character before the offset is part of an escape. */
function isEscaped({ segments }: StringLiteral, offset: number): boolean {
  return segments.some(({ kind, range }) => kind === 'escape' && range.end === offset);
}

function makeHereStringExpandable(
  source: string,
  { node, content }: StringLiteral,
  part: TextRange,
  hole: string,
): TextEdit | undefined {
  const head = source.slice(content.start, part.start);
  const tail = source.slice(part.end, content.end);
  if (/^["“”„]@/m.test(head) || /^["“”„]@/m.test(tail)) return undefined;
  const escape = (text: string): string => text.replaceAll(/[`$]/g, '`$&');
  const opening = source.slice(node.startIndex, content.start).replace("'", '"');
  const closing = source.slice(content.end, node.endIndex).replace("'", '"');
  return { range: rangeOf(node), newText: opening + escape(head) + hole + escape(tail) + closing };
}

function rangeOf({ startIndex, endIndex }: Node): TextRange {
  return { start: startIndex, end: endIndex };
}
