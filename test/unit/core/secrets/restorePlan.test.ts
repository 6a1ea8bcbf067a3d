import assert from 'node:assert/strict';
import type { BackedUpSecret } from '../../../../src/core/secrets/backup';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { planRestore, type FoundSecret, type RestoreAct } from '../../../../src/core/secrets/restorePlan';
import type { Secret, SecretValue } from '../../../../src/core/secrets/secret';
import { makeSecret } from '../../ui/fakes';

const region = 'eu-west-1';
const text = (value: string): SecretValue => ({
  versionId: 'now',
  stagingLabels: ['AWSCURRENT'],
  kind: 'text',
  text: new Redacted(value),
});
const bytes = (...value: number[]): SecretValue => ({
  versionId: 'now',
  stagingLabels: ['AWSCURRENT'],
  kind: 'binary',
  bytes: new Redacted(Uint8Array.from(value)),
});
const entry = (facts: Partial<BackedUpSecret> = {}): BackedUpSecret => ({
  name: 'db',
  arn: `arn:aws:secretsmanager:${region}:123456789012:secret:db-AbCdEf`,
  tags: {},
  replicas: [],
  versionId: 'then',
  value: new Redacted('old'),
  ...facts,
});
const present = (facts: Partial<Secret>, value?: SecretValue): FoundSecret => ({
  kind: 'present',
  secret: makeSecret('db', facts),
  ...(value !== undefined && { value }),
});

function planOne(found: FoundSecret, facts: Partial<BackedUpSecret> = {}): RestoreAct {
  const [step] = planRestore([entry(facts)], new Map([['db', found]]), region);
  assert.ok(step);
  return step.act;
}

describe('what restoring would do', () => {
  it('creates what is not there', () => {
    assert.deepEqual(planOne({ kind: 'absent' }), { kind: 'create' });
  });

  it('does nothing where the value is the same, text or bytes', () => {
    assert.equal(planOne(present({}, text('old'))).kind, 'nothing');
    const value = new Redacted(Uint8Array.of(1, 2));
    assert.equal(planOne(present({}, bytes(1, 2)), { value }).kind, 'nothing');
    assert.equal(planOne(present({}, bytes(1, 3)), { value }).kind, 'newVersion');
    assert.equal(planOne(present({}, bytes(1, 2, 3)), { value }).kind, 'newVersion');
  });

  it('stores a new version on top of the one that was compared, and says when the kind changes', () => {
    assert.deepEqual(planOne(present({}, text('new'))), {
      kind: 'newVersion',
      base: 'now',
      changesKind: false,
    });
    assert.deepEqual(planOne(present({}, bytes(1))), { kind: 'newVersion', base: 'now', changesKind: true });
    assert.deepEqual(planOne(present({})), { kind: 'newVersion', changesKind: false });
  });

  it('takes a deletion back first', () => {
    assert.deepEqual(planOne(present({ deletionDate: new Date() })), { kind: 'undelete' });
  });

  it('leaves alone what others write, and what it could not read', () => {
    for (const [found, reason] of [
      [present({ owningService: 'rds' }, text('new')), /managed by rds/],
      [present({ primaryRegion: 'us-east-1' }, text('new')), /replica; restore into us-east-1/],
      [{ kind: 'unknown', reason: 'it cannot be compared' }, /cannot be compared/],
    ] as const) {
      const act = planOne(found);
      assert.ok(act.kind === 'nothing');
      assert.match(act.reason, reason);
    }
    assert.equal(planOne(present({ primaryRegion: region }, text('new'))).kind, 'newVersion');
  });

  it('takes one of several with the same name: that of this region', () => {
    const far = entry({ arn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf' });
    const near = entry();
    const steps = planRestore([far, near], new Map([['db', { kind: 'absent' }]]), region);
    assert.equal(steps.find((step) => step.entry === near)?.act.kind, 'create');
    assert.equal(steps.find((step) => step.entry === far)?.act.kind, 'nothing');
  });

  it('lists in order of names', () => {
    const steps = planRestore(
      [entry({ name: 'b10' }), entry({ name: 'b9' }), entry({ name: 'a' })],
      new Map(),
      region,
    );
    assert.deepEqual(
      steps.map((step) => step.entry.name),
      ['a', 'b9', 'b10'],
    );
  });
});
