import * as vscode from 'vscode';
import { registerChooseRegions } from './chooseRegions';
import { registerCompareVersions } from './compareVersions';
import { registerCopyMetadata } from './copyMetadata';
import { registerCopyKey, registerCopyValue } from './copyValue';
import { registerCreateSecret } from './createSecret';
import type { CommandDeps } from './deps';
import { registerEditValue } from './editValue';
import { registerExplorerCommands } from './explorerCommands';
import { registerOpenAwsConfig } from './openAwsConfig';
import { registerRevealValue } from './revealValue';
import { registerRotateNow } from './rotateNow';

/** Every act on secrets, from the tree and from the command palette. */
export function registerSecretCommands(deps: CommandDeps): vscode.Disposable {
  const registrations = [
    registerExplorerCommands,
    registerCreateSecret,
    registerCopyMetadata,
    registerCopyValue,
    registerCopyKey,
    registerRevealValue,
    registerEditValue,
    registerCompareVersions,
    registerRotateNow,
    registerChooseRegions,
    registerOpenAwsConfig,
  ];
  return vscode.Disposable.from(...registrations.map((register) => register(deps)));
}
