import * as vscode from 'vscode';
import { countOf } from '../../core/text/countOf';
import { loadEngine } from '../../workspace/loadEngine';
import type { LocatedFinding } from '../../workspace/scanFiles';
import { registerCommand } from '../command';
import { copyPlain } from '../commands/copyToClipboard';
import { reportFindings } from './describeFinding';
import { isFindingsNode, type Grouping } from './findingNodes';
import type { FindingsDeps } from './deps';

const groupings: readonly { readonly label: string; readonly grouping: Grouping }[] = [
  { label: 'Severity', grouping: 'severity' },
  { label: 'Rule', grouping: 'rule' },
  { label: 'File', grouping: 'file' },
];

/** What can be done with all findings: group, copy as a report, export. */
export function registerReportCommands({ store, detections, version, log }: FindingsDeps): vscode.Disposable {
  const all = (): LocatedFinding[] => [...store.all().values()].flat();
  return vscode.Disposable.from(
    registerCommand('secretLens.groupFindings', 'Group findings', log, async () => {
      const choice = await vscode.window.showQuickPick(groupings, { placeHolder: 'Group the findings by' });
      if (choice === undefined) return;
      const target =
        vscode.workspace.workspaceFolders === undefined
          ? vscode.ConfigurationTarget.Global
          : vscode.ConfigurationTarget.Workspace;
      await vscode.workspace
        .getConfiguration()
        .update('secretLens.findings.groupBy', choice.grouping, target);
    }),
    registerCommand('secretLens.copyFindingsReport', 'Copy the report', log, async (node) => {
      const chosen = !isFindingsNode(node)
        ? all()
        : node.kind === 'finding'
          ? [node.finding]
          : node.findings.map(({ finding }) => finding);
      const count = countOf(chosen.length, 'finding');
      await copyPlain(`a report of ${count}, without their values`, reportFindings(chosen));
    }),
    registerCommand('secretLens.exportSarif', 'Export SARIF', log, async () => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      const target = await vscode.window.showSaveDialog({
        title: 'Export findings as SARIF',
        filters: { SARIF: ['sarif', 'json'] },
        ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, 'secret-lens.sarif') }),
      });
      if (target === undefined) return;
      const customRules = await Promise.all(
        (vscode.workspace.workspaceFolders ?? []).map(
          async (each) => (await detections.ofFolder(each)).customRules,
        ),
      );
      const { rules, toSarif } = loadEngine();
      const sarif = toSarif(all(), [...rules, ...customRules.flat()], version);
      await vscode.workspace.fs.writeFile(
        target,
        new TextEncoder().encode(`${JSON.stringify(sarif, undefined, 2)}\n`),
      );
      vscode.window.setStatusBarMessage(`$(check) Exported ${all().length} findings`, 5_000);
    }),
  );
}
