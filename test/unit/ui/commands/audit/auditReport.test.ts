import assert from 'node:assert/strict';
import type { TrailEvent } from '../../../../../src/aws/account/account';
import { writeAudit } from '../../../../../src/ui/commands/audit/auditReport';
import { makeSecret } from '../../fakes';

const target = { connection: { profile: 'dev', region: 'eu-west-1' }, secret: makeSecret('prod/db') };
const [from, to] = [new Date('2026-11-21T15:00:00Z'), new Date('2026-11-28T15:00:00Z')];
const write = (items: readonly TrailEvent[], hasMore = false) =>
  writeAudit({ target, from, to, events: { items, hasMore } });

const event = (name: string, record: Partial<TrailEvent['record']>): TrailEvent => ({
  id: name,
  name,
  time: new Date('2026-11-27T10:11:12Z'),
  record: { who: 'role app, session one', from: '198.51.100.7, Boto3/1.34', region: 'eu-west-1', ...record },
});

describe('the report of an audit', () => {
  it('has a row for each event: when, what, who, from where and how it ended', () => {
    const text = write([event('GetSecretValue', {}), event('PutSecretValue', { errorCode: 'AccessDenied' })]);
    const rows = text.split('\n').filter((line) => line.startsWith('| 2026'));
    assert.deepEqual(
      rows.map((row) =>
        row
          .split('|')
          .map((cell) => cell.trim())
          .filter((cell) => cell !== ''),
      ),
      [
        [
          '2026-11-27 10:11:12',
          'GetSecretValue',
          'role app, session one',
          '198.51.100.7, Boto3/1.34',
          'eu-west-1',
          'succeeded',
        ],
        [
          '2026-11-27 10:11:12',
          'PutSecretValue',
          'role app, session one',
          '198.51.100.7, Boto3/1.34',
          'eu-west-1',
          'AccessDenied',
        ],
      ],
    );
  });

  it('says first who read the value, who changed the secret and whose calls failed', () => {
    const text = write([
      event('GetSecretValue', { who: 'role app', isReadOnly: true }),
      event('GetSecretValue', { who: 'role app', isReadOnly: true }),
      event('GetSecretValue', { who: 'user al', isReadOnly: true }),
      event('PutSecretValue', { who: 'user al', isReadOnly: false }),
      event('DeleteSecret', { who: 'user eve', isReadOnly: false, errorCode: 'AccessDenied' }),
    ]);
    assert.match(text, /^- Value read by: role app \(2\); user al \(1\)$/m);
    assert.match(text, /^- Changed by: user al \(1\)$/m);
    assert.match(text, /^- Failed: user eve \(1\)$/m);
  });

  it('says what it means that there is none, and what CloudTrail keeps', () => {
    const text = write([]);
    assert.match(text, /no event of this secret in eu-west-1 .* nobody read or changed it/);
    assert.match(text, /90 days .* 15 minutes/);
    assert.ok(!text.includes('| Time'));
  });

  it('says where it ends when there are more', () => {
    assert.match(
      write([event('GetSecretValue', {})], true),
      /Only the newest 1 events are shown, back to 2026-11-27 10:11:12 UTC/,
    );
  });

  it('takes nothing that stands in a record for markup', () => {
    const text = write([event('GetSecretValue', { who: 'role [x](command:evil) | <img>' })]);
    assert.ok(text.includes('role \\[x\\](command:evil) \\| \\<img\\>'));
  });
});
