import assert from 'node:assert/strict';
import { AwsError } from '../../../../src/aws/awsError';
import type { SecretsManager } from '../../../../src/aws/secretsManager';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import type { LoadedSecret } from '../../../../src/ui/explorer/explorerModel';
import { isNamedBy, SecretDirectory } from '../../../../src/ui/references/secretDirectory';
import { refer, say } from '../../core/references/makeReference';

const here: Connection = { profile: 'dev', region: 'eu-west-1' };
const there: Connection = { profile: 'dev', region: 'us-east-1' };

function makeSecret(name: string, region = 'eu-west-1'): Secret {
  const arn = `arn:aws:secretsmanager:${region}:111122223333:secret:${name}-AbCdEf`;
  return { arn, name, rotation: { enabled: false }, tags: {} };
}

/** A directory over secrets that are stored, of which the tree has loaded some; counts what is asked. */
function setUp({
  stored = [],
  loaded = [],
  connections = [here, there],
  failure,
}: {
  readonly stored?: readonly LoadedSecret[];
  readonly loaded?: readonly LoadedSecret[];
  readonly connections?: readonly Connection[];
  /** What every question ends in. */
  readonly failure?: Error;
}) {
  const asked: string[] = [];
  let now = 0;
  const inConnection = ({ region }: Connection): readonly Secret[] =>
    stored.filter(({ connection }) => connection.region === region).map(({ secret }) => secret);
  const secretsManager = (connection: Connection): SecretsManager =>
    ({
      describeSecret: (id: string) => {
        asked.push(`${connection.region} ${id}`);
        if (failure !== undefined) return Promise.reject(failure);
        const secret = inConnection(connection).find((candidate) => isNamedBy(candidate, id));
        return secret === undefined
          ? Promise.reject(new AwsError('not-found', 'It is not there.', { remedy: 'Create it.' }))
          : Promise.resolve({ secret, versions: [{ id: 'v1', stagingLabels: ['AWSCURRENT'] }] });
      },
      listSecrets: () => Promise.resolve({ items: inConnection(connection) }),
    }) as unknown as SecretsManager;
  const directory = new SecretDirectory(
    {
      sessions: { secretsManager },
      explorer: { connections: () => Promise.resolve({ connections }), loadedSecrets: () => loaded },
      keys: {
        of: (_connection, id) =>
          id === 'prod/db' ? { versionId: 'v1', names: ['user', 'password'] } : undefined,
      },
    },
    () => now,
  );
  return {
    directory,
    asked,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('what is known of the secrets that code names', () => {
  const database = { connection: here, secret: makeSecret('prod/db') };

  it('asks nobody about a secret that the tree has loaded, and knows the keys that were shown', async () => {
    const { directory, asked } = setUp({ loaded: [database] });
    const { state, connection } = await directory.resolve(refer('prod/db'));
    assert.ok(state.kind === 'known');
    assert.deepEqual(state.contents, { kind: 'json', keys: ['user', 'password'] });
    assert.equal(connection, here);
    assert.deepEqual(asked, []);
  });

  it('asks for the versions where a reference names one', async () => {
    const { directory, asked } = setUp({ stored: [database], loaded: [database] });
    const { state } = await directory.resolve(refer('prod/db', { stagingLabel: say('AWSPENDING') }));
    assert.ok(state.kind === 'known');
    assert.deepEqual(state.versions, [{ id: 'v1', stagingLabels: ['AWSCURRENT'] }]);
    assert.deepEqual(asked, ['eu-west-1 prod/db']);
  });

  it('gives versions too where they are to be shown, and what the tree has where nobody can be asked', async () => {
    const { directory, asked } = setUp({ stored: [database], loaded: [database] });
    const { state } = await directory.explain(refer('prod/db'));
    assert.ok(state.kind === 'known' && state.versions?.length === 1);
    assert.deepEqual(asked, ['eu-west-1 prod/db']);
    const offline = setUp({ loaded: [database], failure: new Error('No answer.') });
    assert.equal((await offline.directory.explain(refer('prod/db'))).state.kind, 'known');
  });

  it('asks every connection once, and again when the answer has grown old', async () => {
    const { directory, asked, pass } = setUp({
      stored: [{ connection: there, secret: makeSecret('prod/db', 'us-east-1') }],
    });
    for (let time = 0; time < 3; time++)
      assert.equal((await directory.resolve(refer('prod/db'))).connection, there);
    assert.deepEqual(asked, ['eu-west-1 prod/db', 'us-east-1 prod/db']);
    pass(5 * 60_000);
    await directory.resolve(refer('prod/db'));
    assert.equal(asked.length, 4);
    directory.forget();
    await directory.resolve(refer('prod/db'));
    assert.equal(asked.length, 6);
  });

  it('asks only in the region that the reference says', async () => {
    const { directory, asked } = setUp({ stored: [database] });
    await directory.resolve(refer('prod/db', { region: say('eu-west-1') }));
    await directory.resolve(refer(database.secret.arn));
    assert.deepEqual(asked, ['eu-west-1 prod/db', `eu-west-1 ${database.secret.arn}`]);
  });

  it('names what is nearly the same, and the other regions in which a secret of the name is', async () => {
    const elsewhere = { connection: there, secret: makeSecret('prod/dbx', 'us-east-1') };
    const { directory } = setUp({ stored: [database, elsewhere] });
    const { state } = await directory.resolve(refer('prod/dbx', { region: say('eu-west-1') }));
    assert.deepEqual(state, {
      kind: 'missing',
      region: 'eu-west-1',
      similar: ['prod/db'],
      otherRegions: ['us-east-1'],
    });
  });

  it('knows nothing, which is no fault, where nobody can be asked', async () => {
    const { directory } = setUp({ connections: [] });
    assert.equal((await directory.resolve(refer('prod/db'))).state.kind, 'unknown');
    const crowd = Array.from({ length: 9 }, (_, index) => ({ profile: `p${index}`, region: 'eu-west-1' }));
    const { directory: large, asked } = setUp({ connections: crowd });
    assert.equal((await large.resolve(refer('prod/db'))).state.kind, 'unknown');
    assert.deepEqual(asked, []);
  });

  it('takes an ARN without its suffix for the secret, and not for one with a longer name', () => {
    const { arn, name } = makeSecret('prod/db');
    assert.ok(isNamedBy({ arn, name }, arn.slice(0, -7)));
    assert.ok(!isNamedBy(makeSecret('prod/db-replica'), arn.slice(0, -7)));
  });
});
