import type { DataScalar } from '../../retrieval/formats/dataScalar';
import type { SourceText } from '../reference';
import type { TracedText } from '../tracedText';
import type { DataFormat } from './dataFormat';
import type { DataTree } from './dataTree';
import { idAlone, matchWhole } from './secretText';

/**
 * Secrets that Spring Boot imports as properties, and the keys that placeholders of the same file take from those with a prefix:
 * https://docs.awspring.io/spring-cloud-aws/docs/3.4.0/reference/html/index.html#spring-cloud-aws-secrets-manager
 */
export const springConfig: DataFormat = {
  hint: /\baws-secretsmanager:(?!\/\/)/,
  find(tree) {
    const imports = tree.scalars
      .filter((scalar) => /^spring\.config\.import(?:\.\d+|\[\d+\])?$/.test(scalar.path.join('.')))
      .flatMap((scalar) => listImports(scalar, tree));
    return imports.flatMap(
      (imported) =>
        matchWhole(imported.id, idAlone, {
          form: 'Spring Cloud AWS',
          keys: listTakenKeys(imported, imports, tree),
          region: findRegion(imported, tree),
        }) ?? [],
    );
  },
};

/** Locations stand between commas; one of them may hold several secrets between semicolons. */
const location = /(?:^|,)\s*(?:optional:)?aws-secretsmanager:(?<secrets>[^,]+)/dg;
const secretInLocation = /(?<id>[^;?\s]+)(?:\?prefix=(?<prefix>[^;\s]*))?/dg;

interface Import {
  readonly id: TracedText;
  /** What stands before the keys in the names of the properties that they become. */
  readonly prefix: string;
  readonly scalar: DataScalar;
}

function listImports(scalar: DataScalar, tree: DataTree): readonly Import[] {
  const traced = tree.textOf(scalar);
  return [...traced.text.matchAll(location)].flatMap((match) => {
    const range = match.indices?.groups?.['secrets'];
    const secrets = range && traced.slice(...range);
    return [...(secrets?.text.matchAll(secretInLocation) ?? [])].flatMap((found) => {
      const id = found.indices?.groups?.['id'];
      const prefix = found.groups?.['prefix'] ?? '';
      return secrets && id ? [{ id: secrets.slice(...id), prefix, scalar }] : [];
    });
  });
}

function findRegion({ scalar: { document } }: Import, tree: DataTree): SourceText | undefined {
  for (const name of ['spring.cloud.aws.secretsmanager.region', 'spring.cloud.aws.region.static'])
    for (const place of [document, 0]) {
      const set = tree.scalars.find((scalar) => scalar.document === place && scalar.path.join('.') === name);
      const region = set && tree.textOf(set).part();
      if (region !== undefined) return region.source;
    }
  return undefined;
}

/**
 * What placeholders name behind the prefix, without what the file itself sets, what another import's longer prefix stands before,
 * and the last part of the secret's name: so is called the property that a secret in plain text becomes.
 */
function listTakenKeys(
  { id, prefix, scalar: { document } }: Import,
  imports: readonly Import[],
  tree: DataTree,
): readonly SourceText[] {
  if (prefix === '') return [];
  const set = new Set(tree.scalars.map((scalar) => scalar.path.join('.')));
  const longer = imports.map((other) => other.prefix).filter((other) => other.length > prefix.length);
  const last = id.text.slice(id.text.lastIndexOf('/') + 1);
  return tree.scalars
    .filter((scalar) => scalar.document === document || document === 0)
    .flatMap((scalar) => {
      const traced = tree.textOf(scalar);
      return [...traced.text.matchAll(/\$\{(?<name>[\w.[\]-]+)(?=[:}])/dg)].flatMap((match) => {
        const name = match.groups?.['name'] ?? '';
        const [, end] = match.indices?.groups?.['name'] ?? [0, 0];
        const key = name.startsWith(prefix) ? name.slice(prefix.length) : '';
        const isOther = set.has(name) || longer.some((other) => name.startsWith(other));
        if (key === '' || key === last || isOther) return [];
        return traced.part(end - key.length, end)?.source ?? [];
      });
    });
}
