/** JetBrains: permanent tokens of Hub, YouTrack and TeamCity are `perm`, two parts in base64 and a secret, joined by dots (observed). */
import { defineRule, type PatternRule } from '../rule';

export const jetBrainsRules: readonly PatternRule[] = [
  defineRule({
    id: 'jetbrains-permanent-token',
    name: 'JetBrains Hub or YouTrack permanent token',
    description: 'Whoever has it acts as its owner within the token’s scope.',
    severity: 'error',
    keywords: ['perm:', 'perm-'],
    pattern:
      /(?<![0-9A-Za-z])perm[:-][\w+/-]{4,60}={0,2}\.[\w+/-]{2,60}={0,2}\.[0-9A-Za-z]{30,60}(?![0-9A-Za-z])/,
    revocationUrl: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
    sourceUrl: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
    samples: (build) => ({
      matches: [`YOUTRACK_TOKEN=«perm:${build.alnum(10)}=.${build.alnum(12)}==.${build.alnum(30)}»`],
      lookalikes: [`perm:read.write.admin`, `perm-${build.alnum(10)}.${build.alnum(12)}.${build.alnum(8)}`],
    }),
  }),
];
