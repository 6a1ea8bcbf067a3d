import { readJsonMembers } from './jsonMembers';
import { Redacted, reveal } from './redacted';

/** One member of a JSON object as it is written. */
export interface WrittenMember {
  readonly key: string;
  /** The key as JSON, quotes included. */
  readonly name: string;
  /** The colon with the white space round it. */
  readonly colon: string;
  /** The value as JSON. */
  readonly value: Redacted<string>;
  /** White space before the key; `undefined` for the style of the object's other members. */
  readonly lead: string | undefined;
}

/** How a JSON object is written, but for its members. */
export interface JsonLayout {
  /** Up to the brace that opens, and from the white space before the one that closes. */
  readonly open: string;
  readonly close: string;
  /** White space before the first key, and before the others. */
  readonly firstLead: string;
  readonly nextLead: string;
  /** The colon with the white space round it. */
  readonly colon: string;
}

/** The layout of an object that nobody has written yet. */
export const plainLayout: JsonLayout = { open: '{', close: '}', firstLead: '', nextLead: '', colon: ':' };

/** Takes a JSON object apart, repeated keys included; `undefined` when the text is not JSON or not an object. */
export function readJsonObject(
  text: Redacted<string>,
): { readonly layout: JsonLayout; readonly members: readonly WrittenMember[] } | undefined {
  const plain = reveal(text);
  const places = readJsonMembers(plain);
  if (places === undefined) return undefined;
  const brace = plain.indexOf('{') + 1;
  const members = places.map(({ key, keyStart, keyEnd, start, end }, index): WrittenMember => {
    const separator = plain.slice(places[index - 1]?.end ?? brace, keyStart);
    return {
      key,
      name: plain.slice(keyStart, keyEnd),
      colon: plain.slice(keyEnd, start),
      value: new Redacted(plain.slice(start, end)),
      lead: index === 0 ? undefined : separator.slice(separator.indexOf(',') + 1),
    };
  });
  const [first] = members;
  const firstStart = places[0]?.keyStart;
  const lastEnd = places.at(-1)?.end;
  if (first === undefined || firstStart === undefined || lastEnd === undefined)
    return {
      layout: { ...plainLayout, open: plain.slice(0, brace), close: plain.slice(plain.lastIndexOf('}')) },
      members,
    };
  const firstLead = plain.slice(brace, firstStart);
  const spaceAfterColon = first.colon.slice(first.colon.indexOf(':') + 1);
  const layout = {
    open: plain.slice(0, brace),
    close: plain.slice(lastEnd),
    firstLead,
    nextLead: members[1]?.lead ?? (firstLead.includes('\n') ? firstLead : spaceAfterColon),
    colon: first.colon,
  };
  return { layout, members };
}

/** Writes a JSON object. Members that come first take the layout's white space, so that any order looks alike. */
export function writeJsonObject(layout: JsonLayout, members: readonly WrittenMember[]): Redacted<string> {
  const written = members.map(({ name, colon, value, lead }, index) => {
    const space = index === 0 ? layout.firstLead : (lead ?? layout.nextLead);
    return `${space}${name}${colon}${reveal(value)}`;
  });
  const close = members.length === 0 ? layout.close.trimStart() : layout.close;
  return new Redacted(layout.open + written.join(',') + close);
}
