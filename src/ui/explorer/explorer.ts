import * as vscode from 'vscode';
import type { ConnectionOptions, ConnectionSources, Sessions } from '../../aws/sessions';
import type { ViewId } from '../../contributions';
import type { Connection, Secret } from '../../core/secrets/secret';
import { onSettingsChange, readSetting, setContext } from '../settings';
import type { Arrangement } from './arrangement';
import type { AwsFiles } from './awsFiles';
import { registerSecretDecorations } from './decorations';
import { ExplorerModel, type ExplorerChoices, type LoadedSecret } from './explorerModel';
import type { HealthJudge } from './health';
import type { KnownKeys } from './knownKeys';
import { describeConnection, type ExplorerNode, type MoreNode, type SecretNode } from './nodes';
import type { SecretUsage } from './secretUsage';
import { addTooltip, toTreeItem } from './treeItems';
import { watchAwsFiles } from './watchAwsFiles';

const viewId: ViewId = 'secretLens.explorer';

/** Pages arrive quickly after each other. */
const tellingPauseMs = 250;

/** The tree of secrets, for those who act on it. */
export interface Explorer {
  dispose(): void;
  /** What can be connected to; rejects when the AWS config cannot be read, and when the folder is not trusted. */
  connections(): Promise<ConnectionSources>;
  /** Reads a connection anew, or everything with the AWS config. */
  refresh(connection?: Connection): void;
  /** A connection, or everything, is read anew: what was known before may be other. */
  readonly onDidRefresh: vscode.Event<void>;
  readonly filter: string;
  setFilter(text: string): void;
  /** Shows further rows, or reads on where a page could not be read; rejects when it cannot again. */
  readMore(node: MoreNode): Promise<void>;
  /** Why secrets could not be listed; `undefined` when they could. */
  errorOf(connection?: Connection): unknown;
  /** The secret of that name among those that were read. */
  findRead(connection: Connection, name: string): Secret | undefined;
  /** Reads one secret again, after it was changed; where that fails it is shown as it was. */
  update(connection: Connection, id: string): Promise<void>;
  /** Reads one secret, by name or ARN, and selects it in the tree. */
  reveal(connection: Connection, id: string): Promise<void>;
  /** The nodes of a connection's secrets that are shown. */
  secretsOf(connection: Connection): readonly SecretNode[];
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
  readonly usage: SecretUsage;
  readonly judge: HealthJudge;
}): Explorer {
  const changes = new vscode.EventEmitter<ExplorerNode | undefined>();
  const secretChanges = new vscode.EventEmitter<void>();
  const refreshes = new vscode.EventEmitter<void>();
  let telling: NodeJS.Timeout | undefined;
  const model = new ExplorerModel(deps, choices, { onChange: fireLater, onLoad: tellSecrets });
  const view = vscode.window.createTreeView<ExplorerNode>(viewId, {
    showCollapseAll: true,
    canSelectMany: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: (node) => toTreeItem(node, model),
      resolveTreeItem: (item, node) => addTooltip(item, node, model),
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
    void setContext('secretLens.explorerState', vscode.workspace.isTrusted ? model.state : 'untrusted');
    void setContext('secretLens.explorerFiltered', isFiltered);
  }

  async function readChildren(node: ExplorerNode | undefined): Promise<ExplorerNode[]> {
    const reading = model.childrenOf(node);
    const isListing = node === undefined || node.kind === 'connection';
    void inView<unknown>(isListing ? reading.then(() => model.whenRead(node)) : reading);
    try {
      return [...(await reading)];
    } finally {
      showState();
    }
  }

  function refresh(connection?: Connection): void {
    model.refresh(connection);
    refreshes.fire();
  }

  const subscriptions = vscode.Disposable.from(
    view,
    changes,
    secretChanges,
    refreshes,
    new vscode.Disposable(
      deps.keys.onChange((connection, name) => {
        tellSecrets();
        model.redrawKeys(connection, name);
        model.redrawHealth();
      }),
    ),
    new vscode.Disposable(
      deps.usage.onChange(() => {
        model.redrawUsage();
      }),
    ),
    registerSecretDecorations(),
    onSettingsChange(
      [
        'secretLens.aws.connections',
        'secretLens.aws.profiles',
        'secretLens.aws.regions',
        'secretLens.aws.endpointUrl',
      ],
      () => {
        refresh();
      },
    ),
    onSettingsChange(
      ['secretLens.explorer.groupBy', 'secretLens.explorer.groupByTag', 'secretLens.explorer.sortBy'],
      () => {
        model.rearrange();
      },
    ),
    onSettingsChange(
      ['secretLens.report.unusedAfter', 'secretLens.conventions.customerKey', 'secretLens.naming.pattern'],
      () => {
        model.redrawHealth();
      },
    ),
    onSettingsChange(['secretLens.explorer.showDeprecatedVersions'], () => {
      model.rereadDetails();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      refresh();
    }),
    watchAwsFiles(deps.files, (change) => {
      if (change !== 'signedIn') deps.keys.clear();
      if (change !== 'signedIn' || model.hasFailed) refresh();
    }),
  );

  return {
    connections: () => model.connections(),
    refresh,
    onDidRefresh: refreshes.event,
    get filter() {
      return model.filter.text;
    },
    setFilter: (text) => {
      model.setFilter(text);
    },
    readMore: (node) => inView(model.readMore(node)),
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
    secretsOf: (connection) => model.secretsOf(connection),
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

const choices: ExplorerChoices = {
  connections: (): ConnectionOptions => {
    const byHand = readSetting('secretLens.aws.connections');
    return {
      ...(byHand === null ? {} : { connections: byHand.map(({ profile, region }) => ({ profile, region })) }),
      profiles: readSetting('secretLens.aws.profiles'),
      regions: readSetting('secretLens.aws.regions'),
    };
  },
  arrangement: (): Arrangement => ({
    groupBy: readSetting('secretLens.explorer.groupBy'),
    tag: readSetting('secretLens.explorer.groupByTag'),
    sortBy: readSetting('secretLens.explorer.sortBy'),
  }),
  showsDeprecated: () => readSetting('secretLens.explorer.showDeprecatedVersions'),
};

async function inView<T>(task: Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: { viewId } }, () => task);
}
