/**
 * Amazon services beside IAM: API keys of Bedrock, AppSync and API Gateway, credentials of SES and CodeCommit, client
 * secrets of Cognito, and the tokens of Login with Amazon and of the marketplace web service. Bedrock keys are base64
 * of `BedrockAPIKey-…` after `ABSK`, and of a presigned address for the short-term ones.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const amazonServicesRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'aws-bedrock-api-key',
    name: 'Amazon Bedrock API key',
    description: 'Whoever has it uses the models at the account’s cost until it expires.',
    prefixes: ['ABSKQmVkcm9ja0FQSUtleS'],
    body: { alphabet: 'base64', length: [85, 260] },
    revocationUrl: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
    sourceUrl: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
  }),
  definePrefixedToken({
    id: 'aws-bedrock-short-term-api-key',
    name: 'Amazon Bedrock short-term API key',
    description: 'Whoever has it uses the models as the session that made it, for at most twelve hours.',
    prefixes: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
    body: { alphabet: 'base64', length: [100, 2000] },
    revocationUrl: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
    sourceUrl: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
  }),
  definePrefixedToken({
    id: 'aws-appsync-api-key',
    name: 'AWS AppSync API key',
    description: 'Whoever has it queries the GraphQL API.',
    prefixes: ['da2-'],
    body: { alphabet: 'lowerAlnum', length: 26 },
    revocationUrl: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    sourceUrl: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  }),
  defineNamedToken({
    id: 'aws-api-gateway-key',
    name: 'Amazon API Gateway API key',
    description: 'Whoever has it calls the API within the key’s usage plan.',
    words: ['apigateway', 'api_gateway', 'api-gateway'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl:
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-keys.html',
    sourceUrl: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-keys.html',
  }),
  defineNamedToken({
    id: 'aws-ses-smtp-password',
    name: 'Amazon SES SMTP password',
    description: 'With its user name it sends mail as the account’s domains.',
    words: ['ses_smtp', 'ses-smtp', 'sessmtp', 'smtp_pass', 'smtp-pass', 'smtppass'],
    body: ['B', { alphabet: 'base64', length: 43 }],
    revocationUrl: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
    sourceUrl: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
  }),
  defineNamedToken({
    id: 'aws-codecommit-password',
    name: 'AWS CodeCommit Git password',
    description: 'With its user name it reads and changes the account’s repositories.',
    words: ['codecommit'],
    body: [{ alphabet: 'base64', length: 43 }, '='],
    revocationUrl: 'https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-gc.html',
    sourceUrl: 'https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-gc.html',
  }),
  defineNamedToken({
    id: 'aws-cognito-client-secret',
    name: 'Amazon Cognito app client secret',
    description: 'With the client id it speaks for the app in sign-in flows.',
    words: ['cognito'],
    body: { alphabet: 'lowerAlnum', length: [50, 64] },
    revocationUrl:
      'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',
    sourceUrl:
      'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',
  }),
  definePrefixedToken({
    id: 'amazon-mws-auth-token',
    name: 'Amazon MWS authorization token',
    description: 'With a developer’s keys it acts for the seller.',
    prefixes: ['amzn.mws.'],
    body: uuid,
    revocationUrl:
      'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
    sourceUrl: 'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
  }),
  definePrefixedToken({
    id: 'login-with-amazon-client-secret',
    name: 'Login with Amazon client secret',
    description: 'With the client id it speaks for the application in OAuth flows.',
    prefixes: ['amzn1.oa2-cs.v1.'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developer.amazon.com/docs/login-with-amazon/register-web.html',
    sourceUrl: 'https://developer.amazon.com/docs/login-with-amazon/register-web.html',
  }),
  definePrefixedToken({
    id: 'login-with-amazon-refresh-token',
    name: 'Login with Amazon refresh token',
    description: 'With the client secret it gets new access tokens for the customer or seller.',
    prefixes: ['Atzr|'],
    body: { alphabet: 'base64url', length: [100, 600] },
    revocationUrl: 'https://developer.amazon.com/docs/login-with-amazon/refresh-token.html',
    sourceUrl: 'https://developer.amazon.com/docs/login-with-amazon/refresh-token.html',
  }),
  definePrefixedToken({
    id: 'login-with-amazon-access-token',
    name: 'Login with Amazon access token',
    description: 'Whoever has it acts for the customer or seller for an hour.',
    prefixes: ['Atza|'],
    body: { alphabet: 'base64url', length: [100, 600] },
    revocationUrl: 'https://developer.amazon.com/docs/login-with-amazon/access-token.html',
    sourceUrl: 'https://developer.amazon.com/docs/login-with-amazon/access-token.html',
  }),
];
