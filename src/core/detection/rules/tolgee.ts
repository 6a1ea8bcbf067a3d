/** Tolgee: project keys are `tgpak_`, personal tokens `tgpat_`, and base32. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const tolgeeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tolgee-api-key',
    name: 'Tolgee API key',
    description: 'Whoever has it reads and changes translations.',
    prefixes: ['tgpak_', 'tgpat_'],
    body: { alphabet: 'base32', length: [40, 64] },
    revocationUrl: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
    sourceUrl: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
  }),
];
