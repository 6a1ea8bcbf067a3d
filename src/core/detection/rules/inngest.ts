/** Inngest: signing keys are `signkey-`, the environment and 64 hex digits; event keys of 86 characters are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const inngestRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'inngest-production-signing-key',
    name: 'Inngest signing key',
    description: 'Whoever has it runs the application’s functions and reads their state.',
    prefixes: ['signkey-prod-', 'signkey-test-', 'signkey-branch-', 'signkey-staging-'],
    body: { alphabet: 'hex', length: [32, 64] },
    revocationUrl: 'https://www.inngest.com/docs/platform/signing-keys',
    sourceUrl: 'https://www.inngest.com/docs/platform/signing-keys',
  }),
  defineNamedToken({
    id: 'inngest-event-key',
    name: 'Inngest event key',
    description: 'Whoever has it sends events that start functions.',
    words: ['inngest_event', 'inngest'],
    body: { alphabet: 'base64url', length: 86 },
    revocationUrl: 'https://www.inngest.com/docs/events/creating-an-event-key',
    sourceUrl: 'https://www.inngest.com/docs/events/creating-an-event-key',
  }),
];
