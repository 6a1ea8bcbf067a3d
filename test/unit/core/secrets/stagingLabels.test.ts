import assert from 'node:assert/strict';
import type { SecretVersion, StagingLabel } from '../../../../src/core/secrets/secret';
import {
  planMove,
  predictMove,
  removableLabels,
  validateLabel,
} from '../../../../src/core/secrets/stagingLabels';

const version = (id: string, ...stagingLabels: StagingLabel[]): SecretVersion => ({ id, stagingLabels });
const versions = [
  version('c', 'AWSCURRENT', 'BLUE'),
  version('b', 'AWSPREVIOUS'),
  version('a', 'OLDEST'),
  version('z'),
];

const predict = (label: StagingLabel, to: string) =>
  Object.fromEntries(
    predictMove(versions, planMove(versions, label, to)).map(({ version: { id }, labelsAfter }) => [
      id,
      labelsAfter,
    ]),
  );

describe('moving staging labels', () => {
  it('swaps AWSCURRENT and AWSPREVIOUS when rolled back, in one step from the version that has it', () => {
    assert.deepEqual(planMove(versions, 'AWSCURRENT', 'b'), { label: 'AWSCURRENT', from: 'c', to: 'b' });
    assert.deepEqual(predict('AWSCURRENT', 'b'), { c: ['AWSPREVIOUS', 'BLUE'], b: ['AWSCURRENT'] });
  });

  it('leaves the former AWSPREVIOUS without it when an older version is promoted', () => {
    assert.deepEqual(predict('AWSCURRENT', 'a'), {
      c: ['AWSPREVIOUS', 'BLUE'],
      b: [],
      a: ['AWSCURRENT', 'OLDEST'],
    });
  });

  it('moves other labels alone', () => {
    assert.deepEqual(predict('BLUE', 'z'), { c: ['AWSCURRENT'], z: ['BLUE'] });
    assert.deepEqual(predict('GREEN', 'z'), { z: ['GREEN'] });
    assert.deepEqual(planMove(versions, 'GREEN', 'z'), { label: 'GREEN', to: 'z' });
    assert.deepEqual(predictMove(versions, { label: 'OLDEST', from: 'a' }), [
      { version: versions[2], labelsAfter: [] },
    ]);
  });

  it('changes nothing when the version has the label', () => {
    assert.deepEqual(predict('AWSCURRENT', 'c'), {});
  });

  it('takes labels of a person’s own, and says why not others', () => {
    const plain = version('a');
    assert.equal(validateLabel('BEFORE-MIGRATION', plain), undefined);
    assert.match(validateLabel('', plain) ?? '', /needs a name/);
    assert.match(validateLabel(' x', plain) ?? '', /space/);
    assert.match(validateLabel('x'.repeat(257), plain) ?? '', /256/);
    assert.match(validateLabel('AWSCURRENT', plain) ?? '', /promote/);
    assert.match(validateLabel('X', version('a', 'X')) ?? '', /already/);
    const full = version('a', ...Array.from({ length: 20 }, (_, index) => `L${index}`));
    assert.match(validateLabel('more', full) ?? '', /at most 20/);
  });

  it('never takes AWSCURRENT off', () => {
    assert.deepEqual(removableLabels(version('a', 'AWSCURRENT', 'AWSPENDING', 'X')), ['AWSPENDING', 'X']);
  });
});
