/** FortiOS: what follows `ENC` in a configuration is behind a cipher whose key ships with the device unless it is changed. */
import { defineRule, type PatternRule } from '../rule';

const SOURCE = 'https://www.fortiguard.com/psirt/FG-IR-19-007';

export const fortinetRules: readonly PatternRule[] = [
  defineRule({
    id: 'fortinet-encrypted-secret',
    name: 'Encrypted secret of a FortiOS configuration',
    description: 'With the key that ships with the device whoever has it reads the password.',
    severity: 'warning',
    keywords: [' enc '],
    pattern: / ENC (?<secret>[A-Za-z\d+/]{16,400}={0,2})(?=[ \t]{0,4}(?:\r?\n|$))/,
    reach: { after: 440 },
    revocationUrl: SOURCE,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`    set psksecret ENC «${build.alnum(60)}=»\n`],
      lookalikes: ['set password ENC <password>\n', 'set mode ENC on\n'],
    }),
  }),
];
