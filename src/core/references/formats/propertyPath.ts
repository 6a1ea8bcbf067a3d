import type { SourceText } from '../reference';
import type { TracedText } from '../tracedText';

/**
 * The key at the top of a JSON secret that a path into it begins with, its escapes resolved; undefined where the path begins with
 * anything but a name.
 * @param head matches it from the start of the path: the group `quoted` as a string of JSON, or the group `bare`, in which a
 * backslash stands before special characters
 */
export function readTopKey(path: TracedText | undefined, head: RegExp): SourceText | undefined {
  const match = path && head.exec(path.text);
  const { quoted, bare } = match?.groups ?? {};
  if (!match || (quoted ?? bare ?? '') === '') return undefined;
  const range = match.indices?.groups?.[quoted === undefined ? 'bare' : 'quoted'];
  const source = range && path.part(...range)?.source;
  if (source === undefined) return undefined;
  const text = unescape(quoted, bare ?? '');
  return text === source.text ? source : { ...source, text, isLiteral: false };
}

/** https://github.com/tidwall/gjson/blob/master/SYNTAX.md, of which External Secrets' properties are */
export const gjsonHead = /^(?<bare>(?:\\.|[^\\.*?|#@!{}[\]()=<>%~])+)(?=[.|]|$)/d;

/** https://jmespath.org/specification.html#grammar */
export const jmesPathHead = /^(?:"(?<quoted>(?:\\.|[^"\\])+)"|(?<bare>[A-Za-z_]\w*))(?=[.[|\s]|$)/d;

function unescape(quoted: string | undefined, bare: string): string {
  if (quoted === undefined) return bare.replaceAll(/\\(.)/g, '$1');
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    return quoted;
  }
}
