import assert from 'node:assert/strict';
import { writeReport } from '../../../../../src/ui/commands/rotation/rotationReport';
import { makeSecret } from '../../fakes';

const secret = makeSecret('prod/db', {
  rotation: {
    enabled: true,
    functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate',
    schedule: 'rate(10 days)',
    window: '3h',
  },
});
const time = new Date(2026, 10, 25, 10, 0, 0);
const step = (state: string) => ({ time, state });

describe('the report of a rotation', () => {
  it('says who rotates and when, and that nothing is under way', () => {
    const text = writeReport({ secret, steps: [] });
    assert.match(text, /^Rotation of prod\/db\n/);
    assert.match(text, /Schedule: every 10 days, between 00:00 and 03:00 UTC\nRotated by: rotate\n/);
    assert.match(text, /no rotation is under way/);
  });

  it('lists the steps with their times, and the end', () => {
    const text = writeReport({
      secret,
      versionId: 'new',
      steps: [step('the new version is AWSPENDING'), step('the new version is AWSCURRENT')],
      outcome: 'finished',
    });
    assert.match(text, /New version: new\n\nSteps\n.*10:00:00.*AWSPENDING\n.*AWSCURRENT\n\n.*has finished/s);
  });

  it('names a stuck AWSPENDING and what to do, with the log', () => {
    const text = writeReport({
      secret,
      versionId: 'new',
      steps: [step('x')],
      outcome: 'stuck',
      log: [{ time, text: 'setSecret failed' }],
    });
    assert.match(text, /Stuck: 5 minutes after it began/);
    assert.match(text, /What to do\n1\. Look in the function’s log.*\n2\. Rotate Now.*\n3\. .*Remove Label/);
    assert.match(text, /Log \/aws\/lambda\/rotate, the last lines.*\n.*setSecret failed\n$/);
  });

  it('says why there is no log', () => {
    assert.match(writeReport({ secret, steps: [], log: [] }), /Nothing was logged/);
    assert.match(
      writeReport({ secret, steps: [], log: 'You may not read it.' }),
      /rotate\nYou may not read it\./,
    );
  });

  it('sends to the managing service where there is no function', () => {
    const managed = makeSecret('rds!db', { owningService: 'rds', rotation: { enabled: true } });
    const text = writeReport({ secret: managed, versionId: 'new', steps: [], outcome: 'stuck' });
    assert.match(text, /Rotated by: rds/);
    assert.match(text, /1\. Look in the service that manages the secret/);
  });
});
