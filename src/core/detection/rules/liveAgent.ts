/** LiveAgent: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const liveAgentRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'liveagent-api-key',
    name: 'LiveAgent API key',
    description: 'Whoever has it reads and answers tickets.',
    words: ['liveagent', 'live_agent', 'ladesk'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://support.liveagent.com/911737-API-v3',
    sourceUrl: 'https://support.liveagent.com/911737-API-v3',
  }),
];
