/** apilayer: access keys of its services (ipstack, Fixer, aviationstack and others) are 32 characters, known by the service’s name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const apilayerRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'apilayer-access-key',
    name: 'apilayer access key',
    description: 'Whoever has it uses up the account’s calls.',
    words: [
      'apilayer',
      'aviationstack',
      'coinlayer',
      'countrylayer',
      'currencylayer',
      'fixer_',
      'fixerio',
      'ipapi',
      'ipstack',
      'languagelayer',
      'mailboxlayer',
      'marketstack',
      'mediastack',
      'numverify',
      'pdflayer',
      'positionstack',
      'scrapestack',
      'screenshotlayer',
      'serpstack',
      'userstack',
      'vatlayer',
    ],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.apilayer.com/ipstack/docs/api-documentation',
    sourceUrl: 'https://docs.apilayer.com/ipstack/docs/api-documentation',
  }),
];
