import type { Connection, Secret, SecretVersion } from '../../core/secrets/secret';

/** A profile in a region; shown only when there are several. */
export interface ConnectionNode {
  readonly kind: 'connection';
  readonly connection: Connection;
}

export interface SecretNode {
  readonly kind: 'secret';
  readonly connection: Connection;
  /** Replaced when the secret is read again; the node stays, since the editor knows nodes by identity. */
  secret: Secret;
}

export interface VersionNode {
  readonly kind: 'version';
  readonly parent: SecretNode;
  readonly version: SecretVersion;
}

/** Stands where further pages can be read. */
export interface MoreNode {
  readonly kind: 'more';
  readonly connection: Connection;
}

/** What the tree shows. A node describes; commands act. */
export type ExplorerNode = ConnectionNode | SecretNode | VersionNode | MoreNode;

/** Whether a command's argument is a node of the tree, and not what a menu or keybinding passed. */
export function isExplorerNode(value: unknown): value is ExplorerNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'connection' ||
      value.kind === 'secret' ||
      value.kind === 'version' ||
      value.kind === 'more')
  );
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
    case 'secret':
      return `secret:${keyOfConnection(node.connection)}:${node.secret.arn}`;
    case 'version':
      return `${idOf(node.parent)}:${node.version.id}`;
    case 'more':
      return `more:${keyOfConnection(node.connection)}`;
  }
}

/** A connection as a person calls it: `dev · eu-west-1`. */
export function describeConnection(connection: Connection): string {
  return `${connection.profile ?? 'environment'} · ${connection.region}`;
}
