import * as vscode from 'vscode';
import { registerShowAudit } from './audit/showAudit';
import { registerBackups } from './backup';
import { registerChooseRegions } from './chooseRegions';
import { registerConsole } from './console';
import { registerCopyCode } from './copyCode';
import { registerCompareVersions } from './compareVersions';
import { registerCopyMetadata } from './copyMetadata';
import { registerCopyKey, registerCopyValue } from './copyValue';
import { registerCreateSecret } from './create/createSecret';
import type { CommandDeps } from './deps';
import { registerDeleteSecrets } from './deletion/deleteSecrets';
import { registerRestoreSecrets } from './deletion/restoreSecrets';
import { registerEditValue } from './editValue';
import { registerEditMetadata } from './editMetadata';
import { registerEditTags } from './editTags';
import { registerExplorerCommands } from './explorerCommands';
import { registerOpenAwsConfig } from './openAwsConfig';
import { registerOpenExample } from './openExample';
import { registerPolicies } from './policies';
import { registerPromoteReplica } from './replication/promoteReplica';
import { registerRemoveReplicas } from './replication/removeReplicas';
import { registerReport } from './report/showReport';
import { registerReplicateSecret } from './replication/replicateSecret';
import { registerRevealValue } from './revealValue';
import { registerRotation } from './rotation';
import { registerTree } from './tree';
import { registerLabelVersions } from './versions/labelVersions';
import { registerMakeCurrent } from './versions/makeCurrent';

/** Every act on secrets, from the tree and from the command palette. */
export function registerSecretCommands(deps: CommandDeps): vscode.Disposable {
  const registrations = [
    registerExplorerCommands,
    registerTree,
    registerCreateSecret,
    registerCopyMetadata,
    registerCopyValue,
    registerCopyKey,
    registerCopyCode,
    registerConsole,
    registerRevealValue,
    registerEditValue,
    registerCompareVersions,
    registerRotation,
    registerMakeCurrent,
    registerLabelVersions,
    registerReplicateSecret,
    registerRemoveReplicas,
    registerPromoteReplica,
    registerEditTags,
    registerEditMetadata,
    registerDeleteSecrets,
    registerRestoreSecrets,
    registerPolicies,
    registerShowAudit,
    registerReport,
    registerBackups,
    registerChooseRegions,
    registerOpenAwsConfig,
    registerOpenExample,
  ];
  return vscode.Disposable.from(...registrations.map((register) => register(deps)));
}
