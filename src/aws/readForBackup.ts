import type { BackedUpSecret } from '../core/secrets/backup';
import type { Secret, SecretValue } from '../core/secrets/secret';
import { AwsError } from './awsError';
import { attempt, readValues } from './readValues';
import type { SecretsManager } from './secretsManager';
import { waitOutThrottling, type ThrottlingOptions } from './throttling';

/** What of Secrets Manager a backup takes. */
export type BackupSource = Pick<SecretsManager, 'getValues' | 'getValue' | 'describeSecret' | 'getPolicy'>;

/** What was read, and what could not be: a whole secret, or its resource policy only. */
export interface ReadForBackup {
  readonly entries: readonly BackedUpSecret[];
  readonly failures: readonly { readonly name: string; readonly error: AwsError }[];
  readonly withoutPolicy: readonly { readonly name: string; readonly error: AwsError }[];
}

export interface ReadForBackupOptions extends ThrottlingOptions {
  /** Told how many were read so far, those that could not be among them. */
  readonly onRead?: (count: number) => void;
}

/** Values of so many secrets come with one call. */
const batchSize = 20;
/** How many secrets are described at a time. */
const atOnce = 4;

/**
 * Reads secrets whole: current value, metadata and resource policy. One that cannot be read ends nothing; throttling is waited
 * out. Rejects with the signal's reason when it is aborted.
 */
export async function readForBackup(
  secretsManager: BackupSource,
  secrets: readonly Secret[],
  options: ReadForBackupOptions = {},
): Promise<ReadForBackup> {
  const entries: BackedUpSecret[] = [];
  const failures: { name: string; error: AwsError }[] = [];
  const withoutPolicy: { name: string; error: AwsError }[] = [];
  const { signal, onRead } = options;
  const patiently = <T>(call: () => Promise<T>): Promise<T> => waitOutThrottling(call, options);

  for (let from = 0; from < secrets.length; from += batchSize) {
    const batch = secrets.slice(from, from + batchSize);
    const values = await readValues(
      secretsManager,
      batch.map(({ arn }) => arn),
      options,
    );
    for (let start = 0; start < batch.length; start += atOnce) {
      await Promise.all(
        batch.slice(start, start + atOnce).map(async (secret, index) => {
          const read = values[start + index];
          if (read === undefined) return;
          if ('error' in read) failures.push({ name: secret.name, error: read.error });
          else await readRest(secret, read.value);
        }),
      );
      onRead?.(from + Math.min(start + atOnce, batch.length));
    }
  }
  const order = new Map(secrets.map(({ arn }, index) => [arn, index]));
  entries.sort((a, b) => (order.get(a.arn) ?? 0) - (order.get(b.arn) ?? 0));
  return { entries, failures, withoutPolicy };

  async function readRest({ arn, name }: Secret, value: SecretValue): Promise<void> {
    const read = await attempt(() => patiently(() => secretsManager.describeSecret(arn, signal)));
    if (read instanceof AwsError) {
      failures.push({ name, error: read });
      return;
    }
    const policy = await attempt(() => patiently(() => secretsManager.getPolicy(arn, signal)));
    if (policy instanceof AwsError) withoutPolicy.push({ name, error: policy });
    entries.push(toEntry(read.secret, value, typeof policy === 'string' ? policy : undefined));
  }
}

function toEntry(secret: Secret, value: SecretValue, policy: string | undefined): BackedUpSecret {
  const { name, arn, description, tags, kmsKeyId, replicas, rotation } = secret;
  const { schedule, window, functionArn } = rotation;
  return {
    name,
    arn,
    ...(description !== undefined && { description }),
    tags,
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    replicas: (replicas ?? []).map((replica) => ({
      region: replica.region,
      ...(replica.kmsKeyId !== undefined && { kmsKeyId: replica.kmsKeyId }),
    })),
    ...(rotation.enabled && {
      rotation: {
        ...(schedule !== undefined && { schedule }),
        ...(window !== undefined && { window }),
        ...(functionArn !== undefined && { functionArn }),
      },
    }),
    ...(policy !== undefined && { policy }),
    versionId: value.versionId,
    value: value.kind === 'text' ? value.text : value.bytes,
  };
}
