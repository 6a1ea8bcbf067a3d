import assert from 'node:assert/strict';
import { AwsError } from '../../../../src/aws/awsError';
import { replaceValue } from '../../../../src/aws/replaceValue';
import { createSdkSessions } from '../../../../src/aws/sdkSessions';
import type { Sessions } from '../../../../src/aws/sessions';
import { startFaultyEndpoint, type Fault, type FaultyEndpoint } from '../../../support/faults';
import { devProfile, isolateAwsEnvironment, type AwsEnvironment } from '../../aws/awsEnvironment';
import { buildSession, textVersion } from './sessionHarness';

const base = 'a0000000-0000-4000-8000-000000000000';
const token = 'b0000000-0000-4000-8000-000000000000';
const answer = (body: unknown): Fault => ({ kind: 'answer', body });
const current = (versionId: string): Fault =>
  answer({
    Name: 'db',
    VersionId: versionId,
    VersionStages: ['AWSCURRENT'],
    SecretString: '{"pass":"words"}',
  });
const put = answer({ VersionId: token, VersionStages: ['AWSCURRENT'] });
const described = answer({
  Name: 'db',
  VersionIdsToStages: { [token]: ['AWSCURRENT'], [base]: ['AWSPREVIOUS'] },
});
const error = (type: string, message: string): Fault => ({ kind: 'error', status: 400, type, message });

describe('storing from the value view through a faulty endpoint', function () {
  this.timeout(20_000);
  let environment: AwsEnvironment;
  let endpoint: FaultyEndpoint;
  let sessions: Sessions;

  before(async () => {
    environment = isolateAwsEnvironment();
    endpoint = await startFaultyEndpoint();
    environment.write({ config: devProfile });
    sessions = createSdkSessions({ endpointUrl: () => endpoint.url });
  });

  after(async () => {
    sessions.dispose();
    await endpoint.stop();
    environment.restore();
  });

  /** A view in which a password was typed. */
  async function type() {
    const secretsManager = sessions.secretsManager({ profile: 'dev', region: 'eu-west-1' });
    const built = buildSession(textVersion('{"pass":"words"}', base), {
      store: (version) => replaceValue(secretsManager, 'db', version),
      describeError: (failure) => (failure instanceof AwsError ? failure.message : String(failure)),
      newToken: () => token,
    });
    await built.session.load();
    await built.session.receive({ type: 'type', row: 0, text: 'others' });
    return built;
  }

  const operations = (): readonly string[] => endpoint.requests.map(({ operation }) => operation);
  const puts = () => endpoint.requests.filter(({ operation }) => operation === 'PutSecretValue');

  it('tries again by itself when it is throttled, always with the same token', async () => {
    const { session } = await type();
    const throttled = error('ThrottlingException', 'Rate exceeded');
    endpoint.play(current(base), throttled, throttled, put, described);
    assert.equal(await session.save(), true);
    assert.deepEqual([...new Set(puts().map(({ body }) => body['ClientRequestToken']))], [token]);
    assert.deepEqual(operations().slice(-2), ['PutSecretValue', 'DescribeSecret']);
  });

  it('keeps what was typed when the connection breaks, and does not store twice what had arrived', async () => {
    const { session, edit } = await type();
    endpoint.play(current(base), { kind: 'hangUp' });
    assert.equal(await session.save(), false);
    assert.equal(edit().isDirty, true);
    assert.notEqual(edit().problem, undefined);
    endpoint.play(current(token));
    assert.equal(await session.save(), true);
    assert.deepEqual(operations(), ['GetSecretValue']);
  });

  it('keeps what was typed when only storing is denied, and says so', async () => {
    const { session, edit, shownTexts } = await type();
    endpoint.play(
      current(base),
      error(
        'AccessDeniedException',
        'User: arn:aws:iam::123456789012:user/al is not authorized to perform: secretsmanager:PutSecretValue',
      ),
    );
    assert.equal(await session.save(), false);
    assert.match(edit().problem ?? '', /PutSecretValue/);
    await session.receive({ type: 'show', row: 0 });
    assert.deepEqual(shownTexts(), ['others']);
  });

  it('keeps what was typed when half a reply comes back, and stores it with the next attempt', async () => {
    const { session, edit } = await type();
    endpoint.play({ kind: 'brokenJson', text: '{"VersionId": ' });
    assert.equal(await session.save(), false);
    assert.equal(edit().isDirty, true);
    endpoint.play(current(base), put, described);
    assert.equal(await session.save(), true);
    assert.equal(puts()[0]?.body['SecretString'], '{"pass":"others"}');
  });

  it('stores nothing when another version became current', async () => {
    const { session, comparison } = await type();
    endpoint.play(
      answer({
        Name: 'db',
        VersionId: 'c0000000-0000-4000-8000-000000000000',
        VersionStages: ['AWSCURRENT'],
        SecretString: JSON.stringify({ pass: ['their', 's'].join('') }),
      }),
    );
    assert.equal(await session.save(), false);
    assert.equal(comparison().rows[0]?.change, 'changed on both sides');
    assert.deepEqual(puts(), []);
  });
});
