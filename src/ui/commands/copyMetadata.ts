import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { copyPlain } from './copyToClipboard';
import type { CommandDeps } from './deps';
import { resolveTarget } from './target';

/** Copies a secret's name or its ARN. */
export function registerCopyMetadata(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.copyName', 'Copy name', deps.log, async (node) => {
      const { secret } = await resolveTarget('Copy name', node, deps, { withDeleted: true });
      await copyPlain(`the name ${secret.name}`, secret.name);
    }),
    registerCommand('secretLens.copyArn', 'Copy ARN', deps.log, async (node) => {
      const { secret } = await resolveTarget('Copy ARN', node, deps, { withDeleted: true });
      await copyPlain(`the ARN of ${secret.name}`, secret.arn);
    }),
  );
}
