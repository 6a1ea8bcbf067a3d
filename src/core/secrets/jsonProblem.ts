import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** Why a text is not JSON: where, from 1 and in UTF-16 units, and what is wrong there, without any part of the text. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  /** A sentence without its full stop, to stand after the place: `a comma is missing`. */
  readonly message: string;
}

const messages: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'a word that is not true, false or null needs quotes',
  InvalidNumberFormat: 'this number is not complete',
  PropertyNameExpected: 'a key in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is more after the end of the JSON',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: '\\u needs four hexadecimal digits',
  InvalidEscapeCharacter: 'this character cannot stand after a backslash',
  InvalidCharacter: 'a line break or control character in a string must be written as an escape',
};

/** The first thing that keeps the text from being JSON; `undefined` when it is. */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return undefined;
  const before = text.slice(0, first.offset).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: messages[printParseErrorCode(first.error)] ?? 'this is not JSON',
  };
}
