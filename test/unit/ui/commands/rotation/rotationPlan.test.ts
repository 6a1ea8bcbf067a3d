import assert from 'node:assert/strict';
import {
  checkFunctionArn,
  checkSchedule,
  checkWindow,
  functionName,
  toPlan,
} from '../../../../../src/ui/commands/rotation/rotationPlan';

const now = new Date('2026-11-25T09:30:00Z');
const off = { enabled: false };
const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:rotate';

describe('the plan of a rotation', () => {
  it('sends days as days and expressions as they are', () => {
    assert.deepEqual(toPlan({ schedule: '30 days', window: '', rotateNow: true }), {
      schedule: { days: 30 },
      rotateNow: true,
    });
    assert.deepEqual(
      toPlan({ functionArn: arn, schedule: 'rate(4 hours)', window: '1h', rotateNow: false }),
      { functionArn: arn, schedule: { expression: 'rate(4 hours)' }, window: '1h', rotateNow: false },
    );
  });

  it('is explained as it is typed, with the next dates in UTC', () => {
    const { severity, message } = checkSchedule('cron(0 18 ? * SAT *)', off, now);
    assert.equal(severity, 'information');
    assert.match(
      message,
      /^Every Saturday, between 18:00 and 24:00 UTC\. Next: .*28.* UTC; .* UTC; .* UTC\.$/,
    );
    assert.match(checkWindow('3h', 'cron(0 18 ? * SAT *)', off, now).message, /18:00 and 21:00/);
  });

  it('counts from the last rotation', () => {
    const rotated = { enabled: true, lastRotated: new Date('2026-11-20T10:00:00Z') };
    assert.match(checkSchedule('10 days', rotated, now).message, /Next: .*30/);
  });

  it('is refused while a schedule, a window or a function is none', () => {
    assert.equal(checkSchedule('cron(', off, now).severity, 'error');
    assert.deepEqual(checkSchedule('cron(0 0 31 2 ? *)', off, now), {
      severity: 'error',
      message: 'No such day ever comes.',
    });
    assert.equal(checkWindow('25h', '30 days', off, now).severity, 'error');
    assert.equal(checkFunctionArn('rotate')?.severity, 'error');
    assert.equal(checkFunctionArn(arn), undefined);
    assert.equal(checkFunctionArn(`${arn}:live`), undefined);
    assert.equal(functionName(`${arn}:live`), 'rotate');
  });
});
