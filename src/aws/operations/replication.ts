import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

/** What copies secrets to other regions. */
export function replicateSecrets(
  call: SecretCall,
): Pick<SecretsManager, 'replicate' | 'removeReplicas' | 'promoteReplica'> {
  return {
    async replicate(id, regions, overwrite, signal) {
      const replicas = regions.map(({ region, kmsKeyId }) => ({
        Region: region,
        ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
      }));
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.ReplicateSecretToRegionsCommand({
            SecretId: id,
            AddReplicaRegions: replicas,
            ForceOverwriteReplicaSecret: overwrite,
          }),
          options,
        ),
      );
    },

    async removeReplicas(id, regions, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.RemoveRegionsFromReplicationCommand({ SecretId: id, RemoveReplicaRegions: [...regions] }),
          options,
        ),
      );
    },

    async promoteReplica(id, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.StopReplicationToReplicaCommand({ SecretId: id }), options),
      );
    },
  };
}
