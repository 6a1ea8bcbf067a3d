import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { TextRange } from '../../text/textEdit';

/** A string that a JSON text gives a name. */
export interface JsonEntry {
  /** Between the quotes. */
  readonly value: TextRange;
  /** What the string stands for, its escapes read. */
  readonly decoded: string;
  /** The name is a key, or the value of one beside a key of the value: `{"name": "DB_PASSWORD", "value": "…"}`. */
  readonly tie: 'key' | 'pair';
}

/** The tokenizer's `SyntaxKind`, a const enumeration, which does not outlive its own compilation. */
const OPENING_BRACE = 1;
const COMMA = 5;
const COLON = 6;
const STRING = 10;

const NAME_KEYS = /^(?:name|key|id|field|property|variable|parameter|parameterkey)$/i;
const VALUE_KEYS = /^(?:value|default(?:value)?|parametervalue|content)$/i;

const OBJECT_REACH = 400;
const MOST_TOKENS = 80;

/**
 * The entry whose key, or whose name beside it, is the whole string round `name`, read with the format's own tokenizer.
 * Undefined when the name is in no such string.
 */
export function readJsonEntry(text: string, name: TextRange): JsonEntry | undefined {
  const start = name.start - 1;
  if (text.charCodeAt(start) !== 0x22 || text.charCodeAt(name.end) !== 0x22) return undefined;
  const tokens = createScanner(text, true);
  tokens.setPosition(start);
  if (scan(tokens) !== STRING) return undefined;
  if (scan(tokens) !== COLON) return readPair(text, tokens, start);
  const next = scan(tokens);
  if (next === STRING) return { ...readString(tokens), tie: 'key' };
  return next === OPENING_BRACE ? readWrapped(tokens) : undefined;
}

/** The value of an object that has it first or after its type, as parameters have them in Azure's templates: `{"name": {"value": "…"}}`. */
function readWrapped(tokens: JSONScanner): JsonEntry | undefined {
  for (;;) {
    if (scan(tokens) !== STRING) return undefined;
    const key = tokens.getTokenValue();
    if (scan(tokens) !== COLON || scan(tokens) !== STRING) return undefined;
    if (VALUE_KEYS.test(key)) return { ...readString(tokens), tie: 'key' };
    if (key !== 'type' || scan(tokens) !== COMMA) return undefined;
  }
}

/** The value in the object of which an entry's value starts at `nameStart`. */
function readPair(text: string, tokens: JSONScanner, nameStart: number): JsonEntry | undefined {
  const open = text.lastIndexOf('{', nameStart);
  if (open < 0 || nameStart - open > OBJECT_REACH) return undefined;
  tokens.setPosition(open + 1);
  let isNamed = false;
  let found: JsonEntry | undefined;
  for (let count = 0; count < MOST_TOKENS; count++) {
    const token = scan(tokens);
    if (token === COMMA) continue;
    if (token !== STRING) break;
    const key = tokens.getTokenValue();
    if (scan(tokens) !== COLON) break;
    const value = scan(tokens);
    if (tokens.getTokenOffset() === nameStart) isNamed = NAME_KEYS.test(key);
    else if (value === STRING && VALUE_KEYS.test(key)) found = { ...readString(tokens), tie: 'pair' };
  }
  return isNamed ? found : undefined;
}

function readString(tokens: JSONScanner): Pick<JsonEntry, 'value' | 'decoded'> {
  const start = tokens.getTokenOffset();
  return {
    value: { start: start + 1, end: start + tokens.getTokenLength() - 1 },
    decoded: tokens.getTokenValue(),
  };
}

function scan(tokens: JSONScanner): number {
  return tokens.scan();
}
