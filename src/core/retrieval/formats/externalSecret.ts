import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { TextEdit, TextRange } from '../../text/textEdit';
import { refuse } from '../language';
import type { RetrievalResult, RetrievalStyle, RetrievalTarget, SourceFile } from '../retrieval';
import { detectLineEnding, endOfLine, indentationAt, insert, startOfLine } from '../sourceText';
import type { DataScalarPart } from './dataScalar';
import { writeYamlScalar, type YamlFile } from './yamlScalars';

const storeName = 'aws-secrets-manager';

/**
 * Moves a key of a Secret to an ExternalSecret of the same name: the only key turns the Secret into one; one of several is
 * merged into what stays. https://external-secrets.io/latest/api/externalsecret/
 */
export function moveToExternalSecret(
  file: SourceFile,
  data: YamlFile,
  part: DataScalarPart,
  target: RetrievalTarget,
  style: RetrievalStyle,
): RetrievalResult {
  const secret = data.documents[part.scalar.document]?.contents;
  const [section, key] = part.scalar.path;
  const name = isMap(secret) ? secret.getIn(['metadata', 'name']) : undefined;
  if (!isMap(secret) || typeof name !== 'string')
    return refuse('The Secret has no fixed name: give it one under metadata first.');
  if (secret.has('immutable'))
    return refuse('The Secret is immutable, and so cannot be kept up to date: take immutable out first.');
  const { text } = file;
  const lines = [
    `- secretKey: ${writeYamlScalar(String(key), false, data)}`,
    '  remoteRef:',
    `    key: ${writeYamlScalar(target.secretName, false, data)}`,
    ...(target.jsonKey === undefined
      ? []
      : [
          `    property: ${writeYamlScalar(target.jsonKey.replaceAll(/[.*?|#@\\]/g, String.raw`\$&`), false, data)}`,
        ]),
  ];
  const others = countKeys(secret) - 1;
  const external = findExternal(data, name);
  const edits =
    others > 0 || external !== undefined
      ? mergeIntoSecret(text, data, secret, { section: String(section), key: String(key) }, external, lines)
      : turnIntoExternal(text, secret, lines);
  if (edits === undefined)
    return refuse('The Secret is not written in lines of its own for each key: write it so first.');
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, withLineEnding(edits, detectLineEnding(text))]]),
      notes: [
        `The cluster needs the External Secrets Operator, and a ClusterSecretStore called ${storeName} for AWS Secrets Manager${target.region === undefined ? '' : ` in ${target.region}`}: write the name and kind of yours where they differ.`,
        `The role of the store needs secretsmanager:GetSecretValue on ${target.secretName}.`,
      ],
    },
  };
}

function withLineEnding(edits: readonly TextEdit[], lineEnding: string): TextEdit[] {
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll('\n', lineEnding) }));
}

function countKeys(secret: YAMLMap): number {
  return ['data', 'stringData']
    .map((section) => secret.get(section))
    .reduce<number>((count, entries) => count + (isMap(entries) ? entries.items.length : 0), 0);
}

function findExternal({ documents }: YamlFile, name: string): YAMLMap | undefined {
  return documents
    .map(({ contents }) => contents)
    .find(
      (root): root is Extract<typeof root, YAMLMap> =>
        isMap(root) && root.getIn(['kind']) === 'ExternalSecret' && root.getIn(['metadata', 'name']) === name,
    );
}

const spec = (target: readonly string[], lines: readonly string[]): string =>
  [
    'spec:',
    '  refreshInterval: 1h',
    '  secretStoreRef:',
    '    kind: ClusterSecretStore',
    `    name: ${storeName}`,
    ...(target.length === 0 ? [] : ['  target:', ...target.map((line) => `    ${line}`)]),
    '  data:',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

function turnIntoExternal(text: string, secret: YAMLMap, lines: readonly string[]): TextEdit[] | undefined {
  const edits: (TextEdit | undefined)[] = [
    replaceValue(secret, ['apiVersion'], 'external-secrets.io/v1'),
    replaceValue(secret, ['kind'], 'ExternalSecret'),
  ];
  const type: unknown = secret.get('type');
  const template = typeof type === 'string' && type !== 'Opaque' ? ['template:', `  type: ${type}`] : [];
  let isWritten = false;
  for (const pair of secret.items) {
    const name = nameOf(pair);
    if (!['type', 'data', 'stringData'].includes(name)) continue;
    const range = findLines(text, pair);
    const becomesSpec = name !== 'type' && isMap(pair.value) && pair.value.items.length > 0;
    edits.push(range && { range, newText: becomesSpec ? spec(template, lines) : '' });
    isWritten ||= becomesSpec;
  }
  return isWritten && edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function mergeIntoSecret(
  text: string,
  data: YamlFile,
  secret: YAMLMap,
  { section, key }: { readonly section: string; readonly key: string },
  external: YAMLMap | undefined,
  lines: readonly string[],
): TextEdit[] | undefined {
  const pairOfSection = secret.items.find((pair) => nameOf(pair) === section);
  const entries = pairOfSection?.value;
  const pair = isMap(entries) ? entries.items.find((entry) => nameOf(entry) === key) : undefined;
  if (!isMap(entries) || pair === undefined || pairOfSection === undefined) return undefined;
  const isLast = countKeys(secret) === 1;
  const removed = isLast
    ? findDocument(text, secret)
    : findLines(text, entries.items.length === 1 ? pairOfSection : pair);
  if (removed === undefined) return undefined;
  const remove = { range: removed, newText: '' };
  if (external !== undefined) {
    const added = appendItem(text, external, lines);
    const owner = isLast ? replaceValue(external, ['spec', 'target', 'creationPolicy'], 'Owner') : undefined;
    return added && [remove, added, ...(owner === undefined ? [] : [owner])];
  }
  const end = endOfLine(text, findEnd(text, secret));
  const name = writeYamlScalar(String(secret.getIn(['metadata', 'name'])), false, data);
  const namespace = secret.getIn(['metadata', 'namespace']);
  const written = [
    '',
    '---',
    'apiVersion: external-secrets.io/v1',
    'kind: ExternalSecret',
    'metadata:',
    `  name: ${name}`,
    ...(typeof namespace === 'string' ? [`  namespace: ${writeYamlScalar(namespace, false, data)}`] : []),
    spec([`name: ${name}`, 'creationPolicy: Merge'], lines).trimEnd(),
  ].join('\n');
  return removed.end > end
    ? [{ range: { start: removed.start, end }, newText: written.slice(1) }]
    : [remove, insert(end, written)];
}

function appendItem(text: string, external: YAMLMap, lines: readonly string[]): TextEdit | undefined {
  const list = external.getIn(['spec', 'data']);
  const last = isSeq(list) && list.flow !== true ? list.items.at(-1) : undefined;
  if (!isNode(last) || last.range === undefined || last.range === null) return undefined;
  const indentation = indentationAt(text, last.range[0]);
  const end = endOfLine(text, findEnd(text, last));
  return insert(end, lines.map((line) => `\n${indentation}${line}`).join(''));
}

function replaceValue(root: YAMLMap, path: readonly string[], newText: string): TextEdit | undefined {
  const value = root.getIn(path, true);
  const range = isScalar(value) ? value.range : undefined;
  return range === undefined || range === null
    ? undefined
    : { range: { start: range[0], end: range[1] }, newText };
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function findEnd(text: string, node: { readonly range?: readonly number[] | null | undefined }): number {
  const [start = 0, end = text.length] = node.range ?? [];
  return start + text.slice(start, end).trimEnd().length;
}

/** The whole lines of a pair that begins a line. */
function findLines(text: string, { key, value }: Pair): TextRange | undefined {
  const range = isNode(key) ? key.range : undefined;
  if (range === undefined || range === null) return undefined;
  const start = startOfLine(text, range[0]);
  if (text.slice(start, range[0]).trim() !== '') return undefined;
  const end = text.indexOf('\n', isNode(value) ? Math.max(range[1], findEnd(text, value)) : range[1]);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** The lines of a document and of the mark that ends it. */
function findDocument(text: string, root: YAMLMap): TextRange | undefined {
  const start = root.range?.[0];
  if (start === undefined) return undefined;
  const end = findEnd(text, root);
  const rest = /^[^\n]*(?:\n(?:[ \t]*\r?\n)*(?:---[ \t]*\r?\n)?|$)/.exec(text.slice(end))?.[0] ?? '';
  return { start: startOfLine(text, start), end: end + rest.length };
}
