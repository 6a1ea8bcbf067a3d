/** What looks tied to a name, and is not what the name is set to: another branch, column or argument, the place of a look-up. */
import type { TiedName } from './tiedName';
import { isOptionLiteral, opensCall, opensPair } from './tie';

/** Whether the tie says nothing of the name's value. */
export function isRefuted(tied: TiedName): boolean {
  return refutations.some((refutes) => refutes(tied));
}

const refutations: readonly ((tied: TiedName) => boolean)[] = [
  isExpression,
  isOutputOfCommand,
  isComparedByIdentity,
  isAlternative,
  isExcludedCipher,
  isUserOfUrl,
  isJudgedByCall,
  isOtherArgument,
  isOtherItem,
  isOtherColumn,
  isTailOfString,
  isLookedUp,
];

/** Whether what is compared, or stands for the name where that is empty, is no literal but code, though a text holds it. */
function isExpression({ operator, tie, source }: TiedName): boolean {
  return /^(?:[!=]==?|\|\||\?\?)$/.test(operator) && tie.quote === undefined && source.kind !== 'shell';
}

function isOutputOfCommand({ tie, source }: TiedName): boolean {
  return tie.quote === '`' && source.kind === 'shell';
}

/** `is` between words sets something in prose only. */
function isComparedByIdentity({ operator, tie, source }: TiedName): boolean {
  return operator === 'is' && tie.quote === undefined && source.kind !== 'prose';
}

/** The question mark of a conditional before a name, whose colon leads to the alternative. */
const ALTERNATIVE = /\?\s{1,4}["'`]?$|\?["'`]$/;

function isAlternative({ operator, name, source: { text } }: TiedName): boolean {
  return operator === ':' && ALTERNATIVE.test(text.slice(Math.max(0, name.start - 6), name.start));
}

/** In a list of ciphers, as TLS libraries read it: `HIGH:!PSK:!SRP`. */
function isExcludedCipher({ operator, name, source: { text } }: TiedName): boolean {
  return operator === ':' && text.charAt(name.start - 1) === '!';
}

/** What follows a user in a URL is a password, which has a rule of its own. */
function isUserOfUrl({ operator, name, source: { text } }: TiedName): boolean {
  return operator === ':' && text.startsWith('://', name.start - 3);
}

const COMPARISON = /^[!=]==?$/;

/** A call that the name is an argument of, but for those that give it back as it is. */
const JUDGING_CALL =
  /(?<!\w)(?!(?:if|while|return|and|or|not|trim|l?strip|str|string|strval|lower|upper|text|decode|encode|bytes|unescape)\w*\s?\()\w{1,60}\((?:[^()\n]{0,60},)?\s{0,4}[\w$.]{0,40}$/i;
const CALL_REACH = 80;

/** Whether what is compared is what a call makes of the name: `judge(password) === 'weak'`. */
function isJudgedByCall({ operator, tie, name, source: { text } }: TiedName): boolean {
  return (
    COMPARISON.test(operator) &&
    tie.between.startsWith(')') &&
    JUDGING_CALL.test(text.slice(Math.max(0, name.start - CALL_REACH), name.start))
  );
}

function isOtherArgument(tied: TiedName): boolean {
  return tied.operator === ',' && (tied.tie.between.includes(')') || !isFirstArgument(tied));
}

/** Languages that write maps as lists of such pairs. */
const PAIRS_IN_BRACES = new Set(['cpp', 'elixir', 'erlang']);

/** Whether the name is a string that opens a call's arguments, as in `put("password", "…")`, or a pair in braces. */
function isFirstArgument({ source, name, scope }: TiedName): boolean {
  const { text, kind, languageId } = source;
  if (isOptionLiteral(text, name)) return true;
  if (!scope.literal && kind !== 'prose') return false;
  return opensCall(text, name) || (PAIRS_IN_BRACES.has(languageId) && opensPair(text, name));
}

/** Whether the value is the next item of a list, and the name no option. */
function isOtherItem({ operator, tie, name, source: { text } }: TiedName): boolean {
  return operator === '-' && tie.between.includes('\n') && !text.startsWith('--', name.start);
}

/** Outside of prose a bar is an operator, or opens a block. */
function isOtherColumn({ operator, source }: TiedName): boolean {
  return operator === '|' && source.kind !== 'prose';
}

/** Whether the name ends a string of a shell's that says more: `"$mode,$pass" = …` compares not the one variable alone. */
function isTailOfString({ source, name }: TiedName): boolean {
  const { text } = source;
  if (source.kind !== 'shell' || !/["'}]/.test(text.charAt(name.end))) return false;
  const span = source.spanAt(name.start);
  if (span?.kind !== 'string' || span.content.end > name.end + 1) return false;
  return /[^\s{$]/.test(text.slice(span.content.start, name.start));
}

/** Calls whose argument is a place to look the secret up, not the secret. */
const LOOKUP =
  /(?:get(?!bytes\()|env|find|load|read|fetch|lookup|param|prop|config|resolve|setting|translat|i18n|gettext|require|import|message|label|query|prompt|input|field|column|select|error|exception|print|log|assert|equal|regex|pattern|compile|replace|match|group|test|exists|has|contains|key|header|\bt)\w{0,12}\(\s?$|\.(?:encode|split|join|replace|format|strip|trim)\(\s?$/i;

function isLookedUp({ tie: { wrapper } }: TiedName): boolean {
  return wrapper !== undefined && LOOKUP.test(wrapper);
}

const CLOSING_TAG = /^[\s;,.}]{0,22}(?:\]\]>|<[A-Za-z_/!?])/;
const CLOSING_BRACE = /^["']\s?\}/;

/** What makes the literal after a brace the key of an entry instead of a value. */
const ENTRY_KEY_END = /^["'`]\s{0,4}(?::|=>)/;

/** Whether what follows the value, an element, a pair or a literal in braces, shows that the tie has tied something else. */
export function isRefutedAfter({ operator, tie, name, source: { text } }: TiedName, end: number): boolean {
  const after = text.slice(end, end + 24);
  return (
    (operator === '>' && !CLOSING_TAG.test(after)) ||
    (operator === ',' && opensPair(text, name) && !CLOSING_BRACE.test(after)) ||
    (tie.between.includes('{') && ENTRY_KEY_END.test(after))
  );
}
