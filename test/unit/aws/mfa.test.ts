import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsError } from '../../../src/aws/awsError';
import type { MfaRequest } from '../../../src/aws/mfaSessions';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { Sessions } from '../../../src/aws/sessions';
import { isolateAwsEnvironment, madeUpKeyLines, madeUpKeys, type AwsEnvironment } from './awsEnvironment';

const serial = 'arn:aws:iam::123456789012:mfa/ann';
const config = [
  '[profile base]',
  'region = eu-west-1',
  '[profile dev]',
  'region = eu-west-1',
  'role_arn = arn:aws:iam::123456789012:role/developer',
  'source_profile = base',
  `mfa_serial = ${serial}`,
  '[profile plain]',
  'region = eu-west-1',
  'role_arn = arn:aws:iam::123456789012:role/reader',
  'source_profile = base',
  '',
].join('\n');
const credentials = `[base]\n${madeUpKeyLines}`;

/** An answer of AssumeRole in the shape of AWS's service model; its keys are the made-up ones. */
function assumedRole(expiration: Date): string {
  return [
    '<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>',
    '<AssumedRoleUser><AssumedRoleId>id:session</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/developer/session</Arn></AssumedRoleUser>',
    `<Credentials><AccessKeyId>${madeUpKeys.id}</AccessKeyId><SecretAccessKey>${madeUpKeys.secret}</SecretAccessKey>`,
    `<SessionToken>token</SessionToken><Expiration>${expiration.toISOString()}</Expiration></Credentials>`,
    '</AssumeRoleResult></AssumeRoleResponse>',
  ].join('');
}

const refusedCode = [
  '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code>',
  '<Message>MultiFactorAuthentication failed with invalid MFA one time pass code. </Message></Error></ErrorResponse>',
].join('');

// moto takes any code, so STS is a stub here, with the replies of AWS's service model; ListSecrets beside it lists nothing.
describe('profiles that need a multi-factor code', () => {
  let environment: AwsEnvironment;
  let server: Server;
  let roles: URLSearchParams[];
  let asked: MfaRequest[];
  let lifetimeMs: number;
  let sessions: Sessions;

  before(async () => {
    server = createServer((request, response) => {
      void readBody(request).then((body) => {
        if (request.headers['x-amz-target'] !== undefined) {
          response.setHeader('content-type', 'application/x-amz-json-1.1');
          response.end('{"SecretList":[]}');
          return;
        }
        const role = new URLSearchParams(body);
        roles.push(role);
        const isRefused = role.get('TokenCode') === '000000';
        response.statusCode = isRefused ? 403 : 200;
        response.setHeader('content-type', 'text/xml');
        response.end(isRefused ? refusedCode : assumedRole(new Date(Date.now() + lifetimeMs)));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  beforeEach(() => {
    environment = isolateAwsEnvironment();
    environment.write({ config, credentials });
    environment.set({ AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    roles = [];
    asked = [];
    lifetimeMs = 3_600_000;
    sessions = withCodes(['123456', '654321']);
  });

  afterEach(() => {
    sessions.dispose();
    environment.restore();
  });

  function withCodes(codes: string[]): Sessions {
    return createSdkSessions({
      askMfaCode: (request) => {
        asked.push(request);
        return Promise.resolve(codes.shift() ?? '');
      },
    });
  }

  const list = (profile: string, region = 'eu-west-1') =>
    sessions.secretsManager({ profile, region }).listSecrets({});

  it('are asked for one code, which serves all regions and a refresh', async () => {
    await Promise.all([list('dev'), list('dev', 'us-east-1')]);
    sessions.reset();
    await list('dev');
    assert.deepEqual(asked, [{ profile: 'dev', serial }]);
    assert.deepEqual(
      roles.map((role) => [role.get('SerialNumber'), role.get('TokenCode')]),
      [[serial, '123456']],
    );
  });

  it('are asked again when the session is about to expire', async () => {
    lifetimeMs = 60_000;
    await list('dev');
    sessions.reset();
    await list('dev');
    assert.ok(asked.length > 1);
  });

  it('are asked again when the profile assumes another role', async () => {
    await list('dev');
    environment.write({ config: config.replace('role/developer', 'role/administrator') });
    sessions.reset();
    await list('dev');
    assert.equal(asked.length, 2);
  });

  it('are asked again after a refused code, which is said as such', async () => {
    sessions = withCodes(['000000', '123456']);
    await assert.rejects(list('dev'), (error) => {
      assert.ok(error instanceof AwsError);
      assert.equal(error.kind, 'no-credentials');
      assert.match(error.message, /did not accept the multi-factor code/);
      assert.ok(!`${error.message} ${error.remedy}`.includes('000000'));
      return true;
    });
    await list('dev');
    assert.equal(asked.length, 2);
  });

  it('fail with what the person was told when no code is given', async () => {
    const dismissed = new AwsError('no-credentials', 'No code was entered.', { remedy: 'Refresh.' });
    sessions = createSdkSessions({ askMfaCode: () => Promise.reject(dismissed) });
    await assert.rejects(list('dev'), (error) => error === dismissed);
  });

  it('are the only ones that are asked for', async () => {
    await list('plain');
    assert.deepEqual(asked, []);
    assert.equal(roles.length, 1);
  });
});

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
