/** RunPod: API keys are `rpa_` and 40 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const runpodRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'runpod-api-key',
    name: 'RunPod API key',
    description: 'Whoever has it runs machines at the owner’s cost.',
    prefixes: ['rpa_'],
    body: { alphabet: 'alnum', length: [40, 48] },
    revocationUrl: 'https://docs.runpod.io/get-started/api-keys',
    sourceUrl: 'https://docs.runpod.io/get-started/api-keys',
  }),
];
