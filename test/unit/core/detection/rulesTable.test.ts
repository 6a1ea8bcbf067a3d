import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatRuleTable, ruleTablePath } from '../../../support/ruleTable';

describe('docs/rules.md', () => {
  it('is what test/support/ruleTable.ts writes from the rules', () => {
    assert.equal(readFileSync(ruleTablePath, 'utf8'), formatRuleTable());
  });
});
