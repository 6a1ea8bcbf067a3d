import assert from 'node:assert/strict';
import { SecretFilter } from '../../../../src/ui/explorer/filter';
import { makeSecret } from '../fakes';

describe('the filter of the explorer', () => {
  const secret = makeSecret('prod/orders/db', {
    description: 'PostgreSQL of the orders service',
    tags: { Team: 'Payments' },
  });

  it('lets everything through when it is empty', () => {
    assert.equal(new SecretFilter('  ').isActive, false);
    assert.equal(new SecretFilter('  ').matches(secret), true);
  });

  for (const text of ['PROD', 'postgres', 'team', 'payments', 'db prod', ' orders  payments '])
    it(`finds “${text}”`, () => {
      assert.equal(new SecretFilter(text).matches(secret), true);
    });

  it('needs every word', () => {
    assert.equal(new SecretFilter('prod billing').matches(secret), false);
  });

  for (const text of ['prdordb', 'ordersdb', 'prddb'])
    it(`finds the letters of “${text}” close together in the name`, () => {
      assert.equal(new SecretFilter(text).matches(secret), true);
    });

  for (const text of ['bdo', 'pb', 'psb', 'prodx'])
    it(`does not find “${text}”`, () => {
      assert.equal(new SecretFilter(text).matches(secret), false);
    });

  it('does not take letters that are far apart for a match', () => {
    assert.equal(new SecretFilter('abc').matches(makeSecret(`a${'-'.repeat(9)}b${'-'.repeat(9)}c`)), false);
  });

  it('asks AWS for what it can look for, values of one key as alternatives', () => {
    const filter = new SecretFilter(
      'name:prod db Tag-Key:team name:dev description:"two words" owning-service:!rds',
    );
    assert.deepEqual(filter.queries, [
      { key: 'name', values: ['prod', 'dev'] },
      { key: 'tag-key', values: ['team'] },
      { key: 'description', values: ['two words'] },
      { key: 'owning-service', values: ['!rds'] },
    ]);
    assert.equal(filter.matches(secret), true, 'only the word counts here');
    assert.equal(filter.matches(makeSecret('prod/other')), false);
    assert.equal(filter.isActive, true);
  });

  it('takes a key without a value, or another key, for what it is', () => {
    assert.equal(new SecretFilter('name:').isActive, false);
    assert.deepEqual(new SecretFilter('http://host').queries, []);
    assert.equal(new SecretFilter('http://host').matches(secret), false);
  });

  it('knows when AWS is asked for the same', () => {
    const filter = new SecretFilter('name:prod db');
    assert.equal(filter.asksTheSame(new SecretFilter('orders name:prod')), true);
    assert.equal(filter.asksTheSame(new SecretFilter('name:dev')), false);
  });

  it('finds no word across two fields', () => {
    assert.equal(new SecretFilter('dbpostgres').matches(secret), false);
  });
});
