import { readYaml } from '../../retrieval/formats/yamlScalars';
import type { SecretReference } from '../reference';
import type { TracedText } from '../tracedText';
import type { DataFormat } from './dataFormat';
import { DataTree } from './dataTree';
import { jmesPathHead, readTopKey } from './propertyPath';
import { idAlone, matchWhole } from './secretText';

const form = 'Secrets Store CSI driver';

/**
 * SecretProviderClass of the Secrets Store CSI driver with AWS's provider, whose objects are YAML in a string:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/ascp-csi-driver-secret-provider-class.html
 */
export const secretProviderClass: DataFormat = {
  hint: /\bkind["']?\s*:\s*["']?SecretProviderClass\b/,
  find: (tree) =>
    tree.matching(/^spec\/parameters\/objects$/).flatMap(({ document, path }) => {
      const objects = tree.at(document, ...path);
      const isAws =
        tree.read(document, 'kind') === 'SecretProviderClass' &&
        tree.read(document, 'spec', 'provider') === 'aws';
      return isAws && objects !== undefined ? findInObjects(objects, tree, document) : [];
    }),
};

function findInObjects(objects: TracedText, tree: DataTree, document: number): readonly SecretReference[] {
  const inner = new DataTree(readYaml(objects.text).scalars, objects);
  const region = (name: string): SecretReference['region'] =>
    tree.part(document, 'spec', 'parameters', name)?.source;
  return inner.matching(/^\d+\/(?:failoverObject\/)?objectName$/).flatMap((scalar) => {
    const [index = 0] = scalar.path;
    const name = inner.at(0, ...scalar.path);
    const isSecret =
      inner.read(0, index, 'objectType') === 'secretsmanager' ||
      /^arn:[^:]+:secretsmanager:/.test(inner.read(0, index, 'objectName') ?? '');
    if (!isSecret) return [];
    const keys = inner
      .matching(new RegExp(`^${String(index)}/jmesPath/\\d+/path$`))
      .flatMap(({ path }) => readTopKey(inner.at(0, ...path), jmesPathHead) ?? []);
    return (
      matchWhole(name, idAlone, {
        form,
        keys,
        region: region(scalar.path.length > 2 ? 'failoverRegion' : 'region'),
        stagingLabel: inner.beside(scalar, 'objectVersionLabel')?.source,
        versionId: inner.beside(scalar, 'objectVersion')?.source,
      }) ?? []
    );
  });
}
