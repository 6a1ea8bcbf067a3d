/** Midtrans: server keys are `Mid-server-`, or `SB-Mid-server-` in the sandbox, and 24 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const midtransRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'midtrans-server-key',
    name: 'Midtrans server key',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    prefixes: ['Mid-server-', 'SB-Mid-server-'],
    body: { alphabet: 'base64url', length: 24 },
    revocationUrl: 'https://docs.midtrans.com/docs/retrieving-api-access-keys',
    sourceUrl: 'https://docs.midtrans.com/docs/retrieving-api-access-keys',
  }),
];
