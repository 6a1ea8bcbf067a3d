import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { consoleLink } from '../../core/secrets/consoleLink';
import type { Secret } from '../../core/secrets/secret';
import { registerCommand } from '../command';
import { copyPlain } from './copyToClipboard';
import type { CommandDeps } from './deps';
import { resolveTarget } from './target';

/** Leads to a secret's page in the AWS console. */
export function registerConsole(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.copyConsoleLink', 'Copy console link', deps.log, async (node) => {
      const { secret } = await resolveTarget('Copy console link', node, deps, { withDeleted: true });
      await copyPlain(`the console link of ${secret.name}`, requireLink(secret));
    }),
    registerCommand('secretLens.openConsole', 'Open in AWS console', deps.log, async (node) => {
      const { secret } = await resolveTarget('Open in AWS console', node, deps, { withDeleted: true });
      await vscode.env.openExternal(vscode.Uri.parse(requireLink(secret), true));
    }),
  );
}

function requireLink(secret: Secret): string {
  const link = consoleLink(secret);
  if (link !== undefined) return link;
  throw new AwsError('invalid', `The console of the partition of ${secret.arn} has no public address.`, {
    remedy: 'Open the console from within that partition and look for the secret there.',
  });
}
