/** AssemblyAI: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const assemblyaiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'assemblyai-api-key',
    name: 'AssemblyAI API key',
    description: 'Whoever has it transcribes at the owner’s cost and reads transcripts.',
    words: ['assemblyai', 'assembly_ai', 'assembly-ai'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://www.assemblyai.com/docs/faq/how-to-get-your-api-key',
    sourceUrl: 'https://www.assemblyai.com/docs/faq/how-to-get-your-api-key',
  }),
];
