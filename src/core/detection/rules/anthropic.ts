/**
 * Anthropic: API keys, administration keys and OAuth tokens of Claude. The prefix says kind and version; the last two
 * characters are always `AA`.
 */
import { definePrefixedToken } from './shapes';
import type { PatternRule } from '../rule';

const REVOCATION = 'https://platform.claude.com/docs/en/api/admin-api/apikeys/update-api-key';
const SOURCE = 'https://platform.claude.com/docs/en/api/overview';

export const anthropicRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'anthropic-api-key',
    name: 'Anthropic API key',
    description: 'Whoever has it uses the models at the owner\u2019s cost.',
    prefixes: ['sk-ant-api03-', 'sk-ant-api01-', 'sk-ant-api02-', 'sk-ant-api04-'],
    body: { alphabet: 'base64url', length: [80, 120] },
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  }),
  definePrefixedToken({
    id: 'anthropic-admin-api-key',
    name: 'Anthropic admin API key',
    description: 'Whoever has it manages members, workspaces and API keys of the organisation.',
    prefixes: ['sk-ant-admin01-', 'sk-ant-admin02-', 'sk-ant-admin-'],
    body: { alphabet: 'base64url', length: [80, 120] },
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  }),
  definePrefixedToken({
    id: 'anthropic-oauth-token',
    name: 'Anthropic OAuth token',
    description: 'Whoever has it uses Claude as its owner.',
    prefixes: ['sk-ant-oat01-', 'sk-ant-ort01-', 'sk-ant-sid01-', 'sk-ant-sid02-'],
    body: { alphabet: 'base64url', length: [80, 140] },
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  }),
];
