/** Devin: personal (`apk_user_`) and service (`apk_`) API keys are base64, tokens of service users `cog_` and 52 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const devinRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'devin-personal-api-key',
    name: 'Devin personal API key',
    description: 'Whoever has it runs sessions as its owner.',
    prefixes: ['apk_user_'],
    body: { alphabet: 'base64', length: [120, 180] },
    revocationUrl: 'https://docs.devin.ai/api-reference/overview',
    sourceUrl: 'https://docs.devin.ai/api-reference/overview',
  }),
  definePrefixedToken({
    id: 'devin-service-api-key',
    name: 'Devin service API key',
    description: 'Whoever has it runs sessions for the organisation.',
    prefixes: ['apk_'],
    body: { alphabet: 'base64', length: [80, 100] },
    revocationUrl: 'https://docs.devin.ai/api-reference/overview',
    sourceUrl: 'https://docs.devin.ai/api-reference/overview',
  }),
  definePrefixedToken({
    id: 'devin-service-user-token',
    name: 'Devin service user token',
    description: 'Whoever has it acts as the service user.',
    prefixes: ['cog_'],
    body: { alphabet: 'base32', length: 52 },
    revocationUrl: 'https://docs.devin.ai/api-reference/overview',
    sourceUrl: 'https://docs.devin.ai/api-reference/overview',
  }),
];
