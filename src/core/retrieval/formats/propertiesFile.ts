import { segmentBy, type DataScalar } from './dataScalar';
import type { TextRange } from '../../text/textEdit';

/** A property of a `.properties` file. */
export interface Property {
  /** Escapes resolved. */
  readonly name: string;
  /** Of the name, as it is written. */
  readonly nameRange: TextRange;
  readonly value: DataScalar;
}

/**
 * The properties of a file in Java's format, in order. Spring Boot divides it into documents at lines `#---`.
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
export function readProperties(text: string): readonly Property[] {
  const properties: Property[] = [];
  let document = 0;
  for (const line of text.matchAll(logicalLine)) {
    const { lead = '', name = '', separator = '', value = '' } = line.groups ?? {};
    if (/^[#!]---[ \t]*$/.test(line[0].trimEnd())) document++;
    if (name === '') continue;
    const start = line.index + lead.length;
    const content = { start: start + name.length + separator.length, end: 0 };
    content.end = content.start + value.length;
    const path = readEscapes(name).split('.');
    properties.push({
      name: readEscapes(name),
      nameRange: { start, end: start + name.length },
      value: {
        notation: 'plain',
        range: content,
        content,
        segments: segmentBy(text, content, escape, readEscape),
        path,
        tags: new Map(),
        inFlow: false,
        document,
      },
    });
  }
  return properties;
}

/** A line with those that it goes on in, or a comment. */
const logicalLine =
  /^(?<lead>\uFEFF?[ \t\f]*)(?:[#!].*|(?<name>(?:\\(?:\r?\n[ \t\f]*|[^\r\n])|[^\s\\:=])+)(?<separator>[ \t\f]*(?:[:=][ \t\f]*)?)(?<value>(?:\\(?:\r?\n[ \t\f]*|[^\r\n])|[^\r\n\\])*))?/gm;

const escape = /\\(?:\r?\n[ \t\f]*|u[\dA-Fa-f]{4}|[^])/g;

function readEscapes(source: string): string {
  return source.replaceAll(escape, (found) => readEscape(found));
}

function readEscape(source: string): string {
  const character = source.charAt(1);
  if (character === 'u' && source.length === 6)
    return String.fromCharCode(Number.parseInt(source.slice(2), 16));
  if (/^[\r\n]/.test(character)) return '';
  return { t: '\t', n: '\n', r: '\r', f: '\f' }[character] ?? character;
}
