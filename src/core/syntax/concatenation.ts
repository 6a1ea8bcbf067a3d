/**
 * String literals that a program joins into one value: with its language's operator, by standing side by side, or
 * across a continued line. Read from the lexer's spans, so in time linear in the literals joined.
 */
import type { TextRange } from '../text/textEdit';
import type { LexicalSpan } from './lexer';

/** Literals that are joined, in order of position. */
export interface JoinedLiterals {
  readonly parts: readonly LexicalSpan[];
  /** Nothing but literals is joined: no variable or call before, between or after them. */
  readonly isWhole: boolean;
}

const plus = ['ruby', 'python', 'javascript', 'typescript', 'javascriptreact', 'typescriptreact'];
const operators: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...plus, 'vue', 'svelte', 'java', 'kotlin', 'scala', 'groovy', 'csharp', 'go', 'swift', 'dart'].map(
      (languageId) => [languageId, '+'],
    ),
  ),
  powershell: '+',
  apex: '+',
  cpp: '+',
  rust: '+',
  php: '.',
  perl: '.',
  lua: '..',
  elixir: '<>',
  haskell: '++',
  erlang: '++',
  julia: '*',
  vb: '&',
  sql: '||',
};

/** Languages in which literals that stand side by side are one, and whether a line end ends the statement. */
const adjacency: Readonly<Record<string, 'any line' | 'same line'>> = {
  c: 'any line',
  cpp: 'any line',
  'objective-c': 'any line',
  'objective-cpp': 'any line',
  dart: 'any line',
  erlang: 'any line',
  python: 'same line',
  ruby: 'same line',
};

/** Letters and marks that open a literal before its quote, which the lexer takes for code. */
const PREFIX = /(?:[fFrRbBuUL@$]{1,2}|\[\]byte\()?$/;

/** Most literals that are read as one value, and how far apart they may stand. */
const MOST_PARTS = 64;
const GAP = 200;

/**
 * The literals joined to `first`, itself included; `spanAt` gives the span that holds an offset. Only what follows is
 * read: ask for the first literal after a name.
 */
export function joinLiterals(
  text: string,
  languageId: string,
  first: LexicalSpan,
  spanAt: (offset: number) => LexicalSpan | undefined,
): JoinedLiterals {
  const operator = operators[languageId];
  const parts = [first];
  const before = text
    .slice(Math.max(0, first.start - GAP), first.start)
    .replace(PREFIX, '')
    .trimEnd();
  const isJoinedBefore = operator !== undefined && before.endsWith(operator);
  const mayWrap = languageId in adjacency && /[([{,]$/.test(before);
  while (parts.length < MOST_PARTS) {
    const last = parts.at(-1) ?? first;
    const gap = readGap(text, last.end, operator);
    const next = gap && spanAt(gap.end);
    const isNext = next?.kind === 'string' && next.start >= last.end;
    if (!gap?.isJoined) {
      if (!isNext || !standTogether(text, last, next, mayWrap ? 'any line' : adjacency[languageId])) break;
    } else if (!isNext) return { parts, isWhole: false };
    parts.push(next);
  }
  return { parts, isWhole: !isJoinedBefore };
}

/** From the first literal's content to the end of the last one's. */
export function rangeOfJoined({ parts }: JoinedLiterals): TextRange {
  return { start: parts[0]?.content.start ?? 0, end: parts.at(-1)?.content.end ?? 0 };
}

/** The value that joined literals stand for, as far as it is needed to judge it: continued lines are put together. */
export function readJoined(text: string, { parts }: JoinedLiterals): string {
  return parts
    .map(({ content }) => text.slice(content.start, content.end).replace(/\\\r?\n[ \t]*/g, ''))
    .join('');
}

/** What stands after a literal up to the next one's quote or any other code. */
function readGap(
  text: string,
  start: number,
  operator: string | undefined,
): { end: number; isJoined: boolean } | undefined {
  const limit = Math.min(text.length, start + GAP);
  let position = skipSpace(text, start, limit);
  const isJoined = operator !== undefined && text.startsWith(operator, position);
  if (isJoined) position = skipSpace(text, position + operator.length, limit);
  // `+=` and `++` assign and count, they join nothing.
  if (isJoined && /^[=+]/.test(text.charAt(position)) && operator === '+') return undefined;
  const prefix = /^[fFrRbBuUL@$]{0,2}(?=["'`])/.exec(text.slice(position, position + 3));
  return position < limit ? { end: position + (prefix?.[0].length ?? 0), isJoined } : undefined;
}

function skipSpace(text: string, start: number, limit: number): number {
  let position = start;
  while (position < limit && /[\s\\]/.test(text.charAt(position))) position++;
  return position;
}

/** Whether two literals without an operator are one: on one line, on a continued one, or where line ends say nothing. */
function standTogether(
  text: string,
  last: LexicalSpan,
  next: LexicalSpan,
  reach: 'any line' | 'same line' | undefined,
): boolean {
  if (reach === undefined || /^(["'])\1\1/.test(text.slice(next.start, next.start + 3))) return false;
  const between = text.slice(last.end, next.start);
  return reach === 'any line' || !between.includes('\n') || /\\\r?\n/.test(between);
}
