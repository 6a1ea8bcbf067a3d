import type { SecretVersion } from '../../core/secrets/secret';
import { mapSecret, mapVersion, mapVersionStages, sortVersions } from '../mapSecret';
import type { SecretsManager } from '../secretsManager';
import type { SecretCall } from './secretCall';

/** What reads metadata only. */
export function readSecrets(
  call: SecretCall,
): Pick<SecretsManager, 'listSecrets' | 'describeSecret' | 'listVersions'> {
  return {
    async listSecrets({ next, queries = [], signal }) {
      const response = await call({}, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.ListSecretsCommand({
            IncludePlannedDeletion: true,
            MaxResults: 100,
            ...(queries.length > 0 && {
              Filters: queries.map(({ key, values }) => ({ Key: key, Values: [...values] })),
            }),
            ...(next === undefined ? {} : { NextToken: next }),
          }),
          options,
        ),
      );
      const items = (response.SecretList ?? []).map(mapSecret);
      return response.NextToken === undefined ? { items } : { items, next: response.NextToken };
    },

    async describeSecret(id, signal) {
      const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.DescribeSecretCommand({ SecretId: id }), options),
      );
      return { secret: mapSecret(response), versions: mapVersionStages(response.VersionIdsToStages) };
    },

    async listVersions(id, signal, { withDeprecated = false } = {}) {
      const versions: SecretVersion[] = [];
      let next: string | undefined;
      do {
        const page: { readonly NextToken?: string } = next === undefined ? {} : { NextToken: next };
        const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
          client.send(
            new sdk.ListSecretVersionIdsCommand({
              SecretId: id,
              MaxResults: 100,
              IncludeDeprecated: withDeprecated,
              ...page,
            }),
            options,
          ),
        );
        versions.push(...(response.Versions ?? []).map(mapVersion));
        next = response.NextToken;
        // Some endpoints give an empty token after the last page; sent back it would begin anew.
      } while (next !== undefined && next !== '');
      return sortVersions(
        withDeprecated ? versions : versions.filter(({ stagingLabels }) => stagingLabels.length > 0),
      );
    },
  };
}
