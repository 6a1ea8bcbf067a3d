import assert from 'node:assert/strict';
import {
  findTagsProblem,
  parseTags,
  compareTags,
  formatTags,
  ownTags,
} from '../../../../src/core/secrets/tags';

describe('tags as a person types them', () => {
  it('are pairs with commas between, trimmed, and may hold equals signs in their values', () => {
    assert.equal(findTagsProblem(' team = payments , url=a=b,'), undefined);
    assert.deepEqual(parseTags(' team = payments , url=a=b,'), { team: 'payments', url: 'a=b' });
  });

  it('may be none, and may have empty values', () => {
    assert.equal(findTagsProblem('  '), undefined);
    assert.deepEqual(parseTags('a='), { a: '' });
  });

  it('are refused with the reason', () => {
    assert.match(findTagsProblem('team') ?? '', /“team” has no value/);
    assert.match(findTagsProblem('=x') ?? '', /needs a key/);
    assert.match(findTagsProblem('aws:x=1') ?? '', /reserved/);
    assert.match(findTagsProblem('a=1,a=2') ?? '', /stands twice/);
    assert.match(findTagsProblem(`${'k'.repeat(129)}=1`) ?? '', /128/);
    assert.match(findTagsProblem(`a=${'v'.repeat(257)}`) ?? '', /256/);
    const tags = Array.from({ length: 51 }, (_, index) => `k${index}=v`).join(',');
    assert.match(findTagsProblem(tags) ?? '', /at most 50/);
  });
});

describe('changing tags', () => {
  it('is written as it is read, where that can be', () => {
    assert.equal(formatTags({ team: 'orders', env: '' }), 'team=orders, env=');
    assert.equal(formatTags({}), '');
    for (const tags of [{ a: 'x, y' }, { 'a=b': 'c' }, { a: ' x' }])
      assert.equal(formatTags(tags), undefined);
  });

  it('sets what is new or other, and removes what was taken out', () => {
    assert.deepEqual(compareTags({ a: '1', b: '2', c: '3' }, { a: '1', b: '4', d: '5' }), {
      set: { b: '4', d: '5' },
      removed: ['c'],
    });
  });

  it('leaves those of AWS alone', () => {
    assert.deepEqual(ownTags({ 'aws:cloudformation:stack-name': 's', team: 'orders' }), { team: 'orders' });
  });
});
