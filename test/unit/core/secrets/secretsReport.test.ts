import assert from 'node:assert/strict';
import { computeMonthlyCost } from '../../../../src/core/secrets/monthlyCost';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import {
  reportSecrets,
  type AgedFinding,
  type LineAge,
  type ReportInput,
} from '../../../../src/core/secrets/secretsReport';

const dev: Connection = { profile: 'dev', region: 'eu-west-1' };

function make(name: string, facts: Partial<Secret> = {}): Secret {
  return { arn: `arn:${name}`, name, rotation: { enabled: false }, tags: {}, ...facts };
}

function report(input: Partial<ReportInput>) {
  return reportSecrets({
    connections: [dev],
    secrets: [],
    sharedValues: [],
    conventions: { unusedAfter: 90, customerKey: false },
    findings: [],
    findingsScope: '',
    gaps: [],
    now: new Date('2026-06-15T12:00:00Z'),
    ...input,
  });
}

describe('the cost of secrets', () => {
  it('is that of each which is not marked for deletion', () => {
    const secrets = [make('a'), make('b', { deletionDate: new Date(0) }), make('c')];
    assert.deepEqual(computeMonthlyCost(secrets), { billed: 2, price: '$0.80' });
  });

  it('is written in dollars and cents', () => {
    const price = (count: number): string =>
      computeMonthlyCost(Array.from({ length: count }, (_, index) => make(String(index)))).price;
    assert.deepEqual([0, 1, 5, 12, 2_503, 10_000].map(price), [
      '$0.00',
      '$0.40',
      '$2.00',
      '$4.80',
      '$1,001.20',
      '$4,000.00',
    ]);
  });
});

describe('the report on secrets', () => {
  it('counts a secret that two connections lead to once', () => {
    const other: Connection = { profile: 'admin', region: 'eu-west-1' };
    const made = report({
      secrets: [
        { connection: dev, secret: make('b') },
        { connection: dev, secret: make('a') },
        { connection: other, secret: make('a') },
      ],
    });
    assert.equal(made.secretCount, 2);
    assert.equal(made.cost.price, '$0.80');
    const untagged = made.concerns.find(({ kind }) => kind === 'noTags');
    assert.deepEqual(
      untagged?.entries.map(({ subject }) => [subject.secret.name, subject.connection.profile]),
      [
        ['a', 'dev'],
        ['b', 'dev'],
      ],
    );
  });

  it('has findings by age, the oldest first, and those that are not committed last', () => {
    const at = (file: string, age: LineAge): AgedFinding => ({
      file,
      line: 1,
      ruleId: 'rule',
      severity: 'error',
      message: '',
      age,
    });
    const { findings } = report({
      findings: [
        at('unknown', { kind: 'unknown' }),
        at('new', { kind: 'uncommitted' }),
        at('may', { kind: 'committed', since: new Date('2026-05-03T00:00:00Z') }),
        at('file', { kind: 'file', since: new Date('2026-04-01T00:00:00Z') }),
        at('old', { kind: 'committed', since: new Date('2019-01-01T00:00:00Z') }),
      ],
    });
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['old', 'file', 'may', 'new', 'unknown'],
    );
  });
});
