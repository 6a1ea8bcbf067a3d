import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import type { ConnectionSources, Sessions } from '../../aws/sessions';
import type { ViewId } from '../../contributions';
import type { Connection, Secret } from '../../core/secrets/secret';
import { toAbortSignal } from '../progress';
import { onSettingsChange, readSetting, setContext } from '../settings';
import type { AwsFiles } from './awsFiles';
import { ExplorerModel, type LoadedSecret } from './explorerModel';
import type { KnownKeys } from './knownKeys';
import { describeConnection, type ExplorerNode } from './nodes';
import { toTreeItem } from './treeItems';

const viewId: ViewId = 'secretLens.explorer';

/** Searching through many pages offers to stop after so long. */
const longSearchMs = 2_000;
/** Tools write the shared files in several steps. */
const fileChangePauseMs = 300;
const tellingPauseMs = 250;

/** The tree of secrets, for those who act on it. */
export interface Explorer {
  dispose(): void;
  /** What can be connected to; rejects when the AWS config cannot be read, and when the folder is not trusted. */
  connections(): Promise<ConnectionSources>;
  /** Reads a connection anew, or everything with the AWS config. */
  refresh(connection?: Connection): void;
  readonly filter: string;
  setFilter(text: string): void;
  /** Reads one page more; rejects when it cannot be read. */
  readMore(connection: Connection): Promise<void>;
  /** Why secrets could not be listed; `undefined` when they could. */
  errorOf(connection?: Connection): unknown;
  /** The secret of that name among those that were read. */
  findRead(connection: Connection, name: string): Secret | undefined;
  /** Reads one secret again, after it was changed; where that fails it is shown as it was. */
  update(connection: Connection, id: string): Promise<void>;
  /** Reads one secret, by name or ARN, and selects it in the tree. */
  reveal(connection: Connection, id: string): Promise<void>;
  /** What the tree has read so far, of every connection; a filter changes nothing about it. */
  loadedSecrets(): readonly LoadedSecret[];
  /** Other secrets are loaded than before, or other keys known; at most a few times a second. */
  readonly onDidChangeSecrets: vscode.Event<void>;
  /**
   * The names of the keys of a secret, by name or ARN; `undefined` while nobody has shown them, and when its value is no
   * JSON object. Nothing is fetched for it.
   */
  keysOf(connection: Connection, id: string): readonly string[] | undefined;
}

/** Shows the tree of secrets, and keeps it in step with settings, trust and the shared AWS files. */
export function registerExplorer(deps: {
  readonly sessions: Sessions;
  readonly files: AwsFiles;
  readonly keys: KnownKeys;
}): Explorer {
  const changes = new vscode.EventEmitter<ExplorerNode | undefined>();
  const secretChanges = new vscode.EventEmitter<void>();
  let telling: NodeJS.Timeout | undefined;
  const model = new ExplorerModel(deps.sessions, readOptions, fireLater, tellSecrets);
  const view = vscode.window.createTreeView<ExplorerNode>(viewId, {
    showCollapseAll: true,
    canSelectMany: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: (node) => toTreeItem(node, model),
      getParent: (node) => model.parentOf(node),
      getChildren: (node) => (vscode.workspace.isTrusted ? readChildren(node) : []),
    },
  });
  showState();

  /** The editor forgets a node's children when it hears of a change, so it must not hear while it asks for them. */
  function fireLater(node: ExplorerNode | undefined): void {
    showState();
    setTimeout(() => {
      changes.fire(node);
    }, 0);
  }

  /** Pages arrive quickly after each other. */
  function tellSecrets(): void {
    telling ??= setTimeout(() => {
      telling = undefined;
      secretChanges.fire();
    }, tellingPauseMs);
  }

  function showState(): void {
    const connection = model.onlyConnection;
    const { read, matching, isComplete } = model.counts;
    const isFiltered = model.filter.isActive;
    const facts = [
      ...(connection === undefined ? [] : [describeConnection(connection)]),
      ...(isFiltered
        ? [`“${model.filter.text}”: ${matching} of ${isComplete ? '' : 'the first '}${read}`]
        : []),
    ];
    // Not the description, which the editor leaves out beside the container's title. A message hides the welcome views.
    view.message = model.state === 'ready' ? facts.join(' — ') : '';
    void setContext('secretLens.explorerState', model.state);
    void setContext('secretLens.explorerFiltered', isFiltered);
  }

  async function readChildren(node: ExplorerNode | undefined): Promise<ExplorerNode[]> {
    const reading = model.childrenOf(node);
    void vscode.window.withProgress({ location: { viewId } }, () => reading);
    if (model.filter.isActive && node?.kind !== 'secret') offerToStop(reading);
    try {
      return [...(await reading)];
    } finally {
      showState();
    }
  }

  function offerToStop(searching: Promise<unknown>): void {
    const timer = setTimeout(() => {
      void vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: `Looking for secrets that match “${model.filter.text}”`,
          cancellable: true,
        },
        async (_progress, token) => {
          toAbortSignal(token).addEventListener('abort', () => {
            model.stopMatching();
          });
          await searching;
        },
      );
    }, longSearchMs);
    void searching.finally(() => {
      clearTimeout(timer);
    });
  }

  const subscriptions = vscode.Disposable.from(
    view,
    changes,
    secretChanges,
    new vscode.Disposable(deps.keys.onChange(tellSecrets)),
    onSettingsChange(
      ['secretLens.aws.profiles', 'secretLens.aws.regions', 'secretLens.aws.endpointUrl'],
      () => {
        model.refresh();
      },
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      model.refresh();
    }),
    watchFiles(deps.files, (isSignIn) => {
      if (!isSignIn) deps.keys.clear();
      if (!isSignIn || model.hasFailed) model.refresh();
    }),
  );

  return {
    connections: () => model.connections(),
    refresh: (connection) => {
      model.refresh(connection);
    },
    get filter() {
      return model.filter.text;
    },
    setFilter: (text) => {
      model.setFilter(text);
    },
    readMore: (connection) => inView(model.readMore(connection)),
    errorOf: (connection) => model.errorOf(connection),
    findRead: (connection, name) => model.listOf(connection)?.find(name),
    update: (connection, id) =>
      inView(model.readSecret(connection, id)).then(
        () => undefined,
        () => undefined,
      ),
    reveal: async (connection, id) => {
      const node = await inView(model.readSecret(connection, id));
      if (node === undefined) return;
      // The editor looks for the node among those it knows, so it must have heard that there is a new one.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await view.reveal(node, { select: true });
    },
    loadedSecrets: () => model.loadedSecrets,
    onDidChangeSecrets: secretChanges.event,
    keysOf: (connection, id) => deps.keys.of(connection, id)?.names,
    dispose: () => {
      clearTimeout(telling);
      model.close();
      subscriptions.dispose();
    },
  };
}

function readOptions(): { profiles: readonly string[]; regions: readonly string[] } {
  return {
    profiles: readSetting('secretLens.aws.profiles'),
    regions: readSetting('secretLens.aws.regions'),
  };
}

async function inView<T>(task: Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: { viewId } }, () => task);
}

/** Tells of changes to the shared AWS files, which may not exist yet. */
function watchFiles(files: AwsFiles, onChange: (isSignIn: boolean) => void): vscode.Disposable {
  const watch = (folder: string, pattern: string, isSignIn: boolean): vscode.Disposable => {
    let timer: NodeJS.Timeout | undefined;
    const schedule = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        onChange(isSignIn);
      }, fileChangePauseMs);
    };
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.file(folder), pattern),
    );
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(schedule),
      watcher.onDidCreate(schedule),
      watcher.onDidDelete(schedule),
      new vscode.Disposable(() => {
        clearTimeout(timer);
      }),
    );
  };
  return vscode.Disposable.from(
    watch(dirname(files.config), basename(files.config), false),
    watch(dirname(files.credentials), basename(files.credentials), false),
    watch(files.ssoSessions, '*.json', true),
  );
}
