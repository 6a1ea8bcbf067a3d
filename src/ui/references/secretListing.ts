import { listAllSecrets } from '../../aws/listAllSecrets';
import type { Sessions } from '../../aws/sessions';
import type { SecretReference } from '../../core/references/reference';
import { regionOf } from '../../core/references/secretRegion';
import type { SecretState } from '../../core/references/secretState';
import { findSimilar } from '../../core/references/similarNames';
import { nameInArn, parseSecretArn } from '../../core/secrets/arn';
import type { Connection, Secret } from '../../core/secrets/secret';
import type { Explorer } from '../explorer/explorer';
import { describeConnection } from '../explorer/nodes';
import { SecretIndex } from './secretIndex';

export interface ListingOptions {
  readonly signal: AbortSignal;
  readonly report: (message: string) => void;
}

/** A connection with all of its secrets; without them where it could not be listed to the end. */
interface ListedConnection {
  readonly connection: Connection;
  readonly secrets?: readonly Secret[];
}

/** All secrets of connections, as they were when they were listed. */
export class SecretListing {
  readonly #connections: readonly ListedConnection[];
  readonly #missing = new Map<string, SecretState | undefined>();
  readonly secrets: SecretIndex;

  constructor(connections: readonly ListedConnection[]) {
    this.#connections = connections;
    this.secrets = new SecretIndex(
      connections.flatMap(({ connection, secrets = [] }) =>
        secrets.map((secret) => ({ connection, secret })),
      ),
    );
  }

  /** That no connection in which the secret may be has it; undefined where one of them is not known, or none there is. */
  describeMissing(reference: SecretReference): SecretState | undefined {
    const region = regionOf(reference);
    const id = reference.secretId.text;
    const key = `${region ?? ''} ${id}`;
    if (!this.#missing.has(key)) this.#missing.set(key, this.#describe(id, region));
    return this.#missing.get(key);
  }

  #describe(id: string, region: string | undefined): SecretState | undefined {
    const name = nameInArn(id);
    const account = parseSecretArn(id)?.accountId;
    const isHere = ({ connection }: ListedConnection): boolean =>
      region === undefined || connection.region === region;
    const here = this.#connections.filter(isHere);
    const found = here.flatMap(({ secrets = [] }) => secrets);
    if (here.length === 0 || here.some(({ secrets }) => secrets === undefined)) return undefined;
    // Another account may share a secret, which is listed there alone.
    if (account !== undefined && !found.some(({ arn }) => parseSecretArn(arn)?.accountId === account))
      return undefined;
    const there = this.#connections.filter(
      (listed) => !isHere(listed) && listed.secrets?.some((secret) => secret.name === name),
    );
    return {
      kind: 'missing',
      region: listRegions(here).join(', '),
      similar: findSimilar(
        name,
        found.map((secret) => secret.name),
      ),
      otherRegions: listRegions(there),
    };
  }
}

/** Lists every connection of the tree, once. Rejects with the signal's reason only. */
export async function listSecrets(
  sessions: Pick<Sessions, 'secretsManager'>,
  explorer: Pick<Explorer, 'connections'>,
  { signal, report }: ListingOptions,
): Promise<SecretListing> {
  const { connections } = await explorer.connections().catch(() => ({ connections: [] }));
  return new SecretListing(
    await Promise.all(
      connections.map(async (connection): Promise<ListedConnection> => {
        const { found, error } = await listAllSecrets(sessions.secretsManager(connection), {
          signal,
          onPage: (count) => {
            report(`${describeConnection(connection)}: ${count} secrets`);
          },
        });
        return error === undefined ? { connection, secrets: found } : { connection };
      }),
    ),
  );
}

function listRegions(connections: readonly ListedConnection[]): readonly string[] {
  return [...new Set(connections.map(({ connection }) => connection.region))];
}
