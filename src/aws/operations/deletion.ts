import { AwsError } from '../awsError';
import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

const dayMs = 86_400_000;

/** What deletes and restores. */
export function deleteSecrets(call: SecretCall): Pick<SecretsManager, 'deleteSecret' | 'restoreSecret'> {
  return {
    async deleteSecret(id, recovery, signal) {
      try {
        const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
          client.send(
            new sdk.DeleteSecretCommand({
              SecretId: id,
              ...(recovery === 'none'
                ? { ForceDeleteWithoutRecovery: true }
                : { RecoveryWindowInDays: recovery }),
            }),
            options,
          ),
        );
        return response.DeletionDate ?? new Date(Date.now() + (recovery === 'none' ? 0 : recovery * dayMs));
      } catch (error) {
        if (!(error instanceof AwsError) || error.kind !== 'scheduled-for-deletion') throw error;
        // As asked: an attempt before this one, whose reply was lost, has done it.
        const { DeletedDate: date } = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
          client.send(new sdk.DescribeSecretCommand({ SecretId: id }), options),
        );
        if (date === undefined) throw error;
        return date;
      }
    },

    async restoreSecret(id, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.RestoreSecretCommand({ SecretId: id }), options),
      );
    },
  };
}
