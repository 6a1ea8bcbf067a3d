/**
 * Adyen: API keys open with `AQE` and join three parts by hyphens: two of base64 and one of other characters (observed);
 * HMAC keys are 64 hex digits, known by their name.
 */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { alphabets } from './tokenBody';

export const adyenRules: readonly PatternRule[] = [
  defineRule({
    id: 'adyen-api-key',
    name: 'Adyen API key',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    severity: 'error',
    keywords: ['aqe'],
    pattern:
      /(?<![0-9A-Za-z+/])AQE[0-9A-Za-z+/]{60,200}={0,2}-[0-9A-Za-z+/]{40,48}={0,2}-[\w!#$%&()*+,./:;<=>?@[\]^{|}~-]{8,40}(?![0-9A-Za-z])/,
    reach: { after: 360 },
    revocationUrl: 'https://docs.adyen.com/development-resources/api-credentials/',
    sourceUrl: 'https://docs.adyen.com/development-resources/api-credentials/',
    samples: (build) => {
      const draw = (length: number): string => build.from(alphabets.base64.characters, length);
      return {
        matches: [`ADYEN_API_KEY="«AQE${draw(95)}==-${draw(43)}=-${build.alnum(16)}»"`],
        lookalikes: [`ADYEN_API_KEY="AQE${draw(20)}"`, `data = "AQE${draw(200)}"`],
      };
    },
  }),
  defineNamedToken({
    id: 'adyen-hmac-key',
    name: 'Adyen HMAC key',
    description: 'Whoever has it forges notifications that the shop takes for Adyen’s.',
    words: ['adyen'],
    body: { alphabet: 'anyHex', length: 64 },
    revocationUrl: 'https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures/',
    sourceUrl: 'https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures/',
  }),
];
