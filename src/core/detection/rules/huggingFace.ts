/** Hugging Face: user (`hf_`) and organisation (`api_org_`) access tokens. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const huggingFaceRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'huggingface-access-token',
    name: 'Hugging Face access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['hf_', 'api_org_'],
    body: { alphabet: 'alnum', length: [34, 37] },
    revocationUrl: 'https://huggingface.co/docs/hub/security-tokens',
    sourceUrl: 'https://huggingface.co/docs/hub/security-tokens',
  }),
];
