/** Klipfolio: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const klipfolioRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'klipfolio-api-key',
    name: 'Klipfolio API key',
    description: 'Whoever has it reads and changes dashboards as its owner.',
    words: ['klipfolio'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://apidocs.klipfolio.com/reference/authentication',
    sourceUrl: 'https://apidocs.klipfolio.com/reference/authentication',
  }),
];
