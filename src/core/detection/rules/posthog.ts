/**
 * PostHog: personal (`phx_`), feature-flag (`phs_`) and project (`phc_`) keys; project keys may be public.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const posthogRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'posthog-personal-api-key',
    name: 'PostHog personal API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['phx_', 'phs_', 'phr_', 'pha_'],
    body: { alphabet: 'base64url', length: [40, 64] },
    revocationUrl: 'https://posthog.com/docs/api',
    sourceUrl: 'https://posthog.com/docs/api',
  }),
  definePrefixedToken({
    id: 'posthog-project-api-key',
    name: 'PostHog project API key',
    description: 'Whoever has it sends events to the project.',
    severity: 'information',
    prefixes: ['phc_'],
    body: { alphabet: 'base64url', length: [40, 48] },
    revocationUrl: 'https://posthog.com/docs/api',
    sourceUrl: 'https://posthog.com/docs/api',
  }),
];
