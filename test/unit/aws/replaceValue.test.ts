import assert from 'node:assert/strict';
import { replaceValue } from '../../../src/aws/replaceValue';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import type { SecretVersion } from '../../../src/core/secrets/secret';
import { fakeSecretsManager, makeSecret } from '../ui/fakes';

const value = new Redacted('new words');

/** One secret whose current version is `current`, and which is changed by somebody else just before it is put. */
function build(current: string, meddle?: () => string) {
  let [now, previous]: [string, string | undefined] = [current, undefined];
  const put: string[] = [];
  const store = (id: string): void => {
    [now, previous] = [id, now];
  };
  const secretsManager = fakeSecretsManager({
    getValue: () =>
      Promise.resolve({
        kind: 'text',
        versionId: now,
        stagingLabels: ['AWSCURRENT'],
        text: new Redacted('old words'),
      }),
    putValue: (_id, stored, token) => {
      if (meddle !== undefined) store(meddle());
      put.push(`${token}: ${String(reveal<string | Uint8Array>(stored))}`);
      store(token);
      return Promise.resolve({ versionId: token });
    },
    describeSecret: () => {
      const versions: SecretVersion[] = [{ id: now, stagingLabels: ['AWSCURRENT'] }];
      if (previous !== undefined) versions.push({ id: previous, stagingLabels: ['AWSPREVIOUS'] });
      return Promise.resolve({ secret: makeSecret('dev/a'), versions });
    },
  });
  return { secretsManager, put };
}

describe('replacing a value', () => {
  it('stores it on top of the version that it was made of', async () => {
    const { secretsManager, put } = build('v1');
    const outcome = await replaceValue(secretsManager, 'dev/a', { value, base: 'v1', requestToken: 't' });
    assert.deepEqual(outcome, { kind: 'stored', versionId: 't' });
    assert.deepEqual(put, ['t: new words']);
  });

  it('stores nothing when another version is current, and gives that version', async () => {
    const { secretsManager, put } = build('v2');
    const outcome = await replaceValue(secretsManager, 'dev/a', { value, base: 'v1', requestToken: 't' });
    assert.ok(outcome.kind === 'conflict' && outcome.current.kind === 'text');
    assert.equal(reveal(outcome.current.text), 'old words');
    assert.deepEqual(put, []);
  });

  it('makes no second version when it is tried again after a lost reply', async () => {
    const { secretsManager, put } = build('t');
    const outcome = await replaceValue(secretsManager, 'dev/a', { value, base: 'v1', requestToken: 't' });
    assert.deepEqual(outcome, { kind: 'stored', versionId: 't' });
    assert.deepEqual(put, []);
  });

  it('tells of a version that came between looking and storing', async () => {
    const { secretsManager } = build('v1', () => 'theirs');
    const outcome = await replaceValue(secretsManager, 'dev/a', { value, base: 'v1', requestToken: 't' });
    assert.deepEqual(outcome, { kind: 'stored', versionId: 't', overtook: 'theirs' });
  });

  it('has stored, whether or not it can look afterwards', async () => {
    const { secretsManager } = build('v1');
    const blind = { ...secretsManager, describeSecret: () => Promise.reject(new Error('denied')) };
    const outcome = await replaceValue(blind, 'dev/a', { value, base: 'v1', requestToken: 't' });
    assert.deepEqual(outcome, { kind: 'stored', versionId: 't' });
  });
});
