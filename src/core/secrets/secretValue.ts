import { readJsonMembers } from './jsonMembers';
import { Redacted, reveal } from './redacted';

/** The top-level keys of a JSON secret in the order written; `undefined` when the value is not a JSON object. */
export function keysOf(value: Redacted<string>): readonly string[] | undefined {
  const members = readJsonMembers(reveal(value));
  return members && [...new Set(members.map((member) => member.key))];
}

/**
 * What a JSON secret holds under a top-level key: a string's characters, anything else as the JSON it is written in.
 * `undefined` when the value is not a JSON object or has no such key. The last of repeated keys counts, as in JSON.parse.
 */
export function valueOfKey(value: Redacted<string>, key: string): Redacted<string> | undefined {
  const text = reveal(value);
  const member = readJsonMembers(text)?.findLast((candidate) => candidate.key === key);
  if (member === undefined) return undefined;
  const written = text.slice(member.start, member.end);
  return new Redacted(written.startsWith('"') ? (JSON.parse(written) as string) : written);
}

/**
 * The JSON secret with one more key at its end, everything else as it was written and the new member in the same style.
 * Throws an Error, for a person, when the value is not a JSON object or has the key already.
 */
export function addKey(value: Redacted<string>, key: string, added: Redacted<string>): Redacted<string> {
  const text = reveal(value);
  const members = readJsonMembers(text);
  if (members === undefined) throw new Error('The secret’s value is not a JSON object.');
  if (members.some((member) => member.key === key)) throw new Error(`The secret already has a key “${key}”.`);
  const name = JSON.stringify(key);
  const content = JSON.stringify(reveal(added));
  const last = members.at(-1);
  if (last === undefined) {
    const open = text.indexOf('{');
    return new Redacted(`${text.slice(0, open)}{${name}:${content}}${text.slice(text.indexOf('}') + 1)}`);
  }
  const { afterBrace, afterColon } = readSpacing(text);
  const betweenMembers = afterBrace.includes('\n') ? afterBrace : afterColon;
  const member = `,${betweenMembers}${name}:${afterColon}${content}`;
  return new Redacted(text.slice(0, last.end) + member + text.slice(last.end));
}

/** The white space that a JSON object's text has before its first key and after that key's colon. */
function readSpacing(text: string): { readonly afterBrace: string; readonly afterColon: string } {
  const spacing = /^\s*\{(?<afterBrace>\s*)"(?:[^"\\]|\\.)*"\s*:(?<afterColon>\s*)/.exec(text)?.groups;
  return { afterBrace: spacing?.['afterBrace'] ?? '', afterColon: spacing?.['afterColon'] ?? '' };
}
