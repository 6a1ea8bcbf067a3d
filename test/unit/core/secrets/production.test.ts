import assert from 'node:assert/strict';
import { isProductionLike } from '../../../../src/core/secrets/production';

describe('names that look like production', () => {
  for (const name of [
    'prod/orders/database',
    'orders-production',
    'orders_PRD',
    'ordersProd',
    'eu.prod1.db',
    'stripe/live/key',
    'Production',
  ])
    it(`are told by a word of theirs: ${name}`, () => {
      assert.equal(isProductionLike(name), true);
    });

  for (const name of [
    'dev/orders/database',
    'staging/products',
    'product-catalogue',
    'nonprod/db',
    'non-prod/db',
    'no_prod/db',
    'preProd/db',
    'pre-production',
    'delivery/olive',
    '',
  ])
    it(`are not suspected by a part of a word, or against what they say: ${name === '' ? 'no name' : name}`, () => {
      assert.equal(isProductionLike(name), false);
    });
});
