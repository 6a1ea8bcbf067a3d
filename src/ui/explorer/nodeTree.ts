import type { Connection } from '../../core/secrets/secret';
import type { Arranged, Arrangement } from './arrangement';
import type { SecretFilter } from './filter';
import { concernedBy, type Health } from './health';
import type { ConnectionNode, ExplorerNode, GroupNode, SecretNode } from './nodes';
import type { Root, Roots } from './roots';
import type { RowLimits } from './rowLimits';
import type { SecretSections } from './secretSections';
import { placesInFile } from './usedBy';

/** What the person wants to see of the tree now. */
export interface TreeView {
  readonly filter: SecretFilter;
  readonly arrangement: Arrangement;
  /** Whether versions without staging labels are listed too. */
  readonly showsDeprecated: boolean;
}

/** Which node of the tree stands under which; what is not read yet is read when it is asked for. */
export class NodeTree {
  readonly #roots: Roots;
  readonly #rows: RowLimits;
  readonly #sections: SecretSections;
  readonly #health: Health | undefined;
  readonly #view: () => TreeView;

  constructor(
    parts: {
      readonly roots: Roots;
      readonly rows: RowLimits;
      readonly sections: SecretSections;
      readonly health: Health | undefined;
    },
    view: () => TreeView,
  ) {
    this.#roots = parts.roots;
    this.#rows = parts.rows;
    this.#sections = parts.sections;
    this.#health = parts.health;
    this.#view = view;
  }

  /** The secrets of a connection that are shown, in order and in groups. */
  shown(root: Root): Arranged {
    const { filter, arrangement } = this.#view();
    return root.secrets.arranged(filter, arrangement);
  }

  /** The group that a secret is shown in, if it is in one. */
  groupOf(node: SecretNode): GroupNode | undefined {
    const root = this.#roots.get(node.connection);
    return root && this.shown(root).groups.get(node);
  }

  parentOf(node: ExplorerNode): ExplorerNode | undefined {
    switch (node.kind) {
      case 'connection':
        return undefined;
      case 'section':
      case 'detail':
      case 'usedFile':
      case 'usedPlace':
      case 'concern':
      case 'concerned':
        return node.parent;
      case 'version':
        return this.#sections.of(node.parent).find(({ section }) => section === 'versions');
      case 'group':
        return node.parent ?? this.#connectionAbove(node.connection);
      case 'secret':
        return this.groupOf(node) ?? this.#connectionAbove(node.connection);
      case 'health':
        return this.#connectionAbove(node.connection);
      case 'more':
        return node.group ?? this.#connectionAbove(node.connection);
    }
  }

  /** The nodes under a node, or the roots. Always those of now: what a refresh overtook is read again. */
  async childrenOf(node: ExplorerNode | undefined): Promise<readonly ExplorerNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#rootNodes();
      case 'connection':
        return this.#secretNodes(node.connection);
      case 'group':
        return this.#rows.limit(node.connection, node.children, node);
      case 'secret':
        return this.#sections.read(node, this.#view().showsDeprecated);
      case 'health': {
        const secrets = this.#roots.get(node.connection)?.secrets;
        return secrets === undefined ? [] : ((await this.#health?.concernsOf(node, secrets)) ?? []);
      }
      case 'concern':
        return concernedBy(node);
      case 'usedFile':
        return placesInFile(node);
      case 'section':
        return this.#sections.childrenOf(node);
      case 'version':
      case 'detail':
      case 'usedPlace':
      case 'concerned':
      case 'more':
        return [];
    }
  }

  async #rootNodes(): Promise<readonly ExplorerNode[]> {
    await this.#roots.discover();
    const { only } = this.#roots;
    return only === undefined
      ? this.#roots.all.map((root) => root.node)
      : this.#secretNodes(only.node.connection);
  }

  async #secretNodes(connection: Connection): Promise<readonly ExplorerNode[]> {
    const list = this.#roots.get(connection)?.secrets.list;
    if (list === undefined) return [];
    await list.readFirst();
    const root = this.#roots.get(connection);
    if (root === undefined) return [];
    if (root.secrets.list !== list) return this.#secretNodes(connection);
    const rows = this.#rows.limit(connection, this.shown(root).top);
    const hasHealth = this.#health !== undefined && !this.#view().filter.isActive && list.nodes.length > 0;
    return [
      ...(hasHealth ? [root.health] : []),
      ...rows,
      ...(list.error !== undefined && list.nodes.length > 0
        ? [{ kind: 'more', connection, hidden: 0 } as const]
        : []),
    ];
  }

  #connectionAbove(connection: Connection): ConnectionNode | undefined {
    return this.#roots.only === undefined ? this.#roots.get(connection)?.node : undefined;
  }
}
