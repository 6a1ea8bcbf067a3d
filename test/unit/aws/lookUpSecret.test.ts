import assert from 'node:assert/strict';
import { AwsError, type AwsErrorKind } from '../../../src/aws/awsError';
import { lookUpSecret, type SecretSource } from '../../../src/aws/lookUpSecret';
import { Redacted } from '../../../src/core/secrets/redacted';
import type { Secret, SecretValue } from '../../../src/core/secrets/secret';

const secret: Secret = {
  arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf',
  name: 'prod/db',
  rotation: { enabled: false },
  tags: {},
};
const canary = ['can', 'ary'].join('-');
const versions = [{ id: 'v2', stagingLabels: ['AWSCURRENT'] }];
const question = { secretId: 'prod/db', region: 'eu-west-1' };

const refuse = (kind: AwsErrorKind): (() => Promise<never>) => {
  return () => Promise.reject(new AwsError(kind, 'It went wrong.', { remedy: 'Mend it.' }));
};

const textOf = (text: string): SecretValue => ({
  versionId: 'v2',
  stagingLabels: ['AWSCURRENT'],
  kind: 'text',
  text: new Redacted(text),
});

/** A region that has the secret, and fails the test where it is asked for more than is given. */
function source(more: Partial<SecretSource> = {}): SecretSource {
  const unexpected = (): never => assert.fail('It was asked for more than it was to be.');
  return {
    describeSecret: () => Promise.resolve({ secret, versions }),
    listVersions: unexpected,
    getValue: unexpected,
    ...more,
  };
}

describe('looking a secret up', () => {
  it('describes it and asks for no value', async () => {
    assert.deepEqual(await lookUpSecret(source(), question), {
      kind: 'known',
      region: 'eu-west-1',
      secret,
      versions,
    });
  });

  it('says that one is missing only where Secrets Manager says so', async () => {
    const ask = (kind: AwsErrorKind) => lookUpSecret(source({ describeSecret: refuse(kind) }), question);
    assert.deepEqual(await ask('not-found'), {
      kind: 'missing',
      region: 'eu-west-1',
      similar: [],
      otherRegions: [],
    });
    const reason = 'It went wrong. Mend it.';
    assert.deepEqual(await ask('access-denied'), { kind: 'unknown', reason, isRefused: true });
    for (const kind of ['no-credentials', 'expired-credentials', 'throttled', 'unreachable'] as const)
      assert.deepEqual(await ask(kind), { kind: 'unknown', reason });
  });

  it('asks for deprecated versions where they are wanted', async () => {
    const all = [...versions, { id: 'v1', stagingLabels: [] }];
    const listVersions: SecretSource['listVersions'] = (_id, _signal, options) => {
      assert.equal(options?.withDeprecated, true);
      return Promise.resolve(all);
    };
    const state = await lookUpSecret(source({ listVersions }), { ...question, withDeprecated: true });
    assert.deepEqual(state, {
      kind: 'known',
      region: 'eu-west-1',
      secret,
      versions: all,
      hasAllVersions: true,
    });
  });

  it('keeps the names of a value’s keys and nothing else of it', async () => {
    const read = async (value: SecretValue) => {
      const getValue = () => Promise.resolve(value);
      const state = await lookUpSecret(source({ getValue }), { ...question, contentsOf: 'current' });
      assert.ok(!JSON.stringify(state).includes(canary));
      return state.kind === 'known' && state.contents;
    };
    assert.deepEqual(await read(textOf(JSON.stringify({ user: canary, password: canary }))), {
      kind: 'json',
      keys: ['user', 'password'],
    });
    assert.deepEqual(await read(textOf(canary)), { kind: 'text' });
    const bytes = new Redacted(Uint8Array.of(1));
    assert.deepEqual(await read({ versionId: 'v2', stagingLabels: [], kind: 'binary', bytes }), {
      kind: 'binary',
    });
  });

  it('reads no value of a secret that is being deleted, nor of a staging label that no version has', async () => {
    const deleted = { ...secret, deletionDate: new Date('2030-01-02') };
    const describeSecret = () => Promise.resolve({ secret: deleted, versions });
    for (const [from, contentsOf] of [
      [source({ describeSecret }), 'current'],
      [source(), { stagingLabel: 'AWSPENDING' }],
    ] as const) {
      const state = await lookUpSecret(from, { ...question, contentsOf });
      assert.ok(state.kind === 'known' && state.contents === undefined);
    }
  });

  it('knows the secret still where its value is refused', async () => {
    const getValue = refuse('access-denied');
    const state = await lookUpSecret(source({ getValue }), { ...question, contentsOf: 'current' });
    assert.deepEqual(state.kind === 'known' && state.contents, {
      kind: 'unknown',
      reason: 'It went wrong. Mend it.',
      isRefused: true,
    });
  });

  describe('for whoever may read it and not describe it', () => {
    const denied = { describeSecret: refuse('access-denied') };

    it('knows that it is there from its value, which is read only where that was asked for', async () => {
      const getValue = () => Promise.resolve(textOf(canary));
      const state = await lookUpSecret(source({ ...denied, getValue }), { ...question, provedBy: 'current' });
      assert.ok(state.kind === 'known' && state.secret.name === 'prod/db');
      assert.deepEqual([state.versions, state.contents], [versions, undefined]);
      assert.ok(!JSON.stringify(state).includes(canary));
      assert.equal((await lookUpSecret(source(denied), question)).kind, 'unknown');
      const allowed = await lookUpSecret(source(), { ...question, provedBy: 'current' });
      assert.ok(allowed.kind === 'known' && allowed.secret === secret);
    });

    it('tells a version that is not there from a secret that is not there', async () => {
      const ask = (getValue: SecretSource['getValue']) =>
        lookUpSecret(source({ ...denied, getValue }), {
          ...question,
          provedBy: { stagingLabel: 'AWSPENDING' },
          contentsOf: { stagingLabel: 'AWSPENDING' },
        });
      const without = await ask((_id, version) =>
        version === undefined ? Promise.resolve(textOf(canary)) : refuse('not-found')(),
      );
      assert.ok(without.kind === 'known' && without.contents === undefined);
      assert.deepEqual([without.versions, without.hasAllVersions], [versions, true]);
      assert.equal((await ask(refuse('not-found'))).kind, 'missing');
    });

    it('leaves open what is refused, too', async () => {
      const getValue = refuse('access-denied');
      const state = await lookUpSecret(source({ ...denied, getValue }), { ...question, provedBy: 'current' });
      assert.deepEqual(state, { kind: 'unknown', reason: 'It went wrong. Mend it.', isRefused: true });
    });
  });

  it('ends with the signal’s reason when it is aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('Cancelled.');
    const describeSecret = () => {
      controller.abort(reason);
      return Promise.reject(reason);
    };
    await assert.rejects(
      lookUpSecret(source({ describeSecret }), question, controller.signal),
      (error) => error === reason,
    );
  });
});
