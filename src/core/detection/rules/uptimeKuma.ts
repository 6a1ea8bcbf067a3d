/** Uptime Kuma: API keys are `uk`, a number, an underscore and 40 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const uptimeKumaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'uptime-kuma-api-key',
    name: 'Uptime Kuma API key',
    description: 'Whoever has it reads the monitors’ metrics.',
    prefixes: ['uk1_', 'uk2_', 'uk3_', 'uk4_'],
    body: { alphabet: 'base64url', length: [36, 44] },
    revocationUrl: 'https://github.com/louislam/uptime-kuma/wiki/API-Keys',
    sourceUrl: 'https://github.com/louislam/uptime-kuma/wiki/API-Keys',
  }),
];
