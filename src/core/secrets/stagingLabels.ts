import type { SecretVersion, StagingLabel } from './secret';

/** A label that goes from a version, where it is on one, to a version, or only away. */
export interface LabelMove {
  readonly label: StagingLabel;
  readonly from?: string;
  readonly to?: string;
}

/** What a move does to one version. */
export interface LabelChange {
  readonly version: SecretVersion;
  readonly labelsAfter: readonly StagingLabel[];
}

/** Those that Secrets Manager moves by itself. */
const ownLabels: readonly StagingLabel[] = ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'];
const longestLabel = 256;
/** See https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html */
const mostLabels = 20;

export function findLabelled(
  versions: readonly SecretVersion[],
  label: StagingLabel,
): SecretVersion | undefined {
  return versions.find(({ stagingLabels }) => stagingLabels.includes(label));
}

/**
 * The move that puts a label on a version. It names the version that has the label now, so that AWS refuses it when the
 * label has gone elsewhere meanwhile.
 */
export function planMove(versions: readonly SecretVersion[], label: StagingLabel, to: string): LabelMove {
  const holder = findLabelled(versions, label);
  return holder === undefined ? { label, to } : { label, from: holder.id, to };
}

/**
 * The versions whose labels a move changes, in the order given. Moving AWSCURRENT, Secrets Manager puts AWSPREVIOUS on
 * the version that had it, in the same step. See
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export function predictMove(
  versions: readonly SecretVersion[],
  { label, from, to }: LabelMove,
): readonly LabelChange[] {
  const movesCurrent = label === 'AWSCURRENT' && from !== to;
  return versions.flatMap((version) => {
    let labels = version.stagingLabels.filter(
      (other) => other !== label && !(movesCurrent && other === 'AWSPREVIOUS'),
    );
    if (version.id === to) labels = [label, ...labels];
    if (movesCurrent && version.id === from) labels = ['AWSPREVIOUS', ...labels];
    const isSame =
      labels.length === version.stagingLabels.length &&
      labels.every((own) => version.stagingLabels.includes(own));
    return isSame ? [] : [{ version, labelsAfter: labels }];
  });
}

/** Why a person cannot put this label of their own on a version; `undefined` when they can. */
export function validateLabel(label: string, version: SecretVersion): string | undefined {
  if (label === '') return 'A staging label needs a name.';
  if (label !== label.trim()) return 'A staging label neither begins nor ends with a space.';
  if (label.length > longestLabel) return `A staging label has at most ${longestLabel} characters.`;
  if (ownLabels.includes(label))
    return `${label} is moved by Secrets Manager. To make a version current, promote it.`;
  if (version.stagingLabels.includes(label)) return `This version has the label ${label} already.`;
  if (version.stagingLabels.length >= mostLabels)
    return `A version has at most ${mostLabels} staging labels.`;
  return undefined;
}

/** The labels that can be taken off a version: all but AWSCURRENT, which can only be moved. */
export function removableLabels(version: SecretVersion): readonly StagingLabel[] {
  return version.stagingLabels.filter((label) => label !== 'AWSCURRENT');
}
