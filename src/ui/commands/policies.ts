import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { registerCommand } from '../command';
import type { CommandDeps } from './deps';
import { resolveTarget } from './target';
import { withProgress } from '../progress';
import { policyPrompts } from '../policy/policyPrompts';
import { toPolicyUri } from '../policy/policyUri';

/** Opens a secret's resource policy as a JSON document, and deletes it. */
export function registerPolicies(
  deps: Pick<CommandDeps, 'sessions' | 'explorer' | 'log' | 'policyFiles'>,
): vscode.Disposable {
  const files = deps.policyFiles;
  return vscode.Disposable.from(
    registerCommand('secretLens.editResourcePolicy', 'Edit resource policy', deps.log, async (node) => {
      const { connection, secret } = await resolveTarget('Edit resource policy', node, deps);
      const uri = toPolicyUri(connection, secret);
      await withProgress(`Reading the resource policy of ${secret.name}`, (signal) =>
        files.stat(uri, signal),
      );
      await vscode.window.showTextDocument(uri, { preview: false });
    }),
    registerCommand('secretLens.deleteResourcePolicy', 'Delete resource policy', deps.log, async (node) => {
      const { connection, secret } = await resolveTarget('Delete resource policy', node, deps);
      const secretsManager = deps.sessions.secretsManager(connection);
      const policy = await withProgress(`Reading the resource policy of ${secret.name}`, (signal) =>
        secretsManager.getPolicy(secret.arn, signal),
      );
      if (policy === undefined)
        throw new AwsError('not-found', `${secret.name} has no resource policy.`, {
          remedy: 'There is nothing to delete.',
        });
      await policyPrompts.confirmDeletion(secret.name);
      await withProgress(`Deleting the resource policy of ${secret.name}`, (signal) =>
        files.remove(toPolicyUri(connection, secret), signal),
      );
      void vscode.window.showInformationMessage(`${secret.name} has no resource policy any more.`);
    }),
  );
}
