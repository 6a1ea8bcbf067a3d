import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { SecretsManager } from '../../../src/aws/secretsManager';
import type { Sessions } from '../../../src/aws/sessions';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import { startFaultyEndpoint } from '../../support/faults';
import { createLambdaFunction } from '../../support/lambdaFunction';
import { borrowMoto, type Moto } from '../../support/moto';
import { devProfile, isolateAwsEnvironment, type AwsEnvironment } from './awsEnvironment';

describe('the operations of Secrets Manager', function () {
  this.timeout(120_000);
  let environment: AwsEnvironment;
  let moto: Moto;
  let sessions: Sessions;
  let secretsManager: SecretsManager;

  before(async () => {
    moto = await borrowMoto();
    environment = isolateAwsEnvironment();
    environment.write({ config: devProfile });
    sessions = createSdkSessions({ endpointUrl: () => moto.endpoint });
    secretsManager = sessions.secretsManager({ profile: 'dev', region: 'eu-west-1' });
  });

  beforeEach(() => moto.reset());

  after(async () => {
    sessions.dispose();
    environment.restore();
    await moto.stop();
  });

  const create = (name: string, text = 'one') =>
    secretsManager.createSecret({ name, value: new Redacted(text), requestToken: randomUUID() });
  const describeSecret = async (name: string) => (await secretsManager.describeSecret(name)).secret;
  const labelsOf = async (name: string): Promise<Record<string, readonly string[]>> =>
    Object.fromEntries(
      (await secretsManager.listVersions(name, undefined, { withDeprecated: true })).map(
        ({ id, stagingLabels }) => [id, stagingLabels],
      ),
    );

  it('stores bytes as bytes', async () => {
    const bytes = new Redacted(Uint8Array.of(0, 255, 7));
    await secretsManager.createSecret({ name: 'blob', value: bytes, requestToken: randomUUID() });
    const stored = await secretsManager.getValue('blob');
    assert.deepEqual(stored.kind === 'binary' && [...reveal(stored.bytes)], [0, 255, 7]);
    await secretsManager.putValue('blob', new Redacted(Uint8Array.of(1)), randomUUID());
    const changed = await secretsManager.getValue('blob');
    assert.deepEqual(changed.kind === 'binary' && [...reveal(changed.bytes)], [1]);
  });

  it('reads many values in the order asked for, and says which could not be read', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `many/${index}`);
    for (const name of names) await create(name, `value of ${name}`);
    const asked = [...names.slice(12), 'nobody', ...names.slice(0, 12)];
    const values = await secretsManager.getValues(asked);
    assert.deepEqual(
      values.map(({ id }) => id),
      asked,
    );
    for (const entry of values) {
      if (entry.id === 'nobody') assert.equal('error' in entry && entry.error.kind, 'not-found');
      else
        assert.equal(
          'value' in entry && entry.value.kind === 'text' && reveal(entry.value.text),
          `value of ${entry.id}`,
        );
    }
  });

  it('finds secrets on the server', async () => {
    await create('prod/db');
    await create('prod/api');
    await create('test/db');
    await secretsManager.tag('prod/api', { team: 'shop' });
    const find = async (...queries: Parameters<SecretsManager['listSecrets']>[0]['queries'] & object) =>
      (await secretsManager.listSecrets({ queries })).items.map(({ name }) => name).sort();
    assert.deepEqual(await find({ key: 'name', values: ['prod/'] }), ['prod/api', 'prod/db']);
    assert.deepEqual(await find({ key: 'tag-value', values: ['shop'] }), ['prod/api']);
    assert.deepEqual(await find({ key: 'name', values: ['test'] }, { key: 'tag-key', values: ['team'] }), []);
  });

  it('changes description, key and tags and nothing else', async () => {
    const { versionId } = await create('s');
    await secretsManager.updateSecret('s', { description: 'The shop’s', kmsKeyId: 'alias/shop' });
    await secretsManager.tag('s', { team: 'shop', stage: 'prod' });
    await secretsManager.untag('s', ['stage']);
    const secret = await describeSecret('s');
    assert.equal(secret.description, 'The shop’s');
    assert.equal(secret.kmsKeyId, 'alias/shop');
    assert.deepEqual(secret.tags, { team: 'shop' });
    assert.deepEqual(Object.keys(await labelsOf('s')), [versionId]);
  });

  it('generates passwords as it is told', async () => {
    const password = await secretsManager.generatePassword({
      length: 24,
      excludePunctuation: true,
      excludeCharacters: 'abc',
    });
    assert.match(reveal(password), /^[A-Za-z0-9]{24}$/);
    assert.doesNotMatch(reveal(password), /[abc]/);
    assert.equal(reveal(await secretsManager.generatePassword({})).length, 32);
  });

  it('moves staging labels', async () => {
    const { versionId: first } = await create('s');
    const { versionId: second } = await secretsManager.putValue('s', new Redacted('two'), randomUUID());
    await secretsManager.moveLabel('s', 'AWSCURRENT', { from: second, to: first });
    const labels = await labelsOf('s');
    assert.ok(labels[first]?.includes('AWSCURRENT'));
    await secretsManager.moveLabel('s', 'blue', { to: second });
    assert.ok((await labelsOf('s'))[second]?.includes('blue'));
    await secretsManager.moveLabel('s', 'blue', { from: second });
    assert.ok(!(await labelsOf('s'))[second]?.includes('blue'));
  });

  it('configures and cancels rotation', async () => {
    await create('s');
    const functionArn = await createLambdaFunction(moto.endpoint, 'eu-west-1', 'rotate', {
      letsSecretsManagerIn: true,
    });
    const plan = { functionArn, schedule: { days: 10 }, rotateNow: false };
    await secretsManager.configureRotation('s', plan, randomUUID());
    const { rotation } = await describeSecret('s');
    assert.deepEqual([rotation.enabled, rotation.functionArn], [true, functionArn]);
    await secretsManager.cancelRotation('s');
    assert.equal((await describeSecret('s')).rotation.enabled, false);
  });

  it('sends the schedule and the window of a rotation as AWS takes them', async () => {
    const endpoint = await startFaultyEndpoint();
    const own = createSdkSessions({ endpointUrl: () => endpoint.url });
    try {
      endpoint.play({ kind: 'answer', body: { ARN: 'arn:s', Name: 's', VersionId: randomUUID() } });
      const there = own.secretsManager({ profile: 'dev', region: 'eu-west-1' });
      const token = randomUUID();
      const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:rotate';
      const plan = { functionArn, schedule: { days: 30 }, window: '4h', rotateNow: true };
      await there.configureRotation('s', plan, token);
      assert.deepEqual(endpoint.requests[0]?.body, {
        SecretId: 's',
        RotationLambdaARN: functionArn,
        ClientRequestToken: token,
        RotateImmediately: true,
        RotationRules: { AutomaticallyAfterDays: 30, Duration: '4h' },
      });
    } finally {
      own.dispose();
      await endpoint.stop();
    }
  });

  it('replicates, tells the replicas and removes them', async () => {
    await create('s');
    await secretsManager.replicate('s', [{ region: 'us-east-1' }, { region: 'us-west-2' }], false);
    const replicas = (await describeSecret('s')).replicas ?? [];
    assert.deepEqual(replicas.map(({ region, status }) => [region, status]).sort(), [
      ['us-east-1', 'InSync'],
      ['us-west-2', 'InSync'],
    ]);
    await secretsManager.removeReplicas('s', ['us-west-2']);
    assert.deepEqual(
      (await describeSecret('s')).replicas?.map(({ region }) => region),
      ['us-east-1'],
    );
  });

  it('puts, reads and deletes a resource policy', async () => {
    await create('s');
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:root' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        },
      ],
    });
    assert.equal(await secretsManager.getPolicy('s'), undefined);
    await secretsManager.putPolicy('s', policy, false);
    assert.deepEqual(JSON.parse((await secretsManager.getPolicy('s')) ?? ''), JSON.parse(policy));
    await secretsManager.deletePolicy('s');
    assert.equal(await secretsManager.getPolicy('s'), undefined);
  });

  it('restores what is scheduled for deletion, and deletes for good', async () => {
    await create('s');
    await secretsManager.deleteSecret('s', 7);
    await assert.rejects(secretsManager.getValue('s'), { kind: 'scheduled-for-deletion' });
    await secretsManager.restoreSecret('s');
    assert.equal((await secretsManager.getValue('s')).kind, 'text');
    await secretsManager.deleteSecret('s', 'none');
    await assert.rejects(secretsManager.describeSecret('s'), { kind: 'not-found' });
  });
});

/** moto has neither of these operations: the answers have the shapes of AWS's published service model. */
describe('the operations that the emulator lacks', () => {
  let environment: AwsEnvironment;

  before(() => {
    environment = isolateAwsEnvironment();
    environment.write({ config: devProfile });
  });

  after(() => {
    environment.restore();
  });

  it('are sent as AWS takes them, and their answers read', async () => {
    const endpoint = await startFaultyEndpoint();
    const sessions = createSdkSessions({ endpointUrl: () => endpoint.url });
    try {
      const secretsManager = sessions.secretsManager({ profile: 'dev', region: 'eu-west-1' });
      endpoint.play({
        kind: 'answer',
        body: {
          PolicyValidationPassed: false,
          ValidationErrors: [{ CheckName: 'BroadAccess', ErrorMessage: 'Everybody may read.' }],
        },
      });
      assert.deepEqual(await secretsManager.validatePolicy('s', '{}'), [
        { check: 'BroadAccess', message: 'Everybody may read.' },
      ]);
      assert.equal(endpoint.requests[0]?.operation, 'ValidateResourcePolicy');
      assert.deepEqual(endpoint.requests[0].body, { SecretId: 's', ResourcePolicy: '{}' });

      endpoint.play({ kind: 'answer', body: { ARN: 'arn:s' } });
      await secretsManager.promoteReplica('s');
      assert.equal(endpoint.requests[0].operation, 'StopReplicationToReplica');
      assert.deepEqual(endpoint.requests[0].body, { SecretId: 's' });
    } finally {
      sessions.dispose();
      await endpoint.stop();
    }
  });
});
