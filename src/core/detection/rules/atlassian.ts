/**
 * Atlassian: API tokens of cloud accounts start with `ATATT3`, Bitbucket app passwords with `ATBB`, older API
 * tokens are known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const atlassianRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'atlassian-api-token',
    name: 'Atlassian API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ATATT3'],
    body: { alphabet: 'base64url', length: [150, 260] },
    revocationUrl:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    sourceUrl:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  }),
  definePrefixedToken({
    id: 'bitbucket-app-password',
    name: 'Bitbucket app password',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ATBB'],
    body: { alphabet: 'alnum', length: [24, 40] },
    revocationUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    sourceUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  }),
  definePrefixedToken({
    id: 'bitbucket-access-token',
    name: 'Bitbucket repository access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ATCTT3'],
    body: { alphabet: 'base64url', length: [100, 260] },
    revocationUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    sourceUrl: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
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
