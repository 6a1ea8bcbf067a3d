import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { Secret, SecretVersion } from '../../../core/secrets/secret';
import { findLabelled, planMove } from '../../../core/secrets/stagingLabels';
import { registerCommand } from '../../command';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import {
  confirmWithName,
  moveAfterConfirmation,
  readVersions,
  requireVersion,
  type Confirm,
  type VersionDeps,
} from './labelMoves';

/** Makes an older version of a secret current again: the previous one, or any. */
export function registerMakeCurrent(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.rollBack', 'Roll back', deps.log, async (node) => {
      const target = await resolveTarget('Roll back', node, deps);
      void vscode.window.showInformationMessage(await rollBack(target, confirmWithName(target.secret), deps));
    }),
    registerCommand('secretLens.promoteVersion', 'Promote version', deps.log, async (node) => {
      const target = await resolveTarget('Promote version', node, deps, { needsVersion: true });
      void vscode.window.showInformationMessage(
        await promoteVersion(target, confirmWithName(target.secret), deps),
      );
    }),
  );
}

/** Makes AWSPREVIOUS current. Resolves to what was done, in a sentence. */
export async function rollBack(target: SecretTarget, confirm: Confirm, deps: VersionDeps): Promise<string> {
  const { secret } = target;
  const versions = await readVersions(target, deps);
  const previous = findLabelled(versions, 'AWSPREVIOUS');
  if (previous === undefined)
    throw new AwsError('invalid', `${secret.name} has no version to go back to: none is AWSPREVIOUS.`, {
      remedy: 'Promote another version, or store the value again.',
    });
  await makeCurrent(target, versions, previous, `Roll back ${secret.name}?`, 'Roll Back', confirm, deps);
  return `${secret.name} was rolled back: version ${previous.id.slice(0, 8)} is AWSCURRENT.`;
}

/** Makes the target's version current. Resolves to what was done, in a sentence. */
export async function promoteVersion(
  target: SecretTarget,
  confirm: Confirm,
  deps: VersionDeps,
): Promise<string> {
  const { secret } = target;
  const versions = await readVersions(target, deps);
  const version = requireVersion(target, versions);
  if (version.stagingLabels.includes('AWSCURRENT'))
    throw new AwsError('invalid', `This version of ${secret.name} is AWSCURRENT already.`, {
      remedy: 'Choose another version to promote.',
    });
  const question = `Make version ${version.id.slice(0, 8)} of ${secret.name} current?`;
  await makeCurrent(target, versions, version, question, 'Promote', confirm, deps);
  return `Version ${version.id.slice(0, 8)} of ${secret.name} is AWSCURRENT.`;
}

function makeCurrent(
  target: SecretTarget,
  versions: readonly SecretVersion[],
  version: SecretVersion,
  question: string,
  act: string,
  confirm: Confirm,
  deps: VersionDeps,
): Promise<void> {
  const move = planMove(versions, 'AWSCURRENT', version.id);
  const hint = hintFor(target.secret, version);
  return moveAfterConfirmation(target, versions, move, { question, act, hint }, confirm, deps);
}

/** What the labels do not show: whether the version's value still opens, or already opens, what it is for. */
function hintFor({ rotation }: Secret, { stagingLabels }: SecretVersion): string | undefined {
  if (stagingLabels.includes('AWSPENDING'))
    return 'A rotation has not finished with this version: it may hold no value, or one that is not set yet where it is used.';
  if (rotation.enabled)
    return 'The secret rotates: what it opens may no longer accept the older value. Labels move; the credential itself is not changed back.';
  return undefined;
}
