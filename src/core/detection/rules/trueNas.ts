/** TrueNAS: API keys are their number, a hyphen and 64 characters, known with their name or the method that takes them. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const trueNasRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'truenas-api-key',
    name: 'TrueNAS API key',
    description: 'Whoever has it administers the storage.',
    words: ['truenas'],
    body: [{ alphabet: 'digits', length: [1, 3] }, '-', { alphabet: 'alnum', length: 64 }],
    revocationUrl: 'https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/',
    sourceUrl: 'https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/',
  }),
  defineRule({
    id: 'truenas-login-call',
    name: 'TrueNAS API key in a call',
    description: 'Whoever has it administers the storage.',
    severity: 'error',
    keywords: ['auth.login_with_api_key'],
    pattern: /auth\.login_with_api_key[^\r\n]{1,60}?["'](?<secret>\d{1,3}-[0-9A-Za-z]{64})(?![0-9A-Za-z])/,
    revocationUrl: 'https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/',
    sourceUrl: 'https://www.truenas.com/docs/api/scale_websocket_api.html',
    samples: (build) => ({
      matches: [`{"method": "auth.login_with_api_key", "params": ["«7-${build.alnum(64)}»"]}`],
      lookalikes: [
        `{"method": "auth.login_with_api_key", "params": ["API_KEY"]}`,
        `{"method": "auth.login", "params": ["7-${build.alnum(64)}"]}`,
      ],
    }),
  }),
];
