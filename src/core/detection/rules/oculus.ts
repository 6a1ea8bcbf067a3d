/** Meta Quest (Oculus): app access tokens are `OC`, the app’s number and 32 hex digits, joined by bars. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const oculusRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'oculus-access-token',
    name: 'Oculus app access token',
    description: 'Whoever has it acts as the app towards the platform.',
    prefixes: ['OC|'],
    body: [{ alphabet: 'digits', length: [14, 18] }, '|', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://developers.meta.com/horizon/documentation/unity/ps-s2s-basics/',
    sourceUrl: 'https://developers.meta.com/horizon/documentation/unity/ps-s2s-basics/',
  }),
];
