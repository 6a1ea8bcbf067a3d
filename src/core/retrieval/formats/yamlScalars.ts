import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, parseDocument } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import { replaceInValue, type DataScalar, type DataScalarPart, type Notation } from './dataScalar';
import { segmentYaml } from './yamlSegments';

/** A YAML file: its documents with ranges in the file's text, and their scalars. */
export interface YamlFile {
  readonly documents: readonly Document.Parsed[];
  readonly scalars: readonly DataScalar[];
  readonly isSound: boolean;
}

/** Reads YAML 1.2; tags that it does not know, such as CloudFormation's, are no mistakes. */
export function readYaml(text: string): YamlFile {
  const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  const documents = 'empty' in parsed ? [] : parsed;
  const scalars: DataScalar[] = [];
  for (const [document, { contents }] of documents.entries())
    if (contents !== null)
      collect(contents, { path: [], tags: new Map(), inFlow: false, document }, text, scalars);
  return {
    documents,
    scalars,
    isSound: documents.length > 0 && documents.every(({ errors }) => errors.length === 0),
  };
}

/**
 * Puts `replacement`, one line, in place of a part of a scalar, in the scalar's own notation; a plain scalar gains quotes
 * where it needs them, those that the file uses most. Undefined when the rest of the scalar cannot be kept.
 */
export function replaceInYaml(
  part: DataScalarPart,
  replacement: string,
  file: Pick<YamlFile, 'scalars'>,
): TextEdit | undefined {
  const { scalar, range, isWhole } = part;
  switch (scalar.notation) {
    case 'block':
      return { range, newText: replacement };
    case 'single-quoted':
      return isWhole
        ? { range, newText: quoteYaml(replacement, 'single-quoted') }
        : { range, newText: replacement.replaceAll("'", "''") };
    case 'double-quoted':
      return isWhole
        ? { range, newText: quoteYaml(replacement, 'double-quoted') }
        : { range, newText: JSON.stringify(replacement).slice(1, -1) };
    case 'plain':
    case 'json': {
      const value = replaceInValue(part, replacement);
      if (value === undefined) return undefined;
      return { range: scalar.range, newText: writeYamlScalar(value, scalar.inFlow, file) };
    }
  }
}

/** A one-line string as a new YAML scalar: plain where that is read as the same string, else in the file's usual quotes. */
export function writeYamlScalar(value: string, inFlow: boolean, file: Pick<YamlFile, 'scalars'>): string {
  return isPlain(value, inFlow) ? value : quoteYaml(value, usualQuotes(file));
}

function quoteYaml(value: string, notation: 'single-quoted' | 'double-quoted'): string {
  return notation === 'single-quoted' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Whether the value, written without quotes, is read as that string. */
function isPlain(value: string, inFlow: boolean): boolean {
  const document = parseDocument(inFlow ? `[${value}]` : `- ${value}`, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isSeq(document.contents)) return false;
  const [item, ...others] = document.contents.items;
  return others.length === 0 && isScalar(item) && item.value === value;
}

function usualQuotes({ scalars }: Pick<YamlFile, 'scalars'>): 'single-quoted' | 'double-quoted' {
  const count = (notation: Notation): number =>
    scalars.filter((scalar) => scalar.notation === notation).length;
  return count('single-quoted') > count('double-quoted') ? 'single-quoted' : 'double-quoted';
}

type Place = Pick<DataScalar, 'path' | 'tags' | 'inFlow' | 'document'>;

function collect(node: ParsedNode, place: Place, text: string, found: DataScalar[]): void {
  const tag = node.tag ?? undefined;
  const here =
    tag === undefined ? place : { ...place, tags: new Map([...place.tags, [place.path.length, tag]]) };
  if (isAlias(node)) return;
  if (isScalar(node)) {
    const scalar = segmentYaml(text, node, here);
    if (scalar !== undefined) found.push(scalar);
    return;
  }
  const inside = { ...here, inFlow: here.inFlow || node.flow === true };
  const visit = (step: string | number, child: ParsedNode | null): void => {
    if (child !== null) collect(child, { ...inside, path: [...here.path, step] }, text, found);
  };
  if (isMap(node))
    for (const { key, value } of node.items) visit(isScalar(key) ? String(key.value) : String(key), value);
  else for (const [index, item] of node.items.entries()) visit(index, item);
}
