import * as vscode from 'vscode';
import { registerDiagnostics } from '../diagnostics/diagnostics';
import { registerBackgroundScan } from './backgroundScan';
import type { FindingsDeps } from './deps';
import { registerFindingsView } from './findingsView';

/** Finds hard-coded credentials in open documents and in the workspace, and shows them. */
export function registerFindings(
  deps: Pick<FindingsDeps, 'detections' | 'log' | 'planner' | 'scan' | 'store'>,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerDiagnostics(deps),
    registerFindingsView(deps),
    registerBackgroundScan(deps),
    deps.scan,
    deps.detections,
  );
}
