/**
 * GitLab: tokens of people, projects, runners and pipelines. The prefix names the kind; routable tokens carry, after
 * a dot, the length of their payload and a checksum.
 */
import { defineRule, type PatternRule, type Verdict } from '../rule';
import { computeCrc32 } from '../validation/crc32';
import { type TokenBody, defineNamedToken, definePrefixedToken } from './shapes';

const REVOCATION = 'https://docs.gitlab.com/security/tokens/token_troubleshooting/';
const SOURCE = 'https://docs.gitlab.com/security/tokens/#token-prefixes';

function tokenRule(
  id: string,
  name: string,
  prefix: string,
  body: TokenBody,
  description: string,
): PatternRule {
  return definePrefixedToken({
    id,
    name,
    prefixes: [prefix],
    body,
    description,
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  });
}

const short: TokenBody = { alphabet: 'base64url', length: [20, 300] };

/**
 * Whether the last seven characters are, in base 36, the CRC-32 of what stands before them
 * (https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/).
 */
function verifyRoutable(token: string): Verdict {
  return computeRoutableChecksum(token.slice(0, -7)) === token.slice(-7) ? 'proven' : 'unknown';
}

function computeRoutableChecksum(token: string): string {
  return computeCrc32(token).toString(36).padStart(7, '0');
}

const KINDS = ['pat', 'dt', 'rt', 'rtr', 'ft', 'ptt', 'cbt', 'imt', 'agent', 'oas', 'soat', 'ffct', 'wt'];

export const gitlabRules: readonly PatternRule[] = [
  defineRule({
    id: 'gitlab-routable-token',
    name: 'GitLab token (routable)',
    description: 'Whoever has it acts as the person, project, runner or job that its prefix names.',
    severity: 'error',
    keywords: KINDS.map((kind) => `gl${kind}-`),
    get pattern() {
      return new RegExp(
        `(?<![0-9A-Za-z])gl(?:${KINDS.join('|')})-(?:t\\d_)?[\\w-]{27,300}\\.(?:[0-9a-z]{2}\\.)?[0-9a-z]{9}(?![0-9A-Za-z])`,
      );
    },
    reach: { after: 360 },
    validate: verifyRoutable,
    proof: 'checksum verified',
    revocationUrl: REVOCATION,
    sourceUrl:
      'https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/',
    samples: (build) => {
      const payload = build.base64url(36);
      const routable = `${['gl', 'pat-'].join('')}${payload}.01.10`;
      const runner = `${['gl', 'rt-t1_'].join('')}${payload}.10`;
      return {
        matches: [
          `TOKEN=«${routable}${computeRoutableChecksum(routable)}»`,
          `token = "«${runner}${computeRoutableChecksum(runner)}»"`,
        ],
        lookalikes: [
          `${['gl', 'pat-'].join('')}${build.alnum(8)}.01.10abcdefg`,
          `${['gl', 'pat-'].join('')}${payload}`,
        ],
      };
    },
  }),
  tokenRule(
    'gitlab-personal-access-token',
    'GitLab personal, group or project access token',
    'glpat-',
    short,
    'Whoever has it acts as its owner within the scopes of the token.',
  ),
  tokenRule(
    'gitlab-deploy-token',
    'GitLab deploy token',
    'gldt-',
    short,
    'Whoever has it reads the repositories and packages that it was made for.',
  ),
  tokenRule(
    'gitlab-runner-token',
    'GitLab runner authentication token',
    'glrt-',
    short,
    'Whoever has it registers a runner that receives jobs with their secrets.',
  ),
  tokenRule(
    'gitlab-runner-registration-token',
    'GitLab runner registration token',
    'GR1348941',
    short,
    'Whoever has it registers runners that receive jobs with their secrets.',
  ),
  tokenRule(
    'gitlab-feed-token',
    'GitLab feed token',
    'glft-',
    short,
    'Whoever has it reads its owner\u2019s activity and calendar feeds.',
  ),
  tokenRule(
    'gitlab-incoming-mail-token',
    'GitLab incoming mail token',
    'glimt-',
    { alphabet: 'base64url', length: [25, 64] },
    'Whoever has it creates issues by mail as its owner.',
  ),
  tokenRule(
    'gitlab-pipeline-trigger-token',
    'GitLab pipeline trigger token',
    'glptt-',
    { alphabet: 'hex', length: 40 },
    'Whoever has it starts pipelines with variables of their choice.',
  ),
  tokenRule(
    'gitlab-agent-token',
    'GitLab agent for Kubernetes token',
    'glagent-',
    { alphabet: 'base64url', length: [50, 1024] },
    'Whoever has it connects as the agent of a cluster.',
  ),
  tokenRule(
    'gitlab-oauth-secret',
    'GitLab OAuth application secret',
    'gloas-',
    { alphabet: 'base64url', length: [64, 300] },
    'Whoever has it speaks for the application in OAuth flows.',
  ),
  tokenRule(
    'gitlab-scim-token',
    'GitLab SCIM token',
    'glsoat-',
    short,
    'Whoever has it creates and removes members of the group.',
  ),
  tokenRule(
    'gitlab-job-token',
    'GitLab CI/CD job token',
    'glcbt-',
    { alphabet: 'base64url', length: [20, 300] },
    'Whoever has it acts as the job while the job runs.',
  ),
  tokenRule(
    'gitlab-feature-flags-token',
    'GitLab feature flags client token',
    'glffct-',
    short,
    'Whoever has it reads the project\u2019s feature flags.',
  ),
  definePrefixedToken({
    id: 'gitlab-workspace-token',
    name: 'GitLab workspace token',
    description: 'Whoever has it acts as the workspace.',
    prefixes: ['glwt-'],
    body: { alphabet: 'base64url', length: [20, 300] },
    revocationUrl: 'https://docs.gitlab.com/security/tokens/',
    sourceUrl: 'https://docs.gitlab.com/security/tokens/',
  }),
  definePrefixedToken({
    id: 'gitlab-runner-registration-routable-token',
    name: 'GitLab runner registration token (prefixed)',
    description: 'Whoever has it registers runners that receive jobs with their secrets.',
    prefixes: ['glrtr-'],
    body: { alphabet: 'base64url', length: [20, 300] },
    revocationUrl: 'https://docs.gitlab.com/security/tokens/',
    sourceUrl: 'https://docs.gitlab.com/security/tokens/',
  }),
  defineNamedToken({
    id: 'gitlab-session-cookie',
    name: 'GitLab session cookie',
    description: 'Whoever has it is signed in as its owner.',
    words: ['_gitlab_session'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.gitlab.com/user/profile/active_sessions/',
    sourceUrl: 'https://docs.gitlab.com/user/profile/active_sessions/',
  }),
];
