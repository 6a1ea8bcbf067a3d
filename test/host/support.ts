import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import type { SecretVersion } from '../../src/core/secrets/secret';
import type { SecretNode, VersionNode } from '../../src/ui/explorer/nodes';

/** The connection that most secrets are seeded in. */
export const connection = { profile: 'default', region: 'eu-west-1' };

/** Secrets Manager of the tests, through the adapter that the extension uses. */
export const sessions = createSdkSessions();
export const secretsManager = () => sessions.secretsManager(connection);

/** A seeded secret as the tree's node of it. */
export async function nodeOf(name: string): Promise<SecretNode> {
  const { secret } = await secretsManager().describeSecret(name);
  return { kind: 'secret', connection, secret };
}

/** The version with a staging label, as the tree's node of it. */
export async function versionNodeOf(name: string, label: string): Promise<VersionNode> {
  const parent = await nodeOf(name);
  const version = (await secretsManager().listVersions(parent.secret.arn)).find((candidate: SecretVersion) =>
    candidate.stagingLabels.includes(label),
  );
  assert.ok(version, `${name} has no version ${label}`);
  return { kind: 'version', parent, version };
}

/** Resolves when `isSo` holds; rejects with `what` when it does not within ten seconds. */
export async function waitUntil(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) assert.fail(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Sets a user setting for the time of `task`. */
export async function withSetting(id: string, value: unknown, task: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(id, value, vscode.ConfigurationTarget.Global);
  try {
    await task();
  } finally {
    await settings.update(id, undefined, vscode.ConfigurationTarget.Global);
  }
}
