import type * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { keysOf, valueOfKey } from '../../core/secrets/secretValue';
import type { Redacted } from '../../core/secrets/redacted';
import { registerCommand } from '../command';
import { withProgress } from '../progress';
import { askPick } from '../prompts/inputs';
import { back } from '../prompts/steps';
import { copyValueOf } from './copyToClipboard';
import type { CommandDeps } from './deps';
import { resolveTarget, type SecretTarget } from './target';

/** Copies a secret's value as it is stored. */
export function registerCopyValue(deps: CommandDeps): vscode.Disposable {
  const title = 'Copy value';
  return registerCommand('secretLens.copyValue', title, deps.log, async (node) => {
    const target = await resolveTarget(title, node, deps, { withVersions: true });
    await copyValueOf(`the value of ${target.secret.name}`, await fetchText(target, deps), deps.clipboard);
  });
}

/** Copies what a JSON secret holds under one key. */
export function registerCopyKey(deps: CommandDeps): vscode.Disposable {
  const title = 'Copy value of a key';
  return registerCommand('secretLens.copyKey', title, deps.log, async (node) => {
    const target = await resolveTarget(title, node, deps, { withVersions: true });
    const { name } = target.secret;
    const text = await fetchText(target, deps);
    const keys = keysOf(text);
    if (keys === undefined || keys.length === 0)
      throw new AwsError('invalid', `${name} has no keys: its value is not a JSON object with any.`, {
        remedy: 'Use Copy Value to copy the whole of it.',
      });
    const picked = await askPick(
      { title, step: 1, totalSteps: 1, canGoBack: false },
      { placeholder: `Key of ${name}`, items: keys.map((label) => ({ label })) },
    );
    if (picked === back) return;
    const value = valueOfKey(text, picked.label);
    if (value !== undefined) await copyValueOf(`${picked.label} of ${name}`, value, deps.clipboard);
  });
}

async function fetchText(target: SecretTarget, deps: CommandDeps): Promise<Redacted<string>> {
  const { connection, secret, version } = target;
  const value = await withProgress(`Reading ${secret.name}`, (signal) =>
    deps.sessions
      .secretsManager(connection)
      .getValue(secret.arn, version && { versionId: version.id }, signal),
  );
  if (value.kind === 'text') return value.text;
  throw new AwsError('invalid', `${secret.name} holds binary data, which is not text to copy.`, {
    remedy: 'Use Reveal Value to look at it.',
  });
}
