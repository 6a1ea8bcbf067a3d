import { isMap, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { endOfLine, insert } from '../../sourceText';
import {
  appendDocument,
  appendItem,
  findDocument,
  findEnd,
  findLines,
  findPair,
  replaceValue,
} from '../yamlLines';
import { writeYamlScalar, type YamlFile } from '../yamlScalars';
import {
  countKeys,
  findObject,
  textIn,
  turnSecretInto,
  typeOf,
  type Manifest,
  type MovedKey,
  type SecretMaker,
} from './secretMaker';

const storeName = 'aws-secrets-manager';

/**
 * ExternalSecret of the External Secrets Operator. The only key of a Secret turns the Secret into one; one of several is merged
 * into what stays. https://external-secrets.io/latest/api/externalsecret/
 */
export const externalSecret: SecretMaker = {
  take(manifest, moved, target) {
    const { text, data, root } = manifest;
    const lines = writeItem(moved.key, target, data);
    const external = findObject(data, 'ExternalSecret', moved.secretName);
    const edits =
      countKeys(root) > 1 || external !== undefined
        ? mergeIntoSecret(manifest, moved, external, lines)
        : turnIntoExternal(text, root, lines);
    return edits === undefined
      ? 'The Secret is not written in lines of its own for each key: write it so first.'
      : { edits, notes: [] };
  },

  make({ text, data, root }, name, wanted, target) {
    const external = findObject(data, 'ExternalSecret', name);
    if (external === undefined) {
      const item = writeItem(wanted, target, data);
      return {
        secretName: name,
        key: wanted,
        edits: [appendDocument(text, root, writeDocument(name, root, data, [], item))],
      };
    }
    const secretName = textIn(external, 'spec', 'target', 'name') ?? name;
    const list = external.getIn(['spec', 'data']);
    const items = isSeq(list) ? list.items : [];
    const same = items.find(
      (item) =>
        textIn(item, 'remoteRef', 'key') === target.secretName &&
        textIn(item, 'remoteRef', 'property') === writeProperty(target),
    );
    const made = textIn(same, 'secretKey');
    if (made !== undefined) return { secretName, key: made, edits: [] };
    const key = chooseFreeName([wanted], new Set(items.map((item) => textIn(item, 'secretKey') ?? '')));
    const added = appendItem(text, list, writeItem(key, target, data));
    return added === undefined
      ? `The data of the ExternalSecret ${name} are not written in lines: write them so first.`
      : { secretName, key, edits: [added] };
  },

  attach: () => [],

  notes: (target) => [
    `The cluster needs the External Secrets Operator, and a ClusterSecretStore called ${storeName} for AWS Secrets Manager${target.region === undefined ? '' : ` in ${target.region}`}: write the name and kind of yours where they differ.`,
    `The role of the store needs secretsmanager:GetSecretValue on ${target.secretName}.`,
  ],
};

/** Properties are paths of gjson, in which some characters are special. */
function writeProperty({ jsonKey }: RetrievalTarget): string | undefined {
  return jsonKey?.replaceAll(/[.*?|#@\\]/g, String.raw`\$&`);
}

function writeItem(key: string, target: RetrievalTarget, data: YamlFile): string[] {
  const property = writeProperty(target);
  return [
    `- secretKey: ${writeYamlScalar(key, false, data)}`,
    '  remoteRef:',
    `    key: ${writeYamlScalar(target.secretName, false, data)}`,
    ...(property === undefined ? [] : [`    property: ${writeYamlScalar(property, false, data)}`]),
  ];
}

function writeSpec(target: readonly string[], item: readonly string[]): string[] {
  return [
    'spec:',
    '  refreshInterval: 1h',
    '  secretStoreRef:',
    '    kind: ClusterSecretStore',
    `    name: ${storeName}`,
    ...(target.length === 0 ? [] : ['  target:', ...target.map((line) => `    ${line}`)]),
    '  data:',
    ...item.map((line) => `    ${line}`),
  ];
}

function writeDocument(
  name: string,
  owner: YAMLMap,
  data: YamlFile,
  target: readonly string[],
  item: readonly string[],
): string[] {
  const namespace = textIn(owner, 'metadata', 'namespace');
  return [
    'apiVersion: external-secrets.io/v1',
    'kind: ExternalSecret',
    'metadata:',
    `  name: ${writeYamlScalar(name, false, data)}`,
    ...(namespace === undefined ? [] : [`  namespace: ${writeYamlScalar(namespace, false, data)}`]),
    ...writeSpec(target, item),
  ];
}

function turnIntoExternal(
  text: string,
  secret: YAMLMap,
  item: readonly string[],
): readonly TextEdit[] | undefined {
  const type = typeOf(secret);
  const template = type === undefined ? [] : ['template:', `  type: ${type}`];
  return turnSecretInto(text, secret, 'external-secrets.io/v1', 'ExternalSecret', writeSpec(template, item));
}

function mergeIntoSecret(
  { text, data, root }: Manifest,
  { secretName, section, key }: MovedKey,
  external: YAMLMap | undefined,
  item: readonly string[],
): readonly TextEdit[] | undefined {
  const pairOfSection = findPair(root, section);
  const entries = pairOfSection?.value;
  const pair = isMap(entries) ? findPair(entries, key) : undefined;
  if (!isMap(entries) || pair === undefined || pairOfSection === undefined) return undefined;
  const isLast = countKeys(root) === 1;
  const removed = isLast
    ? findDocument(text, root)
    : findLines(text, entries.items.length === 1 ? pairOfSection : pair);
  if (removed === undefined) return undefined;
  const remove = { range: removed, newText: '' };
  if (external !== undefined) {
    const added = appendItem(text, external.getIn(['spec', 'data']), item);
    const owner = isLast ? replaceValue(external, ['spec', 'target', 'creationPolicy'], 'Owner') : undefined;
    return added && [remove, added, ...(owner === undefined ? [] : [owner])];
  }
  const end = endOfLine(text, findEnd(text, root));
  const target = [`name: ${writeYamlScalar(secretName, false, data)}`, 'creationPolicy: Merge'];
  const written = ['---', ...writeDocument(secretName, root, data, target, item)].join('\n');
  return removed.end > end
    ? [{ range: { start: removed.start, end }, newText: written }]
    : [remove, insert(end, `\n${written}`)];
}
