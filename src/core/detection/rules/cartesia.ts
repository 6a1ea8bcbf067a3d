/** Cartesia: API keys are `sk_car_` and 20 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const cartesiaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cartesia-api-key',
    name: 'Cartesia API key',
    description: 'Whoever has it makes speech at the owner’s cost.',
    prefixes: ['sk_car_'],
    body: { alphabet: 'base64url', length: [20, 48] },
    revocationUrl: 'https://docs.cartesia.ai/get-started/authenticate-your-client-applications',
    sourceUrl: 'https://docs.cartesia.ai/get-started/authenticate-your-client-applications',
  }),
];
