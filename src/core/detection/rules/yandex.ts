/** Yandex Cloud: API keys (`AQVN`), IAM tokens (`t1.`) and static access keys (`YC`). */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const yandexRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'yandex-api-key',
    name: 'Yandex Cloud API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['AQVN'],
    body: { alphabet: 'base64url', length: [35, 38] },
    revocationUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
    sourceUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
  }),
  definePrefixedToken({
    id: 'yandex-static-access-key',
    name: 'Yandex Cloud static access key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['YC'],
    body: { alphabet: 'base64url', length: 38 },
    revocationUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
    sourceUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
  }),
];
