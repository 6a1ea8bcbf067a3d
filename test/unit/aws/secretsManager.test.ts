import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import { loadSdk } from '../../../src/aws/loadSdk';
import type { SecretsManager } from '../../../src/aws/secretsManager';
import type { Sessions } from '../../../src/aws/sessions';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import { borrowMoto, type Moto } from '../../support/moto';
import { isolateAwsEnvironment, madeUpKeyLines, madeUpKeys, type AwsEnvironment } from './awsEnvironment';

const value = (text: string): Redacted<string> => new Redacted(text);

describe('Secrets Manager through moto', function () {
  this.timeout(120_000);
  let environment: AwsEnvironment;
  let moto: Moto;
  let sessions: Sessions;
  let secretsManager: SecretsManager;

  before(async () => {
    moto = await borrowMoto();
    environment = isolateAwsEnvironment();
    environment.write({
      config: `[profile dev]\nregion = eu-west-1\nservices = local\n${madeUpKeyLines}[services local]\nsecrets_manager =\n  endpoint_url = ${moto.endpoint}\n`,
    });
    sessions = createSdkSessions();
    secretsManager = sessions.secretsManager({ profile: 'dev', region: 'eu-west-1' });
  });

  beforeEach(() => moto.reset());

  after(async () => {
    sessions.dispose();
    environment.restore();
    await moto.stop();
  });

  const create = (name: string, text: string) =>
    secretsManager.createSecret({ name, value: value(text), requestToken: randomUUID() });

  it('reads back what it created, with its metadata', async () => {
    const requestToken = randomUUID();
    const { arn, versionId } = await secretsManager.createSecret({
      name: 'prod/db',
      value: value('first'),
      description: 'The database',
      tags: { team: 'shop', empty: '' },
      requestToken,
    });
    assert.equal(versionId, requestToken);
    const stored = await secretsManager.getValue(arn);
    assert.equal(stored.kind === 'text' && reveal(stored.text), 'first');
    assert.deepEqual(stored.stagingLabels, ['AWSCURRENT']);
    const { secret, versions } = await secretsManager.describeSecret('prod/db');
    assert.equal(secret.arn, arn);
    assert.equal(secret.description, 'The database');
    assert.deepEqual(secret.tags, { team: 'shop', empty: '' });
    assert.equal(secret.rotation.enabled, false);
    assert.equal(secret.deletionDate, undefined);
    assert.ok(secret.created instanceof Date);
    assert.deepEqual(versions, [{ id: versionId, stagingLabels: ['AWSCURRENT'] }]);
  });

  it('lists all pages', async () => {
    for (let index = 0; index < 105; index++) await create(`s${index}`, 'x');
    const first = await secretsManager.listSecrets({});
    assert.equal(first.items.length, 100);
    assert.ok(first.next !== undefined);
    const second = await secretsManager.listSecrets({ next: first.next });
    assert.equal(second.next, undefined);
    assert.equal(new Set([...first.items, ...second.items].map((secret) => secret.name)).size, 105);
  });

  it('keeps two versions and reads either', async () => {
    const { versionId: first } = await create('s', 'one');
    const { versionId: second } = await secretsManager.putValue('s', value('two'), randomUUID());
    const read = async (
      selector?: Parameters<SecretsManager['getValue']>[1],
    ): Promise<string | undefined> => {
      const stored = await secretsManager.getValue('s', selector);
      return stored.kind === 'text' ? reveal(stored.text) : undefined;
    };
    assert.equal(await read(), 'two');
    assert.equal(await read({ versionId: first }), 'one');
    assert.equal(await read({ stagingLabel: 'AWSPREVIOUS' }), 'one');
    const versions = await secretsManager.listVersions('s');
    assert.deepEqual(
      versions.map((version) => [version.id, version.stagingLabels]),
      [
        [second, ['AWSCURRENT']],
        [first, ['AWSPREVIOUS']],
      ],
    );
  });

  it('makes one version of one act that is repeated', async () => {
    await create('s', 'one');
    const token = randomUUID();
    await secretsManager.putValue('s', value('two'), token);
    await secretsManager.putValue('s', value('two'), token);
    assert.equal((await secretsManager.listVersions('s')).length, 2);
  });

  it('gives binary values as bytes', async () => {
    const sdk = loadSdk();
    const client = new sdk.SecretsManagerClient({
      endpoint: moto.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: madeUpKeys.id, secretAccessKey: madeUpKeys.secret },
    });
    await client.send(new sdk.CreateSecretCommand({ Name: 'blob', SecretBinary: Uint8Array.of(0, 255, 7) }));
    client.destroy();
    const stored = await secretsManager.getValue('blob');
    assert.deepEqual(stored.kind === 'binary' && [...reveal(stored.bytes)], [0, 255, 7]);
  });

  it('tells a name that is taken', async () => {
    await create('s', 'x');
    await assert.rejects(create('s', 'y'), { kind: 'already-exists' });
  });

  it('tells a secret and a version that are not there', async () => {
    await assert.rejects(secretsManager.getValue('nobody'), { kind: 'not-found' });
    await create('s', 'x');
    await assert.rejects(secretsManager.getValue('s', { stagingLabel: 'AWSPENDING' }), { kind: 'not-found' });
  });

  it('schedules deletion, lists the secret still and refuses its value', async () => {
    await create('s', 'x');
    const date = await secretsManager.deleteSecret('s', 7);
    const days = (date.getTime() - Date.now()) / 86_400_000;
    assert.ok(days > 6.9 && days < 7.1, String(days));
    const { items } = await secretsManager.listSecrets({});
    assert.ok(items[0]?.deletionDate instanceof Date);
    await assert.rejects(secretsManager.getValue('s'), { kind: 'scheduled-for-deletion' });
  });

  it('starts a rotation whose version is the request token', async () => {
    await create('s', 'x');
    const token = randomUUID();
    assert.equal((await secretsManager.rotate('s', token)).versionId, token);
  });

  it('keeps regions apart', async () => {
    await create('s', 'x');
    const elsewhere = sessions.secretsManager({ profile: 'dev', region: 'us-east-1' });
    assert.deepEqual((await elsewhere.listSecrets({})).items, []);
  });
});
