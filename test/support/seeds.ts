import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { randomUUID } from 'node:crypto';
import { madeUpKeys } from './awsConfig';
import { base62, lowerHex, Random } from './random';

/** What is stored: a JSON object, text, or bytes. A new one is made for each version. */
type MakeValue = (random: Random) => Readonly<Record<string, string | number>> | string | Uint8Array;

interface Seed {
  readonly region: string;
  readonly name: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly value: MakeValue;
  /** How many versions were stored one after the other; 1 unless given. */
  readonly versions?: number;
  /** A label of the team's own, left on the first version. */
  readonly label?: string;
  /** Rotates every so many days. */
  readonly rotationDays?: number;
  /** Leaves a version that a rotation began and did not finish. */
  readonly pending?: boolean;
  readonly replicaRegion?: string;
  /** Days until it is gone. */
  readonly deletedIn?: number;
}

/** A secret that stands in the endpoint after seeding. */
export interface SeededSecret {
  readonly region: string;
  readonly name: string;
  readonly arn: string;
  readonly kind: 'json' | 'text' | 'binary';
  readonly rotationEnabled: boolean;
  readonly scheduledForDeletion: boolean;
}

const password = (random: Random) => random.string(24, `${base62}-_!#%`);

const database =
  (engine: string, port: number, host: string): MakeValue =>
  (random) => ({
    engine,
    host: `${host}.internal.example`,
    port,
    dbname: host.split('.')[0] ?? host,
    username: 'app',
    password: password(random),
  });

const token =
  (length: number, alphabet = base62): MakeValue =>
  (random) =>
    random.string(length, alphabet);

const production = { environment: 'production' };
const staging = { environment: 'staging' };

const seeds: readonly Seed[] = [
  {
    region: 'eu-west-1',
    name: 'prod/orders/database',
    description: 'PostgreSQL, written by the orders service',
    tags: { ...production, team: 'orders', 'cost-centre': '4711' },
    value: database('postgres', 5432, 'orders.cluster-prod'),
    versions: 3,
    rotationDays: 30,
    replicaRegion: 'ap-southeast-2',
  },
  {
    region: 'eu-west-1',
    name: 'prod/orders/stripe',
    description: 'Payment provider',
    tags: { ...production, team: 'orders' },
    value: (random) => ({
      publishableKey: random.string(32, base62),
      secretKey: random.string(32, base62),
      webhookSecret: random.string(32, base62),
    }),
    versions: 2,
  },
  {
    region: 'eu-west-1',
    name: 'prod/orders/jwt-signing-key',
    description: 'HS256; keep the labelled version until all tokens that it signed have expired',
    tags: { ...production, team: 'orders' },
    value: token(64, lowerHex),
    versions: 3,
    label: 'BEFORE-MIGRATION',
  },
  {
    region: 'eu-west-1',
    name: 'prod/billing/database',
    description: 'MySQL, shared with the reports',
    tags: { ...production, team: 'billing' },
    value: database('mysql', 3306, 'billing.cluster-prod'),
    versions: 2,
    rotationDays: 7,
  },
  {
    region: 'eu-west-1',
    name: 'prod/billing/smtp',
    tags: { ...production, team: 'billing' },
    value: (random) => ({
      host: 'smtp.example',
      port: 587,
      username: 'invoices',
      password: password(random),
    }),
  },
  {
    region: 'eu-west-1',
    name: 'prod/shared/keystore.p12',
    description: 'PKCS #12 keystore of the gateway',
    tags: { ...production, team: 'platform' },
    value: (random) => random.bytes(2048),
  },
  {
    region: 'eu-west-1',
    name: 'prod/search/opensearch',
    value: (random) => ({
      endpoint: 'https://search.internal.example',
      username: 'indexer',
      password: password(random),
    }),
    tags: { ...production, team: 'search' },
  },
  {
    region: 'eu-west-1',
    name: 'prod/notifications/slack-webhook',
    description: 'Posts to #orders-alerts <b>only</b>; see [the runbook](https://wiki.example/alerts)',
    tags: production,
    value: token(48),
  },
  {
    region: 'eu-west-1',
    name: 'staging/orders/database',
    tags: { ...staging, team: 'orders' },
    value: database('postgres', 5432, 'orders.cluster-staging'),
    versions: 2,
  },
  {
    region: 'eu-west-1',
    name: 'staging/orders/stripe',
    tags: { ...staging, team: 'orders' },
    value: (random) => ({ secretKey: random.string(32, base62), webhookSecret: random.string(32, base62) }),
  },
  {
    region: 'eu-west-1',
    name: 'staging/billing/database',
    tags: { ...staging, team: 'billing' },
    value: database('mysql', 3306, 'billing.cluster-staging'),
  },
  { region: 'eu-west-1', name: 'dev/orders/database', value: database('postgres', 5432, 'localhost') },
  {
    region: 'eu-west-1',
    name: 'dev/legacy/ftp-password',
    description: 'Replaced by S3 in March',
    value: token(16),
    deletedIn: 7,
  },
  { region: 'eu-west-1', name: 'ci/deploy-token', description: 'Read by the pipeline', value: token(40) },
  {
    region: 'us-east-1',
    name: 'prod/web/session-key',
    description: 'Signs session cookies',
    tags: { ...production, team: 'web' },
    value: token(64, lowerHex),
    versions: 2,
  },
  {
    region: 'us-east-1',
    name: 'prod/web/database',
    tags: { ...production, team: 'web' },
    value: database('aurora-postgresql', 5432, 'web.cluster-prod'),
    versions: 2,
    rotationDays: 14,
  },
  {
    region: 'us-east-1',
    name: 'prod/web/sendgrid-api-key',
    tags: { ...production, team: 'web' },
    value: token(66),
  },
  {
    region: 'us-east-1',
    name: 'prod/analytics/redshift',
    description: 'Its rotation began and did not end',
    tags: { ...production, team: 'analytics' },
    value: database('redshift', 5439, 'analytics.prod'),
    rotationDays: 30,
    pending: true,
  },
  {
    region: 'us-east-1',
    name: 'prod/analytics/warehouse-key',
    value: (random) => random.bytes(256),
    tags: { ...production, team: 'analytics' },
  },
  { region: 'us-east-1', name: 'staging/web/session-key', tags: staging, value: token(64, lowerHex) },
];

function storable(value: ReturnType<MakeValue>): { SecretString: string } | { SecretBinary: Uint8Array } {
  if (value instanceof Uint8Array) return { SecretBinary: value };
  return { SecretString: typeof value === 'string' ? value : JSON.stringify(value) };
}

function isLoopback(endpoint: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);
}

async function store(client: SecretsManagerClient, seed: Seed, random: Random): Promise<SeededSecret> {
  const first = seed.value(random);
  const { ARN: arn = '', VersionId: firstVersion = '' } = await client.send(
    new CreateSecretCommand({
      Name: seed.name,
      ClientRequestToken: randomUUID(),
      ...(seed.description === undefined ? {} : { Description: seed.description }),
      ...(seed.tags === undefined
        ? {}
        : { Tags: Object.entries(seed.tags).map(([Key, Value]) => ({ Key, Value })) }),
      ...(seed.replicaRegion === undefined ? {} : { AddReplicaRegions: [{ Region: seed.replicaRegion }] }),
      ...storable(first),
    }),
  );
  const put = (stages?: string[]) =>
    client.send(
      new PutSecretValueCommand({
        SecretId: arn,
        ClientRequestToken: randomUUID(),
        ...(stages === undefined ? {} : { VersionStages: stages }),
        ...storable(seed.value(random)),
      }),
    );
  if (seed.rotationDays !== undefined)
    await client.send(
      new RotateSecretCommand({
        SecretId: arn,
        ClientRequestToken: randomUUID(),
        RotationRules: { AutomaticallyAfterDays: seed.rotationDays },
        RotateImmediately: false,
      }),
    );
  for (let version = 1; version < (seed.versions ?? 1); version += 1) await put();
  if (seed.label !== undefined)
    await client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: arn,
        VersionStage: seed.label,
        MoveToVersionId: firstVersion,
      }),
    );
  if (seed.pending === true) await put(['AWSPENDING']);
  if (seed.deletedIn !== undefined)
    await client.send(new DeleteSecretCommand({ SecretId: arn, RecoveryWindowInDays: seed.deletedIn }));
  return {
    region: seed.region,
    name: seed.name,
    arn,
    kind: first instanceof Uint8Array ? 'binary' : typeof first === 'string' ? 'text' : 'json',
    rotationEnabled: seed.rotationDays !== undefined,
    scheduledForDeletion: seed.deletedIn !== undefined,
  };
}

/**
 * Fills an empty endpoint with some twenty secrets in eu-west-1 and us-east-1, one of them with a replica in
 * ap-southeast-2. Values are made up and the same every time. Refuses an endpoint that is not on this machine unless
 * `anywhere` is set.
 */
export async function seedSecrets(
  endpoint: string,
  options: { readonly anywhere?: boolean } = {},
): Promise<readonly SeededSecret[]> {
  if (options.anywhere !== true && !isLoopback(endpoint))
    throw new Error(`${endpoint} is not on this machine; it is not filled with sample secrets.`);
  // What the SDK has to say about the Node that the tests run on concerns nobody here.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const keys = madeUpKeys(0);
  const clients = new Map<string, SecretsManagerClient>();
  const clientOf = (region: string) => {
    const client =
      clients.get(region) ??
      new SecretsManagerClient({
        endpoint,
        region,
        credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
      });
    clients.set(region, client);
    return client;
  };
  try {
    const seeded: SeededSecret[] = [];
    for (const [index, seed] of seeds.entries())
      seeded.push(await store(clientOf(seed.region), seed, new Random(index + 1)));
    return seeded;
  } finally {
    for (const client of clients.values()) client.destroy();
  }
}
