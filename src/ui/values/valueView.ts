import * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import type { Connection, Secret, SecretValue, SecretVersion } from '../../core/secrets/secret';
import { copyValueOf } from '../commands/copyToClipboard';
import type { SecretClipboard } from '../commands/secretClipboard';
import { formatTime } from '../explorer/describeSecret';
import { describeConnection, keyOfConnection } from '../explorer/nodes';
import { describeError, reportError } from '../report';
import { readSetting } from '../settings';
import { readFromPage } from './protocol';
import { renderValuePage } from './valuePage';
import { ValueSession } from './valueSession';

/** What a value view shows; AWSCURRENT when no version is given. */
export interface ValueViewTarget {
  readonly connection: Connection;
  readonly secret: Secret;
  readonly version?: SecretVersion;
}

/** The open value views. */
export interface ValueViews {
  /** Closes them all. */
  dispose(): void;
  /** Opens the view of a secret, or brings it to the front and fetches the value again. */
  open(target: ValueViewTarget): void;
}

interface ValueViewDeps {
  readonly sessions: Sessions;
  readonly clipboard: SecretClipboard;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Values are shown in a page of our own and never in a text document. Nothing of the page outlives its being hidden, and
 * it is not restored when the editor starts again.
 */
export function createValueViews(deps: ValueViewDeps): ValueViews {
  const open = new Map<string, { panel: vscode.WebviewPanel; session: ValueSession }>();
  return {
    open: (target) => {
      const key = `${keyOfConnection(target.connection)}:${target.secret.arn}:${target.version?.id ?? ''}`;
      const known = open.get(key);
      if (known !== undefined) {
        known.panel.reveal();
        void known.session.load();
        return;
      }
      const { panel, session } = openPanel(target, deps);
      open.set(key, { panel, session });
      panel.onDidDispose(() => {
        session.close();
        open.delete(key);
      });
    },
    dispose: () => {
      for (const { panel } of [...open.values()]) panel.dispose();
    },
  };
}

function openPanel(
  target: ValueViewTarget,
  deps: ValueViewDeps,
): { panel: vscode.WebviewPanel; session: ValueSession } {
  const { name } = target.secret;
  const scripts = vscode.Uri.joinPath(deps.extensionUri, 'dist', 'webview');
  const media = vscode.Uri.joinPath(deps.extensionUri, 'media');
  const panel = vscode.window.createWebviewPanel('secretLens.value', name, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [scripts, media],
    retainContextWhenHidden: false,
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, 'value-light.svg'),
    dark: vscode.Uri.joinPath(media, 'value-dark.svg'),
  };

  const session = createSession(target, panel.webview, deps);
  panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const known = readFromPage(message);
    if (known === undefined) return;
    try {
      await session.receive(known);
    } catch (error) {
      await reportError(`Value of ${name}`, error, deps.log);
    }
  });
  panel.onDidChangeViewState(() => {
    if (!panel.visible) session.hideAll();
  });
  panel.webview.html = renderValuePage({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
    scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'valueView.js')).toString(),
  });
  void session.load();
  return { panel, session };
}

function createSession(target: ValueViewTarget, webview: vscode.Webview, deps: ValueViewDeps): ValueSession {
  const { connection, secret, version } = target;
  return new ValueSession({
    name: secret.name,
    fetch: (signal) =>
      deps.sessions
        .secretsManager(connection)
        .getValue(secret.arn, version && { versionId: version.id }, signal),
    facts: (value) => describeVersion(value, target),
    describeError,
    post: (message) => {
      void webview.postMessage(message);
    },
    copy: (label, value) =>
      copyValueOf(
        label === 'Value' ? `the value of ${secret.name}` : `${label} of ${secret.name}`,
        value,
        deps.clipboard,
      ),
    hideAfter: () => readSetting('secretLens.reveal.hideAfter'),
    runLater: (task, seconds) => {
      const timer = setTimeout(task, seconds * 1000);
      return () => {
        clearTimeout(timer);
      };
    },
  });
}

function describeVersion(
  value: SecretValue,
  { connection }: ValueViewTarget,
): readonly (readonly [string, string])[] {
  const facts: (readonly [string, string])[] = [
    ['Connection', describeConnection(connection)],
    ['Version', value.versionId],
  ];
  if (value.stagingLabels.length > 0) facts.push(['Staging labels', value.stagingLabels.join(', ')]);
  const created = formatTime(value.created);
  if (created !== undefined) facts.push(['Created', created]);
  return facts;
}
