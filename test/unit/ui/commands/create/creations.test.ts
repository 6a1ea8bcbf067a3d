import assert from 'node:assert/strict';
import { Redacted } from '../../../../../src/core/secrets/redacted';
import {
  openCreations,
  planCreations,
  tellCreations,
  type Creation,
} from '../../../../../src/ui/commands/create/creations';

const entry = (key: string, value = 'made up') => ({ key, value: new Redacted(value), isReference: false });

function plan(keys: readonly string[], before: readonly Creation[] = []): readonly Creation[] {
  let count = 0;
  return planCreations(
    keys.map((key) => entry(key)),
    'dev/shop/',
    before,
    () => `token ${before.length + count++}`,
  );
}

describe('several secrets of one source', () => {
  it('are named after their keys, each with a request token of its own', () => {
    assert.deepEqual(
      plan(['DB_PASSWORD', 'apiToken']).map(({ name, requestToken }) => [name, requestToken]),
      [
        ['dev/shop/db-password', 'token 0'],
        ['dev/shop/api-token', 'token 1'],
      ],
    );
  });

  it('are left out where the value cannot be stored', () => {
    const creations = planCreations(
      [entry('A', ''), entry('B', 'x'.repeat(65_537)), entry('C')],
      '',
      [],
      () => 't',
    );
    assert.deepEqual(
      openCreations(creations).map(({ key }) => key),
      ['C'],
    );
    assert.match(creations[1]?.obstacle ?? '', /65537/);
  });

  it('keep those that were made when they are planned anew', () => {
    const [one, two] = plan(['one', 'two']);
    assert.ok(one && two);
    const made = { ...one, name: 'elsewhere', isMade: true };
    const again = plan(['one', 'two'], [made, two]);
    assert.equal(again[0], made);
    assert.notEqual(again[1]?.requestToken, two.requestToken);
  });

  it('are told of each: made, failed with the reason, left out', () => {
    const [one, two, three] = plan(['one', 'two', 'three']);
    assert.ok(one && two && three);
    const made = { ...one, isMade: true };
    assert.equal(tellCreations([made]), '1 secret was created: dev/shop/one.');
    assert.equal(
      tellCreations([made, { ...two, failure: 'Throttled.' }, { ...three, obstacle: 'Too long.' }]),
      '1 of 2 secrets were created: dev/shop/one. dev/shop/two was not: Throttled. three was left out: Too long.',
    );
    assert.equal(
      tellCreations([{ ...one, failure: 'It was stopped there.' }, two]),
      '0 of 2 secrets were created. dev/shop/one was not: It was stopped there. dev/shop/two was not: It was not tried.',
    );
  });
});
