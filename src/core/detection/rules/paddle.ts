/** Paddle: API keys name the environment, then an id of 26, a secret of 22 and a checksum of 3 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const paddleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'paddle-api-key',
    name: 'Paddle API key',
    description: 'Whoever has it acts on the account within the key’s permissions.',
    prefixes: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
    body: [
      { alphabet: 'lowerAlnum', length: 26 },
      '_',
      { alphabet: 'alnum', length: 22 },
      '_',
      { alphabet: 'alnum', length: 3 },
    ],
    revocationUrl: 'https://developer.paddle.com/api-reference/about/api-keys',
    sourceUrl: 'https://developer.paddle.com/api-reference/about/authentication',
  }),
  definePrefixedToken({
    id: 'paddle-webhook-secret',
    name: 'Paddle webhook secret key',
    description: 'Whoever has it forges events that the receiver believes come from Paddle.',
    prefixes: ['pdl_ntfset_'],
    body: [{ alphabet: 'lowerAlnum', length: 26 }, '_', { alphabet: 'base64', length: 32 }],
    revocationUrl: 'https://developer.paddle.com/webhooks/signature-verification',
    sourceUrl: 'https://developer.paddle.com/webhooks/signature-verification',
  }),
];
