/** Canva: client secrets of Connect APIs are `cnvca` and 51 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const canvaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'canva-client-secret',
    name: 'Canva client secret',
    description: 'With the client id it speaks for the integration in OAuth flows.',
    prefixes: ['cnvca'],
    body: { alphabet: 'base64url', length: 51 },
    revocationUrl: 'https://www.canva.dev/docs/connect/authentication/',
    sourceUrl: 'https://www.canva.dev/docs/connect/authentication/',
  }),
];
