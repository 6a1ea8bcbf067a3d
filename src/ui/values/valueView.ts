import type * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import type { Connection, Secret, SecretVersion } from '../../core/secrets/secret';
import type { SecretClipboard } from '../commands/secretClipboard';
import type { Explorer } from '../explorer/explorer';
import { formatTime, nameVersion } from '../explorer/describeSecret';
import { keyOfConnection } from '../explorer/nodes';
import { describeError } from '../report';
import { readSetting } from '../settings';
import { openValuePanel, postTo, runLater } from './panel';
import { createValueSession } from './createValueSession';
import { loadValueSessions } from './loadValueSessions';
import { askAboutUnsaved } from './unsaved';
import type { ValueSession } from './valueSession';

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
  /** Shows two versions of a secret beside each other, the older one first. */
  compare(target: ValueViewTarget, versions: readonly [SecretVersion, SecretVersion]): void;
}

/** What value views act through. */
export interface ValueViewDeps {
  readonly sessions: Sessions;
  readonly explorer: Explorer;
  readonly clipboard: SecretClipboard;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

interface OpenView {
  readonly session: ValueSession;
  panel: vscode.WebviewPanel;
}

/**
 * Values are shown and edited in a page of our own and never in a text document. The page is not restored when the editor
 * starts again.
 */
export function createValueViews(deps: ValueViewDeps): ValueViews {
  const views = new Map<string, OpenView>();
  const comparisons = new Set<vscode.WebviewPanel>();
  let isDisposed = false;

  function open(target: ValueViewTarget): void {
    const key = `${keyOfConnection(target.connection)}:${target.secret.arn}:${target.version?.id ?? ''}`;
    const known = views.get(key);
    if (known !== undefined) {
      known.panel.reveal();
      void known.session.load();
      return;
    }
    const session = createValueSession(target, deps, {
      post: (message) => {
        postTo(views.get(key)?.panel, message);
      },
      onChange: (isDirty) => {
        const panel = views.get(key)?.panel;
        if (panel !== undefined) panel.title = isDirty ? `● ${target.secret.name}` : target.secret.name;
      },
    });
    show(key, target.secret.name, session);
    void session.load();
  }

  function show(key: string, name: string, session: ValueSession): void {
    const panel = openValuePanel(name, session, deps);
    if (session.isDirty) panel.title = `● ${name}`;
    views.set(key, { session, panel });
    panel.onDidDispose(async () => {
      session.hideAll();
      views.delete(key);
      // The editor asks nobody before it closes a page, so that the question comes just after, and what was typed is kept till then.
      const isKept = !isDisposed && session.isDirty && (await askAboutUnsaved(name, session)) === 'keep';
      if (isKept && !views.has(key)) show(key, name, session);
      else session.close();
    });
  }

  function compare(target: ValueViewTarget, versions: readonly [SecretVersion, SecretVersion]): void {
    const { connection, secret } = target;
    const secretsManager = deps.sessions.secretsManager(connection);
    const read = (version: SecretVersion, signal: AbortSignal) =>
      secretsManager.getValue(secret.arn, { versionId: version.id }, signal);
    const [older, newer] = versions;
    const { CompareSession } = loadValueSessions();
    const session = new CompareSession({
      name: secret.name,
      sides: [nameSide(older), nameSide(newer)],
      fetch: (signal) => Promise.all([read(older, signal), read(newer, signal)]),
      describeError,
      post: (message) => {
        postTo(panel, message);
      },
      hideAfter: () => readSetting('secretLens.reveal.hideAfter'),
      runLater,
    });
    const panel = openValuePanel(`${secret.name} (versions)`, session, deps);
    comparisons.add(panel);
    panel.onDidDispose(() => {
      session.close();
      comparisons.delete(panel);
    });
    void session.load();
  }

  return {
    open,
    compare,
    dispose: () => {
      isDisposed = true;
      for (const { panel } of [...views.values()]) panel.dispose();
      for (const panel of [...comparisons]) panel.dispose();
    },
  };
}

function nameSide(version: SecretVersion): string {
  const created = formatTime(version.created);
  return created === undefined ? nameVersion(version) : `${nameVersion(version)}, ${created}`;
}
