import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { AwsError } from '../../../src/aws/awsError';
import type { SecretQuestion } from '../../../src/aws/lookUpSecret';
import { lookUpSecrets, type RegionSource } from '../../../src/aws/lookUpSecrets';
import type { Secret } from '../../../src/core/secrets/secret';

const fail = (kind: 'not-found' | 'access-denied' | 'unreachable'): Promise<never> =>
  Promise.reject(new AwsError(kind, `It is ${kind}.`, { remedy: 'Mend it.' }));

const secretOf = (name: string): Secret => ({
  arn: `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}-AbCdEf`,
  name,
  rotation: { enabled: false },
  tags: {},
});

const ask = (secretId: string, region = 'eu-west-1'): SecretQuestion => ({ secretId, region });

/** Regions that have secrets by their names, and note what they are asked. */
function regions(names: Readonly<Record<string, readonly string[]>>) {
  const calls: string[] = [];
  const sourceOf = (region: string): RegionSource => ({
    describeSecret(id) {
      calls.push(`describe ${region} ${id}`);
      return names[region]?.includes(id) === true
        ? Promise.resolve({ secret: secretOf(id), versions: [] })
        : fail('not-found');
    },
    listSecrets() {
      calls.push(`list ${region}`);
      return Promise.resolve({ items: (names[region] ?? []).map(secretOf) });
    },
    listVersions: () => Promise.resolve([]),
    getValue: () => fail('access-denied'),
  });
  return { calls, sourceOf };
}

describe('looking several secrets up', () => {
  it('asks for each once, whatever is to be known of it, and answers in order', async () => {
    const { calls, sourceOf } = regions({ 'eu-west-1': ['a', 'b'] });
    const questions = [ask('b'), ask('a'), { ...ask('b'), contentsOf: 'current' as const }, ask('b')];
    const states = await lookUpSecrets(questions, sourceOf, { suggests: true });
    assert.deepEqual(
      states.map((state) => state.kind === 'known' && state.secret.name),
      ['b', 'a', 'b', 'b'],
    );
    assert.deepEqual(calls, ['describe eu-west-1 b', 'describe eu-west-1 a']);
  });

  it('lists each region once where something is missing, for names that may be meant and other regions', async () => {
    const { calls, sourceOf } = regions({ 'eu-west-1': ['prod/database'], 'us-east-1': ['far'] });
    const questions = [ask('prod/databse'), ask('far'), ask('far', 'us-east-1')];
    const [misspelt, elsewhere] = await lookUpSecrets(questions, sourceOf, { suggests: true });
    assert.deepEqual(misspelt?.kind === 'missing' && misspelt.similar, ['prod/database']);
    assert.deepEqual(elsewhere?.kind === 'missing' && elsewhere.otherRegions, ['us-east-1']);
    assert.deepEqual(
      calls.filter((call) => call.startsWith('list')),
      ['list eu-west-1', 'list us-east-1'],
    );
  });

  it('takes a refusal to list for no answer', async () => {
    const { sourceOf } = regions({});
    const refusing = (region: string): RegionSource => ({
      ...sourceOf(region),
      listSecrets: () => fail('access-denied'),
    });
    const [state] = await lookUpSecrets([ask('a')], refusing, { suggests: true });
    assert.deepEqual(state, { kind: 'missing', region: 'eu-west-1', similar: [], otherRegions: [] });
  });

  it('asks a few at a time, and no more of a region that does not answer', async () => {
    const { sourceOf } = regions({});
    let open = 0;
    let most = 0;
    let asked = 0;
    const silent = (region: string): RegionSource => ({
      ...sourceOf(region),
      async describeSecret() {
        asked++;
        most = Math.max(most, ++open);
        await setImmediate();
        open--;
        return fail('unreachable');
      },
    });
    const questions = Array.from({ length: 100 }, (_, index) => ask(`secret-${String(index)}`));
    const states = await lookUpSecrets(questions, silent, { suggests: true });
    assert.ok(
      states.every((state) => state.kind === 'unknown' && state.reason === 'It is unreachable. Mend it.'),
    );
    assert.deepEqual([most, asked], [6, 6]);
  });
});
