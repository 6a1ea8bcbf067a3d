import * as vscode from 'vscode';
import { countOf } from '../../core/text/countOf';
import { loadEngine } from '../../workspace/loadEngine';
import type { LocatedFinding } from '../../workspace/scanFiles';
import { registerCommand } from '../command';
import { toRange } from '../diagnostics/toDiagnostic';
import { toAbortSignal, withProgress } from '../progress';
import { nameOfRule } from './describeFinding';
import type { FindingsDeps } from './deps';

interface StagedPick extends vscode.QuickPickItem {
  readonly folder: vscode.WorkspaceFolder;
  readonly finding: LocatedFinding;
}

/** Scans on request: everything, or what is staged in git. */
export function registerScanCommands(deps: FindingsDeps): vscode.Disposable {
  const { scan, references, log } = deps;
  return vscode.Disposable.from(
    registerCommand('secretLens.scanWorkspace', 'Scan workspace', log, async () => {
      await vscode.commands.executeCommand('secretLens.findings.focus');
      await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: 'Scanning the workspace for credentials',
          cancellable: true,
        },
        async (progress, token) => {
          const signal = toAbortSignal(token);
          await scan.run(signal, (fileCount) => {
            progress.report({ message: `${fileCount} files` });
          });
          await references.get().checkWorkspace({
            signal,
            report: (message) => {
              progress.report({ message });
            },
          });
        },
      );
    }),
    registerCommand('secretLens.scanStaged', 'Scan staged changes', log, async () => {
      const picks = await withProgress('Scanning staged changes', (signal) => findStaged(deps, signal));
      if (picks.length === 0) {
        await vscode.window.showInformationMessage('No hard-coded credentials in what is staged.');
        return;
      }
      const count = countOf(picks.length, 'hard-coded credential');
      const choice = await vscode.window.showQuickPick(picks, {
        title: `${count} in what is staged`,
        placeHolder: 'Go to',
        matchOnDescription: true,
      });
      if (choice === undefined) return;
      const uri = vscode.Uri.joinPath(choice.folder.uri, choice.finding.file);
      await vscode.window.showTextDocument(uri, { selection: toRange(choice.finding) });
    }),
  );
}

/** Of every folder on the disk; what is staged is read as git holds it, whatever the editors show. */
async function findStaged({ detections, log }: FindingsDeps, signal: AbortSignal): Promise<StagedPick[]> {
  const picks: StagedPick[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (folder.uri.scheme !== 'file') continue;
    const { setup } = await detections.ofFolder(folder);
    const { findings } = await loadEngine().scanStaged({
      base: folder.uri.fsPath,
      paths: [],
      detection: setup,
      onWarning: ({ file, message }) => {
        log.warn(`${file}: ${message}`);
      },
      signal,
    });
    picks.push(...findings.map((finding) => describe(finding, folder)));
  }
  return picks;
}

function describe(finding: LocatedFinding, folder: vscode.WorkspaceFolder): StagedPick {
  return {
    label: `$(${finding.severity === 'information' ? 'info' : finding.severity}) ${nameOfRule(finding.ruleId)}`,
    description: `${finding.file}:${finding.start.line + 1}`,
    finding,
    folder,
  };
}
