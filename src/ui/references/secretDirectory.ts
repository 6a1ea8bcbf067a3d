import { lookUpSecret } from '../../aws/lookUpSecret';
import type { Sessions } from '../../aws/sessions';
import { findSimilar } from '../../core/references/similarNames';
import type { SecretReference } from '../../core/references/reference';
import { regionOf } from '../../core/references/secretRegion';
import type { SecretState } from '../../core/references/secretState';
import { nameInArn } from '../../core/secrets/arn';
import type { Connection } from '../../core/secrets/secret';
import type { Explorer } from '../explorer/explorer';
import type { KnownKeys } from '../explorer/knownKeys';
import type { LoadedSecret } from '../explorer/explorerModel';
import { keyOfConnection } from '../explorer/nodes';
import { SecretIndex } from './secretIndex';
import { listSecrets, type ListingOptions, type SecretListing } from './secretListing';

/** What is known of the secret that a reference names, and through which connection. */
export interface ResolvedReference {
  readonly state: SecretState;
  /** Where the secret is; absent unless it is known. */
  readonly connection?: Connection;
}

/** Profiles and regions that something names. */
export interface ConnectionNames {
  readonly profiles: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const notListed: SecretState = { kind: 'unknown', reason: 'Its connection could not be listed.' };

/** Milliseconds for which an answer of Secrets Manager counts. */
const freshFor = 5 * 60_000;

/** A name without a region is asked for in so many connections at most. */
const mostConnections = 6;
const tooMany = `It may be in any of more than ${mostConnections} connections. Name one by AWS_PROFILE or AWS_REGION in the folder’s .env file, or have all of them listed by Scan Workspace.`;

interface Asked {
  readonly at: number;
  readonly state: Promise<SecretState>;
}

/** What references name: from what the tree has loaded, else by asking Secrets Manager for metadata. Never reads a value. */
export class SecretDirectory {
  readonly #sessions: Pick<Sessions, 'secretsManager'>;
  readonly #explorer: Pick<Explorer, 'connections' | 'loadedSecrets'>;
  readonly #keys: Pick<KnownKeys, 'of'>;
  readonly #environment: () => Promise<ConnectionNames>;
  readonly #now: () => number;
  readonly #asked = new Map<string, Asked>();
  #index: { readonly of: readonly LoadedSecret[]; readonly secrets: SecretIndex } | undefined;
  #listing: SecretListing | undefined;

  /** @param now milliseconds from any beginning */
  constructor(
    deps: {
      readonly sessions: Pick<Sessions, 'secretsManager'>;
      readonly explorer: Pick<Explorer, 'connections' | 'loadedSecrets'>;
      readonly keys: Pick<KnownKeys, 'of'>;
      /** Asked only where there are too many connections to ask them all. */
      readonly environment: () => Promise<ConnectionNames>;
    },
    now = () => Date.now(),
  ) {
    this.#sessions = deps.sessions;
    this.#explorer = deps.explorer;
    this.#keys = deps.keys;
    this.#environment = deps.environment;
    this.#now = now;
  }

  /** The secrets that the tree has loaded, in the region where one is given. */
  loaded(region?: string): readonly LoadedSecret[] {
    const secrets = this.#explorer.loadedSecrets();
    return region === undefined ? secrets : secrets.filter(({ connection }) => connection.region === region);
  }

  /** The secret that a reference names, as far as the tree has loaded it. */
  find(reference: SecretReference): LoadedSecret | undefined {
    const of = this.#explorer.loadedSecrets();
    if (this.#index?.of !== of) this.#index = { of, secrets: new SecretIndex(of) };
    return this.#index.secrets.find(reference);
  }

  /** The key names of a secret whose value somebody has read; undefined while nobody has, and when it is no JSON object. */
  keysOf({ connection, secret }: LoadedSecret): readonly string[] | undefined {
    return this.#keys.of(connection, secret.name)?.names;
  }

  /** Forgets what was answered, as after a refresh. */
  forget(): void {
    this.#asked.clear();
    this.#listing = undefined;
  }

  /** Lists each connection once, so that {@link recall} knows what there is. Rejects with the signal's reason only. */
  async list(options: ListingOptions): Promise<void> {
    this.#listing = await listSecrets(this.#sessions, this.#explorer, options);
  }

  /** What is known of the secret from what was loaded and listed. Asks nobody. */
  recall(reference: SecretReference): ResolvedReference {
    const known = this.find(reference) ?? this.#listing?.secrets.find(reference);
    if (known !== undefined) return this.#asLoaded(known);
    return { state: this.#listing?.describeMissing(reference) ?? notListed };
  }

  /** What is known of the secret. Never rejects but with the signal's reason: where nobody can be asked it is unknown. */
  async resolve(reference: SecretReference, signal?: AbortSignal): Promise<ResolvedReference> {
    const loaded = this.find(reference);
    const isEnough = reference.stagingLabel === undefined && reference.versionId === undefined;
    return loaded !== undefined && isEnough
      ? this.#asLoaded(loaded)
      : this.#lookUp(reference, loaded, signal);
  }

  /** As {@link resolve}, with versions and replicas too, which the tree does not list, where they can be had. */
  async explain(reference: SecretReference, signal?: AbortSignal): Promise<ResolvedReference> {
    const loaded = this.find(reference);
    const resolved = await this.#lookUp(reference, loaded, signal);
    return loaded !== undefined && resolved.state.kind === 'unknown' ? this.#asLoaded(loaded) : resolved;
  }

  #asLoaded({ connection, secret }: LoadedSecret): ResolvedReference {
    return this.#known(connection, { kind: 'known', region: connection.region, secret });
  }

  async #lookUp(
    reference: SecretReference,
    loaded: LoadedSecret | undefined,
    signal: AbortSignal | undefined,
  ): Promise<ResolvedReference> {
    const candidates = loaded === undefined ? await this.#candidates(reference) : [loaded.connection];
    signal?.throwIfAborted();
    if (typeof candidates === 'string') {
      const recalled = this.recall(reference);
      return recalled.state.kind === 'unknown'
        ? { state: { kind: 'unknown', reason: candidates } }
        : recalled;
    }
    const states = await Promise.all(candidates.map((connection) => this.#ask(connection, reference)));
    signal?.throwIfAborted();
    const index = states.findIndex(({ kind }) => kind === 'known');
    const [found, connection] = [states[index], candidates[index]];
    if (found?.kind === 'known' && connection !== undefined) return this.#known(connection, found);
    const unknown = states.find(({ kind }) => kind === 'unknown');
    if (unknown !== undefined) return { state: unknown };
    const regions = new Set(candidates.map(({ region }) => region));
    const name = nameInArn(reference.secretId.text);
    return {
      state: {
        kind: 'missing',
        region: [...regions].join(', '),
        similar: findSimilar(name, await this.#namesLike(name, candidates)),
        otherRegions: await this.#regionsWith(name, regions),
      },
    };
  }

  /** The connections in which the reference may name a secret, or why there is none. */
  async #candidates(reference: SecretReference): Promise<readonly Connection[] | string> {
    const region = regionOf(reference);
    try {
      const { connections, missing } = await this.#explorer.connections();
      const fitting = connections.filter(
        (connection) => region === undefined || connection.region === region,
      );
      if (fitting.length > mostConnections) {
        const named = await this.#namedAmong(fitting);
        return named.length > 0 && named.length <= mostConnections ? named : tooMany;
      }
      if (fitting.length > 0) return fitting;
      return missing === 'credentials' || region === undefined
        ? 'There are no credentials.'
        : `The tree has no connection in ${region}.`;
    } catch (error) {
      return error instanceof Error ? error.message : 'There are no credentials.';
    }
  }

  /** Those that the environment of the code is for; none where it names nothing. */
  async #namedAmong(connections: readonly Connection[]): Promise<readonly Connection[]> {
    const { profiles, regions } = await this.#environment();
    if (profiles.size + regions.size === 0) return [];
    return connections.filter(
      ({ profile, region }) =>
        (profiles.size === 0 || (profile !== undefined && profiles.has(profile))) &&
        (regions.size === 0 || regions.has(region)),
    );
  }

  /** Regions of other connections in which a secret has the name. */
  async #regionsWith(name: string, without: ReadonlySet<string>): Promise<readonly string[]> {
    const { connections } = await this.#explorer.connections();
    const others = connections.filter(({ region }) => !without.has(region)).slice(0, mostConnections);
    const states = await Promise.all(others.map((connection) => this.#askFor(connection, name, false)));
    const found = others.filter((_, index) => states[index]?.kind === 'known');
    return [...new Set(found.map(({ region }) => region))];
  }

  /** Names that begin like one, as far as they may be listed, and those that the tree has loaded. */
  async #namesLike(name: string, connections: readonly Connection[]): Promise<readonly string[]> {
    const start = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : name.slice(0, 3);
    const queries = [{ key: 'name' as const, values: [start] }];
    const listed = await Promise.allSettled(
      connections.map((connection) => this.#sessions.secretsManager(connection).listSecrets({ queries })),
    );
    const secrets = listed.flatMap((page) => (page.status === 'fulfilled' ? page.value.items : []));
    return [...secrets, ...this.loaded().map(({ secret }) => secret)].map((secret) => secret.name);
  }

  #ask(connection: Connection, { secretId, versionId }: SecretReference): Promise<SecretState> {
    return this.#askFor(connection, secretId.text, versionId !== undefined);
  }

  #askFor(connection: Connection, id: string, withDeprecated: boolean): Promise<SecretState> {
    const key = `${keyOfConnection(connection)} ${withDeprecated} ${id}`;
    const known = this.#asked.get(key);
    if (known !== undefined && this.#now() - known.at < freshFor) return known.state;
    const state = lookUpSecret(this.#sessions.secretsManager(connection), {
      secretId: id,
      region: connection.region,
      withDeprecated,
    });
    this.#asked.set(key, { at: this.#now(), state });
    return state;
  }

  #known(connection: Connection, state: Extract<SecretState, { kind: 'known' }>): ResolvedReference {
    const keys = this.#keys.of(connection, state.secret.name);
    if (keys === undefined) return { state, connection };
    const contents =
      keys.names === undefined ? ({ kind: 'text' } as const) : ({ kind: 'json', keys: keys.names } as const);
    return { state: { ...state, contents }, connection };
  }
}
