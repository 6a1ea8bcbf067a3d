/** Junos: secrets of type 9 are obfuscated without a key, which anybody undoes. */
import { defineRule, type PatternRule } from '../rule';

const SOURCE = 'https://www.juniper.net/documentation/en_US/junos/topics/concept/harden-shared-secrets.html';

export const juniperRules: readonly PatternRule[] = [
  defineRule({
    id: 'juniper-type-9-secret',
    name: 'Junos type 9 secret',
    description: 'Type 9 is no encryption: whoever has it reads the secret.',
    severity: 'warning',
    keywords: ['"$9$'],
    pattern: /"(?<secret>\$9\$[\dA-Za-z./-]{8,120})"/,
    revocationUrl: SOURCE,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`set system radius-server 10.0.0.1 secret "«$9$${build.alnum(20)}»"; ## SECRET-DATA\n`],
      lookalikes: ['secret "$9$";', 'echo "$9$10"'],
    }),
  }),
];
