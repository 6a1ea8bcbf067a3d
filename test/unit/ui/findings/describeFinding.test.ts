import assert from 'node:assert/strict';
import { explainFinding, reportFindings } from '../../../../src/ui/findings/describeFinding';
import { makeFinding } from './findings';

describe('what is said of a finding', () => {
  it('is its message, evidence, parts and confidence', () => {
    const text = explainFinding(
      makeFinding('src/pay.ts', {
        related: [
          { start: { line: 6, character: 0 }, end: { line: 6, character: 9 }, message: 'AWS access key id' },
        ],
      }),
    );
    assert.match(text, /Stripe secret key is hard\\-coded\\\./);
    assert.match(text, /Evidence:\n- has the format of/);
    assert.match(text, /Belongs to it:\n- AWS access key id\\, line 7/);
    assert.match(text, /Confidence: high/);
    assert.match(text, /pay\\\.ts, line 1$/);
  });

  it('takes no markup from a file name or from a rule that a team wrote', () => {
    const text = explainFinding(
      makeFinding('[x](command:y).ts', { message: '![i](https://a.example)', evidence: ['<b>'] }),
    );
    assert.doesNotMatch(text, /[^\\]\[x\]|[^\\]!\[|[^\\]<b>/);
  });

  it('is in a report one row each, of a table that no name can break', () => {
    const report = reportFindings([makeFinding('a|b\n.ts'), makeFinding('c.ts')]);
    const rows = report.trimEnd().split('\n');
    assert.equal(rows.length, 4);
    for (const row of rows) assert.equal(row.replaceAll(/\\./g, '').split('|').length, 7, row);
  });
});
