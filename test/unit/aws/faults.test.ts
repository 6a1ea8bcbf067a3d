import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AwsError } from '../../../src/aws/awsError';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { SecretsManager } from '../../../src/aws/secretsManager';
import type { Sessions } from '../../../src/aws/sessions';
import type { Connection } from '../../../src/core/secrets/secret';
import { Redacted } from '../../../src/core/secrets/redacted';
import { startFaultyEndpoint, type FaultyEndpoint } from '../../support/faults';
import { devProfile, isolateAwsEnvironment, type AwsEnvironment } from './awsEnvironment';

const connection = { profile: 'dev', region: 'eu-west-1' };
const value = ['a', 'stored', 'value'].join('-');

/** The error that a call ends with. */
async function fail(call: Promise<unknown>): Promise<AwsError> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof AwsError, inspect(error));
    return error;
  }
  throw new Error('The call succeeded.');
}

function assertHoldsNoValue(error: unknown): void {
  assert.ok(!inspect(error, { depth: null, showHidden: true }).includes(value), inspect(error));
}

describe('Secrets Manager through a faulty endpoint', function () {
  this.timeout(20_000);
  let environment: AwsEnvironment;
  let endpoint: FaultyEndpoint;
  let sessions: Sessions;
  let secretsManager: SecretsManager;
  let throttled: Connection[];

  before(async () => {
    environment = isolateAwsEnvironment();
    endpoint = await startFaultyEndpoint();
    environment.write({ config: devProfile });
  });

  beforeEach(() => {
    throttled = [];
    sessions = createSdkSessions({
      endpointUrl: () => endpoint.url,
      onThrottled: (connection) => throttled.push(connection),
    });
    secretsManager = sessions.secretsManager(connection);
  });

  afterEach(() => {
    sessions.dispose();
  });

  after(async () => {
    await endpoint.stop();
    environment.restore();
  });

  const error = (status: number, type: string, message: string) =>
    ({ kind: 'error', status, type, message }) as const;

  it('names itself to AWS', async () => {
    endpoint.play({ kind: 'answer', body: { SecretList: [] } });
    await secretsManager.listSecrets({});
    assert.match(endpoint.requests[0]?.userAgent ?? '', /app\/secret-lens/);
  });

  it('asks for pages of 100 with the secrets that are scheduled for deletion', async () => {
    endpoint.play(
      { kind: 'answer', body: { SecretList: [{ Name: 'a', ARN: 'arn:a' }], NextToken: 'second' } },
      { kind: 'answer', body: { SecretList: [{ Name: 'b', ARN: 'arn:b' }] } },
    );
    const first = await secretsManager.listSecrets({});
    assert.equal(first.next, 'second');
    const second = await secretsManager.listSecrets({ next: first.next });
    assert.equal(second.next, undefined);
    assert.deepEqual(
      endpoint.requests.map((request) => request.body),
      [
        { IncludePlannedDeletion: true, MaxResults: 100 },
        { IncludePlannedDeletion: true, MaxResults: 100, NextToken: 'second' },
      ],
    );
  });

  it('reads every page of versions and leaves out those without a label', async () => {
    endpoint.play(
      {
        kind: 'answer',
        body: {
          Versions: [{ VersionId: 'old', VersionStages: ['AWSPREVIOUS'], CreatedDate: 1 }],
          NextToken: 'n',
        },
      },
      {
        kind: 'answer',
        body: {
          Versions: [
            { VersionId: 'bare', CreatedDate: 5 },
            { VersionId: 'dateless', VersionStages: ['mine'] },
            { VersionId: 'new', VersionStages: ['AWSCURRENT'], CreatedDate: 2 },
          ],
        },
      },
    );
    const versions = await secretsManager.listVersions('s');
    assert.deepEqual(
      versions.map((version) => version.id),
      ['new', 'old', 'dateless'],
    );
  });

  it('tries again when it is throttled, with the same request token', async () => {
    endpoint.play(error(400, 'ThrottlingException', 'Rate exceeded'), {
      kind: 'answer',
      body: { ARN: 'arn:x', VersionId: 'token' },
    });
    const stored = await secretsManager.createSecret({
      name: 'x',
      value: new Redacted(value),
      requestToken: 'token',
    });
    assert.deepEqual(stored, { arn: 'arn:x', versionId: 'token' });
    assert.deepEqual(
      endpoint.requests.map((request) => request.body['ClientRequestToken']),
      ['token', 'token'],
    );
    assert.deepEqual(throttled, []);
  });

  it('says so while it is throttled for longer, and gives up when that goes on', async () => {
    endpoint.play(error(400, 'ThrottlingException', 'Rate exceeded'));
    assert.equal((await fail(secretsManager.listSecrets({}))).kind, 'throttled');
    assert.equal(endpoint.requests.length, 3);
    assert.deepEqual(throttled, [connection]);
  });

  it('holds later calls back after it was throttled', async () => {
    const listed = { kind: 'answer', body: { SecretList: [] } } as const;
    endpoint.play(error(400, 'ThrottlingException', 'Rate exceeded'), listed);
    await secretsManager.listSecrets({});
    const began = performance.now();
    await Promise.all([1, 2].map(() => secretsManager.listSecrets({})));
    assert.ok(performance.now() - began > 500, 'the calls were made at once');
  });

  it('tells an expired token', async () => {
    endpoint.play(
      error(400, 'ExpiredTokenException', 'The security token included in the request is expired'),
    );
    const failure = await fail(secretsManager.listSecrets({}));
    assert.equal(failure.kind, 'expired-credentials');
    assert.match(failure.message, /“dev”/);
  });

  it('tells which action on which resource was refused, and by what', async () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf';
    endpoint.play(
      error(
        400,
        'AccessDeniedException',
        `User: arn:aws:iam::123456789012:user/me is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arn} because no identity-based policy allows the secretsmanager:GetSecretValue action`,
      ),
    );
    const failure = await fail(secretsManager.getValue('x'));
    assert.equal(failure.kind, 'access-denied');
    assert.equal(
      failure.message,
      `AWS refused secretsmanager:GetSecretValue on ${arn}: no identity-based policy allows it.`,
    );
    assert.equal(endpoint.requests.length, 1);
  });

  it('keeps of an AWS error its name, message, request id and status only', async () => {
    endpoint.play(error(400, 'InvalidParameterException', 'Bad name.'));
    const failure = await fail(
      secretsManager.createSecret({ name: 'x', value: new Redacted(value), requestToken: 't' }),
    );
    assert.equal(failure.kind, 'invalid');
    assert.deepEqual(failure.cause, {
      name: 'InvalidParameterException',
      message: 'Bad name.',
      httpStatusCode: 400,
      requestId: 'request-1',
    });
  });

  it('cuts the value out of a message that quotes it', async () => {
    endpoint.play(error(400, 'InvalidParameterException', `Value '${value}' at 'secretString' is too long`));
    const failure = await fail(secretsManager.putValue('x', new Redacted(value), 't'));
    assert.match(failure.message, /\[redacted\]/);
    assertHoldsNoValue(failure);
  });

  it('never quotes an answer that it cannot read', async () => {
    endpoint.play({ kind: 'brokenJson', text: `{"SecretString":"${value}` });
    const failure = await fail(secretsManager.getValue('x'));
    assert.equal(failure.kind, 'unreachable');
    assert.ok(failure.message.startsWith(endpoint.host), failure.message);
    assertHoldsNoValue(failure);
  });

  it('never quotes half of an answer', async () => {
    endpoint.play({ kind: 'halfReply', text: `{"SecretString":"${value}"` });
    const failure = await fail(secretsManager.getValue('x'));
    assert.equal(failure.kind, 'unreachable');
    assertHoldsNoValue(failure);
  });

  it('names the endpoint that hangs up', async () => {
    endpoint.play({ kind: 'hangUp' });
    const failure = await fail(secretsManager.listSecrets({}));
    assert.equal(failure.kind, 'unreachable');
    assert.match(failure.message, new RegExp(endpoint.host.replaceAll('.', '\\.')));
  });

  it('calls an internal error of AWS unreachable once retries are used up', async () => {
    endpoint.play(error(500, 'InternalServiceError', 'oops'));
    assert.equal((await fail(secretsManager.listSecrets({}))).kind, 'unreachable');
    assert.equal(endpoint.requests.length, 3);
  });

  it('ends with the signal’s reason while no answer comes', async () => {
    endpoint.play({ kind: 'silence' });
    const abort = new AbortController();
    const call = secretsManager.listSecrets({ signal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 50);
    await assert.rejects(
      call,
      (reason) => reason === abort.signal.reason && (reason as Error).name === 'AbortError',
    );
  });

  it('does not call at all with a signal that was aborted before', async () => {
    endpoint.play({ kind: 'answer', body: {} });
    await assert.rejects(secretsManager.describeSecret('x', AbortSignal.abort()), { name: 'AbortError' });
    assert.equal(endpoint.requests.length, 0);
  });

  it('ends at once when aborted in the pause before a retry', async () => {
    endpoint.play(error(400, 'ThrottlingException', 'Rate exceeded'));
    const abort = new AbortController();
    const call = secretsManager.listSecrets({ signal: abort.signal });
    const timer = setInterval(() => {
      if (endpoint.requests.length > 0) abort.abort(new Error('stopped by the test'));
    }, 1);
    try {
      await assert.rejects(call, /stopped by the test/);
    } finally {
      clearInterval(timer);
    }
    assert.ok(endpoint.requests.length < 3);
  });

  it('lets a call under way end when the sessions are reset, and reads the config anew for the next', async () => {
    endpoint.play({ kind: 'answer', body: { SecretList: [] } });
    const call = secretsManager.listSecrets({});
    sessions.reset();
    await call;
    await secretsManager.listSecrets({});
    assert.equal(endpoint.requests.length, 2);
  });
});

describe('Secrets Manager at an endpoint that is not there', () => {
  let environment: AwsEnvironment;

  before(() => {
    environment = isolateAwsEnvironment();
    environment.write({ config: devProfile });
  });

  after(() => {
    environment.restore();
  });

  async function failAt(endpointUrl: string): Promise<AwsError> {
    const sessions = createSdkSessions({ endpointUrl: () => endpointUrl });
    try {
      return await fail(sessions.secretsManager({ profile: 'dev', region: 'eu-west-1' }).listSecrets({}));
    } finally {
      sessions.dispose();
    }
  }

  it('names the address that refuses connections', async () => {
    const closed = await startFaultyEndpoint();
    await closed.stop();
    const failure = await failAt(closed.url);
    assert.equal(failure.kind, 'unreachable');
    assert.ok(failure.message.includes(closed.host), failure.message);
  });

  it('names the host that does not exist', async () => {
    const failure = await failAt('https://secretsmanager.invalid');
    assert.equal(failure.kind, 'unreachable');
    assert.ok(failure.message.includes('secretsmanager.invalid'), failure.message);
  });

  it('says that an endpoint is no URL', async () => {
    const failure = await failAt('localhost:4566');
    assert.equal(failure.kind, 'invalid');
    assert.ok(failure.message.includes('localhost:4566'), failure.message);
  });
});
