import * as vscode from 'vscode';
import type { Secret } from '../../core/secrets/secret';
import { registerCommand } from '../command';
import { copyPlain } from './copyToClipboard';
import type { CommandDeps } from './deps';
import { nameTargets, resolveTargets } from './severalTargets';

/** Copies the names of secrets or their ARNs, one a line. */
export function registerCopyMetadata(deps: CommandDeps): vscode.Disposable {
  const register = (
    id: 'secretLens.copyName' | 'secretLens.copyArn',
    what: 'name' | 'ARN',
    read: (secret: Secret) => string,
  ): vscode.Disposable =>
    registerCommand(id, `Copy ${what}`, deps.log, async (...args) => {
      const targets = await resolveTargets(`Copy ${what}`, args, deps, { withDeleted: true });
      const text = targets.map(({ secret }) => read(secret)).join('\n');
      await copyPlain(`the ${what}${targets.length > 1 ? 's' : ''} of ${nameTargets(targets)}`, text);
    });
  return vscode.Disposable.from(
    register('secretLens.copyName', 'name', ({ name }) => name),
    register('secretLens.copyArn', 'ARN', ({ arn }) => arn),
  );
}
