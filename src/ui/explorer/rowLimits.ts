import type { Connection } from '../../core/secrets/secret';
import { keyOfConnection, type ExplorerNode, type GroupNode } from './nodes';

/**
 * So many rows are shown at once. The editor asks for every row of a level whenever the level changes, and nobody looks through
 * more: they filter or group.
 */
const rowsAtOnce = 1_000;

/** How many rows are shown under each connection and each group. */
export class RowLimits {
  readonly #limits = new Map<string, number>();

  /** The first rows of a level, and where there are more a node that says how many. */
  limit(connection: Connection, rows: readonly ExplorerNode[], group?: GroupNode): readonly ExplorerNode[] {
    const limit = this.#limitOf(connection, group);
    const hidden = rows.length - limit;
    if (hidden <= 0) return rows;
    return [
      ...rows.slice(0, limit),
      { kind: 'more', connection, hidden, ...(group === undefined ? {} : { group }) },
    ];
  }

  /** Shows further rows of a level. */
  raise(connection: Connection, group?: GroupNode): void {
    this.#limits.set(keyOf(connection, group), this.#limitOf(connection, group) + rowsAtOnce);
  }

  /** Shows as many rows of a level as it takes to show the one at this index. */
  include(connection: Connection, index: number, group?: GroupNode): void {
    while (index >= this.#limitOf(connection, group)) this.raise(connection, group);
  }

  #limitOf(connection: Connection, group: GroupNode | undefined): number {
    return this.#limits.get(keyOf(connection, group)) ?? rowsAtOnce;
  }
}

function keyOf(connection: Connection, group: GroupNode | undefined): string {
  return `${keyOfConnection(connection)}:${group?.key ?? ''}`;
}
