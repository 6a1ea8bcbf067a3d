/** Postmark: server tokens are UUIDs, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const postmarkRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'postmark-server-token',
    name: 'Postmark server token',
    description: 'Whoever has it sends mail in the owner’s name.',
    words: ['postmark'],
    body: uuid,
    revocationUrl: 'https://postmarkapp.com/developer/api/overview#authentication',
    sourceUrl: 'https://postmarkapp.com/developer/api/overview#authentication',
  }),
];
