/** TeamCity: access tokens open with `{"typ": "TCV2"}` in base64url, then a random part and an encoded UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const teamCityRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'teamcity-access-token',
    name: 'TeamCity access token',
    description: 'Whoever has it builds, and reads parameters and artefacts, as its owner.',
    prefixes: ['eyJ0eXAiOiAiVENWMiJ9.'],
    body: [{ alphabet: 'base64url', length: [30, 44] }, '.', { alphabet: 'base64url', length: 48 }],
    revocationUrl: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
    sourceUrl: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
  }),
];
