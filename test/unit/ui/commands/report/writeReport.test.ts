import assert from 'node:assert/strict';
import { reportSecrets, type ReportInput } from '../../../../../src/core/secrets/secretsReport';
import { writeMarkdown, writeTableOfReport } from '../../../../../src/ui/commands/report/writeReport';
import { makeSecret } from '../../fakes';

const connection = { profile: 'dev', region: 'eu-west-1' };

function make(input: Partial<ReportInput> = {}) {
  return reportSecrets({
    connections: [connection],
    secrets: [{ connection, secret: makeSecret('=cmd/<b>|x'), uses: 0, policy: 'none' }],
    sharedValues: [],
    conventions: { unusedAfter: 90, customerKey: false },
    findings: [
      {
        file: 'src/app.ts',
        line: 7,
        ruleId: 'stripe-key',
        severity: 'error',
        message: 'A key',
        age: { kind: 'committed', since: new Date('2026-06-05T00:00:00Z') },
      },
      {
        file: 'new.ts',
        line: 1,
        ruleId: 'password',
        severity: 'warning',
        message: 'A password',
        age: { kind: 'uncommitted' },
      },
    ],
    findingsScope: 'Only open files were scanned.',
    gaps: [{ connection, secretName: 'x', reason: 'Refused. Ask for it.' }],
    now: new Date('2026-06-15T12:00:00Z'),
    ...input,
  });
}

describe('the report on secrets as Markdown', () => {
  it('has a section for each kind, the cost with its source, the findings’ ages, and what was not looked at', () => {
    const text = writeMarkdown(make());
    assert.match(
      text,
      /^# Secrets report\n\n- Created: 2026-06-15 12:00:00 UTC\n- Connections: dev · eu-west-1\n/,
    );
    assert.match(text, /\$0\.40 for 1 secret at \$0\.40 each.*\$0\.05 for 10,000.*not known here/);
    assert.match(text, /\(https:\/\/aws\.amazon\.com\/secrets-manager\/pricing\/\)/);
    assert.match(text, /## Without rotation\n\n\| Secret/);
    assert.match(text, /## Policy open to the world\n\nNone\./);
    assert.match(text, /\| 2026-06-05 +\| 10 days \| src\/app\.ts:7 \| stripe-key \| error/);
    assert.match(text, /\| not committed \| +\| new\.ts:1/);
    assert.match(text, /## What could not be looked at[^]*Refused\. Ask for it\./);
  });

  it('lets no markup in names take effect', () => {
    const text = writeMarkdown(make());
    assert.ok(text.includes('=cmd/\\<b\\>\\|x'), text);
  });

  it('says nothing of gaps where there are none', () => {
    assert.doesNotMatch(writeMarkdown(make({ gaps: [] })), /could not be looked at/);
  });
});

describe('the report on secrets as CSV', () => {
  it('has a line for each thing to look at, and runs nothing in a spreadsheet', () => {
    const lines = writeTableOfReport(make()).split('\r\n');
    assert.equal(lines[0], 'kind,profile,region,secret,arn,detail,file,line,since');
    assert.ok(lines.some((line) => line.startsWith("Without rotation,dev,eu-west-1,'=cmd/<b>|x,arn:")));
    assert.ok(lines.includes('Hard-coded credential in code,,,,,stripe-key (error),src/app.ts,7,2026-06-05'));
    assert.ok(lines.includes('Could not be looked at,dev,eu-west-1,x,,Refused. Ask for it.,,,'));
    assert.ok(
      lines.some(
        (line) =>
          line.startsWith('Monthly cost,,,,,"$0.40 for') || line.startsWith('Monthly cost,,,,,$0.40 for'),
      ),
    );
  });
});
