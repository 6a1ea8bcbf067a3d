/** Customer.io: tracking keys of 20 and app keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const customerIoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'customer-io-tracking-key',
    name: 'Customer.io tracking API key',
    description: 'With the site id it writes customers and events.',
    words: ['customerio', 'customer_io', 'customer.io', 'customer-io'],
    body: { alphabet: 'hex', length: 20 },
    revocationUrl: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
    sourceUrl: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  }),
  defineNamedToken({
    id: 'customer-io-app-key',
    name: 'Customer.io app API key',
    description: 'Whoever has it sends messages and reads customers.',
    words: ['customerio', 'customer_io', 'customer.io', 'customer-io'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
    sourceUrl: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  }),
];
