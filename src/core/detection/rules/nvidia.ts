/** NVIDIA: API keys with the prefix `nvapi-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const nvidiaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'nvidia-api-key',
    name: 'NVIDIA API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['nvapi-'],
    body: { alphabet: 'base64url', length: [60, 70] },
    revocationUrl: 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html',
    sourceUrl: 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html',
  }),
];
