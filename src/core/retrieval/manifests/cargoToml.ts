import type { TextEdit } from '../../text/textEdit';
import type { ProjectFiles } from '../retrieval';
import { detectLineEnding, endOfLine, insert } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The oldest versions that the retrieval code was tried with, by crate. */
const versions: Readonly<Record<string, string>> = {
  'aws-config': '1.13',
  'aws-sdk-secretsmanager': '1.125',
  serde_json: '1',
};

/** What the retrieval code needs of tokio. */
const tokioFeatures = ['rt', 'sync'];

/** Adds the AWS SDK, tokio and `more` to the dependencies of the nearest Cargo.toml. */
export async function addRustDependencies(
  project: Pick<ProjectFiles, 'findUp'>,
  more: readonly string[],
): Promise<ManifestChange> {
  const crates = ['aws-config', 'aws-sdk-secretsmanager', ...more];
  const manifest = await project.findUp('Cargo.toml');
  const byHand = `cargo add ${crates.join(' ')} && cargo add tokio --features ${tokioFeatures.join(',')}`;
  if (manifest === undefined) return { edits: new Map(), notes: [`Run ${byHand}.`] };
  const { text, path } = manifest;
  const table = findTable(text);
  if (table === undefined && !/^\[package\]/m.test(text))
    return { edits: new Map(), notes: [`${path} has no package: run ${byHand} in the one of the program.`] };
  const missing = crates.filter((crate) => !has(text, crate));
  const lines = missing.map((crate) => `${crate} = "${versions[crate] ?? '1'}"`);
  const features = tokioFeatures.map((feature) => `"${feature}"`).join(', ');
  if (!has(text, 'tokio')) lines.push(`tokio = { version = "1", features = [${features}] }`);
  const edits = [...addLines(text, table, lines), ...addFeatures(text)];
  return {
    edits: edits.length === 0 ? new Map() : new Map([[path, edits]]),
    notes: [
      ...(lines.length === 0 ? [] : [`${path} gains ${lines.map((line) => nameOf(line)).join(', ')}.`]),
      ...(has(text, 'tokio') && !/^tokio[ \t]*=/m.test(text)
        ? [`tokio needs its features ${tokioFeatures.join(' and ')}.`]
        : []),
    ],
  };
}

function has(text: string, crate: string): boolean {
  return new RegExp(`^(\\[dependencies\\.)?${crate}\\b(?!-)`, 'm').test(text);
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

/** The lines under `[dependencies]`, the header's own excluded. */
function findTable(text: string): { readonly start: number; readonly end: number } | undefined {
  const header = /^\[dependencies\][^\n]*/m.exec(text);
  if (header === null) return undefined;
  const start = Math.min(text.length, endOfLine(text, header.index) + detectLineEnding(text).length);
  const next = /^\[/m.exec(text.slice(start));
  const body = text.slice(start, next === null ? text.length : start + next.index);
  return { start, end: start + body.trimEnd().length };
}

function addLines(
  text: string,
  table: { readonly start: number; readonly end: number } | undefined,
  lines: readonly string[],
): readonly TextEdit[] {
  if (lines.length === 0) return [];
  const lineEnding = detectLineEnding(text);
  if (table === undefined) {
    const gap = text.endsWith('\n') ? lineEnding : lineEnding + lineEnding;
    return [insert(text.length, `${gap}[dependencies]${lineEnding}${lines.join(lineEnding)}${lineEnding}`)];
  }
  const entries = [...text.slice(table.start, table.end).matchAll(/^([\w-]+)[^\n]*/gm)];
  const names = entries.map(([, name]) => name ?? '');
  const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
  return lines.map((line) => {
    const next = isSorted ? entries.find(([, name]) => (name ?? '') > nameOf(line)) : undefined;
    if (next !== undefined) return insert(table.start + next.index, line + lineEnding);
    return table.start >= table.end
      ? insert(table.start, line + lineEnding)
      : insert(table.end, lineEnding + line);
  });
}

/** Adds the features that tokio's line lacks, be it a version alone or a table of one line. */
function addFeatures(text: string): readonly TextEdit[] {
  const line = /^tokio[ \t]*=/m.exec(text);
  if (line === null) return [];
  const after = line.index + line[0].length;
  const value = (text.slice(after, endOfLine(text, after)).split('#')[0] ?? '').trim();
  const start = text.indexOf(value, after);
  if (value.includes('"full"')) return [];
  const missing = tokioFeatures
    .filter((feature) => !value.includes(`"${feature}"`))
    .map((feature) => `"${feature}"`)
    .join(', ');
  if (missing === '') return [];
  if (value.startsWith('"'))
    return [
      {
        range: { start, end: start + value.length },
        newText: `{ version = ${value}, features = [${missing}] }`,
      },
    ];
  const list = /features[ \t]*=[ \t]*\[/.exec(value);
  if (list === null) {
    const end = value.lastIndexOf('}');
    return end < 0 ? [] : [insert(start + value.slice(0, end).trimEnd().length, `, features = [${missing}]`)];
  }
  const end = value.indexOf(']', list.index);
  const isEmpty = value.slice(list.index + list[0].length, end).trim() === '';
  return end < 0 ? [] : [insert(start + end, (isEmpty ? '' : ', ') + missing)];
}
