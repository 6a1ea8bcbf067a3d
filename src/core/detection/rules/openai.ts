/**
 * OpenAI: API keys of projects, service accounts, organisation administrators, and the older keys of people. All hold
 * the marker `T3BlbkFJ`, base64 for `OpenAI`, in the middle.
 */
import { defineRule, type PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const openaiRules: readonly PatternRule[] = [
  defineRule({
    id: 'openai-api-key',
    name: 'OpenAI API key',
    description:
      'Whoever has it uses the models at the owner\u2019s cost and reads stored files and threads.',
    severity: 'error',
    keywords: ['sk-'],
    pattern:
      /(?<![0-9A-Za-z])sk-(?:(?:proj|svcacct|service|admin|None)-[\w-]{20,80}T3BlbkFJ[\w-]{20,80}|[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20})(?![\w-])/,
    revocationUrl: 'https://help.openai.com/en/articles/9047852-how-can-i-delete-my-api-key',
    sourceUrl: 'https://platform.openai.com/docs/api-reference/authentication',
    samples: (build) => ({
      matches: [
        `OPENAI_API_KEY=«sk-proj-${build.base64url(74)}T3BlbkFJ${build.alnum(74)}»`,
        `openai.api_key = "«sk-${build.alnum(20)}T3BlbkFJ${build.alnum(20)}»"`,
      ],
      lookalikes: [`sk-${build.alnum(48)}`, `sk-proj-${'x'.repeat(74)}`, 'class="sk-spinner-wave"'],
    }),
  }),
  definePrefixedToken({
    id: 'openai-session-key',
    name: 'OpenAI session key',
    description: 'Whoever has it acts in the owner’s account until it expires.',
    prefixes: ['sess-'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://platform.openai.com/settings/profile',
    sourceUrl: 'https://platform.openai.com/docs/api-reference/authentication',
  }),
];
