import * as vscode from 'vscode';
import { isCancellation } from '../report';
import { onSettingsChange, readSetting } from '../settings';
import type { FindingsDeps } from './deps';

/** Other tools write many files at once. */
const fileChangePauseMs = 500;

/** Keeps what is known of the workspace's files in step with them, as far as the settings ask for it. */
export function registerBackgroundScan({
  scan,
  store,
  detections,
  log,
}: Pick<FindingsDeps, 'detections' | 'log' | 'scan' | 'store'>): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let watcher: vscode.Disposable | undefined;
  const changed = new Map<string, vscode.Uri>();

  const report = (error: unknown): void => {
    if (!isCancellation(error))
      log.error(`Scanning the workspace failed: ${error instanceof Error ? error.message : 'error'}`);
  };
  const scanAll = (): void => {
    if (vscode.workspace.workspaceFolders !== undefined) scan.run(new AbortController().signal).catch(report);
  };
  const flush = (): void => {
    const uris = [...changed.values()];
    changed.clear();
    if (typeof scan.state === 'object') scan.update(uris).catch(report);
  };
  const note = (uri: vscode.Uri): void => {
    if (uri.path.includes('/.git/')) return;
    changed.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(flush, fileChangePauseMs);
  };
  const drop = (uri: vscode.Uri): void => {
    const text = uri.toString();
    store.dropScanned((known) => known === text || known.startsWith(`${text}/`));
  };
  const followSetting = (): void => {
    const mode = readSetting('secretLens.detection.workspace');
    if (mode !== 'off' && scan.state === 'none') scanAll();
    watcher?.dispose();
    watcher = mode === 'onOpenAndChange' ? watchFiles(note, drop) : undefined;
  };

  followSetting();
  return vscode.Disposable.from(
    onSettingsChange(['secretLens.detection.workspace'], followSetting),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (typeof scan.state === 'object') store.save(uri.toString());
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      files.forEach(drop);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) drop(oldUri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (typeof scan.state === 'object') scanAll();
    }),
    detections.onDidChange(() => {
      if (scan.state !== 'none') scanAll();
    }),
    vscode.workspace.onDidOpenNotebookDocument(({ uri }) => {
      store.setOpen(uri.toString(), []);
    }),
    vscode.workspace.onDidCloseNotebookDocument(({ uri }) => {
      store.close(uri.toString());
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      watcher?.dispose();
    }),
  );
}

function watchFiles(
  onChange: (uri: vscode.Uri) => void,
  onDelete: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(onChange),
    watcher.onDidCreate(onChange),
    watcher.onDidDelete(onDelete),
  );
}
