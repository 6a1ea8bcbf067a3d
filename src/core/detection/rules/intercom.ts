/** Intercom: access tokens are base64 that opens with `tok:`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const intercomRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'intercom-access-token',
    name: 'Intercom access token',
    description: 'Whoever has it reads conversations and customers of the workspace.',
    prefixes: ['dG9rO'],
    body: [{ alphabet: 'base64', length: [50, 60] }, '='],
    revocationUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    sourceUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  }),
];
