import assert from 'node:assert/strict';
import {
  describeNextRotation,
  describeRotationState,
  readRotationState,
} from '../../../../src/core/secrets/rotationState';
import type { SecretVersion } from '../../../../src/core/secrets/secret';

const version = (id: string, ...stagingLabels: string[]): SecretVersion => ({ id, stagingLabels });
const on = { enabled: true };
const off = { enabled: false };

describe('readRotationState', () => {
  it('is off where rotation is not enabled, even when a cancelled one left AWSPENDING', () => {
    assert.equal(readRotationState(off, [version('a', 'AWSCURRENT')]), 'off');
    assert.equal(readRotationState(off, [version('a', 'AWSCURRENT'), version('b', 'AWSPENDING')]), 'off');
  });

  it('is in progress while AWSPENDING stands on another version than AWSCURRENT', () => {
    assert.equal(
      readRotationState(on, [version('a', 'AWSCURRENT'), version('b', 'AWSPENDING')]),
      'in-progress',
    );
  });

  it('is idle when AWSPENDING was left on the current version', () => {
    assert.equal(readRotationState(on, [version('b', 'AWSCURRENT', 'AWSPENDING')]), 'idle');
    assert.equal(readRotationState(on, [version('b', 'AWSCURRENT')]), 'idle');
  });

  it('follows a started rotation until its version is current', () => {
    const before = [version('a', 'AWSCURRENT')];
    const pending = [...before, version('b', 'AWSPENDING')];
    const after = [version('b', 'AWSCURRENT', 'AWSPENDING'), version('a', 'AWSPREVIOUS')];
    assert.equal(readRotationState(on, before, 'b'), 'in-progress');
    assert.equal(readRotationState(on, pending, 'b'), 'in-progress');
    assert.equal(readRotationState(on, after, 'b'), 'finished');
  });

  it('counts a started rotation as finished when a later one has replaced its version', () => {
    assert.equal(
      readRotationState(on, [version('c', 'AWSCURRENT'), version('b', 'AWSPREVIOUS')], 'b'),
      'finished',
    );
  });
});

describe('describeNextRotation', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const due = (iso: string): string =>
    describeNextRotation({ enabled: true, nextRotation: new Date(iso) }, now);

  it('counts whole days', () => {
    assert.equal(due('2026-03-04T13:00:00Z'), 'rotates in 3 days');
    assert.equal(due('2026-03-02T13:00:00Z'), 'rotates in 1 day');
    assert.equal(due('2026-03-02T11:00:00Z'), 'rotates within a day');
  });

  it('says when it is overdue', () => {
    assert.equal(due('2026-02-28T11:00:00Z'), 'rotation failed, 1 day overdue');
    assert.equal(due('2026-03-01T11:00:00Z'), 'rotation due');
  });

  it('says whether rotation is on when no date is known', () => {
    assert.equal(describeNextRotation(on, now), describeRotationState('idle'));
    assert.equal(describeNextRotation(off, now), 'rotation off');
  });
});
