import { parseTree, type ParseError } from 'jsonc-parser';

/** Where one member of a JSON object stands in its text, in UTF-16 offsets. */
export interface JsonMember {
  readonly key: string;
  /** Of the key, quotes included. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Of the value, without surrounding white space. */
  readonly start: number;
  readonly end: number;
}

/**
 * The members of the JSON object that is the whole text, in the order written, with their values' places, so that a
 * value can be taken as it was written (a number with more digits than a double holds, say). `undefined` when the text
 * is not JSON or not an object.
 */
export function readJsonMembers(text: string): readonly JsonMember[] | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (root?.type !== 'object' || errors.length > 0) return undefined;
  return (root.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined
      ? []
      : [
          {
            key: String(key.value),
            keyStart: key.offset,
            keyEnd: key.offset + key.length,
            start: value.offset,
            end: value.offset + value.length,
          },
        ],
  );
}
