import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import { Redacted } from '../../src/core/secrets/redacted';
import type { Connection, Replica } from '../../src/core/secrets/secret';
import { promoteReplica } from '../../src/ui/commands/replication/promoteReplica';
import { removeReplicas } from '../../src/ui/commands/replication/removeReplicas';
import { replicateSecret, retryReplication } from '../../src/ui/commands/replication/replicateSecret';
import type { SecretTarget } from '../../src/ui/commands/target';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { startFaultyEndpoint, type FaultyEndpoint } from '../support/faults';
import { connection, nodeOf, secretsManager, sessions } from './support';

let count = 0;

async function newTarget(): Promise<SecretTarget> {
  const name = `test/replication-${process.pid}-${count++}`;
  const value = new Redacted(['made', 'up'].join('-'));
  await secretsManager().createSecret({ name, value, requestToken: randomUUID() });
  return { connection, secret: (await nodeOf(name)).secret };
}

async function replicasOf({ secret }: SecretTarget): Promise<readonly Replica[]> {
  return (await nodeOf(secret.name)).secret.replicas ?? [];
}

const agree = () => Promise.resolve();
const refuse = () => Promise.reject(new Error('nobody should have been asked'));
const all = (_title: string, replicas: readonly Replica[]) => Promise.resolve(replicas);

describe('replicating secrets', () => {
  let shown: string[];
  const explorer = {
    update: ({ region }: Connection, id: string) => {
      shown.push(`${region} ${id}`);
      return Promise.resolve();
    },
  } as unknown as Explorer;
  const deps = { sessions, explorer };

  beforeEach(() => {
    shown = [];
  });

  it('copies to the regions chosen, offers the others, and draws the secret again', async () => {
    const target = await newTarget();
    const asked: string[][] = [];
    const said = await replicateSecret(
      target,
      {
        askRegions: (_secret, regions) => {
          asked.push([...regions]);
          return Promise.resolve([{ region: 'us-east-1' }, { region: 'us-west-2' }]);
        },
      },
      deps,
    );
    assert.match(said, /is replicated to (us-east-1 and us-west-2|us-west-2 and us-east-1)\.$/);
    assert.ok(!asked[0]?.includes('eu-west-1'));
    const replicas = await replicasOf(target);
    assert.deepEqual(replicas.map(({ region }) => region).sort(), ['us-east-1', 'us-west-2']);
    assert.deepEqual(shown, [`eu-west-1 ${target.secret.arn}`]);

    const stop = new Error('seen enough');
    const askRegions = (_secret: unknown, regions: readonly string[]) => {
      asked.push([...regions]);
      return Promise.reject(stop);
    };
    await assert.rejects(replicateSecret(target, { askRegions }, deps), stop);
    assert.ok(!asked[1]?.includes('us-east-1') && asked[1]?.includes('eu-central-1'));
  });

  it('says why a replica failed, and overwrites what has the name there only when that is confirmed', async () => {
    const target = await newTarget();
    const there = sessions.secretsManager({ ...connection, region: 'us-east-1' });
    await there.createSecret({
      name: target.secret.name,
      value: new Redacted(['other'].join()),
      requestToken: randomUUID(),
    });
    const askRegions = () => Promise.resolve([{ region: 'us-east-1' }]);
    await assert.rejects(replicateSecret(target, { askRegions }, deps), {
      kind: 'invalid',
      message: /was not replicated to us-east-1: .*already exists/,
      remedy: /Retry Failed Replicas can overwrite/,
    });
    const declined = new Error('declined');
    await assert.rejects(
      retryReplication(
        target,
        { chooseReplicas: refuse, confirmOverwrite: () => Promise.reject(declined) },
        deps,
      ),
      declined,
    );
    assert.deepEqual(
      (await replicasOf(target)).map(({ status }) => status),
      ['Failed'],
    );
  });

  it('has nothing to retry where no replica failed', async () => {
    const said = await retryReplication(
      await newTarget(),
      { chooseReplicas: refuse, confirmOverwrite: refuse },
      deps,
    );
    assert.match(said, /^No replica of .* has failed\.$/);
  });

  it('removes the replicas chosen, and none when the person thinks better of it', async () => {
    const target = await newTarget();
    await secretsManager().replicate(
      target.secret.arn,
      [{ region: 'us-east-1' }, { region: 'us-west-2' }],
      false,
    );
    const declined = new Error('declined');
    await assert.rejects(
      removeReplicas(target, { chooseReplicas: all, confirmRemoval: () => Promise.reject(declined) }, deps),
      declined,
    );
    assert.equal((await replicasOf(target)).length, 2);
    const chooseReplicas = (_title: string, replicas: readonly Replica[]) =>
      Promise.resolve(replicas.filter(({ region }) => region === 'us-west-2'));
    const said = await removeReplicas(target, { chooseReplicas, confirmRemoval: agree }, deps);
    assert.match(said, /is no longer replicated to us-west-2\.$/);
    assert.deepEqual(
      (await replicasOf(target)).map(({ region }) => region),
      ['us-east-1'],
    );
  });

  /** moto lacks StopReplicationToReplica and failed replicas that recover: the answers have the shapes of AWS's service model. */
  describe('as AWS answers', () => {
    let endpoint: FaultyEndpoint;
    let own: ReturnType<typeof createSdkSessions>;
    const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf';
    const target: SecretTarget = {
      connection,
      secret: { arn, name: 'shop', rotation: { enabled: false }, tags: {} },
    };
    const described = (primaryRegion: string, ...replicas: readonly object[]) =>
      ({
        kind: 'answer',
        body: { ARN: arn, Name: 'shop', PrimaryRegion: primaryRegion, ReplicationStatus: replicas },
      }) as const;
    const done = { kind: 'answer', body: { ARN: arn } } as const;

    before(async () => {
      endpoint = await startFaultyEndpoint();
      own = createSdkSessions({ endpointUrl: () => endpoint.url });
    });

    after(async () => {
      own.dispose();
      await endpoint.stop();
    });

    it('sends the key of each region', async () => {
      endpoint.play(
        described('eu-west-1'),
        done,
        described('eu-west-1', { Region: 'us-east-1', Status: 'InSync', KmsKeyId: 'alias/shop' }),
      );
      const askRegions = () => Promise.resolve([{ region: 'us-east-1', kmsKeyId: 'alias/shop' }]);
      const said = await replicateSecret(target, { askRegions }, { sessions: own, explorer });
      assert.equal(said, 'shop is replicated to us-east-1.');
      assert.deepEqual(endpoint.requests[1]?.body, {
        SecretId: arn,
        AddReplicaRegions: [{ Region: 'us-east-1', KmsKeyId: 'alias/shop' }],
        ForceOverwriteReplicaSecret: false,
      });
    });

    it('retries with the key that the replica had, overwriting where the name is taken, and waits for the end', async () => {
      const failed = [
        {
          Region: 'us-east-1',
          Status: 'Failed',
          KmsKeyId: 'alias/shop',
          StatusMessage: 'Replication failed: Secret name shop already exists in region us-east-1.',
        },
        { Region: 'us-west-2', Status: 'Failed', StatusMessage: 'Access to KMS is not allowed' },
      ];
      endpoint.play(
        described('eu-west-1', ...failed),
        done,
        done,
        described('eu-west-1', { Region: 'us-east-1', Status: 'InProgress' }),
        described(
          'eu-west-1',
          { Region: 'us-east-1', Status: 'InSync' },
          { Region: 'us-west-2', Status: 'InSync' },
        ),
      );
      const overwritten: string[][] = [];
      const confirmOverwrite = (_secret: unknown, regions: readonly string[]) => {
        overwritten.push([...regions]);
        return Promise.resolve();
      };
      const said = await retryReplication(
        target,
        { chooseReplicas: all, confirmOverwrite },
        { sessions: own, explorer },
      );
      assert.equal(said, 'shop is replicated to us-east-1 and us-west-2.');
      assert.deepEqual(overwritten, [['us-east-1']]);
      assert.deepEqual(
        endpoint.requests
          .filter(({ operation }) => operation === 'ReplicateSecretToRegions')
          .map(({ body }) => body),
        [
          {
            SecretId: arn,
            AddReplicaRegions: [{ Region: 'us-east-1', KmsKeyId: 'alias/shop' }],
            ForceOverwriteReplicaSecret: true,
          },
          { SecretId: arn, AddReplicaRegions: [{ Region: 'us-west-2' }], ForceOverwriteReplicaSecret: false },
        ],
      );
    });

    it('promotes a replica in its own region, under its own ARN', async () => {
      endpoint.play(described('eu-west-1', { Region: 'us-east-1', Status: 'InSync' }), done);
      const said = await promoteReplica(
        target,
        {
          chooseReplica: (_title, [replica]) =>
            replica === undefined ? Promise.reject(new Error('none')) : Promise.resolve(replica),
          confirmPromotion: agree,
        },
        { sessions: own, explorer },
      );
      assert.equal(said, 'shop in us-east-1 is now a secret of its own.');
      const [, sent] = endpoint.requests;
      assert.equal(sent?.operation, 'StopReplicationToReplica');
      const promoted = arn.replace('eu-west-1', 'us-east-1');
      assert.deepEqual(sent.body, { SecretId: promoted });
      assert.match(sent.authorization, /\/us-east-1\/secretsmanager\//);
      assert.deepEqual(shown, [`us-east-1 ${promoted}`, `eu-west-1 ${arn}`]);
    });

    it('promotes the replica that it is run on without asking which, and sends changes of replicas to the primary', async () => {
      const there = { ...target, connection: { ...connection, region: 'us-east-1' } };
      endpoint.play(described('eu-west-1'), done);
      const prompts = { chooseReplica: refuse, confirmPromotion: agree };
      assert.match(await promoteReplica(there, prompts, { sessions: own, explorer }), /in us-east-1 is now/);
      endpoint.play(described('eu-west-1'));
      await assert.rejects(replicateSecret(there, { askRegions: refuse }, { sessions: own, explorer }), {
        kind: 'invalid',
        remedy: /where its primary is, in eu-west-1/,
      });
    });
  });
});
