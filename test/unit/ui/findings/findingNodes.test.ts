import assert from 'node:assert/strict';
import { countBySeverity, groupFindings, idOf } from '../../../../src/ui/findings/findingNodes';
import { makeFinding } from './findings';

const files = new Map([
  [
    'file:///z.ts',
    [
      makeFinding('z.ts', { severity: 'information', ruleId: 'generic-credential' }),
      makeFinding('z.ts', { start: { line: 4, character: 2 } }),
    ],
  ],
  ['file:///a.ts', [makeFinding('a.ts', { severity: 'warning', ruleId: 'generic-credential' })]],
]);

const outline = (grouping: 'severity' | 'rule' | 'file') =>
  groupFindings(files, grouping).map(({ key, findings }) => [
    key,
    ...findings.map(({ finding }) => `${finding.file}:${finding.start.line}`),
  ]);

describe('the groups of findings', () => {
  it('are the severities, the loudest first', () => {
    assert.deepEqual(outline('severity'), [
      ['error', 'z.ts:4'],
      ['warning', 'a.ts:0'],
      ['information', 'z.ts:0'],
    ]);
  });

  it('are the rules by the name that they are shown by, whatever their id', () => {
    const found = ['url-credentials', 'stripe-secret-key', 'generic-credential'];
    const groups = groupFindings(
      new Map([['file:///a.ts', found.map((ruleId) => makeFinding('a.ts', { ruleId }))]]),
      'rule',
    );
    // Credential, Password in a URL, Stripe secret key.
    assert.deepEqual(
      groups.map(({ key }) => key),
      ['generic-credential', 'url-credentials', 'stripe-secret-key'],
    );
  });

  it('hold the findings of a rule by file', () => {
    assert.deepEqual(outline('rule'), [
      ['generic-credential', 'a.ts:0', 'z.ts:0'],
      ['stripe-secret-key', 'z.ts:4'],
    ]);
  });

  it('are the files by path', () => {
    assert.deepEqual(outline('file'), [
      ['file:///a.ts', 'a.ts:0'],
      ['file:///z.ts', 'z.ts:0', 'z.ts:4'],
    ]);
  });

  it('give every node an id of its own, the same each time', () => {
    const ids = () =>
      groupFindings(files, 'severity').flatMap((group) => [idOf(group), ...group.findings.map(idOf)]);
    assert.equal(new Set(ids()).size, 6);
    assert.deepEqual(ids(), ids());
  });

  it('are counted in words', () => {
    assert.equal(countBySeverity([...files.values()].flat()), '1 error, 1 warning, 1 for information');
    assert.equal(countBySeverity([makeFinding('a'), makeFinding('b')]), '2 errors');
    assert.equal(countBySeverity([]), '');
  });
});
