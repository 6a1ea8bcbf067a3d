import type { RetrievalStyle } from './retrieval';

const styleNames: Readonly<Record<RetrievalStyle, string>> = {
  sdk: 'a call of the AWS SDK',
  cache: 'AWS’s caching client',
  'local-http': 'the Lambda extension or the agent on this machine, over HTTP',
  environment: 'an environment variable',
  reference: 'a reference to the secret',
  'external-secret': 'an ExternalSecret',
  'secret-provider-class': 'a SecretProviderClass',
  'parameter-store': 'a parameter of Parameter Store',
};

/** A style as a noun phrase. */
export function describeStyle(style: RetrievalStyle): string {
  return styleNames[style];
}
