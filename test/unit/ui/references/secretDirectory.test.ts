import assert from 'node:assert/strict';
import { AwsError } from '../../../../src/aws/awsError';
import type { SecretsManager } from '../../../../src/aws/secretsManager';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import type { LoadedSecret } from '../../../../src/ui/explorer/explorerModel';
import { SecretDirectory, type ConnectionNames } from '../../../../src/ui/references/secretDirectory';
import { isNamedBy } from '../../../../src/ui/references/secretIndex';
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
  environment = { profiles: new Set(), regions: new Set() },
  failure,
}: {
  readonly stored?: readonly LoadedSecret[];
  readonly loaded?: readonly LoadedSecret[];
  readonly connections?: readonly Connection[];
  readonly environment?: ConnectionNames;
  /** What every question ends in. */
  readonly failure?: Error;
}) {
  const asked: string[] = [];
  const listed: Connection[] = [];
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
      listSecrets: () => {
        listed.push(connection);
        return failure === undefined
          ? Promise.resolve({ items: inConnection(connection) })
          : Promise.reject(failure);
      },
    }) as unknown as SecretsManager;
  const directory = new SecretDirectory(
    {
      sessions: { secretsManager },
      explorer: { connections: () => Promise.resolve({ connections }), loadedSecrets: () => loaded },
      keys: {
        of: (_connection, id) =>
          id === 'prod/db' ? { versionId: 'v1', names: ['user', 'password'] } : undefined,
      },
      environment: () => Promise.resolve(environment),
    },
    () => now,
  );
  return {
    directory,
    asked,
    listed,
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
  });

  describe('among more connections than are asked at once', () => {
    const connections = Array.from({ length: 9 }, (_, index) => ({
      profile: `p${index}`,
      region: index < 7 ? 'eu-west-1' : 'us-east-1',
    }));
    const stored = [{ connection: here, secret: makeSecret('prod/db') }];
    const setUpAmong = (profiles: readonly string[], regions: readonly string[] = []) =>
      setUp({
        connections,
        stored,
        environment: { profiles: new Set(profiles), regions: new Set(regions) },
      });

    it('asks those alone that the environment names, and nobody where it names none, or too many', async () => {
      for (const [profiles, regions, expected] of [
        [['p3'], [], ['eu-west-1 prod/none']],
        [['p3'], ['us-east-1'], []],
        [[], ['us-east-1'], ['us-east-1 prod/none', 'us-east-1 prod/none']],
        [[], ['eu-west-1'], []],
        [[], [], []],
      ] as const) {
        const { directory, asked } = setUpAmong(profiles, regions);
        const { state } = await directory.resolve(refer('prod/none'));
        assert.equal(state.kind, expected.length === 0 ? 'unknown' : 'missing');
        assert.deepEqual(asked.slice(0, expected.length), expected);
      }
    });

    it('knows what was listed', async () => {
      const { directory, asked } = setUpAmong([]);
      await directory.list({ signal: new AbortController().signal, report: () => undefined });
      assert.equal((await directory.resolve(refer('prod/db'))).state.kind, 'known');
      assert.equal((await directory.resolve(refer('prod/none'))).state.kind, 'missing');
      assert.deepEqual(asked, []);
    });
  });

  describe('once the connections were listed', () => {
    const options = { signal: new AbortController().signal, report: () => undefined };

    it('is known without asking: what is there, what is not, and where else it is', async () => {
      const elsewhere = { connection: there, secret: makeSecret('prod/dbx', 'us-east-1') };
      const { directory, asked, listed } = setUp({ stored: [database, elsewhere] });
      assert.equal(directory.recall(refer('prod/db')).state.kind, 'unknown');
      await directory.list(options);
      assert.equal(directory.recall(refer('prod/db')).connection, here);
      assert.equal(directory.recall(refer(database.secret.arn)).connection, here);
      assert.deepEqual(directory.recall(refer('prod/dbx', { region: say('eu-west-1') })).state, {
        kind: 'missing',
        region: 'eu-west-1',
        similar: ['prod/db'],
        otherRegions: ['us-east-1'],
      });
      assert.equal(directory.recall(refer('x', { region: say('sa-east-1') })).state.kind, 'unknown');
      const gone = database.secret.arn.replace('prod/db', 'prod/gone');
      assert.equal(directory.recall(refer(gone)).state.kind, 'missing');
      const shared = gone.replace('111122223333', '444455556666');
      assert.equal(directory.recall(refer(shared)).state.kind, 'unknown');
      assert.deepEqual([asked, listed], [[], [here, there]]);
      directory.forget();
      assert.equal(directory.recall(refer('prod/db')).state.kind, 'unknown');
    });

    it('is unknown where one could not be', async () => {
      const failure = new AwsError('access-denied', 'No.', { remedy: 'Ask.' });
      const { directory } = setUp({ failure });
      await directory.list(options);
      assert.equal(directory.recall(refer('prod/none')).state.kind, 'unknown');
    });
  });

  it('is found among ten thousand secrets in the time of some looks through them, however many references there are', () => {
    const secrets = Array.from({ length: 10_000 }, (_, index) => ({
      connection: here,
      secret: makeSecret(`app/${index}`),
    }));
    const references = Array.from({ length: 2_000 }, (_, index) => refer(`app/${index * 5}`));
    const time = (work: () => void): number => {
      const started = performance.now();
      work();
      return performance.now() - started;
    };
    const looks = 20;
    const looking = time(() => {
      for (let look = 0; look < looks; look++)
        assert.ok(!secrets.some(({ secret }) => isNamedBy(secret, `other/${look}`)));
    });
    const { directory } = setUp({ loaded: secrets });
    const finding = time(() => {
      for (const reference of references)
        assert.equal(directory.find(reference)?.secret.name, reference.secretId.text);
    });
    assert.ok(finding < (looking / looks) * 200, `${finding} ms against ${looking / looks} ms a look`);
  });

  it('takes an ARN without its suffix for the secret, and not for one with a longer name', () => {
    const { arn, name } = makeSecret('prod/db');
    assert.ok(isNamedBy({ arn, name }, arn.slice(0, -7)));
    assert.ok(!isNamedBy(makeSecret('prod/db-replica'), arn.slice(0, -7)));
  });
});
