/** Trigger.dev: secret keys name the environment; personal access tokens open with `tr_pat_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const triggerDevRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'trigger-dev-secret-key',
    name: 'Trigger.dev secret key',
    description: 'Whoever has it starts tasks and reads runs of the environment.',
    prefixes: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_'],
    body: { alphabet: 'alnum', length: [20, 32] },
    revocationUrl: 'https://trigger.dev/docs/apikeys',
    sourceUrl: 'https://trigger.dev/docs/apikeys',
  }),
  definePrefixedToken({
    id: 'trigger-dev-access-token',
    name: 'Trigger.dev personal access token',
    description: 'Whoever has it deploys tasks as its owner.',
    prefixes: ['tr_pat_'],
    body: { alphabet: 'lowerAlnum', length: 40 },
    revocationUrl: 'https://trigger.dev/docs/management/authentication',
    sourceUrl: 'https://trigger.dev/docs/management/authentication',
  }),
];
