import * as vscode from 'vscode';
import { reportError } from '../report';
import { loadValueSessions } from './loadValueSessions';
import type { FromPage, ToPage } from './protocol';

/** What answers to a page. */
interface PageSession {
  receive(message: FromPage): Promise<unknown>;
  hideAll(): void;
}

export interface PanelDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Opens a page for values. Nothing of the page outlives its being hidden: what it shows is masked again, and what was typed
 * is in the session.
 */
export function openValuePanel(title: string, session: PageSession, deps: PanelDeps): vscode.WebviewPanel {
  const { readFromPage, renderValuePage } = loadValueSessions();
  const scripts = vscode.Uri.joinPath(deps.extensionUri, 'dist', 'webview');
  const media = vscode.Uri.joinPath(deps.extensionUri, 'media');
  const panel = vscode.window.createWebviewPanel('secretLens.value', title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [scripts, media],
    retainContextWhenHidden: false,
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, 'value-light.svg'),
    dark: vscode.Uri.joinPath(media, 'value-dark.svg'),
  };
  panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const known = readFromPage(message);
    if (known === undefined) return;
    try {
      await session.receive(known);
    } catch (error) {
      reportError(`Value of ${title}`, error, deps.log);
    }
  });
  panel.onDidChangeViewState(() => {
    if (!panel.visible) session.hideAll();
  });
  panel.webview.html = renderValuePage({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
    scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'valueView.js')).toString(),
  });
  return panel;
}

/** Sends a message to a page, unless it is closed. */
export function postTo(panel: vscode.WebviewPanel | undefined, message: ToPage): void {
  void panel?.webview.postMessage(message);
}

/** Runs `task` after `seconds`; what it returns calls that off. */
export function runLater(task: () => void, seconds: number): () => void {
  const timer = setTimeout(task, seconds * 1000);
  return () => {
    clearTimeout(timer);
  };
}
