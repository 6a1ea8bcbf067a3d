import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A server that answers as the Lambda extension and the Secrets Manager agent do, from an emulated Secrets Manager. */
export interface LocalAgent {
  readonly port: number;
  stop(): Promise<void>;
}

/** Refuses every request that does not carry the token, as both do. */
export async function startLocalAgent(endpoint: string, region: string, token: string): Promise<LocalAgent> {
  const client = new SecretsManagerClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isKnown =
      request.headers['x-aws-parameters-secrets-token'] === token && url.pathname === '/secretsmanager/get';
    if (!isKnown) {
      response.writeHead(403).end();
      return;
    }
    client.send(new GetSecretValueCommand({ SecretId: url.searchParams.get('secretId') ?? '' })).then(
      ({ Name, SecretString }) => response.end(JSON.stringify({ Name, SecretString })),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
