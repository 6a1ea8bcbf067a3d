import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { SecretVersion, StagingLabel } from '../../../core/secrets/secret';
import { findLabelled, planMove, removableLabels, validateLabel } from '../../../core/secrets/stagingLabels';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import { askInput, askPick } from '../../prompts/inputs';
import { back } from '../../prompts/steps';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import {
  confirmInDialog,
  moveAfterConfirmation,
  readVersions,
  requireVersion,
  type Confirm,
  type VersionDeps,
} from './labelMoves';

/** What the person is asked. Each rejects with a CancellationError when it is dismissed. */
export interface LabelPrompts {
  readonly askLabel: (version: SecretVersion) => Promise<string>;
  readonly pickLabel: (labels: readonly StagingLabel[]) => Promise<StagingLabel>;
  readonly confirm: Confirm;
}

const alone = { step: 1, totalSteps: 1, canGoBack: false };

const prompts: LabelPrompts = {
  confirm: confirmInDialog,
  askLabel: async (version) => {
    const label = await askInput(
      { ...alone, title: 'Label version' },
      {
        prompt: 'Staging label, by which code can read this version',
        placeholder: 'BEFORE-MIGRATION',
        check: (text) => {
          const message = validateLabel(text, version);
          return message === undefined ? undefined : { severity: 'error', message };
        },
      },
    );
    if (label === back) throw new vscode.CancellationError();
    return label;
  },
  pickLabel: async (labels) => {
    const picked = await askPick(
      { ...alone, title: 'Remove label' },
      { placeholder: 'Label to remove', items: labels.map((label) => ({ label })) },
    );
    if (picked === back) throw new vscode.CancellationError();
    return picked.label;
  },
};

/** Puts labels of a person's own on versions, and takes labels off. */
export function registerLabelVersions(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.labelVersion', 'Label version', deps.log, async (node) => {
      const target = await resolveTarget('Label version', node, deps, { needsVersion: true });
      void vscode.window.showInformationMessage(await labelVersion(target, prompts, deps));
    }),
    registerCommand('secretLens.unlabelVersion', 'Remove label', deps.log, async (node) => {
      const target = await resolveTarget('Remove label', node, deps, { needsVersion: true });
      void vscode.window.showInformationMessage(await unlabelVersion(target, prompts, deps));
    }),
  );
}

/** Puts a label on the target's version, after a confirmation when another has it. Resolves to what was done. */
export async function labelVersion(
  target: SecretTarget,
  { askLabel, confirm }: LabelPrompts,
  deps: VersionDeps,
): Promise<string> {
  const { connection, secret } = target;
  const versions = await readVersions(target, deps);
  const version = requireVersion(target, versions);
  const label = await askLabel(version);
  const move = planMove(versions, label, version.id);
  if (findLabelled(versions, label) === undefined)
    await withProgress(`Labelling a version of ${secret.name}`, (signal) =>
      deps.sessions.secretsManager(connection).moveLabel(secret.arn, label, move, signal),
    ).finally(() => deps.explorer.update(connection, secret.arn));
  else
    await moveAfterConfirmation(
      target,
      versions,
      move,
      { question: `Move ${label} to another version of ${secret.name}?`, act: 'Move Label' },
      confirm,
      deps,
    );
  return `Version ${version.id.slice(0, 8)} of ${secret.name} is labelled ${label}.`;
}

/** Takes a label off the target's version after a confirmation. Resolves to what was done. */
export async function unlabelVersion(
  target: SecretTarget,
  { pickLabel, confirm }: LabelPrompts,
  deps: VersionDeps,
): Promise<string> {
  const { secret } = target;
  const versions = await readVersions(target, deps);
  const version = requireVersion(target, versions);
  const labels = removableLabels(version);
  if (labels.length === 0)
    throw new AwsError('invalid', `This version of ${secret.name} has no label that can be removed.`, {
      remedy: version.stagingLabels.includes('AWSCURRENT')
        ? 'AWSCURRENT can only be moved: promote another version.'
        : 'Choose a version that has a label.',
    });
  const label = await pickLabel(labels);
  await moveAfterConfirmation(
    target,
    versions,
    { label, from: version.id },
    {
      question: `Remove ${label} from a version of ${secret.name}?`,
      act: 'Remove Label',
      hint:
        label === 'AWSPENDING'
          ? 'A rotation that works on this version will fail; the next one begins anew.'
          : `Code that reads ${secret.name} by ${label} will fail.`,
    },
    confirm,
    deps,
  );
  return `${label} was removed from version ${version.id.slice(0, 8)} of ${secret.name}.`;
}
