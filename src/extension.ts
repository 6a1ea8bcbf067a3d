import * as vscode from 'vscode';
import { createSecretClipboard } from './ui/commands/copyToClipboard';
import type { SecretClipboard } from './ui/commands/secretClipboard';
import { Detections } from './ui/diagnostics/detections';
import { locateAwsFiles } from './ui/explorer/awsFiles';
import { registerExplorer } from './ui/explorer/explorer';
import { KnownKeys } from './ui/explorer/knownKeys';
import { SecretUsage } from './ui/explorer/secretUsage';
import { registerFindings } from './ui/findings';
import { FindingsStore } from './ui/findings/findingsStore';
import { WorkspaceScan } from './ui/findings/workspaceScan';
import { registerCodeActions } from './ui/fix/codeActions';
import { shippedGrammars } from './ui/fix/workspaceProject';
import { createActsOnDemand } from './ui/loadActs';
import { createHealthJudgeOnDemand } from './ui/loadHealth';
import { createSessionsOnDemand } from './ui/loadSessions';
import { registerPolicyDocuments } from './ui/policy/policyDocuments';
import { registerDebugSecrets } from './ui/run/registerDebugSecrets';
import { readSetting } from './ui/settings';
import { inTrustedFolders } from './ui/trustedSessions';
import { createReferencesOnDemand } from './ui/references/loadFeatures';
import { createPlannerOnDemand } from './workspace/loadPlanner';

let clipboard: SecretClipboard | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const { extensionPath, extensionUri } = context.extension;
  const { version } = context.extension.packageJSON as { readonly version: string };
  const log = vscode.window.createOutputChannel('Secret Lens', { log: true });
  const keys = new KnownKeys();
  const { sessions: unguarded, known } = createSessionsOnDemand(
    { endpointUrl: () => readSetting('secretLens.aws.endpointUrl') || undefined },
    keys,
  );
  const sessions = inTrustedFolders(unguarded);
  const files = locateAwsFiles();
  const usage = new SecretUsage();
  const judge = createHealthJudgeOnDemand(() => known.shared());
  const explorer = registerExplorer({ sessions, files, keys, usage, judge });
  clipboard = createSecretClipboard();

  const planner = createPlannerOnDemand(shippedGrammars(extensionUri));
  const store = new FindingsStore();
  const detections = new Detections(extensionPath, log, known);
  const scan = new WorkspaceScan({ detections, store, extensionPath, log });
  const shared = {
    sessions,
    known,
    usage,
    explorer,
    files,
    clipboard,
    planner,
    store,
    detections,
    scan,
    log,
  };
  const references = createReferencesOnDemand({ ...shared, keys, extensionPath });
  const acts = createActsOnDemand({ ...shared, references, version, extensionUri });

  context.subscriptions.push(
    log,
    sessions,
    explorer,
    references,
    acts,
    registerFindings(shared),
    registerCodeActions(acts),
    registerPolicyDocuments(acts),
    registerDebugSecrets(acts, log),
  );
}

/** A value that still waits on the clipboard does not outlive the editor. */
export async function deactivate(): Promise<void> {
  await clipboard?.clearNow();
}
