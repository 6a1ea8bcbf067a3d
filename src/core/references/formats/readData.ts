import type { DataScalar } from '../../retrieval/formats/dataScalar';
import { listVariables } from '../../retrieval/formats/envFile';
import { readJson } from '../../retrieval/formats/jsonScalars';
import { readProperties } from '../../retrieval/formats/propertiesFile';
import { readYaml } from '../../retrieval/formats/yamlScalars';
import type { SourceFile } from '../../retrieval/retrieval';
import type { TextRange } from '../../text/textEdit';
import { unknownText } from '../tracedText';

type DataReader = (text: string) => readonly DataScalar[];

const readers: readonly (readonly [languages: RegExp, paths: RegExp, read: DataReader])[] = [
  [/^dotenv$/, /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[^/]+\.env)$/, readEnvironment],
  [
    /^(?:java-|spring-boot-)?properties$/,
    /\.properties$/i,
    (text) => readProperties(text).map(({ value }) => value),
  ],
  [/^toml$/, /\.toml$/i, readTomlStrings],
  [/^ini$/, /\.(?:ini|cfg|conf|cnf)$/i, readIniValues],
  [
    /^(?:yaml|jsonc?|cloudformation|dockercompose|helm|github-actions-workflow|spring-boot-properties-yaml)$/,
    /\.(?:ya?ml|jsonc?|template)$/i,
    readTree,
  ],
];

/** How the scalars of a file are read, judged by its language and its path; undefined for one that is no data. */
export function findDataReader({ path, languageId }: SourceFile): DataReader | undefined {
  if (/\.tfstate(?:\.|$)|\.ipynb$/.test(path)) return undefined;
  return (readers.find(([languages]) => languages.test(languageId)) ??
    readers.find(([, paths]) => paths.test(path)))?.[2];
}

function readTree(text: string): readonly DataScalar[] {
  return /^\uFEFF?\s*(?:\[|\{(?!\{))/.test(text)
    ? readJson(text, { comments: true }).scalars
    : readYaml(maskTemplate(text)).scalars;
}

/** Helm and Jinja write YAML by templates: lines of statements stand for nothing, expressions for a value that is not known. */
function maskTemplate(text: string): string {
  if (!/\{\{(?!resolve:)|\{%/.test(text)) return text;
  return text
    .replaceAll(/^[ \t]*(?:\{\{-?(?!resolve:)[^{}\n]*\}\}|\{%[^\n]*%\})[ \t]*$/gm, (line) =>
      ' '.repeat(line.length),
    )
    .replaceAll(/\{\{(?!resolve:)[^{}\n]*\}\}/g, (expression) => unknownText.repeat(expression.length));
}

function readEnvironment(text: string): readonly DataScalar[] {
  return listVariables({ text }).map(({ name, range }) => toScalar(text, range, [name]));
}

/** The strings of a TOML file that are values or elements of lists. */
function readTomlStrings(text: string): readonly DataScalar[] {
  const strings = /#.*|(?<quotes>"""|''')[^]*?\k<quotes>|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/g;
  return [...text.matchAll(strings)].flatMap(({ 0: source, index }) => {
    const end = index + source.length;
    const isKey =
      /^[ \t]*[=.\]](?!\])/.test(text.slice(end, end + 40)) && /^[^=]*$/.test(lineBefore(text, index));
    return source.startsWith('#') || isKey ? [] : [toScalar(text, { start: index, end }, [])];
  });
}

function readIniValues(text: string): readonly DataScalar[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const separator = line.search(/[=:]/);
    if (separator < 1 || /^\s*[#;[]/.test(line)) return [];
    const value = line.slice(separator + 1);
    const start = index + separator + 1 + value.length - value.trimStart().length;
    const end = start + value.trim().length;
    return start < end ? [toScalar(text, { start, end }, [line.slice(0, separator).trim()])] : [];
  });
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** A scalar in quotes or without, which no escape is looked for in. */
function toScalar(text: string, range: TextRange, path: DataScalar['path']): DataScalar {
  const quotes = /^(?<quotes>"""|'''|["'`])[^]*\k<quotes>$/.exec(text.slice(range.start, range.end))
    ?.groups?.['quotes'];
  const width = quotes?.length ?? 0;
  const content = { start: range.start + width, end: range.end - width };
  const value = text.slice(content.start, content.end);
  return {
    notation: 'plain',
    range,
    content,
    segments: [{ kind: 'text', range: content, value }],
    path,
    tags: new Map(),
    inFlow: false,
    document: 0,
  };
}
