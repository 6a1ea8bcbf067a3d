import * as vscode from 'vscode';
import type { Connection } from '../../../core/secrets/secret';
import { reportSecrets, type SecretsReport } from '../../../core/secrets/secretsReport';
import { registerCommand } from '../../command';
import { readConventions } from '../../conventions';
import { ReportDocuments } from '../../documents/reportDocuments';
import { keyOfConnection } from '../../explorer/nodes';
import type { FindingsStore } from '../../findings/findingsStore';
import type { WorkspaceScan } from '../../findings/workspaceScan';
import type { KnownValues } from '../../fix/knownValues';
import { withProgress } from '../../progress';
import { askSome } from '../../prompts/inputs';
import { requireConnections } from '../../prompts/pickConnection';
import { back } from '../../prompts/steps';
import type { CommandDeps } from '../deps';
import { connectionOf } from '../target';
import { describeScope, readAgedFindings } from './agedFindings';
import { readSecrets, type ReadingOptions } from './reportSources';
import { writeMarkdown, writeTableOfReport } from './writeReport';

/** What a report is made from. */
export interface ReportDeps extends Pick<CommandDeps, 'sessions' | 'usage'> {
  readonly known: Pick<KnownValues, 'shared'>;
  readonly store: Pick<FindingsStore, 'all'>;
  readonly scan: Pick<WorkspaceScan, 'state'>;
}

/** Shows what is to be looked at about secrets and the code beside them, and saves it as a file. */
export function registerReport(deps: CommandDeps): vscode.Disposable {
  const documents = new ReportDocuments('secret-lens-report');
  return vscode.Disposable.from(
    documents,
    registerCommand('secretLens.showReport', 'Secrets report', deps.log, async (node) => {
      const connections = await askConnections('Secrets Report', node, deps);
      const report = await collectReport(connections, deps);
      const key = connections.map(keyOfConnection).join(' ');
      await documents.open({ title: 'Secrets Report.md', key }, writeMarkdown(report));
    }),
    registerCommand('secretLens.exportReport', 'Export secrets report', deps.log, async (node) => {
      const connections = await askConnections('Export Secrets Report', node, deps);
      const file = await askFile();
      await exportReport(await collectReport(connections, deps), file);
      void vscode.window.showInformationMessage(`The secrets report is in ${file.fsPath}.`);
    }),
  );
}

async function askFile(): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const file = await vscode.window.showSaveDialog({
    title: 'Export secrets report',
    filters: { Markdown: ['md'], CSV: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, 'secrets-report.md') }),
  });
  if (file === undefined) throw new vscode.CancellationError();
  return file;
}

/** Writes a report as CSV where the file's name ends so, else as Markdown. */
export async function exportReport(report: SecretsReport, file: vscode.Uri): Promise<void> {
  const text = /\.csv$/i.test(file.path) ? writeTableOfReport(report) : writeMarkdown(report);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Reads all that the report tells; nothing of it is a value. */
export async function collectReport(
  connections: readonly Connection[],
  deps: ReportDeps,
  options: Pick<ReadingOptions, 'pause'> = {},
): Promise<SecretsReport> {
  return withProgress('Secrets report', async (signal, report) => {
    const reading = { ...options, signal, report };
    const { secrets, gaps } = await readSecrets(connections, deps, reading);
    const findings = await readAgedFindings(deps.store, reading);
    return reportSecrets({
      connections,
      secrets,
      gaps,
      findings,
      findingsScope: describeScope(deps.scan),
      sharedValues: deps.known.shared(),
      conventions: readConventions(),
      now: new Date(),
    });
  });
}

/** The connection of the node, or those of the tree that the person wants: all, unless some are taken out. */
async function askConnections(
  title: string,
  node: unknown,
  { explorer }: Pick<CommandDeps, 'explorer'>,
): Promise<readonly Connection[]> {
  const given = connectionOf(node);
  if (given !== undefined) return [given];
  const connections = requireConnections(await explorer.connections());
  if (connections.length === 1) return connections;
  const items = connections.map((connection) => ({
    label: connection.profile ?? 'environment',
    description: connection.region,
    connection,
  }));
  const frame = { title, step: 1, totalSteps: 1, canGoBack: false };
  const picked = await askSome(frame, { placeholder: 'Connections to report on', items, selected: items });
  if (picked === back) throw new vscode.CancellationError();
  return picked.map(({ connection }) => connection);
}
