import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

/** What reads, checks and writes resource policies. */
export function governSecrets(
  call: SecretCall,
): Pick<SecretsManager, 'getPolicy' | 'putPolicy' | 'deletePolicy' | 'validatePolicy'> {
  return {
    async getPolicy(id, signal) {
      const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.GetResourcePolicyCommand({ SecretId: id }), options),
      );
      return response.ResourcePolicy === '' ? undefined : response.ResourcePolicy;
    },

    async putPolicy(id, policy, allowPublic, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.PutResourcePolicyCommand({
            SecretId: id,
            ResourcePolicy: policy,
            BlockPublicPolicy: !allowPublic,
          }),
          options,
        ),
      );
    },

    async deletePolicy(id, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.DeleteResourcePolicyCommand({ SecretId: id }), options),
      );
    },

    async validatePolicy(id, policy, signal) {
      const context = id === undefined ? {} : { secretId: id };
      const response = await call(context, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.ValidateResourcePolicyCommand({
            ResourcePolicy: policy,
            ...(id !== undefined && { SecretId: id }),
          }),
          options,
        ),
      );
      return (response.ValidationErrors ?? []).map(({ CheckName, ErrorMessage }) => ({
        check: CheckName ?? '',
        message: ErrorMessage ?? '',
      }));
    },
  };
}
