/** Voiceflow: API keys are `VF.`, the kind, an id of 24 hex digits and a secret of 16 characters, joined by dots. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const voiceflowRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'voiceflow-api-key',
    name: 'Voiceflow API key',
    description: 'Whoever has it talks to, and reads the transcripts of, the owner’s agent.',
    prefixes: ['VF.DM.', 'VF.WS.'],
    body: [{ alphabet: 'hex', length: 24 }, '.', { alphabet: 'alnum', length: 16 }],
    revocationUrl: 'https://docs.voiceflow.com/docs/api-keys',
    sourceUrl: 'https://docs.voiceflow.com/docs/api-keys',
  }),
];
