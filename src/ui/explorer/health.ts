import { setImmediate } from 'node:timers/promises';
import { mergeConcerns } from '../../core/secrets/mergeConcerns';
import type { Concern, JudgedSecret } from '../../core/secrets/secretConcerns';
import { compareNames } from './arrangement';
import type { ConnectionSecrets } from './connectionSecrets';
import type { ConcernedNode, ConcernNode, HealthNode, SecretNode } from './nodes';
import type { SecretUsage } from './secretUsage';

/** So many secrets take some milliseconds. */
const sliceSize = 1_000;

/** So many secrets are shown under one concern. */
export const mostConcerned = 1_000;

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

  /** Judges a connection's secrets, some at a time, so that thousands keep nobody waiting. */
  async concernsOf(parent: HealthNode, secrets: ConnectionSecrets): Promise<readonly ConcernNode[]> {
    this.#judged.set(parent, this.#outline(secrets));
    const { nodes } = secrets;
    const parts: (readonly Concern<JudgedNode>[])[] = [];
    for (let from = 0; from < nodes.length; from += sliceSize) {
      if (from > 0) await setImmediate();
      const slice = nodes.slice(from, from + sliceSize);
      parts.push(this.#judge(slice.map((node) => this.#gather(node, secrets))));
    }
    return mergeConcerns(parts).map((concern) => ({ kind: 'concern', parent, concern }));
  }

  /** Whether a connection was judged, and other places use its deleted secrets since. */
  isOutdated(node: HealthNode, secrets: ConnectionSecrets): boolean {
    const judged = this.#judged.get(node);
    return judged !== undefined && judged !== this.#outline(secrets);
  }

  #gather(node: SecretNode, secrets: ConnectionSecrets): JudgedNode {
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
  }

  #outline(secrets: ConnectionSecrets): string {
    const deleted = secrets.nodes.filter(({ secret }) => secret.deletionDate !== undefined);
    return JSON.stringify([
      this.#usage.isReady,
      deleted.map(({ connection, secret }) => this.#usage.countUses(connection, secret)),
    ]);
  }
}

/** The secrets that a concern is about, by name; no more than anybody looks through. The report has all. */
export function concernedBy(parent: ConcernNode): readonly ConcernedNode[] {
  return [...parent.concern.entries]
    .sort((a, b) => compareNames(a.subject.secret.name, b.subject.secret.name))
    .slice(0, mostConcerned)
    .map(({ subject, detail }) => ({ kind: 'concerned', parent, node: subject.node, detail }));
}
