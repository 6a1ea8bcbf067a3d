import * as vscode from 'vscode';
import { pathOf } from '../fix/workspaceProject';
import type { FindingsStore } from '../findings/findingsStore';
import { readSetting } from '../settings';
import type { Detections } from './detections';
import { DocumentScanner } from './documentScanner';
import { toDiagnostic } from './toDiagnostic';

/** After the last keystroke; short enough to feel immediate, long enough not to flag a key that is still being typed. */
const typingPauseMs = 150;

/** Flags hard-coded credentials in the open documents, keeps up as they change, and shows all that the store knows. */
export function registerDiagnostics(deps: {
  readonly detections: Detections;
  readonly store: FindingsStore;
  readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const { detections, store } = deps;
  const scanner = new DocumentScanner(detections, pathOf);
  const collection = vscode.languages.createDiagnosticCollection('secret-lens');
  const pending = new Map<vscode.TextDocument, NodeJS.Timeout>();
  const running = new Map<vscode.TextDocument, AbortController>();

  const stop = (document: vscode.TextDocument): void => {
    clearTimeout(pending.get(document));
    pending.delete(document);
    running.get(document)?.abort();
    running.delete(document);
  };

  const update = async (document: vscode.TextDocument): Promise<void> => {
    stop(document);
    if (document.isClosed) return;
    const uri = document.uri.toString();
    if (!isScanned(document)) {
      store.close(uri);
      return;
    }
    const run = new AbortController();
    running.set(document, run);
    const { version } = document;
    try {
      const findings = await scanner.findingsIn(document, run.signal);
      if (run.signal.aborted || document.version !== version) return;
      store.setOpen(uri, findings);
    } catch (error) {
      if (run.signal.aborted) return;
      // A fault in the scanner must not leave markers that no longer fit the text.
      store.close(uri);
      deps.log.error(
        `Scanning a ${document.languageId} document failed: ${error instanceof Error ? error.name : 'error'}`,
      );
    } finally {
      if (running.get(document) === run) running.delete(document);
    }
  };

  const schedule = (document: vscode.TextDocument, delayMs: number): void => {
    stop(document);
    pending.set(
      document,
      setTimeout(() => void update(document), delayMs),
    );
  };
  const scheduleAll = (): void => {
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  };

  scheduleAll();
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(
      store.onChange((uris) => {
        collection.set(
          uris.map((text) => {
            const uri = vscode.Uri.parse(text, true);
            return [uri, store.of(text).map((finding) => toDiagnostic(finding, uri))];
          }),
        );
      }),
    ),
    vscode.workspace.onDidOpenTextDocument((document) => {
      schedule(document, 0);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length > 0) schedule(event.document, typingPauseMs);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      stop(document);
      store.close(document.uri.toString());
    }),
    detections.onDidChange(scheduleAll),
    new vscode.Disposable(() => {
      for (const document of [...pending.keys(), ...running.keys()]) stop(document);
    }),
  );
}

/** Documents that no file system holds, and yet a person writes. */
const unsavedSchemes = new Set(['untitled', 'vscode-notebook-cell']);

function isScanned(document: vscode.TextDocument): boolean {
  return isWritten(document.uri) && readSetting('secretLens.detection.enabled', document);
}

/**
 * Whether a person writes there, or it belongs to the workspace. The older side of a diff, a former version, output and
 * the like only show text again: what is found in it has been found where it stands, or cannot be changed.
 */
function isWritten(uri: vscode.Uri): boolean {
  return (
    unsavedSchemes.has(uri.scheme) ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
  );
}
