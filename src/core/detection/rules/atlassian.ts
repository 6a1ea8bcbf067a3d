/**
 * Atlassian: API tokens of cloud accounts start with `ATATT3`, those of service accounts with `ATSTT3`, access tokens of
 * Bitbucket with `ATCTT3`, its app passwords with `ATBB`; the last eight hex digits of each are the CRC-32 of the rest (observed). Older API tokens are
 * known by their name.
 */
import { defineRule, type PatternRule, type Verdict } from '../rule';
import { computeCrc32 } from '../validation/crc32';
import { defineNamedToken, definePrefixedToken } from './shapes';

/** Whether the last eight hex digits are the CRC-32 of what stands before them. Older tokens have none. */
function verifyChecksum(token: string): Verdict {
  const checksum = computeCrc32(token.slice(0, -8)).toString(16).padStart(8, '0');
  return token.slice(-8).toLowerCase() === checksum ? 'proven' : 'unknown';
}

function checkedToken(id: string, name: string, prefix: string, url: string): PatternRule {
  return defineRule({
    id,
    name,
    description: 'Whoever has it acts on the account within the scopes of the token.',
    severity: 'error',
    keywords: [prefix.toLowerCase()],
    get pattern() {
      return new RegExp(`(?<![0-9A-Za-z])${prefix}[\\w-]{100,400}(?:=[0-9A-Fa-f]{8})?(?![\\w-])`);
    },
    reach: { after: 480 },
    validate: verifyChecksum,
    proof: 'checksum verified',
    revocationUrl: url,
    sourceUrl: url,
    samples: (build) => {
      const body = `${prefix}${build.base64url(180)}=`;
      return {
        matches: [
          `TOKEN=«${body}${computeCrc32(body).toString(16).toUpperCase().padStart(8, '0')}»`,
          `token: "«${prefix}${build.base64url(180)}»"`,
        ],
        lookalikes: [`TOKEN=${prefix}${build.alnum(40)}`, `TOKEN=a${body}`],
      };
    },
  });
}

export const atlassianRules: readonly PatternRule[] = [
  checkedToken(
    'atlassian-api-token',
    'Atlassian API token',
    'ATATT3',
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  ),
  checkedToken(
    'atlassian-service-account-token',
    'Atlassian API token of a service account',
    'ATSTT3',
    'https://support.atlassian.com/user-management/docs/manage-api-tokens-for-service-accounts',
  ),
  definePrefixedToken({
    id: 'bitbucket-app-password',
    name: 'Bitbucket app password',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ATBB'],
    body: { alphabet: 'alnum', length: [24, 40] },
    validate: verifyChecksum,
    proof: 'checksum verified',
    revocationUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    sourceUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  }),
  checkedToken(
    'bitbucket-access-token',
    'Bitbucket repository access token or Atlassian organisation API key',
    'ATCTT3',
    'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
  ),
  definePrefixedToken({
    id: 'atlassian-connect-shared-secret',
    name: 'Atlassian Connect shared secret',
    description: 'Whoever has it signs requests as the installed app.',
    prefixes: ['ATCO'],
    body: { alphabet: 'base64', length: [60, 400] },
    revocationUrl: 'https://developer.atlassian.com/cloud/jira/platform/security-for-connect-apps/',
    sourceUrl:
      'https://community.developer.atlassian.com/t/storing-and-handling-app-installation-secrets/51468',
  }),
  defineNamedToken({
    id: 'atlassian-legacy-api-token',
    name: 'Atlassian API token (before 2023)',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['atlassian', 'jira', 'confluence'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    sourceUrl:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  }),
  definePrefixedToken({
    id: 'bitbucket-data-center-token',
    name: 'Bitbucket Data Center access token',
    description: 'Whoever has it acts as its owner within the token’s permissions.',
    prefixes: ['BBDC-'],
    body: { alphabet: 'base64', length: [40, 44] },
    revocationUrl: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    sourceUrl: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
  }),
  defineNamedToken({
    id: 'atlassian-data-center-token',
    name: 'Jira or Confluence Data Center personal access token',
    description: 'Whoever has it acts as its owner.',
    words: ['jira', 'confluence', 'bamboo'],
    body: { alphabet: 'base64', length: 44 },
    revocationUrl: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    sourceUrl: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
  }),
  defineNamedToken({
    id: 'bitbucket-client-secret',
    name: 'Bitbucket OAuth consumer secret',
    description: 'With the consumer’s key it speaks for the application in OAuth flows.',
    words: ['bitbucket'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
    sourceUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
  }),
];
