import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { registerCommand } from '../command';
import type { CommandDeps } from '../commands/deps';
import { resolveTarget } from '../commands/target';
import { withProgress } from '../progress';
import { PolicyFiles } from './policyFiles';
import { registerPolicyProblems } from './policyProblems';
import { policyPrompts } from './policyPrompts';
import { policyScheme, toPolicyUri } from './policyUri';

/** Resource policies as JSON documents: opened, checked while they are edited, put by saving, deleted. */
export function registerPolicies(
  deps: Pick<CommandDeps, 'sessions' | 'explorer' | 'log'>,
): vscode.Disposable {
  const files = new PolicyFiles(deps.sessions);
  return vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(policyScheme, files, { isCaseSensitive: true }),
    vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (document.uri.scheme === policyScheme) files.noteSave(document.uri, reason);
    }),
    registerPolicyProblems(deps.sessions),
    registerCommand('secretLens.editResourcePolicy', 'Edit resource policy', deps.log, async (node) => {
      const { connection, secret } = await resolveTarget('Edit resource policy', node, deps);
      const uri = toPolicyUri(connection, secret);
      await withProgress(`Reading the resource policy of ${secret.name}`, () =>
        Promise.resolve(files.stat(uri)),
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
      await files.delete(toPolicyUri(connection, secret));
      void vscode.window.showInformationMessage(`${secret.name} has no resource policy any more.`);
    }),
  );
}
