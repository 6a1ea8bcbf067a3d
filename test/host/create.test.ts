import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { databaseEngines } from '../../src/core/secrets/databaseCredentials';
import { Redacted, reveal } from '../../src/core/secrets/redacted';
import { startAnswers, type Answers } from '../../src/ui/commands/create/answers';
import { describeCollision, findSecret } from '../../src/ui/commands/create/name';
import { toNewSecret } from '../../src/ui/commands/create/newSecret';
import { connection, secretsManager, sessions } from './support';

const [postgres] = databaseEngines;
let count = 0;

function answersFor(given: Partial<Answers>): Answers {
  assert.ok(postgres);
  return {
    ...startAnswers(connection, postgres),
    holds: 'text',
    name: `test/create-${process.pid}-${count++}`,
    value: new Redacted(['made', 'up'].join('-')),
    ...given,
  };
}

async function create(answers: Answers) {
  await secretsManager().createSecret(toNewSecret(answers, randomUUID()));
  const { secret } = await secretsManager().describeSecret(answers.name);
  return { secret, value: await secretsManager().getValue(answers.name) };
}

describe('what creating a secret stores', () => {
  it('is the credentials of a database with their keys, with description, tags and key', async () => {
    const { secret, value } = await create(
      answersFor({
        holds: 'database',
        fields: { host: 'db.example', port: '5432', username: 'app' },
        description: 'Orders',
        kmsKeyId: 'alias/orders',
        tags: 'team=orders, env=dev',
      }),
    );
    assert.equal(value.kind, 'text');
    assert.deepEqual(Object.keys(JSON.parse(reveal(value.text)) as object), [
      'engine',
      'host',
      'port',
      'username',
      'password',
    ]);
    assert.equal(secret.description, 'Orders');
    assert.equal(secret.kmsKeyId, 'alias/orders');
    assert.deepEqual(secret.tags, { team: 'orders', env: 'dev' });
  });

  it('is the bytes of a file, as they are', async () => {
    const bytes = Uint8Array.from([0, 255, 128, 10]);
    const { value } = await create(answersFor({ holds: 'file', bytes: new Redacted(bytes) }));
    assert.equal(value.kind, 'binary');
    assert.deepEqual([...reveal(value.bytes)], [...bytes]);
  });

  it('is in the other regions that were chosen too', async () => {
    const answers = answersFor({ replicas: { regions: ['eu-central-1'], own: true, keys: new Map() } });
    const { secret } = await create(answers);
    const keys = new Map([['eu-central-1', { kmsKeyId: 'alias/there' }]]);
    assert.deepEqual(
      toNewSecret({ ...answers, replicas: { ...answers.replicas, own: false, keys } }, '').replicas,
      [{ region: 'eu-central-1', kmsKeyId: 'alias/there' }],
    );
    assert.deepEqual(
      secret.replicas?.map(({ region }) => region),
      ['eu-central-1'],
    );
    const there = sessions.secretsManager({ ...connection, region: 'eu-central-1' });
    assert.equal((await there.getValue(answers.name)).kind, 'text');
  });
});

describe('the name of a new secret', () => {
  it('is free when there is no such secret', async () => {
    assert.equal(await findSecret('test/no-such-secret', secretsManager()), undefined);
  });

  it('is taken by a secret that has it, and by one that is scheduled for deletion', async () => {
    const taken = await findSecret('prod/orders/stripe', secretsManager());
    assert.ok(taken);
    assert.match(describeCollision(taken), /^There is a secret prod\/orders\/stripe already/);
    const deleted = await findSecret('dev/legacy/ftp-password', secretsManager());
    assert.ok(deleted);
    assert.match(describeCollision(deleted), /scheduled for deletion, and has its name until .*restore it/);
  });

  it('is left for AWS to judge where nothing can be learnt of it', async () => {
    const nowhere = sessions.secretsManager({ profile: 'no-such-profile', region: 'eu-west-1' });
    assert.equal(await findSecret('prod/orders/stripe', nowhere), undefined);
  });
});
