import { parse, TomlError } from 'smol-toml';
import type { ConfigSource } from './configSource';
import type { KeyPath } from './configTable';
import { SourceError } from './configSource';

/** Parses TOML 1.0 (https://toml.io/en/v1.0.0). Throws a {@link SourceError}. */
export function readToml(text: string): ConfigSource {
  try {
    const content = parse(text);
    let places: readonly Place[] | undefined;
    return { content, lineOf: (where) => findLine((places ??= listPlaces(text)), where) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw new SourceError('It is not valid TOML.');
    // What follows the first line is an excerpt of the file.
    const [sentence = ''] = error.message.split('\n', 1);
    throw new SourceError(
      `It is not valid TOML: ${sentence.replace('Invalid TOML document: ', '')}.`,
      error.line,
    );
  }
}

/** A line that begins a table or sets a key, and the way to it. */
interface Place {
  readonly line: number;
  readonly path: KeyPath;
}

/** The places of a text, found by the names of tables and keys. The parser gives none. */
function listPlaces(text: string): readonly Place[] {
  const counts = new Map<string, number>();
  const places: Place[] = [];
  let table: KeyPath = [];
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^\s*(\[{1,2})([^\]]+)\]/.exec(line);
    const key = line.slice(0, line.indexOf('=') + 1);
    if (header) {
      const keys = splitKeys(header[2] ?? '');
      table = header[1] === '[[' ? numberTable(keys, counts) : placeTable(keys, counts);
      places.push({ line: index + 1, path: table });
    } else if (key !== '' && !key.includes('#'))
      places.push({ line: index + 1, path: [...table, ...splitKeys(key)] });
  }
  return places;
}

/** The line on which a value is set, its names in any case; that of its table where the key has another spelling. */
function findLine(places: readonly Place[], place: KeyPath): number | undefined {
  const where = place.map(lower);
  let best: { readonly line: number; readonly depth: number } | undefined;
  for (const { line, path } of places)
    if (path.length > (best?.depth ?? 0) && path.every((step, index) => lower(step) === where[index]))
      best = { line, depth: path.length };
  return best?.line;
}

function lower(step: string | number): string | number {
  return typeof step === 'string' ? step.toLowerCase() : step;
}

function splitKeys(dotted: string): string[] {
  return [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** The path of the next table of an array of tables. */
function numberTable(keys: readonly string[], counts: Map<string, number>): KeyPath {
  const inside = placeTable(keys.slice(0, -1), counts);
  const last = keys.at(-1) ?? '';
  const name = JSON.stringify([...inside, last]);
  const number = counts.get(name) ?? 0;
  counts.set(name, number + 1);
  return [...inside, last, number];
}

/** The path of a table, through the latest entries of the arrays on the way. */
function placeTable(keys: readonly string[], counts: ReadonlyMap<string, number>): KeyPath {
  const path: (string | number)[] = [];
  for (const key of keys) {
    path.push(key);
    const number = counts.get(JSON.stringify(path));
    if (number !== undefined) path.push(number - 1);
  }
  return path;
}
