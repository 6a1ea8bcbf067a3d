/**
 * Tags as a person types them: `key=value` pairs with commas between. Limits are those of
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Tag.html
 */
export type Tags = Readonly<Record<string, string>>;

/** What keeps the text from being tags; `undefined` when nothing does. Empty text is no tags. */
export function findTagsProblem(text: string): string | undefined {
  const seen = new Set<string>();
  for (const [key, value] of readPairs(text)) {
    if (value === undefined) return `“${key}” has no value: write ${key}=value.`;
    if (key === '') return 'A tag needs a key before the =.';
    if (key.length > 128) return `A tag's key has at most 128 characters; this one has ${key.length}.`;
    if (value.length > 256)
      return `A tag's value has at most 256 characters; that of “${key}” has ${value.length}.`;
    if (/^aws:/i.test(key)) return 'Keys that begin with aws: are reserved.';
    if (seen.has(key)) return `The key “${key}” stands twice.`;
    seen.add(key);
  }
  return seen.size > 50 ? 'A secret has at most 50 tags.' : undefined;
}

/** The tags of a text in which {@link findTagsProblem} finds no problem. */
export function parseTags(text: string): Tags {
  return Object.fromEntries(readPairs(text).map(([key, value]) => [key, value ?? '']));
}

/** Tags as {@link parseTags} reads them; `undefined` when one of them cannot be written so. */
export function formatTags(tags: Tags): string | undefined {
  const text = Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
  const again = Object.entries(parseTags(text));
  const isSame =
    again.length === Object.keys(tags).length && again.every(([key, value]) => tags[key] === value);
  return isSame ? text : undefined;
}

/** What turns some tags into others. */
export function compareTags(before: Tags, after: Tags): { readonly set: Tags; readonly removed: string[] } {
  return {
    set: Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value)),
    removed: Object.keys(before).filter((key) => after[key] === undefined),
  };
}

/** The tags that people may change: those of AWS itself are not among them. */
export function ownTags(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !/^aws:/i.test(key)));
}

function readPairs(text: string): readonly (readonly [string, string | undefined])[] {
  return text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [pair, undefined] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    });
}
