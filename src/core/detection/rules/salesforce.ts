/**
 * Salesforce: access tokens are the organisation’s id, `!` and 80 or more characters; refresh tokens open with
 * `5Aep`; consumer secrets are known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const salesforceRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'salesforce-access-token',
    name: 'Salesforce access token',
    description: 'Whoever has it acts as its owner until the session ends.',
    prefixes: ['00D'],
    body: [{ alphabet: 'alnum', length: [12, 15] }, '!', { alphabet: 'wordOrDot', length: [80, 120] }],
    revocationUrl: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    sourceUrl:
      'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/quickstart_oauth.htm',
  }),
  definePrefixedToken({
    id: 'salesforce-refresh-token',
    name: 'Salesforce refresh token',
    description: 'With the consumer’s key it gets new access tokens.',
    prefixes: ['5Aep'],
    body: { alphabet: 'wordOrDot', length: [80, 90] },
    revocationUrl: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    sourceUrl: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
  }),
  defineNamedToken({
    id: 'salesforce-consumer-secret',
    name: 'Salesforce consumer secret',
    description: 'With the consumer key it speaks for the connected app in OAuth flows.',
    words: ['salesforce', 'sfdc'],
    body: { alphabet: 'upperHex', length: 64 },
    revocationUrl:
      'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm',
    sourceUrl:
      'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm',
  }),
];
