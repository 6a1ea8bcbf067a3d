/** Adafruit IO: keys with the prefix `aio_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const adafruitRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'adafruit-io-key',
    name: 'Adafruit IO key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['aio_'],
    body: { alphabet: 'alnum', length: 28 },
    revocationUrl: 'https://learn.adafruit.com/adafruit-io-basics-digital-input/adafruit-io-setup',
    sourceUrl: 'https://learn.adafruit.com/adafruit-io-basics-digital-input/adafruit-io-setup',
  }),
];
