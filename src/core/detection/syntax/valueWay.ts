import type { Node } from 'web-tree-sitter';
import type { Meeting } from './meeting';
import * as is from './nodeKinds';

/** Keys under which an entry gives the value that another names. */
export const VALUE_KEYS =
  /^(?:value|val|param-value|default|defaultvalue|parametervalue|content|text|string|plaintext|initial|data)$/i;

/** The word that an entry begins with, when the node is one. */
export function keyOf(node: Node): string | undefined {
  if (!is.isEntry(node.type)) return undefined;
  return /^[<:.@$\s"'`]*(?:android:)?(?<key>[\w-]+)["'`]?\s*(?:=>|[=:>\s])/.exec(node.text.slice(0, 80))
    ?.groups?.['key'];
}

/** Calls that give back their argument in another form. */
const CONVERSION =
  /(?:^|[.:])(?:to_?(?:string|owned|char_?array|s|str|bytes?|utf8|vec)|from|into|new|some|just|bytes|get_?bytes|encode|b|str|string|bytearray|buffer\.from|secret(?:str|string)?|as_bytes|freeze|strip|trim|unwrap_or\w*|secretvalue\.unsafeplaintext)$/i;
const LOOKUP =
  /(?:^|[._:])(?:get|fetch|load|read|find|lookup|resolve|require|import|translate|gettext|t|i18n|query|prompt|input|select|getenv|getproperty|env|has|contains|matches|test|startswith|endswith|regex|regexp|pattern|format|replace|split|join)\w{0,14}$/i;

/** Commands that find a value by what they are given. */
const LOOKUP_COMMAND =
  /^(?:\w+[_-])?(?:get|fetch|load|read|find|lookup|resolve)(?:[_-]\w+)*$|^(?:aws|vault|op|pass|gcloud|az|kubectl|cat|jq|cut|grep)$/i;

/** What lies between the literal and the place where it meets the name: why it is not the value, or that it may be. */
export function refuteWay({
  valueSide,
  literal,
}: Meeting): 'open' | 'unknown' | { readonly refuted: string } {
  for (const [index, node] of valueSide.entries()) {
    if (isComparison(node)) return { refuted: 'compared with something else' };
    if (is.isFunctionBody(node.type) || is.isCollection(node.type)) return 'unknown';
    if (is.isSubscript(node.type)) return { refuted: 'a key that is looked up' };
    if (node.type === 'command' && LOOKUP_COMMAND.test(node.text.split(/\s/, 1)[0] ?? ''))
      return { refuted: 'the argument of a lookup' };
    const key = is.isCall(node.type) || node.type === 'argument' ? undefined : keyOf(node);
    if (key !== undefined && !VALUE_KEYS.test(key)) return { refuted: 'the value of another entry' };
    if (is.isCall(node.type)) {
      const callee = calleeOf(node);
      if (CONVERSION.test(callee)) {
        if (isLaterArgument(valueSide[index - 1] ?? literal, literal)) return 'unknown';
      } else return LOOKUP.test(callee) ? { refuted: 'the argument of a lookup' } : 'unknown';
    }
  }
  return 'open';
}

/** Whether a call gives back its argument in another form. */
export function givesBack(call: Node): boolean {
  return CONVERSION.test(calleeOf(call));
}

function isComparison({ type, children }: Node): boolean {
  return (
    /binary|comparison|equality|relational|infix/.test(type) &&
    children.some((child) => /^(?:[=!<>]=?=?|=~|in|is|instanceof|-eq|-ne)$/.test(child.type))
  );
}

/** Whether the literal is among the arguments and not the first of them. */
function isLaterArgument(list: Node, literal: Node): boolean {
  const first = list.namedChildren[0];
  return list.type.includes('argument') && first !== undefined && first.endIndex < literal.startIndex;
}

/** The name of the call, without its arguments; of a method of the literal's, the method's. */
function calleeOf(call: Node): string {
  const text = call.text.slice(0, 120);
  if (/^["'`]/.test(text)) return call.text.slice(-60).split(/[.(]/).at(-2) ?? '';
  return (text.split(/[!<(]/, 1)[0] ?? '').replace(/^new\s/, '').trim();
}

/** Whether the node joins texts into one. */
export function isConcatenation({ type, children }: Node): boolean {
  return (
    type.startsWith('concat') ||
    (is.isJoining(type) && children.some(({ text }) => /^(?:\+|\.|\.\.|\+\+|~|&)$/.test(text)))
  );
}

/** Whether nothing but literals is joined. */
export function isOfLiterals(node: Node): boolean {
  return node.namedChildren.every(
    (part) =>
      is.isComment(part.type) ||
      part.type.endsWith('operator') ||
      is.isLiteral(part.type) ||
      (part.namedChildCount > 0 && isOfLiterals(part)),
  );
}
