import type { Concern, JudgedSecret } from '../../core/secrets/secretConcerns';
import type { ConnectionSecrets } from './connectionSecrets';
import type { ConcernedNode, ConcernNode, HealthNode, SecretNode } from './nodes';
import type { SecretUsage } from './secretUsage';

/** A secret of the tree, with what the tree has read of it. */
export interface JudgedNode extends JudgedSecret {
  readonly node: SecretNode;
}

/** Says what is to be looked at about secrets. */
export type HealthJudge = (secrets: readonly JudgedNode[]) => readonly Concern<JudgedNode>[];

/** What is to be looked at about the secrets of each connection, judged from what the tree has read. Calls nobody. */
export class Health {
  readonly #judge: HealthJudge;
  readonly #usage: SecretUsage;
  /** How the deleted secrets were used when a connection was judged. */
  readonly #judged = new WeakMap<HealthNode, string>();

  constructor(judge: HealthJudge, usage: SecretUsage) {
    this.#judge = judge;
    this.#usage = usage;
  }

  /** Judges a connection's secrets. */
  concernsOf(parent: HealthNode, secrets: ConnectionSecrets): readonly ConcernNode[] {
    this.#judged.set(parent, this.#outline(secrets));
    const judged = secrets.nodes.map((node): JudgedNode => {
      const { connection, secret } = node;
      const policy = secrets.detailsOf(secret.arn)?.policy;
      return {
        node,
        connection,
        secret,
        uses: this.#usage.countUses(connection, secret),
        ...(policy !== undefined &&
          'value' in policy && { policy: policy.value === undefined ? 'none' : { text: policy.value } }),
      };
    });
    return this.#judge(judged).map((concern) => ({ kind: 'concern', parent, concern }));
  }

  /** Whether a connection was judged, and other places use its deleted secrets since. */
  isOutdated(node: HealthNode, secrets: ConnectionSecrets): boolean {
    const judged = this.#judged.get(node);
    return judged !== undefined && judged !== this.#outline(secrets);
  }

  #outline(secrets: ConnectionSecrets): string {
    const deleted = secrets.nodes.filter(({ secret }) => secret.deletionDate !== undefined);
    return JSON.stringify([
      this.#usage.isReady,
      deleted.map(({ connection, secret }) => this.#usage.countUses(connection, secret)),
    ]);
  }
}

export function concernedBy(parent: ConcernNode): readonly ConcernedNode[] {
  return parent.concern.entries.map(({ subject, detail }) => ({
    kind: 'concerned',
    parent,
    node: subject.node,
    detail,
  }));
}
