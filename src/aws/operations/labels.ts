import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

/** What moves staging labels and sets tags. */
export function labelSecrets(call: SecretCall): Pick<SecretsManager, 'moveLabel' | 'tag' | 'untag'> {
  return {
    async moveLabel(id, label, { from, to }, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.UpdateSecretVersionStageCommand({
            SecretId: id,
            VersionStage: label,
            ...(from !== undefined && { RemoveFromVersionId: from }),
            ...(to !== undefined && { MoveToVersionId: to }),
          }),
          options,
        ),
      );
    },

    async tag(id, tags, signal) {
      const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.TagResourceCommand({ SecretId: id, Tags: list }), options),
      );
    },

    async untag(id, keys, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.UntagResourceCommand({ SecretId: id, TagKeys: [...keys] }), options),
      );
    },
  };
}
