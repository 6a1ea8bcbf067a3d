import assert from 'node:assert/strict';
import { AwsError } from '../../../src/aws/awsError';
import {
  storeValue,
  StoredUnverifiedError,
  type StoredContent,
  type SecretStore,
  type StoreDestination,
} from '../../../src/aws/storeValue';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import type { SecretValue, VersionSelector } from '../../../src/core/secrets/secret';
import { textOf, type NewValue } from '../../../src/core/secrets/secretChange';

const value = new Redacted('correct-horse');
const newSecret: StoreDestination = { kind: 'new', secret: { name: 'dev/a' } };
const newKeys: StoreDestination = { kind: 'newKeys', secretId: 'dev/a' };
const text: StoredContent = { kind: 'text', value };
const keys: StoredContent = {
  kind: 'keys',
  entries: [
    ['password', value],
    ['host', new Redacted('db.local')],
  ],
};

/** One secret in memory, whose versions are `1`, `2`, … */
class FakeSecretsManager {
  readonly versions: string[];
  readonly tokens: string[] = [];

  constructor(...versions: string[]) {
    this.versions = versions;
  }

  get port(): SecretStore {
    return {
      createSecret: (secret) => {
        this.tokens.push(secret.requestToken);
        return Promise.resolve({ arn: 'arn:a', ...this.store(secret.value) });
      },
      putValue: (_id, text, token) => {
        this.tokens.push(token);
        return Promise.resolve(this.store(text));
      },
      getValue: (_id, selector) => Promise.resolve(this.read(selector)),
      describeSecret: () =>
        Promise.resolve({
          secret: { arn: 'arn:a', name: 'dev/a', rotation: { enabled: false }, tags: {} },
          versions: [{ id: this.currentId(), stagingLabels: ['AWSCURRENT'] }],
        }),
    };
  }

  currentId(): string {
    return String(this.versions.length);
  }

  store(value: NewValue): { versionId: string } {
    const text = textOf(value);
    assert.ok(text !== undefined);
    this.versions.push(reveal(text));
    return { versionId: this.currentId() };
  }

  read = (selector?: VersionSelector): SecretValue => {
    const versionId =
      selector !== undefined && 'versionId' in selector ? selector.versionId : this.currentId();
    return {
      kind: 'text',
      versionId,
      stagingLabels: ['AWSCURRENT'],
      text: new Redacted(this.versions[Number(versionId) - 1] ?? ''),
    };
  };
}

describe('storing a value', () => {
  it('creates a secret, reads it back and gives its ARN', async () => {
    const fake = new FakeSecretsManager();
    assert.equal(await storeValue(fake.port, newSecret, text, 'token'), 'arn:a');
    assert.deepEqual(fake.versions, ['correct-horse']);
    assert.deepEqual(fake.tokens, ['token']);
  });

  it('creates a JSON secret of several values', async () => {
    const fake = new FakeSecretsManager();
    await storeValue(fake.port, newSecret, keys, 'token');
    assert.deepEqual(fake.versions, ['{"password":"correct-horse","host":"db.local"}']);
  });

  it('adds keys and leaves the others as they were', async () => {
    const fake = new FakeSecretsManager('{"user":"me"}');
    assert.equal(await storeValue(fake.port, newKeys, keys, 'token'), 'dev/a');
    assert.equal(fake.versions[1], '{"user":"me","password":"correct-horse","host":"db.local"}');
  });

  it('stores nothing when the secret was changed by somebody else meanwhile', async () => {
    const fake = new FakeSecretsManager('{}');
    const { read } = fake;
    fake.read = (selector) => {
      const current = read(selector);
      fake.versions.push('{"theirs":"1"}');
      return current;
    };
    await assert.rejects(storeValue(fake.port, newKeys, keys, 'token'), /changed by somebody else/);
    assert.equal(fake.tokens.length, 0);
  });

  it('refuses to add a key to what has none', async () => {
    await assert.rejects(
      storeValue(new FakeSecretsManager('plain').port, newKeys, keys, 't'),
      /not a JSON object/,
    );
    const binary = new FakeSecretsManager('');
    binary.read = () => ({
      kind: 'binary',
      versionId: '1',
      stagingLabels: [],
      bytes: new Redacted(new Uint8Array()),
    });
    await assert.rejects(storeValue(binary.port, newKeys, keys, 't'), AwsError);
  });

  for (const destination of [newSecret, newKeys])
    it(`says what is stored when it cannot be read back (${destination.kind})`, async () => {
      const fake = new FakeSecretsManager('{}');
      const { read } = fake;
      fake.read = (selector) => {
        if (selector !== undefined) throw new Error('access denied');
        return read(selector);
      };
      await assert.rejects(
        storeValue(fake.port, destination, keys, 't'),
        (error) => error instanceof StoredUnverifiedError && error.secretId !== '',
      );
    });

  it('notices when what is read back is not what was sent', async () => {
    const fake = new FakeSecretsManager();
    fake.read = () => ({ kind: 'text', versionId: '1', stagingLabels: [], text: new Redacted('other') });
    await assert.rejects(storeValue(fake.port, newSecret, text, 't'), StoredUnverifiedError);
  });
});
