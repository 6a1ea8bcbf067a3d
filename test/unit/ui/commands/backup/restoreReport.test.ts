import assert from 'node:assert/strict';
import type { Restoration } from '../../../../../src/aws/restoreSecret';
import type { BackedUpSecret } from '../../../../../src/core/secrets/backup';
import { Redacted } from '../../../../../src/core/secrets/redacted';
import type { RestoreAct } from '../../../../../src/core/secrets/restorePlan';
import { writeDryRun, writeResults } from '../../../../../src/ui/commands/backup/restoreReport';

const connection = { profile: 'dev', region: 'eu-west-1' };
const canary = ['can', 'ary'].join('');
const entry = (name: string, facts: Partial<BackedUpSecret> = {}): BackedUpSecret => ({
  name,
  arn: `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`,
  tags: {},
  replicas: [],
  versionId: 'then',
  value: new Redacted(canary),
  ...facts,
});
const cells = (text: string, name: string): string[] =>
  (text.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '')
    .split('|')
    .map((cell) => cell.trim());

describe('the report of restoring', () => {
  it('says for each secret what would be done and what else the backup has of it', () => {
    const whole = entry('db', {
      description: 'd',
      tags: { a: 'b' },
      kmsKeyId: 'alias/shop',
      replicas: [{ region: 'us-west-2' }],
      policy: '{}',
      rotation: { schedule: '30 days' },
    });
    const acts: Readonly<Record<string, RestoreAct>> = {
      new: { kind: 'newVersion', base: 'v', changesKind: false },
      kind: { kind: 'newVersion', base: 'v', changesKind: true },
      empty: { kind: 'newVersion', changesKind: false },
      gone: { kind: 'undelete' },
      same: { kind: 'nothing', reason: 'it holds this value already' },
    };
    const text = writeDryRun({
      backup: { created: new Date(0), secrets: [] },
      connection,
      steps: [
        { entry: whole, act: { kind: 'create' } },
        ...Object.entries(acts).map(([name, act]) => ({ entry: entry(name), act })),
      ],
    });
    assert.match(text, /Nothing was changed yet/);
    assert.deepEqual(cells(text, 'db').slice(2, 5), [
      'creates it',
      'us-east-1',
      'description, tags, key alias/shop, replicas in us-west-2, resource policy, rotation every 30 days, between 00:00 and 24:00 UTC',
    ]);
    assert.match(cells(text, 'new')[2] ?? '', /stores a new version: its value differs$/);
    assert.match(cells(text, 'kind')[2] ?? '', /text on one side and binary/);
    assert.match(cells(text, 'empty')[2] ?? '', /without a value/);
    assert.match(cells(text, 'gone')[2] ?? '', /takes its deletion back/);
    assert.equal(cells(text, 'same')[2], 'nothing: it holds this value already');
    assert.ok(!text.includes(canary));
  });

  it('says what became of each and what is left to do', () => {
    const restoration = (name: string, facts: Partial<BackedUpSecret> = {}): Restoration => ({
      entry: entry(name, facts),
      act: { kind: 'create' },
      along: { withKey: false, withReplicas: false, withPolicy: true },
      requestToken: 't',
    });
    const text = writeResults(connection, [
      {
        restoration: restoration('one', { kmsKeyId: 'k', policy: '{}', rotation: {} }),
        state: 'restored',
      },
      { restoration: restoration('two'), state: 'restored' },
      { restoration: restoration('three'), state: 'failed', reason: 'AWS refused it.' },
      { restoration: restoration('four'), state: 'not tried' },
    ]);
    assert.deepEqual(cells(text, 'one').slice(2, 4), [
      'created',
      'It had, and has not now: its KMS key, rotation',
    ]);
    assert.deepEqual(cells(text, 'two').slice(2, 4), ['created', '']);
    assert.deepEqual(cells(text, 'three').slice(2, 4), ['failed', 'AWS refused it.']);
    assert.deepEqual(cells(text, 'four').slice(2, 4), ['not tried', '']);
  });
});
