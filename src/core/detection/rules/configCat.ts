/** ConfigCat: SDK keys are two parts of 22 characters joined by a slash, after `configcat-sdk-1/` or known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const configCatRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'configcat-sdk-key',
    name: 'ConfigCat SDK key',
    description: 'Whoever has it reads the feature flags of the environment.',
    severity: 'warning',
    prefixes: ['configcat-sdk-1/'],
    body: [{ alphabet: 'base64url', length: 22 }, '/', { alphabet: 'base64url', length: 22 }],
    revocationUrl: 'https://configcat.com/docs/sdk-reference/overview/',
    sourceUrl: 'https://configcat.com/docs/sdk-reference/overview/',
  }),
  defineNamedToken({
    id: 'configcat-legacy-sdk-key',
    name: 'ConfigCat SDK key (without prefix)',
    description: 'Whoever has it reads the feature flags of the environment.',
    severity: 'warning',
    words: ['configcat', 'config_cat'],
    body: [{ alphabet: 'base64url', length: 22 }, '/', { alphabet: 'base64url', length: 22 }],
    revocationUrl: 'https://configcat.com/docs/sdk-reference/overview/',
    sourceUrl: 'https://configcat.com/docs/sdk-reference/overview/',
  }),
];
