import assert from 'node:assert/strict';
import { AwsError, type AwsErrorKind } from '../../../src/aws/awsError';
import { findSecret, restoreFromBackup, type Restoration } from '../../../src/aws/restoreSecret';
import type { SecretsManager } from '../../../src/aws/secretsManager';
import type { BackedUpSecret } from '../../../src/core/secrets/backup';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import type { RestoreAct } from '../../../src/core/secrets/restorePlan';
import type { SecretValue } from '../../../src/core/secrets/secret';
import { fakeSecretsManager, makeSecret } from '../ui/fakes';

const fail = (kind: AwsErrorKind) => new AwsError(kind, `This is ${kind}.`, { remedy: 'Do something.' });
const requestToken = 'b0000000-0000-4000-8000-000000000000';
const entry: BackedUpSecret = {
  name: 'db',
  arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf',
  description: 'The database',
  tags: { team: 'a', 'aws:cloudformation:stack-name': 's' },
  kmsKeyId: 'alias/shop',
  replicas: [{ region: 'us-east-1' }],
  policy: '{"Statement":[]}',
  versionId: 'then',
  value: new Redacted('old'),
};
const nothing = { withKey: false, withReplicas: false, withPolicy: false };
const everything = { withKey: true, withReplicas: true, withPolicy: true };
const restoration = (act: RestoreAct, along = nothing): Restoration => ({ entry, act, along, requestToken });

const current = (text: string, versionId = 'now'): SecretValue => ({
  versionId,
  stagingLabels: ['AWSCURRENT'],
  kind: 'text',
  text: new Redacted(text),
});

/** Secrets Manager with these methods, and the calls that were made of them in order. */
function recording(methods: Partial<SecretsManager>) {
  const calls: { readonly method: string; readonly args: readonly unknown[] }[] = [];
  const recorded = Object.fromEntries(
    Object.entries(methods).map(([method, run]) => [
      method,
      (...args: unknown[]) => {
        calls.push({ method, args });
        return (run as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return {
    secretsManager: fakeSecretsManager(recorded),
    calls,
    names: () => calls.map(({ method }) => method),
  };
}

const created = () => Promise.resolve({ arn: entry.arn, versionId: requestToken });
const put = () => Promise.resolve({ versionId: requestToken });
const done = () => Promise.resolve();

describe('restoring a secret from a backup', () => {
  it('creates it with value, description and the tags that people may set, and nothing else unless asked', async () => {
    const { secretsManager, calls } = recording({ createSecret: created });
    await restoreFromBackup(secretsManager, restoration({ kind: 'create' }));
    assert.deepEqual(calls[0]?.args[0], {
      name: 'db',
      value: entry.value,
      requestToken,
      description: 'The database',
      tags: { team: 'a' },
    });
    assert.equal(calls.length, 1);
  });

  it('creates it with key, replicas and resource policy where that is asked', async () => {
    const { secretsManager, calls } = recording({ createSecret: created, putPolicy: done });
    await restoreFromBackup(secretsManager, restoration({ kind: 'create' }, everything));
    const secret = calls[0]?.args[0] as Record<string, unknown>;
    assert.equal(secret['kmsKeyId'], 'alias/shop');
    assert.deepEqual(secret['replicas'], [{ region: 'us-east-1' }]);
    assert.deepEqual(calls[1]?.args.slice(0, 3), ['db', entry.policy, false]);
  });

  it('says that it was created when only its policy is refused, and repeating puts the policy', async () => {
    let refusals = 1;
    const { secretsManager, calls } = recording({
      createSecret: created,
      putPolicy: () => (refusals-- > 0 ? Promise.reject(fail('access-denied')) : done()),
    });
    const act = restoration({ kind: 'create' }, everything);
    await assert.rejects(restoreFromBackup(secretsManager, act), {
      kind: 'access-denied',
      message: /^It was created, but its resource policy was not put/,
    });
    await restoreFromBackup(secretsManager, act);
    const tokens = calls
      .filter(({ method }) => method === 'createSecret')
      .map(({ args }) => (args[0] as { requestToken: string }).requestToken);
    assert.deepEqual(tokens, [requestToken, requestToken]);
  });

  it('stores a new version on top of the one that was compared', async () => {
    const { secretsManager, calls, names } = recording({
      getValue: () => Promise.resolve(current('new')),
      putValue: put,
      describeSecret: () => Promise.resolve({ secret: makeSecret('db'), versions: [] }),
    });
    await restoreFromBackup(
      secretsManager,
      restoration({ kind: 'newVersion', base: 'now', changesKind: false }),
    );
    assert.deepEqual(names(), ['getValue', 'putValue', 'describeSecret']);
    assert.equal(calls[1]?.args[2], requestToken);
  });

  it('stores nothing when somebody else stored a version meanwhile', async () => {
    const { secretsManager, names } = recording({
      getValue: () => Promise.resolve(current('newer', 'meanwhile')),
    });
    await assert.rejects(
      restoreFromBackup(secretsManager, restoration({ kind: 'newVersion', base: 'now', changesKind: false })),
      { kind: 'invalid', message: /Nothing was stored/ },
    );
    assert.deepEqual(names(), ['getValue']);
  });

  it('takes a deletion back, and stores a version only when the value differs or there is none', async () => {
    const undelete = async (getValue: SecretsManager['getValue']) => {
      const { secretsManager, names } = recording({
        restoreSecret: done,
        getValue,
        putValue: put,
        describeSecret: () => Promise.resolve({ secret: makeSecret('db'), versions: [] }),
      });
      await restoreFromBackup(secretsManager, restoration({ kind: 'undelete' }));
      return names();
    };
    assert.deepEqual(await undelete(() => Promise.resolve(current('old'))), ['restoreSecret', 'getValue']);
    assert.ok((await undelete(() => Promise.resolve(current('new')))).includes('putValue'));
    assert.ok((await undelete(() => Promise.reject(fail('not-found')))).includes('putValue'));
  });
});

describe('what stands under a backed-up name', () => {
  it('is nothing, a secret with or without a value, or unknown', async () => {
    const secret = makeSecret('db');
    const describeSecret = () => Promise.resolve({ secret, versions: [] });
    const find = (methods: Partial<SecretsManager>) => findSecret(fakeSecretsManager(methods), 'db');
    assert.deepEqual(await find({ describeSecret: () => Promise.reject(fail('not-found')) }), {
      kind: 'absent',
    });
    const found = await find({ describeSecret, getValue: () => Promise.resolve(current('new')) });
    assert.ok(found.kind === 'present' && found.value?.kind === 'text');
    assert.equal(reveal(found.value.text), 'new');
    assert.deepEqual(await find({ describeSecret, getValue: () => Promise.reject(fail('not-found')) }), {
      kind: 'present',
      secret,
    });
    const refused = await find({ describeSecret, getValue: () => Promise.reject(fail('access-denied')) });
    assert.deepEqual(refused, { kind: 'unknown', reason: 'it cannot be compared: This is access-denied.' });
  });

  it('is not read while it is scheduled for deletion', async () => {
    const secret = makeSecret('db', { deletionDate: new Date() });
    const methods = { describeSecret: () => Promise.resolve({ secret, versions: [] }) };
    assert.deepEqual(await findSecret(fakeSecretsManager(methods), 'db'), { kind: 'present', secret });
  });
});
