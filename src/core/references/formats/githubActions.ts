import type { DataScalar } from '../../retrieval/formats/dataScalar';
import type { SecretReference } from '../reference';
import type { DataFormat } from './dataFormat';
import type { DataTree } from './dataTree';
import { idAlone, matchWhole } from './secretText';

/**
 * Steps of workflows, and of composite actions, that read secrets into variables. Names that end in `*` stand for many secrets.
 * https://github.com/aws-actions/aws-secretsmanager-get-secrets
 */
export const githubActions: DataFormat = {
  hint: /\baws-actions\/aws-secretsmanager-get-secrets\b/,
  find: (tree) =>
    tree
      .matching(/(?:^|\/)steps\/\d+\/uses$/)
      .filter((uses) => tree.textOf(uses).text.startsWith('aws-actions/aws-secretsmanager-get-secrets@'))
      .flatMap((uses) => findInStep(uses, tree)),
};

function findInStep({ document, path }: DataScalar, tree: DataTree): readonly SecretReference[] {
  const step = path.slice(0, -1);
  const ids = tree.at(document, ...step, 'with', 'secret-ids');
  if (ids === undefined) return [];
  const readsJson = tree.read(document, ...step, 'with', 'parse-json-secrets') === 'true';
  const region = findRegion(step, tree, document);
  return [...ids.text.matchAll(/^[ \t]*(?:[A-Za-z_]?\w*[ \t]*,[ \t]*)?(?<id>[^\s,]+)[ \t]*$/dgm)].flatMap(
    (match) => {
      const range = match.indices?.groups?.['id'];
      const id = range && ids.slice(...range);
      return matchWhole(id, idAlone, { form: 'GitHub Actions', readsJson, region }) ?? [];
    },
  );
}

/** The region of the job's credentials, which the nearest step before this one sets. */
function findRegion(step: DataScalar['path'], tree: DataTree, document: number): SecretReference['region'] {
  const steps = step.slice(0, -1);
  for (let index = Number(step.at(-1)) - 1; index >= 0; index--) {
    const uses = tree.read(document, ...steps, index, 'uses');
    if (uses?.startsWith('aws-actions/configure-aws-credentials@') !== true) continue;
    return tree.part(document, ...steps, index, 'with', 'aws-region')?.source;
  }
  return undefined;
}
