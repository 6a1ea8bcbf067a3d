import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { Redacted } from '../../../../src/core/secrets/redacted';
import type { SecretValue } from '../../../../src/core/secrets/secret';
import { KnownKeys } from '../../../../src/ui/explorer/knownKeys';
import { observeKeys } from '../../../../src/ui/explorer/observeKeys';
import { observeValues } from '../../../../src/ui/observedValues';
import { fakeSecretsManager, fakeSessions, makeSecret } from '../fakes';

const ireland = { profile: 'dev', region: 'eu-west-1' };
const virginia = { profile: 'dev', region: 'us-east-1' };
const json = (value: object) => new Redacted(JSON.stringify(value));

function makeValue(stagingLabel: string): SecretValue {
  return {
    kind: 'text',
    versionId: 'v1',
    stagingLabels: [stagingLabel],
    text: json({ user: 'u', password: 'p' }),
  };
}

describe('the known keys of secrets', () => {
  it('are the names alone, by name or ARN, of the connection where they were seen', () => {
    const keys = new KnownKeys();
    observeKeys(keys).see(ireland, 'prod/db', json({ user: 'u', password: 'made-up-here' }), 'v1');
    assert.deepEqual(keys.of(ireland, 'prod/db')?.names, ['user', 'password']);
    assert.deepEqual(keys.of(ireland, makeSecret('prod/db').arn)?.names, ['user', 'password']);
    assert.equal(keys.of(virginia, 'prod/db'), undefined);
    assert.ok(!inspect(keys, { depth: 9, showHidden: true }).includes('made-up-here'));
  });

  it('are none for text and for bytes, which is known too', () => {
    const keys = new KnownKeys();
    observeKeys(keys).see(ireland, 'a', new Redacted('text'), 'v1');
    observeKeys(keys).see(ireland, 'b', new Redacted(new Uint8Array([1])), 'v1');
    assert.deepEqual(keys.of(ireland, 'a'), { versionId: 'v1', names: undefined });
    assert.deepEqual(keys.of(ireland, 'b'), { versionId: 'v1', names: undefined });
  });

  it('are forgotten when another version is current', () => {
    const keys = new KnownKeys();
    let told = 0;
    const stop = keys.onChange(() => told++);
    observeKeys(keys).see(ireland, 'a', json({ k: 1 }), 'v1');
    keys.keepOnly(ireland, 'a', 'v1');
    assert.equal(told, 1);
    keys.keepOnly(ireland, 'a', 'v2');
    assert.equal(told, 2);
    assert.equal(keys.of(ireland, 'a'), undefined);
    stop();
    observeKeys(keys).see(ireland, 'a', json({ k: 1 }), 'v2');
    assert.equal(told, 2);
  });

  it('are learned from what is read as AWSCURRENT, several at once too, and from what is stored', async () => {
    const keys = new KnownKeys();
    const sessions = observeValues(
      fakeSessions(
        () => Promise.resolve({ connections: [] }),
        () =>
          fakeSecretsManager({
            getValue: (_id, version) =>
              Promise.resolve(makeValue(version === undefined ? 'AWSCURRENT' : 'AWSPREVIOUS')),
            getValues: (ids) => Promise.resolve(ids.map((id) => ({ id, value: makeValue('AWSCURRENT') }))),
            putValue: () => Promise.resolve({ versionId: 'v2' }),
          }),
      ),
      [observeKeys(keys)],
    );
    const secretsManager = sessions.secretsManager(ireland);
    await secretsManager.getValue('a', { stagingLabel: 'AWSPREVIOUS' });
    assert.equal(keys.of(ireland, 'a'), undefined);
    await secretsManager.getValue('a');
    await secretsManager.getValues([makeSecret('b').arn, 'c']);
    await secretsManager.putValue('c', json({ token: 't' }), 'request');
    assert.deepEqual(keys.of(ireland, 'a')?.names, ['user', 'password']);
    assert.deepEqual(keys.of(ireland, 'b')?.names, ['user', 'password']);
    assert.deepEqual(keys.of(ireland, 'c'), { versionId: 'v2', names: ['token'] });
  });
});
