import * as vscode from 'vscode';
import { createSdkSessions } from './aws/sdkSessions';
import { createStsKeyCheck } from './aws/stsKeyCheck';
import { registerCommand } from './ui/command';
import { registerSecretCommands } from './ui/commands';
import { createSecretClipboard } from './ui/commands/copyToClipboard';
import type { SecretClipboard } from './ui/commands/secretClipboard';
import { locateAwsFiles } from './ui/explorer/awsFiles';
import { registerExplorer } from './ui/explorer/explorer';
import { KnownKeys } from './ui/explorer/knownKeys';
import { registerFindings } from './ui/findings';
import { FindingsStore } from './ui/findings/findingsStore';
import { registerFixes } from './ui/fix';
import { KnownValues } from './ui/fix/knownValues';
import { shippedGrammars } from './ui/fix/workspaceProject';
import { observeValues } from './ui/observedValues';
import { createMfaPrompt } from './ui/prompts/askMfaCode';
import { registerRun } from './ui/run';
import { readSetting } from './ui/settings';
import { inTrustedFolders } from './ui/trustedSessions';
import { createValueViews } from './ui/values/valueView';
import { loadEngine } from './workspace/loadEngine';
import { createPlannerOnDemand } from './workspace/loadPlanner';

let clipboard: SecretClipboard | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Secret Lens', { log: true });
  const known = new KnownValues();
  const keys = new KnownKeys();
  const sessions = observeValues(
    inTrustedFolders(
      createSdkSessions({
        endpointUrl: () => readSetting('secretLens.aws.endpointUrl') || undefined,
        askMfaCode: createMfaPrompt(),
      }),
    ),
    [known, keys],
  );
  const files = locateAwsFiles();
  const explorer = registerExplorer({ sessions, files, keys });
  clipboard = createSecretClipboard();
  const valueViews = createValueViews({
    sessions,
    explorer,
    clipboard,
    extensionUri: context.extensionUri,
    log,
  });

  const planner = createPlannerOnDemand(shippedGrammars(context.extensionUri));
  const findings = new FindingsStore();

  context.subscriptions.push(
    log,
    sessions,
    explorer,
    valueViews,
    registerCommand('secretLens.showLog', 'Show log', log, () => {
      log.show();
    }),
    registerSecretCommands({ sessions, explorer, files, clipboard, valueViews, planner, log }),
    registerFindings({
      planner,
      store: findings,
      keyCheck: createStsKeyCheck(),
      extension: context.extension,
      log,
    }),
    registerRun({ sessions, explorer, log }),
    registerFixes({
      planner,
      sessions,
      explorer,
      known,
      findings,
      log,
      revocationUrl: (ruleId) => loadEngine().findRule(ruleId)?.revocationUrl,
    }),
  );
}

/** A value that still waits on the clipboard does not outlive the editor. */
export async function deactivate(): Promise<void> {
  await clipboard?.clearNow();
}
