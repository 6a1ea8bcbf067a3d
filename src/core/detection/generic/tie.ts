/** What ties a value to the name before it: operators, brackets, quotes, or nothing but space. */
import type { TextRange } from '../../text/textEdit';

const REACH = 240;

/** A closing quote or bracket, a type, the operator, a wrapping call, the opening quote: what stands before a value. */
const AFTER_NAME = new RegExp(
  [
    String.raw`\\{0,3}(?:["'\x60]|&quot;|\*\*(?=:))?\]?\)?`,
    String.raw`(?:[ \t]{0,4}\??:[ \t]{0,4}[\w.<>|[\]?&* ]{1,40}?(?=[ \t]{0,4}=[^=>])|[ \t](?:[Aa]s[ \t])?[\w.*[\]]{1,24}(?=[ \t]{1,4}=[^=>]))?`,
    String.raw`(?:(?:\s[\w:-]{1,30}="[^"\n]{0,80}"){1,3}(?=>))?`,
    String.raw`(?:<\/(?:key|name|param-name)>\s{0,40}<(?:string|value|param-value)(?=>))?`,
    String.raw`\s{0,12}`,
    String.raw`(?<operator>,?\s{0,20}(?:["']|\w{1,12}:)?[Vv]alue["']?\s?[:=]|=>|={2,3}|:{0,3}=|!==?|\?\?=?|\|\|=?|\+=|\.=|\?=|:|->|<-|,|\.(?:unwrap_or(?:_else)?|orElse(?:Get)?|getOrElse)\((?:\|\w?\| ?|\(\) ?-> ?)?|(?<=\) ?)\{(?=\s?["'])|(?:envD|d)efault:(?=")|\(|>|-(?=\s)|\||%3[DA]|is:?(?=\s)|(?:eq|ne)(?=\s)|)`,
    String.raw`(?:(?<=:)\*\*)?\s{0,12}(?:<!\[CDATA\[)?`,
    String.raw`(?<wrapper>(?:new[ \t]{1,3})?(?:[A-Za-z_][\w.]{0,40}|\[\]byte)\(\s?)?`,
    String.raw`(?:\{\s?(?=["']))?\\{0,3}(?:[fFrRbBuUL@$]{1,2}(?=["']))?`,
    String.raw`(?<quote>"""|'{3}|["'\x60]|&quot;)?`,
  ].join(''),
  'y',
);

/** What stands between a name and its value. */
export interface Tie {
  /** `=`, `:`, `==`, `(`, `,`, `>` and so on; empty where only space or nothing stands between. */
  readonly operator: string;
  /** The quote that opens the value, if it has one. */
  readonly quote: string | undefined;
  /** The call that the value is passed to, with its bracket. */
  readonly wrapper: string | undefined;
  /** All that stands between, the opening quote included. */
  readonly between: string;
}

/** Perl's comparisons of texts, and what a sentence says a password with. */
const WORDS: Readonly<Record<string, string>> = { eq: '==', ne: '!=', 'is:': 'is' };

/** What follows a name that ends at `start`, as far as `end`. */
export function readTie(text: string, start: number, end: number): Tie {
  AFTER_NAME.lastIndex = 0;
  const found = AFTER_NAME.exec(text.slice(start, Math.min(start + REACH, end)));
  return {
    operator: WORDS[found?.groups?.['operator'] ?? ''] ?? found?.groups?.['operator'] ?? '',
    quote: found?.groups?.['quote'],
    wrapper: found?.groups?.['wrapper'],
    between: found?.[0] ?? '',
  };
}

/** Whether space and at most one line end are all, or part of, what stands between. */
export function isSpaced({ between }: Tie): boolean {
  return /\s/.test(between) && !/\n[^\n]*\n/.test(between);
}

/** A call's bracket and a quote; a bracket without a name before it opens a tuple. */
const CALL_OPENING = /[\w$>\])!?]\s?\(\s?["'`]$/;

/** The name of a call that sets its second argument under its first, up to its bracket. */
export const SETTER_CALL = /(?<![\w$])(?:put|set|add|header|define|append)(?:[A-Z][A-Za-z]{0,20})?\s?\(?\s?$/;

/** A constant's name, its package or class before it. */
const CONSTANT = /^(?:[A-Za-z]\w{0,40}\.){0,4}[A-Z][A-Z\d_]{3,60}$/;

/** A comma before the value of a list of names and values. */
const LISTED_VALUE = /^,\s{0,20}["']?[Vv]alue/;

/** What makes a list, in which nothing is said of the second by the first. */
const LIST_OPENING = /\b(?:array|list|tuple|asList|(?:array|list|set)Of|(?:List|Set)\.of)\s?\(\s?["'`]$/;

const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

/** What an operator, a type or an attribute can begin with, space left out. */
const TIE = new Uint8Array(128);
for (const character of '"\',Vv=:!?|+.-<>(%i') TIE[character.charCodeAt(0)] = 1;

/**
 * Whether anything that {@link readTie} takes for a tie can follow a name in a program: what most names have
 * after them is a bracket, a comma or a semicolon. Says no only where there is none; asked first, because it costs little.
 */
export function mayBeTied(text: string, name: TextRange): boolean {
  let at = name.end;
  while (at < name.end + 3 && text.charCodeAt(at) === BACKSLASH) at++;
  if (/["'`]/.test(text.charAt(at))) at++;
  else if (text.startsWith('&quot;', at)) at += '&quot;'.length;
  if (text.charAt(at) === ']') at++;
  if (text.charAt(at) === ')') at++;
  const unit = text.charCodeAt(at);
  if (unit > 0x7f || /\s/.test(text.charAt(at))) return true;
  if (unit !== COMMA) return TIE[unit] === 1;
  return (
    opensCall(text, name) ||
    opensPair(text, name) ||
    isOptionLiteral(text, name) ||
    LISTED_VALUE.test(text.slice(at, at + 24))
  );
}

/** Whether the name may open a pair in braces, as in `{"password", "…"}` of C++ and `{password, "…"}` of Erlang. */
export function opensPair(text: string, { start }: TextRange): boolean {
  return /\{\s?["':]?$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether the name is a literal that is an option of a command, as in `["--password", "…"]`. */
export function isOptionLiteral(text: string, { start, end }: TextRange): boolean {
  return (
    text.startsWith('--', start) && /["'`]/.test(text.charAt(start - 1)) && /["'`]/.test(text.charAt(end))
  );
}

/** Whether a call's bracket and a quote stand before the name, or a call that sets something under a constant or a symbol. */
export function opensCall(text: string, name: TextRange): boolean {
  const before = text.slice(Math.max(0, name.start - 16), name.start);
  if (CALL_OPENING.test(before)) return !LIST_OPENING.test(before);
  const isSymbol = text.charCodeAt(name.start - 1) === COLON;
  if (!isSymbol && !CONSTANT.test(text.slice(name.start, name.end))) return false;
  const start = name.start - (isSymbol ? 1 : 0);
  return SETTER_CALL.test(text.slice(Math.max(0, start - 32), start));
}
