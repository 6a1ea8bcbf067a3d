import * as vscode from 'vscode';
import type { CommandDeps } from '../deps';
import { registerArrange } from './arrange';
import { registerConnections } from './connections';
import { registerFilterSecrets } from './filterSecrets';
import { registerShowKeys } from './showKeys';
import { registerSignIn } from './signIn';

/** The acts on the tree that ask something. */
export function registerTree(deps: CommandDeps): vscode.Disposable {
  const registrations = [
    registerFilterSecrets,
    registerArrange,
    registerShowKeys,
    registerConnections,
    registerSignIn,
  ];
  return vscode.Disposable.from(...registrations.map((register) => register(deps)));
}
