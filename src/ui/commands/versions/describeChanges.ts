import type { SecretVersion } from '../../../core/secrets/secret';
import type { LabelChange } from '../../../core/secrets/stagingLabels';
import { formatTime } from '../../explorer/describeSecret';

/** A version by the start of its id and the time when it was stored. */
function describeVersion({ id, created }: SecretVersion): string {
  const time = formatTime(created);
  return `Version ${id.slice(0, 8)}${time === undefined ? '' : `, stored ${time},`}`;
}

/** What becomes of the versions, a line each. */
export function describeChanges(changes: readonly LabelChange[]): string {
  return changes
    .map(({ version, labelsAfter }) => {
      const name = describeVersion(version);
      const before = version.stagingLabels.join(', ') || 'without a label';
      return labelsAfter.length === 0
        ? `${name} is ${before} and will have no label; AWS may delete a version that has none.`
        : `${name} is ${before} and will be ${labelsAfter.join(', ')}.`;
    })
    .join('\n');
}
