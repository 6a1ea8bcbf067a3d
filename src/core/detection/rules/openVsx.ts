/** Open VSX: access tokens are `ovsxat_` and a UUID, `ovsxp_` on older ones. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const openVsxRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'open-vsx-access-token',
    name: 'Open VSX access token',
    description: 'Whoever has it publishes extensions as its owner.',
    prefixes: ['ovsxat_', 'ovsxp_'],
    body: uuid,
    revocationUrl: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
    sourceUrl: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
  }),
];
