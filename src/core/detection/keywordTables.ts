/**
 * A keyword automaton as bytes. Building one takes longer than all else that a scanner needs before it can start, so the
 * build does it once for the built-in rules and ships the tables.
 *
 * The layout, in the machine's byte order: a header of seven 32-bit numbers (a hash of the keywords, then the counts of
 * classes and of states, the first state with a hit, the root, the longest keyword's length, the length of the last
 * part); the classes of the 128 ASCII characters; the table of states; and, for each state that ends keywords, how many
 * and which. The last two are of 16-bit numbers.
 */
import { buildTables, runTables, type KeywordAutomaton } from './automaton';
import { suppressionKeywords } from './filters/suppressions';
import { rules } from './rules/index';

const HEADER_LENGTH = 7;
const ASCII = 128;
const CODE_UNITS = 0x10000;

/** What the build ships: the keywords that a scanner with the built-in rules looks for, in its order. */
export function packBuiltInKeywords(): Uint8Array {
  return packKeywords([...new Set([...suppressionKeywords, ...rules.flatMap(({ keywords }) => keywords)])]);
}

/** The automaton of the keywords as bytes for {@link openKeywords}. Throws as `buildTables` does. */
export function packKeywords(keywords: readonly string[]): Uint8Array {
  const { classes, classCount, table, hitState, outputs, root, longest } = buildTables(keywords);
  const outputNumbers = Uint16Array.from(outputs.flatMap((indices) => [indices.length, ...indices]));
  const stateCount = table.length / classCount;
  const header = [hash(keywords), classCount, stateCount, hitState, root, longest, outputNumbers.length];
  const parts = [Uint32Array.from(header), classes.subarray(0, ASCII), table, outputNumbers];
  const packed = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let offset = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return packed;
}

/**
 * The automaton in bytes that {@link packKeywords} gave, which begin at a multiple of four in their buffer and are not
 * copied; undefined unless they are of exactly these keywords.
 */
export function openKeywords(packed: Uint8Array, keywords: readonly string[]): KeywordAutomaton | undefined {
  const { buffer, byteOffset, byteLength } = packed;
  const headerBytes = HEADER_LENGTH * Uint32Array.BYTES_PER_ELEMENT;
  if (byteLength < headerBytes) return undefined;
  const [keywordHash, classCount = 0, stateCount = 0, hitState = 0, root = 0, longest = 0, outputLength = 0] =
    new Uint32Array(buffer, byteOffset, HEADER_LENGTH);
  const tableLength = stateCount * classCount;
  const tableOffset = headerBytes + ASCII;
  const outputOffset = tableOffset + tableLength * Uint16Array.BYTES_PER_ELEMENT;
  const length = outputOffset + outputLength * Uint16Array.BYTES_PER_ELEMENT;
  if (keywordHash !== hash(keywords) || byteLength !== length) return undefined;
  const classes = new Uint8Array(CODE_UNITS);
  classes.set(packed.subarray(headerBytes, tableOffset));
  return runTables({
    classes,
    classCount,
    table: new Uint16Array(buffer, byteOffset + tableOffset, tableLength),
    hitState,
    outputs: readOutputs(new Uint16Array(buffer, byteOffset + outputOffset, outputLength)),
    root,
    longest,
  });
}

function readOutputs(numbers: Uint16Array): number[][] {
  const outputs: number[][] = [];
  for (let at = 0; at < numbers.length;) {
    const indices: number[] = [];
    const end = at + 1 + (numbers[at] ?? 0);
    while (++at < end) indices.push(numbers[at] ?? 0);
    outputs.push(indices);
  }
  return outputs;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of the keywords, 32 bits. */
function hash(keywords: readonly string[]): number {
  let value = 0x811c9dc5;
  const text = keywords.join('\n');
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
