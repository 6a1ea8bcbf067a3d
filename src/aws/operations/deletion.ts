import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

const dayMs = 86_400_000;

/** What deletes and restores. */
export function deleteSecrets(call: SecretCall): Pick<SecretsManager, 'deleteSecret' | 'restoreSecret'> {
  return {
    async deleteSecret(id, recovery, signal) {
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
    },

    async restoreSecret(id, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.RestoreSecretCommand({ SecretId: id }), options),
      );
    },
  };
}
