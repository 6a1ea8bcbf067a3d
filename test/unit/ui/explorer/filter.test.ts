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

  it('finds no word across two fields', () => {
    assert.equal(new SecretFilter('dbpostgres').matches(secret), false);
  });
});
