import type * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { Connection } from '../../../core/secrets/secret';
import { registerCommand } from '../../command';
import type { Explorer } from '../../explorer/explorer';
import { isSignedOut } from '../../explorer/signedOut';
import { askConnection } from '../../prompts/pickConnection';
import { back } from '../../prompts/steps';
import { signInInTerminal } from '../../report';
import type { CommandDeps } from '../deps';
import { connectionOf } from '../target';

/** Runs the command that begins a new session of a profile. The tree notices the session by itself. */
export function registerSignIn({ explorer, log }: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.signIn', 'Sign in', log, async (node) => {
    const connection = connectionOf(node) ?? (await pickSignedOut(explorer));
    const error = connection && explorer.errorOf(connection);
    if (!(error instanceof AwsError) || error.signInCommand === undefined)
      throw new AwsError('invalid', 'No session of a profile in the tree has ended.', {
        remedy: 'There is nothing to sign in to; refresh the tree if secrets are missing.',
      });
    signInInTerminal(error.signInCommand);
  });
}

async function pickSignedOut(explorer: Explorer): Promise<Connection | undefined> {
  const { connections } = await explorer.connections();
  const signedOut = connections.filter((connection) => isSignedOut(explorer.errorOf(connection)));
  if (signedOut.length < 2) return signedOut[0];
  const frame = { title: 'Sign in', step: 1, totalSteps: 1, canGoBack: false };
  const picked = await askConnection(frame, signedOut);
  return picked === back ? undefined : picked;
}
