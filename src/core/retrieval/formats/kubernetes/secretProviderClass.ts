import { isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import { applyTextEdits, type TextEdit } from '../../../text/textEdit';
import { chooseFreeName } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { indentationAt } from '../../sourceText';
import { appendDocument, appendItem, appendPair, appendToList } from '../yamlLines';
import { writeYamlScalar, type YamlFile } from '../yamlScalars';
import {
  countKeys,
  findObject,
  textIn,
  turnSecretInto,
  typeOf,
  type Manifest,
  type MadeKey,
  type SecretMaker,
} from './secretMaker';

const apiVersion = 'secrets-store.csi.x-k8s.io/v1';
const kind = 'SecretProviderClass';

/**
 * SecretProviderClass of the Secrets Store CSI driver with AWS's provider, which makes a Secret while a pod mounts the class.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/ascp-csi-driver-secret-provider-class.html
 */
export const secretProviderClass: SecretMaker = {
  take({ text, data, root }, { secretName, key }, target) {
    if (countKeys(root) > 1)
      return 'The Secrets Store CSI driver makes whole Secrets and adds no key to one that is there: put this key into a Secret of its own first.';
    if (findObject(data, kind, secretName) !== undefined)
      return `There is a SecretProviderClass ${secretName} already, and the driver makes each Secret from one class.`;
    const alias = chooseAlias([key], new Set([target.secretName]));
    const spec = writeSpec(secretName, typeOf(root), key, alias, target, data);
    const edits = turnSecretInto(text, root, apiVersion, kind, spec);
    return edits === undefined
      ? 'The Secret is not written in lines of its own for each key: write it so first.'
      : {
          edits,
          notes: [
            `The Secret ${secretName} is there only while a pod mounts the class: give each pod that uses it a volume with csi: driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: secretProviderClass: ${secretName}, and mount that.`,
          ],
        };
  },

  make(manifest, name, wanted, target) {
    const { text, data, root } = manifest;
    const existing = findObject(data, kind, name);
    if (existing !== undefined) return extendClass(manifest, existing, name, wanted, target);
    const namespace = textIn(root, 'metadata', 'namespace');
    const alias = chooseAlias([wanted], new Set([target.secretName]));
    const lines = [
      `apiVersion: ${apiVersion}`,
      `kind: ${kind}`,
      'metadata:',
      `  name: ${writeYamlScalar(name, false, data)}`,
      ...(namespace === undefined ? [] : [`  namespace: ${writeYamlScalar(namespace, false, data)}`]),
      ...writeSpec(name, undefined, wanted, alias, target, data),
    ];
    return { secretName: name, key: wanted, edits: [appendDocument(text, root, lines)] };
  },

  attach({ text }, name, { pod, container }) {
    const volumes = listMaps(pod.get('volumes'));
    const mounts = listMaps(container.get('volumeMounts'));
    const existing = volumes.find(
      (volume) => textIn(volume, 'csi', 'volumeAttributes', 'secretProviderClass') === name,
    );
    const names = new Set(volumes.map((volume) => textIn(volume, 'name') ?? ''));
    const volume = textIn(existing, 'name') ?? chooseFreeName([name], names);
    const edits = [
      mounts.some((mount) => textIn(mount, 'name') === volume)
        ? 'there'
        : appendToList(text, container, 'volumeMounts', [
            `- name: ${volume}`,
            `  mountPath: /mnt/${volume}`,
            '  readOnly: true',
          ]),
      existing === undefined
        ? appendToList(text, pod, 'volumes', [
            `- name: ${volume}`,
            '  csi:',
            '    driver: secrets-store.csi.k8s.io',
            '    readOnly: true',
            '    volumeAttributes:',
            `      secretProviderClass: ${name}`,
          ])
        : 'there',
    ];
    return edits.includes(undefined)
      ? 'The volumes of the pod are not written in lines: write them so first.'
      : edits.filter((edit) => typeof edit === 'object');
  },

  notes: ({ secretName }) => [
    'The cluster needs the Secrets Store CSI driver, installed with syncSecret.enabled=true, and AWS’s provider for it.',
    `The role of the pods’ service account needs secretsmanager:GetSecretValue and secretsmanager:DescribeSecret on ${secretName}.`,
  ],
};

function listMaps(list: unknown): readonly YAMLMap[] {
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

/** The name of the file that holds the value; the provider takes none that is another object’s. */
function chooseAlias(keys: readonly [string], taken: ReadonlySet<string>): string {
  return chooseFreeName([keys[0], `${keys[0]}-value`], taken);
}

/** A key as JMESPath, which has other names than words between double quotes. */
function writePath(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
}

function writeObject({ secretName, jsonKey }: RetrievalTarget, alias: string, data: YamlFile): string[] {
  return [
    `- objectName: ${writeYamlScalar(secretName, false, data)}`,
    '  objectType: secretsmanager',
    ...(jsonKey === undefined
      ? [`  objectAlias: ${writeYamlScalar(alias, false, data)}`]
      : ['  jmesPath:', ...writePathEntry(jsonKey, alias, data).map((line) => `    ${line}`)]),
  ];
}

function writePathEntry(jsonKey: string, alias: string, data: YamlFile): string[] {
  return [
    `- path: ${writeYamlScalar(writePath(jsonKey), false, data)}`,
    `  objectAlias: ${writeYamlScalar(alias, false, data)}`,
  ];
}

function writeKey(alias: string, key: string, data: YamlFile): string[] {
  return [
    `- objectName: ${writeYamlScalar(alias, false, data)}`,
    `  key: ${writeYamlScalar(key, false, data)}`,
  ];
}

function writeSpec(
  secretName: string,
  type: string | undefined,
  key: string,
  alias: string,
  target: RetrievalTarget,
  data: YamlFile,
): string[] {
  return [
    'spec:',
    '  provider: aws',
    '  parameters:',
    ...(target.region === undefined ? [] : [`    region: ${target.region}`]),
    '    objects: |',
    ...writeObject(target, alias, data).map((line) => `      ${line}`),
    '  secretObjects:',
    `    - secretName: ${writeYamlScalar(secretName, false, data)}`,
    `      type: ${type ?? 'Opaque'}`,
    '      data:',
    ...writeKey(alias, key, data).map((line) => `        ${line}`),
  ];
}

/** Adds a key to a class, or finds the one that comes from the target. */
function extendClass(
  { text, data }: Manifest,
  existing: YAMLMap,
  name: string,
  wanted: string,
  target: RetrievalTarget,
): MadeKey | string {
  const objects = existing.getIn(['spec', 'parameters', 'objects'], true);
  const made = listMaps(existing.getIn(['spec', 'secretObjects'])).find(
    (secret) => textIn(secret, 'secretName') === name,
  );
  const otherwise = `The SecretProviderClass ${name} is not written as it would be here: add the key to it by hand.`;
  if (made === undefined || !isScalar(objects) || objects.type !== Scalar.BLOCK_LITERAL) return otherwise;
  const region = textIn(existing, 'spec', 'parameters', 'region');
  if (target.region !== undefined && region !== target.region)
    return `The SecretProviderClass ${name} reads from ${region ?? 'the region of the cluster'}, not from ${target.region}.`;
  const inner = String(objects.value);
  const list = parseDocument(inner).contents;
  const object = listMaps(list).find((item) => textIn(item, 'objectName') === target.secretName);
  const entries = object === undefined ? [] : listMaps(object.get('jmesPath'));
  const same =
    target.jsonKey === undefined
      ? object
      : entries.find((entry) => textIn(entry, 'path') === writePath(target.jsonKey ?? ''));
  const keys = listMaps(made.get('data'));
  const sameAlias = textIn(same, 'objectAlias');
  const sameKey = keys.find((entry) => textIn(entry, 'objectName') === sameAlias);
  const present = sameAlias === undefined ? undefined : textIn(sameKey, 'key');
  if (present !== undefined) return { secretName: name, key: present, edits: [] };
  if (target.jsonKey === undefined && object !== undefined) return otherwise;

  const key = chooseFreeName([wanted], new Set(keys.map((entry) => textIn(entry, 'key') ?? '')));
  const alias = chooseAlias([key], listNames(list, target));
  const changed =
    object === undefined || target.jsonKey === undefined
      ? appendItem(inner, list, writeObject(target, alias, data))
      : entries.length === 0
        ? appendPair(inner, object, [
            'jmesPath:',
            ...writePathEntry(target.jsonKey, alias, data).map((line) => `  ${line}`),
          ])
        : appendItem(inner, object.get('jmesPath'), writePathEntry(target.jsonKey, alias, data));
  const block = changed && rewriteBlock(text, objects, applyTextEdits(inner, [changed]));
  const added = appendItem(text, made.get('data'), writeKey(alias, key, data));
  return block === undefined || added === undefined
    ? otherwise
    : { secretName: name, key, edits: [block, added] };
}

/** The names that the provider wants to be different: of objects and of files. */
function listNames(list: unknown, target: RetrievalTarget): ReadonlySet<string> {
  const objects = listMaps(list);
  const all = [...objects, ...objects.flatMap((object) => listMaps(object.get('jmesPath')))];
  return new Set([
    target.secretName,
    ...all.flatMap((object) => [textIn(object, 'objectName') ?? '', textIn(object, 'objectAlias') ?? '']),
  ]);
}

/** Puts other lines into a literal block scalar. */
function rewriteBlock(text: string, scalar: Scalar, lines: string): TextEdit | undefined {
  const [start, end] = scalar.range ?? [0, 0];
  const first = text.indexOf('\n', start) + 1;
  const body = text.slice(first, end);
  if (first === 0 || first >= end) return undefined;
  const indentation = indentationAt(text, first + (body.length - body.trimStart().length));
  const newText = lines
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indentation + line))
    .join('\n');
  return { range: { start: first, end: first + body.trimEnd().length }, newText };
}
