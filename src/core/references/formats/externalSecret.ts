import type { DataScalar } from '../../retrieval/formats/dataScalar';
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
  find(tree) {
    const stores = listStores(tree);
    return tree.scalars.flatMap((scalar) => {
      const [, specification] =
        /^(spec(?:\/externalSecretSpec)?)\/(?:data\/\d+\/remoteRef|dataFrom\/\d+\/extract)\/key$/.exec(
          scalar.path.join('/'),
        ) ?? [undefined];
      const kind = specification === 'spec' ? 'ExternalSecret' : 'ClusterExternalSecret';
      return specification === undefined || tree.read(scalar.document, 'kind') !== kind
        ? []
        : findAt(scalar, specification.split('/'), tree, stores);
    });
  },
};

function findAt(
  scalar: DataScalar,
  specification: readonly string[],
  tree: DataTree,
  stores: ReadonlyMap<string, Store>,
): readonly SecretReference[] {
  const { document, path } = scalar;
  const [section, index = 0] = path.slice(specification.length);
  const name =
    tree.read(document, ...specification, String(section), index, 'sourceRef', 'storeRef', 'name') ??
    tree.read(document, ...specification, 'secretStoreRef', 'name') ??
    '';
  const store = stores.get(name) ?? judgeStore(name);
  const key = tree.textOf(scalar);
  if (!store.isSecretsManager && !/^arn:[^:]+:secretsmanager:/.test(key.text)) return [];
  const property = readTopKey(tree.at(document, ...path.slice(0, -1), 'property'), gjsonHead);
  const reference = matchWhole(key, idAlone, {
    form,
    readsJson: section === 'dataFrom',
    keys: property === undefined ? [] : [property],
    region: store.region,
    ...readVersion(tree.beside(scalar, 'version')?.source),
  });
  return reference === undefined ? [] : [reference];
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

/** The stores that the file itself describes, by name. */
function listStores(tree: DataTree): ReadonlyMap<string, Store> {
  return new Map(
    tree.matching(/^metadata\/name$/).flatMap((name) => {
      const { document } = name;
      if (!/^(?:Cluster)?SecretStore$/.test(tree.read(document, 'kind') ?? '')) return [];
      const store = {
        isSecretsManager: tree.read(document, 'spec', 'provider', 'aws', 'service') === 'SecretsManager',
        region: tree.part(document, 'spec', 'provider', 'aws', 'region')?.source,
      };
      return [[tree.textOf(name).text, store] as const];
    }),
  );
}

/** What a store is by its name, where the file does not have it. */
function judgeStore(name: string): Store {
  return {
    isSecretsManager:
      /aws|secrets?-?manager|(?:^|-)(?:asm|sm)(?:-|$)/i.test(name) &&
      !/gcp|google|azure|vault|param|ssm|ibm|oracle|yandex|bitwarden|scaleway/i.test(name),
  };
}
