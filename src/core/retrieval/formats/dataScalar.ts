import { readLiteral, type LiteralSegment, segmentMatches } from '../../syntax/stringLiteral';
import type { TextRange } from '../../text/textEdit';
import type { FormatScalar, RetrievalFormat } from '../format';
import type { SourceFile } from '../retrieval';

/** How a scalar is written: a JSON string, a JSON number or word, or one of YAML's styles. */
export type Notation = 'json' | 'plain' | 'single-quoted' | 'double-quoted' | 'block';

/** A scalar of a YAML or JSON file. Keys of maps are none. */
export interface DataScalar {
  readonly notation: Notation;
  /** With its quotes; of a block scalar from its first to its last character that is not white space. */
  readonly range: TextRange;
  /** Between the quotes; elsewhere the same as `range`. */
  readonly content: TextRange;
  /** They cover the content without a gap. */
  readonly segments: readonly LiteralSegment[];
  /** The keys and indexes that lead to it from the root of its document. */
  readonly path: readonly (string | number)[];
  /** YAML's tags by the length of the path to what they stand before: `!Sub` of the scalar, or of a list round it. */
  readonly tags: ReadonlyMap<number, string>;
  /** It stands between `[]` or `{}` of a YAML file. */
  readonly inFlow: boolean;
  /** Number of its YAML document in the file, from 0. */
  readonly document: number;
}

/** A scalar, or a part of its content, whose value is known. */
export interface DataScalarPart extends FormatScalar {
  readonly scalar: DataScalar;
}

/** Finds the scalars of a format in what `read` makes of its files, as `describe` says them; it may leave some out. */
export function scalarsIn<
  Data extends { readonly scalars: readonly DataScalar[]; readonly isSound: boolean },
>(
  read: (file: SourceFile) => Data,
  describe: (part: DataScalarPart, data: Data) => FormatScalar | undefined = (part) => part,
): Pick<RetrievalFormat, 'findScalar' | 'listScalars' | 'isSound'> {
  return {
    findScalar: (file, range) => {
      const data = read(file);
      const part = findScalarPart(data.scalars, file.text, range);
      return part && describe(part, data);
    },
    listScalars: (file) => {
      const data = read(file);
      return listWholeScalars(data.scalars).flatMap((part) => describe(part, data) ?? []);
    },
    isSound: (file) => read(file).isSound,
  };
}

/** The scalar, or the part of one, at a range; undefined when the range is in none, or cuts an escape. */
export function findScalarPart(
  scalars: readonly DataScalar[],
  text: string,
  range: TextRange,
): DataScalarPart | undefined {
  const scalar = findRound(scalars, range) ?? findRound(scalars, trim(text, range.start, range.end));
  if (scalar === undefined) return undefined;
  const { content } = scalar;
  const cut = { start: Math.max(range.start, content.start), end: Math.min(range.end, content.end) };
  const isWhole = cut.start === content.start && cut.end === content.end;
  return toPart(scalar, isWhole ? content : trim(text, cut.start, cut.end));
}

/** Every scalar that has a value, whole. */
export function listWholeScalars(scalars: readonly DataScalar[]): readonly DataScalarPart[] {
  return scalars.flatMap((scalar) => toPart(scalar, scalar.content) ?? []);
}

/** The value of a whole scalar; undefined when it is not known. */
export function readScalar(scalar: DataScalar): string | undefined {
  return readLiteral(scalar, scalar.content);
}

/** What a scalar's value becomes when a part of it makes way for `replacement`; undefined when it is not known. */
export function replaceInValue(
  { scalar, range, isWhole }: DataScalarPart,
  replacement: string,
): string | undefined {
  if (isWhole) return replacement;
  const before = readLiteral(scalar, { start: scalar.content.start, end: range.start });
  const after = readLiteral(scalar, { start: range.end, end: scalar.content.end });
  return before === undefined || after === undefined ? undefined : before + replacement + after;
}

/** Segments of a content in which whatever `special`, a global pattern, matches stands for what `decode` makes of it. */
export function segmentBy(
  text: string,
  content: TextRange,
  special: RegExp,
  decode: (source: string) => string | undefined,
): LiteralSegment[] {
  return segmentMatches(text, content, special, (source) => ({ kind: 'escape', value: decode(source) }));
}

function toPart(scalar: DataScalar, range: TextRange): DataScalarPart | undefined {
  const value = range.start < range.end ? readLiteral(scalar, range) : undefined;
  if (value === undefined || value === '') return undefined;
  const isWhole = range.start === scalar.content.start && range.end === scalar.content.end;
  return { scalar, range: isWhole ? scalar.range : range, isWhole, value, path: scalar.path };
}

function findRound(scalars: readonly DataScalar[], { start, end }: TextRange): DataScalar | undefined {
  return start < end ? scalars.find(({ range }) => range.start <= start && end <= range.end) : undefined;
}

function trim(text: string, start: number, end: number): TextRange {
  const selected = text.slice(start, end);
  const leading = selected.length - selected.trimStart().length;
  return { start: start + leading, end: start + leading + selected.trim().length };
}
