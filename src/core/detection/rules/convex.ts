/** Convex: deploy keys are the kind, the deployment’s name, a bar and base64; access tokens of teams are base64 known by their name. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const convexRules: readonly PatternRule[] = [
  defineRule({
    id: 'convex-deploy-key',
    name: 'Convex deploy key',
    description: 'Whoever has it deploys functions and reads and changes the data.',
    severity: 'error',
    keywords: ['prod:', 'dev:', 'preview:', 'project:'],
    pattern:
      /(?<![\w:])(?:(?:prod|dev):[a-z]{3,20}-[a-z]{3,20}-\d{1,4}|(?:preview|project):[\w-]{1,40}:[\w-]{1,60})\|eyJ[\w/.+=-]{20,400}(?![\w/+=-])/,
    reach: { after: 560 },
    revocationUrl: 'https://docs.convex.dev/cli/deploy-key-types',
    sourceUrl: 'https://docs.convex.dev/cli/deploy-key-types',
    samples: (build) => ({
      matches: [`CONVEX_DEPLOY_KEY="«prod:happy-animal-123|eyJ${build.alnum(60)}»"`],
      lookalikes: ['prod:happy-animal-123', `prod:happy-animal-123|${build.alnum(40)}`],
    }),
  }),
  defineNamedToken({
    id: 'convex-access-token',
    name: 'Convex team access token',
    description: 'Whoever has it manages the team’s projects.',
    words: ['convex'],
    body: ['eyJ2MiI6I', { alphabet: 'base64', length: [46, 80] }, '='],
    revocationUrl: 'https://docs.convex.dev/platform-apis',
    sourceUrl: 'https://docs.convex.dev/platform-apis',
  }),
];
