/** Workato: API tokens open with the data centre, as in `wrkaus-`, then a JSON web token. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const workatoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'workato-api-token',
    name: 'Workato API token',
    description: 'Whoever has it reads, changes and runs the workspace’s recipes.',
    prefixes: ['wrkaus-eyJ', 'wrkus-eyJ', 'wrkeu-eyJ', 'wrkjp-eyJ', 'wrksg-eyJ', 'wrkau-eyJ', 'wrkil-eyJ'],
    body: [
      { alphabet: 'base64url', length: [16, 200] },
      '.',
      { alphabet: 'base64url', length: [40, 1200] },
      '.',
      { alphabet: 'base64url', length: [40, 700] },
    ],
    revocationUrl: 'https://docs.workato.com/en/platform-cli.html',
    sourceUrl: 'https://docs.workato.com/workato-api.html',
  }),
];
