/** Railway: API and project tokens are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const railwayRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'railway-token',
    name: 'Railway token',
    description: 'Whoever has it deploys and reads variables.',
    words: ['railway'],
    body: uuid,
    revocationUrl: 'https://docs.railway.com/integrations/api',
    sourceUrl: 'https://docs.railway.com/integrations/api',
  }),
];
