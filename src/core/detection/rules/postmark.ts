/** Postmark: server tokens are UUIDs, known with their name. */
import { defineRule, type PatternRule } from '../rule';

export const postmarkRules: readonly PatternRule[] = [
  defineRule({
    id: 'postmark-server-token',
    name: 'Postmark server token',
    description: 'Whoever has it sends mail in the owner’s name.',
    severity: 'error',
    keywords: ['postmark'],
    pattern:
      /(?:[Pp]ostmark|POSTMARK)[\w.-]{0,40}[\"'`\]]{0,3}\s{0,4}(?:=>|:=|[=:,(]|\s)\s{0,4}[\"'`]?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    revocationUrl: 'https://postmarkapp.com/developer/api/overview#authentication',
    sourceUrl: 'https://postmarkapp.com/developer/api/overview#authentication',
    samples: (build) => ({
      matches: [
        `POSTMARK_API_TOKEN=«${build.hex(8)}-${build.hex(4)}-${build.hex(4)}-${build.hex(4)}-${build.hex(12)}»`,
      ],
      lookalikes: [`id = ${build.hex(8)}-${build.hex(4)}-${build.hex(4)}-${build.hex(4)}-${build.hex(12)}`],
    }),
  }),
];
