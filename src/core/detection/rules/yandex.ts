/** Yandex Cloud: API keys (`AQVN`), IAM tokens (`t1.`) and static access keys (`YC`). */
import type { PatternRule } from '../rule';
import { definePrefixedToken, disproveWords } from './shapes';

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
    validate: disproveWords,
    revocationUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
    sourceUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
  }),
  definePrefixedToken({
    id: 'yandex-iam-token',
    name: 'Yandex Cloud IAM token',
    description: 'Whoever has it acts on the account for at most twelve hours.',
    prefixes: ['t1.'],
    body: [{ alphabet: 'base64url', length: [20, 400] }, '.', { alphabet: 'base64url', length: 86 }],
    revocationUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
    sourceUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
  }),
  definePrefixedToken({
    id: 'yandex-oauth-token',
    name: 'Yandex OAuth token',
    description: 'Whoever has it acts as its owner and gets IAM tokens.',
    prefixes: ['y0_', 'y1_', 'y2_', 'y3_'],
    body: { alphabet: 'base64url', length: [50, 60] },
    revocationUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
    sourceUrl: 'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
  }),
  definePrefixedToken({
    id: 'yandex-language-api-key',
    name: 'Yandex Dictionary, Translate or Predictor API key',
    description: 'Whoever has it uses the service within the owner’s limits.',
    prefixes: ['dict.1.1.', 'trnsl.1.1.', 'pdct.1.1.'],
    body: [
      { alphabet: 'digits', length: 8 },
      'T',
      { alphabet: 'digits', length: 6 },
      'Z.',
      { alphabet: 'hex', length: 16 },
      '.',
      { alphabet: 'hex', length: 40 },
    ],
    revocationUrl: 'https://yandex.ru/dev/dictionary/keys/get/',
    sourceUrl: 'https://yandex.com/dev/dictionary/doc/dg/concepts/api-overview.html',
  }),
  definePrefixedToken({
    id: 'yandex-smartcaptcha-server-key',
    name: 'Yandex SmartCaptcha server key',
    description: 'Whoever has it answers the captcha’s checks in the site’s name.',
    prefixes: ['ysc2_'],
    body: { alphabet: 'alnum', length: [40, 56] },
    revocationUrl: 'https://yandex.cloud/en/docs/smartcaptcha/concepts/keys',
    sourceUrl: 'https://yandex.cloud/en/docs/smartcaptcha/concepts/keys',
  }),
];
