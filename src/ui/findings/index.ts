import * as vscode from 'vscode';
import type { KeyCheck } from '../../aws/keyCheck';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { Detections } from '../diagnostics/detections';
import { registerDiagnostics } from '../diagnostics/diagnostics';
import { registerBackgroundScan } from './backgroundScan';
import { registerCheckKey } from './checkKey';
import { registerFindingCommands } from './findingCommands';
import type { FindingsStore } from './findingsStore';
import { registerFindingsView } from './findingsView';
import { registerReportCommands } from './reportCommands';
import { registerScanCommands } from './scanCommands';
import { WorkspaceScan } from './workspaceScan';

/** Finds hard-coded credentials in open documents and in the workspace, shows them, and acts on them. */
export function registerFindings(deps: {
  readonly planner: RetrievalPlanner;
  readonly store: FindingsStore;
  readonly keyCheck: KeyCheck;
  readonly extension: vscode.Extension<unknown>;
  readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const { log, store } = deps;
  const { extensionPath } = deps.extension;
  const { version } = deps.extension.packageJSON as { readonly version: string };
  const detections = new Detections(extensionPath, log);
  const scan = new WorkspaceScan({ detections, store, extensionPath, log });
  const all = { ...deps, detections, scan, version };
  return vscode.Disposable.from(
    registerDiagnostics(all),
    registerFindingsView(all),
    registerScanCommands(all),
    registerBackgroundScan(all),
    registerFindingCommands(all),
    registerReportCommands(all),
    registerCheckKey({ check: deps.keyCheck, store, log }),
    scan,
    detections,
  );
}
