import type { KMSClient } from '@aws-sdk/client-kms';
import { callAws, type LendClient } from '../call';
import type { ErrorContext } from '../errorContext';
import { loadAccountSdk } from '../loadAccountSdk';
import type { Account, KeyAlias } from './account';

/** The key that is used when none is named. */
const ownKey = 'alias/aws/secretsmanager';

/** What asks KMS. */
export function kmsKeys(
  lend: LendClient<KMSClient>,
  place: Pick<ErrorContext, 'profile' | 'region'>,
): Pick<Account, 'listKeys'> {
  const context: ErrorContext = { ...place, service: 'KMS' };
  return {
    async listKeys(signal) {
      const keys: KeyAlias[] = [];
      let marker: string | undefined;
      do {
        const from = marker;
        const response = await callAws(lend, context, signal, ({ client }, options) =>
          client.send(
            new (loadAccountSdk().ListAliasesCommand)({
              Limit: 100,
              ...(from !== undefined && { Marker: from }),
            }),
            options,
          ),
        );
        for (const { AliasName: alias, TargetKeyId: keyId } of response.Aliases ?? [])
          if (
            alias !== undefined &&
            keyId !== undefined &&
            (!alias.startsWith('alias/aws/') || alias === ownKey)
          )
            keys.push({ alias, keyId });
        marker = response.Truncated === true ? response.NextMarker : undefined;
      } while (marker !== undefined && marker !== '');
      return keys.sort((a, b) => a.alias.localeCompare(b.alias, 'en'));
    },
  };
}
