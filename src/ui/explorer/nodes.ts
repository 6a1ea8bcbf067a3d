import type { Connection, Secret, SecretVersion } from '../../core/secrets/secret';

/** A profile in a region; shown only when there are several. */
export interface ConnectionNode {
  readonly kind: 'connection';
  readonly connection: Connection;
}

/** Secrets that belong together: a folder of their paths, a tag's value, an owning service, those to be deleted. */
export interface GroupNode {
  readonly kind: 'group';
  readonly connection: Connection;
  readonly by: 'path' | 'tag' | 'service' | 'deletion';
  /** Unlike that of any other group of the connection, and the same when the groups are made anew. */
  readonly key: string;
  readonly label: string;
  readonly parent: GroupNode | undefined;
  readonly children: readonly (GroupNode | SecretNode)[];
  /** How many secrets it holds, those of the groups in it among them. */
  readonly size: number;
}

export interface SecretNode {
  readonly kind: 'secret';
  readonly connection: Connection;
  /** Replaced when the secret is read again; the node stays, since the editor knows nodes by identity. */
  secret: Secret;
}

export type SectionName = 'keys' | 'versions' | 'rotation' | 'replicas' | 'policy' | 'tags';

/** One side of a secret. */
export interface SectionNode {
  readonly kind: 'section';
  readonly section: SectionName;
  readonly parent: SecretNode;
}

export interface VersionNode {
  readonly kind: 'version';
  readonly parent: SecretNode;
  readonly version: SecretVersion;
}

/** A line of a section: a key, a tag, a replica, a fact about the rotation. */
export interface DetailNode {
  readonly kind: 'detail';
  readonly parent: SectionNode;
  /** Unlike that of any other line of the section. */
  readonly label: string;
  readonly value?: string;
  /** What the label and the value leave out. */
  readonly explanation?: string;
  readonly mark?: 'good' | 'pending' | 'bad';
}

/** Stands where there is more than is shown: pages that could not be read, or more rows than anybody looks through. */
export interface MoreNode {
  readonly kind: 'more';
  readonly connection: Connection;
  /** The group whose rows are left out; the connection's own when it is absent. */
  readonly group?: GroupNode;
  /** How many rows are left out; none where pages could not be read. */
  readonly hidden: number;
}

/** What the tree shows. A node describes; commands act. */
export type ExplorerNode =
  ConnectionNode | GroupNode | SecretNode | SectionNode | VersionNode | DetailNode | MoreNode;

const kinds: ReadonlySet<unknown> = new Set<ExplorerNode['kind']>([
  'connection',
  'group',
  'secret',
  'section',
  'version',
  'detail',
  'more',
]);

/** Whether a command's argument is a node of the tree, and not what a menu or keybinding passed. */
export function isExplorerNode(value: unknown): value is ExplorerNode {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind);
}

/** The secret that a node is, or is part of. */
export function secretNodeOf(node: ExplorerNode): SecretNode | undefined {
  switch (node.kind) {
    case 'secret':
      return node;
    case 'section':
    case 'version':
      return node.parent;
    case 'detail':
      return node.parent.parent;
    case 'connection':
    case 'group':
    case 'more':
      return undefined;
  }
}

/** The connection that a node is, or is in. */
export function connectionOfNode(node: ExplorerNode): Connection {
  return 'connection' in node ? node.connection : connectionOfNode(node.parent);
}

/** The secrets that a group holds, those of the groups in it among them. */
export function secretsIn(group: GroupNode): readonly SecretNode[] {
  return group.children.flatMap((child) => (child.kind === 'group' ? secretsIn(child) : [child]));
}

/** One text for each connection, unlike that of any other. */
export function keyOfConnection(connection: Connection): string {
  return `${connection.region}:${connection.profile ?? ''}`;
}

/** Unique in the whole tree and the same after a refresh, so that the editor keeps what was expanded and selected. */
export function idOf(node: ExplorerNode): string {
  switch (node.kind) {
    case 'connection':
      return `connection:${keyOfConnection(node.connection)}`;
    case 'group':
      return `group:${keyOfConnection(node.connection)}:${node.key}`;
    case 'secret':
      return `secret:${keyOfConnection(node.connection)}:${node.secret.arn}`;
    case 'section':
      return `${idOf(node.parent)}:${node.section}`;
    case 'version':
      return `${idOf(node.parent)}:version:${node.version.id}`;
    case 'detail':
      return `${idOf(node.parent)}:${node.label}`;
    case 'more':
      return `more:${keyOfConnection(node.connection)}:${node.group?.key ?? ''}:${node.hidden > 0}`;
  }
}

/** A connection as a person calls it: `dev · eu-west-1`. */
export function describeConnection(connection: Connection): string {
  return `${connection.profile ?? 'environment'} · ${connection.region}`;
}
