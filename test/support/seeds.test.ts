import assert from 'node:assert/strict';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpKeys } from './awsConfig';
import { borrowMoto, type Moto } from './moto';
import { seedSecrets, type SeededSecret } from './seeds';

describe('seeded secrets', function () {
  this.timeout(120_000);
  const dir = mkdtempSync(join(tmpdir(), 'seeds-'));
  let moto: Moto;
  let seeded: readonly SeededSecret[];

  before(async () => {
    moto = await borrowMoto();
    seeded = await seedSecrets(moto.endpoint);
  });
  after(async () => {
    await moto.stop();
    rmSync(dir, { recursive: true });
  });

  const inRegion = async <T>(
    region: string,
    use: (client: SecretsManagerClient) => Promise<T>,
  ): Promise<T> => {
    const { id, secret } = madeUpKeys(0);
    const client = new SecretsManagerClient({
      endpoint: moto.endpoint,
      region,
      credentials: { accessKeyId: id, secretAccessKey: secret },
    });
    try {
      return await use(client);
    } finally {
      client.destroy();
    }
  };

  it('stand in their regions, with the replica in its own', async () => {
    const namesIn = async (region: string) => {
      const { SecretList } = await inRegion(region, (client) =>
        client.send(new ListSecretsCommand({ IncludePlannedDeletion: true, MaxResults: 100 })),
      );
      return (SecretList ?? []).map(({ Name }) => Name).sort();
    };
    for (const region of ['eu-west-1', 'us-east-1'])
      assert.deepEqual(
        await namesIn(region),
        seeded
          .filter((secret) => secret.region === region)
          .map(({ name }) => name)
          .sort(),
      );
    assert.deepEqual(await namesIn('ap-southeast-2'), ['prod/orders/database']);
  });

  it('say truly whether they rotate and whether they are to be deleted', async () => {
    for (const secret of seeded) {
      const described = await inRegion(secret.region, (client) =>
        client.send(new DescribeSecretCommand({ SecretId: secret.arn })),
      );
      assert.equal(described.RotationEnabled ?? false, secret.rotationEnabled, secret.name);
      assert.equal(described.DeletedDate !== undefined, secret.scheduledForDeletion, secret.name);
    }
  });

  it('have a current value of the kind that they say, even after a rotation', async () => {
    for (const { region, arn, kind, name } of seeded.filter((secret) => !secret.scheduledForDeletion)) {
      const value = await inRegion(region, (client) =>
        client.send(new GetSecretValueCommand({ SecretId: arn })),
      );
      if (kind === 'binary') assert.ok((value.SecretBinary?.length ?? 0) > 0, name);
      else assert.ok((value.SecretString?.length ?? 0) > 0, name);
      if (kind === 'json') assert.equal(typeof JSON.parse(value.SecretString ?? ''), 'object', name);
    }
  });

  it('keep the staging labels of their history', async () => {
    const labelsOf = async (region: string, name: string) => {
      const { VersionIdsToStages } = await inRegion(region, (client) =>
        client.send(new DescribeSecretCommand({ SecretId: name })),
      );
      return Object.values(VersionIdsToStages ?? {})
        .flat()
        .sort();
    };
    assert.deepEqual(await labelsOf('eu-west-1', 'prod/orders/jwt-signing-key'), [
      'AWSCURRENT',
      'AWSPREVIOUS',
      'BEFORE-MIGRATION',
    ]);
    assert.ok((await labelsOf('us-east-1', 'prod/analytics/redshift')).includes('AWSPENDING'));
  });

  it('are stored nowhere but on this machine', async () => {
    await assert.rejects(
      seedSecrets('https://secretsmanager.eu-west-1.amazonaws.com'),
      /not on this machine/,
    );
  });

  it('are gone after a reset', async () => {
    await moto.reset();
    const { SecretList } = await inRegion('eu-west-1', (client) => client.send(new ListSecretsCommand({})));
    assert.deepEqual(SecretList, []);
  });
});
