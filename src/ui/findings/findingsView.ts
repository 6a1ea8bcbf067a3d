import * as vscode from 'vscode';
import type { ViewId } from '../../contributions';
import type { FileKind } from '../../core/retrieval/form';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { languageOfPath } from '../../core/detection/languages';
import { countOf } from '../../core/text/countOf';
import { onSettingsChange, readSetting, setContext } from '../settings';
import { hasCheckableKey } from './checkKey';
import { toTreeItem } from './findingItems';
import {
  countBySeverity,
  groupFindings,
  idOf,
  type FindingNode,
  type FindingsNode,
  type GroupNode,
} from './findingNodes';
import type { FindingsStore } from './findingsStore';
import type { WorkspaceScan } from './workspaceScan';

const viewId: ViewId = 'secretLens.findings';

/** Findings come in bursts while a scan runs or a person types. */
const redrawPauseMs = 100;

/** Shows all findings as a tree, and their number in the status bar, which leads to the tree. */
export function registerFindingsView(deps: {
  readonly store: FindingsStore;
  readonly scan: WorkspaceScan;
  readonly planner: Pick<RetrievalPlanner, 'mayRewrite'>;
}): vscode.Disposable {
  const { store, scan, planner } = deps;
  const changes = new vscode.EventEmitter<undefined>();
  let groups: GroupNode[] = [];
  let drawn = '';
  let timer: NodeJS.Timeout | undefined;

  const traitsOf = (node: FindingNode): readonly ('fix' | 'key')[] => [
    ...(planner.mayRewrite(fileOf(node)) ? (['fix'] as const) : []),
    ...(hasCheckableKey(node.finding) ? (['key'] as const) : []),
  ];
  const view = vscode.window.createTreeView<FindingsNode>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: (node) => toTreeItem(node, traitsOf),
      getChildren: (node) => (node === undefined ? groups : node.kind === 'group' ? [...node.findings] : []),
      getParent: (node) =>
        node.kind === 'group'
          ? undefined
          : groups.find(({ findings }) => findings.some((other) => idOf(other) === idOf(node))),
    },
  });
  const status = vscode.window.createStatusBarItem('secretLens.findings', vscode.StatusBarAlignment.Left);
  status.name = 'Secret Lens Findings';
  status.command = 'secretLens.findings.focus';

  const draw = (): void => {
    timer = undefined;
    const files = store.all();
    groups = groupFindings(files, readSetting('secretLens.findings.groupBy'));
    const findings = [...files.values()].flat();
    const loud = findings.filter(({ severity }) => severity !== 'information').length;
    const { state } = scan;
    const isScanning = state === 'scanning';
    const facts = [
      countBySeverity(findings),
      isScanning ? 'scanning the workspace…' : describeScan(state),
    ].filter((fact) => fact !== '');
    view.message = findings.length === 0 ? '' : facts.join(' — ');
    view.badge = loud === 0 ? undefined : { value: loud, tooltip: countOf(loud, 'hard-coded credential') };
    status.text = `${isScanning ? '$(sync~spin)' : '$(shield)'} ${findings.length}`;
    status.tooltip = [`Secret Lens: ${findings.length === 0 ? 'no hard-coded credentials found' : facts[0]}`]
      .concat(isScanning ? 'Scanning the workspace…' : describeScan(state) || 'Only open files were scanned')
      .join('\n');
    status.backgroundColor = findings.some(({ severity }) => severity === 'error')
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    status.accessibilityInformation = { label: status.tooltip };
    status.show();
    void setContext(
      'secretLens.findingsState',
      findings.length > 0 ? 'some' : isScanning ? 'scanning' : state === 'none' ? 'none' : 'clean',
    );
    // A tree that is drawn again loses its tooltip and takes clicks badly: not for nothing.
    const outline = JSON.stringify(groups);
    if (outline === drawn) return;
    drawn = outline;
    changes.fire(undefined);
  };
  const drawSoon = (): void => {
    timer ??= setTimeout(draw, redrawPauseMs);
  };

  draw();
  return vscode.Disposable.from(
    view,
    status,
    changes,
    scan.onDidChangeState(drawSoon),
    onSettingsChange(['secretLens.findings.groupBy'], drawSoon),
    new vscode.Disposable(store.onChange(drawSoon)),
    new vscode.Disposable(() => {
      clearTimeout(timer);
    }),
  );
}

/** The editor's language of an open file; else as its name says. */
function fileOf({ uri, finding }: FindingNode): FileKind {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  return { path: finding.file, languageId: open?.languageId ?? languageOfPath(finding.file) };
}

function describeScan(state: Exclude<WorkspaceScan['state'], 'scanning'>): string {
  if (state === 'none') return '';
  const { fileCount, ended } = state;
  return `${countOf(fileCount, 'file')} scanned at ${ended.toLocaleTimeString()}`;
}
