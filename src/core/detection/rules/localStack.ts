/** LocalStack: auth tokens are `ls-` and groups of characters joined by hyphens; API keys of ten characters are known by their name. */
import { defineRule, type PatternRule } from '../rule';

export const localStackRules: readonly PatternRule[] = [
  defineRule({
    id: 'localstack-auth-token',
    name: 'LocalStack auth token',
    description: 'Whoever has it uses the licence of its owner.',
    severity: 'warning',
    keywords: ['ls-'],
    pattern:
      /(?<![\w-])ls-[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12,16}(?![\w-])/,
    leastRun: 39,
    revocationUrl: 'https://docs.localstack.cloud/aws/getting-started/auth-token/',
    sourceUrl: 'https://docs.localstack.cloud/aws/getting-started/auth-token/',
    samples: (build) => ({
      matches: [
        `LOCALSTACK_AUTH_TOKEN=«ls-${build.alnum(8)}-${build.alnum(4)}-${build.alnum(4)}-${build.alnum(4)}-${build.alnum(12)}»`,
      ],
      lookalikes: ['ls-remote-refs', `ls-${build.alnum(8)}-${build.alnum(4)}`],
    }),
  }),
];
