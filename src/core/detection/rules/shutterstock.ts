/** Shutterstock: consumer secrets of 16 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const shutterstockRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'shutterstock-consumer-secret',
    name: 'Shutterstock consumer secret',
    description: 'Whoever has it gets tokens in the app’s name.',
    words: [
      'shutterstock_secret',
      'shutterstock_client_secret',
      'shutterstock_consumer',
      'shutterstocksecret',
    ],
    body: { alphabet: 'alnum', length: 16 },
    revocationUrl: 'https://api-reference.shutterstock.com/#authentication',
    sourceUrl: 'https://pypi.org/project/shutterstock-cli/',
  }),
];
