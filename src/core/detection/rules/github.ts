/**
 * GitHub: tokens that act as a person, an OAuth app or a GitHub App installation. The prefix names the kind; thirty
 * random base62 characters follow, then six that are their CRC-32 in base62. Whoever has one reads and writes what
 * its scopes allow: code, workflows, packages, organisation settings.
 */
import type { PatternRule, SampleBuilder, Verdict } from '../rule';
import { computeBase62Checksum } from '../validation/crc32';
import { defineNamedToken, definePrefixedToken } from './shapes';

const REVOCATION =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation';
const SOURCE = 'https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/';

/** Whether the last six characters are the checksum of the thirty before them. */
function verifyChecksum(token: string): Verdict {
  const body = token.slice(token.indexOf('_') + 1);
  return computeBase62Checksum(body.slice(0, 30)) === body.slice(30) ? 'proven' : 'disproven';
}

function tokenRule(id: string, name: string, prefix: string, description: string): PatternRule {
  return definePrefixedToken({
    id,
    name,
    description,
    prefixes: [prefix],
    body: { alphabet: 'alnum', length: 36 },
    validate: verifyChecksum,
    proof: 'checksum verified',
    sample: (build: SampleBuilder) => {
      const random = build.alnum(30);
      return prefix + random + computeBase62Checksum(random);
    },
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  });
}

export const githubRules: readonly PatternRule[] = [
  tokenRule(
    'github-personal-access-token',
    'GitHub personal access token',
    'ghp_',
    'Whoever has it acts as its owner within the scopes of the token.',
  ),
  tokenRule(
    'github-oauth-token',
    'GitHub OAuth access token',
    'gho_',
    'Whoever has it acts as the person who authorised the app.',
  ),
  tokenRule(
    'github-app-user-token',
    'GitHub App user access token',
    'ghu_',
    'Whoever has it acts as the person who authorised the GitHub App.',
  ),
  tokenRule(
    'github-app-installation-token',
    'GitHub App installation token',
    'ghs_',
    'Whoever has it acts as the GitHub App in every repository it is installed in.',
  ),
  tokenRule(
    'github-refresh-token',
    'GitHub refresh token',
    'ghr_',
    'Whoever has it, with the app\u2019s secret, gets new user access tokens.',
  ),
  definePrefixedToken({
    id: 'github-fine-grained-token',
    name: 'GitHub fine-grained personal access token',
    description: 'Whoever has it acts as its owner in the repositories chosen for the token.',
    prefixes: ['github_pat_'],
    body: { alphabet: 'word', length: 82 },
    revocationUrl: REVOCATION,
    sourceUrl:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  }),
  defineNamedToken({
    id: 'github-legacy-token',
    name: 'GitHub token (before 2021)',
    description: 'Whoever has it acts as its owner within the scopes of the token.',
    words: [
      'github_token',
      'github-token',
      'githubtoken',
      'gh_token',
      'github_oauth',
      'github_api_token',
      'github_client_secret',
      'github_secret',
    ],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    sourceUrl:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  }),
  definePrefixedToken({
    id: 'github-stateless-installation-token',
    name: 'GitHub App installation token (stateless)',
    description: 'Whoever has it acts as the GitHub App in every repository it is installed in.',
    prefixes: ['ghs_'],
    body: [
      { alphabet: 'digits', length: [1, 20] },
      '_',
      { alphabet: 'base64url', length: [16, 2000] },
      '.',
      { alphabet: 'base64url', length: [16, 4000] },
      '.',
      { alphabet: 'base64url', length: [16, 1000] },
    ],
    revocationUrl:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    sourceUrl:
      'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app',
  }),
  defineNamedToken({
    id: 'github-legacy-installation-token',
    name: 'GitHub App installation token (before 2021)',
    description: 'Whoever has it acts as the GitHub App where it is installed.',
    words: ['github_token', 'githubtoken', 'github_installation', 'gh_token', 'x-access-token'],
    body: ['v1.', { alphabet: 'hex', length: 40 }],
    revocationUrl:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    sourceUrl:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  }),
];
