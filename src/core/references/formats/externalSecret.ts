import type { SecretReference, SourceText } from '../reference';
import type { DataFormat } from './dataFormat';
import type { DataTree } from './dataTree';
import { gjsonHead, readTopKey } from './propertyPath';
import { idAlone, matchWhole } from './secretText';

const form = 'External Secrets';

/**
 * ExternalSecret and ClusterExternalSecret of the External Secrets Operator, of a store that is AWS Secrets Manager as far as the
 * file shows it. https://external-secrets.io/latest/provider/aws-secrets-manager/
 */
export const externalSecret: DataFormat = {
  hint: /\bkind["']?\s*:\s*["']?(?:Cluster)?ExternalSecret\b/,
  find: (tree) =>
    [...new Set(tree.scalars.map(({ document }) => document))].flatMap((document) =>
      /^(?:Cluster)?ExternalSecret$/.test(tree.read(document, 'kind') ?? '') ? findInDocument(tree, document) : [],
    ),
};

function findInDocument(tree: DataTree, document: number): readonly SecretReference[] {
  const specification =
    tree.read(document, 'kind') === 'ExternalSecret' ? ['spec'] : ['spec', 'externalSecretSpec'];
  const keys = tree.matching(
    new RegExp(`^${specification.join('/')}/(?:data/\\d+/remoteRef|dataFrom/\\d+/extract)/key$`),
    document,
  );
  return keys.flatMap((scalar) => {
    const [section, index] = scalar.path.slice(specification.length);
    const own = [...specification, String(section), Number(index), 'sourceRef', 'storeRef'];
    const place = tree.read(document, ...own, 'name') === undefined ? [...specification, 'secretStoreRef'] : own;
    const store = findStore(tree, document, place);
    const key = tree.at(document, ...scalar.path);
    if (!store.isSecretsManager && key?.text.startsWith('arn:') !== true) return [];
    const property = readTopKey(tree.at(document, ...scalar.path.slice(0, -1), 'property'), gjsonHead);
    const reference = matchWhole(key, idAlone, {
      form,
      readsJson: section === 'dataFrom',
      keys: property === undefined ? [] : [property],
      region: store.region,
      ...readVersion(tree.beside(scalar, 'version')?.source),
    });
    return reference ?? [];
  });
}

/** A version is a staging label, or after `uuid/` a version id. */
function readVersion(version: SourceText | undefined): {
  readonly stagingLabel?: SourceText;
  readonly versionId?: SourceText;
} {
  if (version === undefined) return {};
  const prefix = 'uuid/';
  if (!version.text.startsWith(prefix)) return { stagingLabel: version };
  const { text, range } = version;
  return {
    versionId: {
      ...version,
      text: text.slice(prefix.length),
      range: { start: range.start + prefix.length, end: range.end },
    },
  };
}

interface Store {
  readonly isSecretsManager: boolean;
  readonly region?: SourceText | undefined;
}

/** The store that a reference names: the file's own, or one whose name says which service it is. */
function findStore(tree: DataTree, document: number, place: readonly (string | number)[]): Store {
  const name = tree.read(document, ...place, 'name') ?? '';
  const own = tree
    .matching(/^metadata\/name$/)
    .find(
      (scalar) =>
        /^(?:Cluster)?SecretStore$/.test(tree.read(scalar.document, 'kind') ?? '') &&
        tree.read(scalar.document, 'metadata', 'name') === name,
    )?.document;
  if (own === undefined)
    return {
      isSecretsManager:
        /aws|secrets?-?manager|(?:^|-)(?:asm|sm)(?:-|$)/i.test(name) &&
        !/gcp|google|azure|vault|param|ssm|ibm|oracle|yandex|bitwarden|scaleway/i.test(name),
    };
  return {
    isSecretsManager: tree.read(own, 'spec', 'provider', 'aws', 'service') === 'SecretsManager',
    region: tree.part(own, 'spec', 'provider', 'aws', 'region')?.source,
  };
}
