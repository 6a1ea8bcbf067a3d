import assert from 'node:assert/strict';
import { describeSchedule } from '../../../../src/core/secrets/describeSchedule';
import {
  nextDates,
  parseSchedule,
  validateWindow,
  type RotationSchedule,
} from '../../../../src/core/secrets/rotationSchedule';

function parse(text: string): RotationSchedule {
  const schedule = parseSchedule(text);
  assert.ok(!('problem' in schedule), `${text}: ${'problem' in schedule ? schedule.problem : ''}`);
  return schedule;
}

/** A Wednesday. */
const now = new Date('2026-11-25T09:30:00Z');

function next(text: string, count = 3, since?: Date): readonly string[] {
  return nextDates(parse(text), count, now, since).map((date) => date.toISOString().slice(0, 13));
}

describe('the schedule of a rotation', () => {
  it('is said in words, with the window in UTC', () => {
    const words: readonly (readonly [string, string | undefined, string])[] = [
      ['30 days', undefined, 'every 30 days, between 00:00 and 24:00 UTC'],
      ['rate(1 day)', '2h', 'every day, between 00:00 and 02:00 UTC'],
      ['rate(4 hours)', undefined, 'every 4 hours, within an hour'],
      ['rate(12 hours)', '3h', 'every 12 hours, within 3 hours'],
      ['cron(0 10 * * ? *)', undefined, 'every day, between 10:00 and 24:00 UTC'],
      ['cron(0 18 ? * SAT *)', '3h', 'every Saturday, between 18:00 and 21:00 UTC'],
      ['cron(0 8 1 * ? *)', '1h', 'on the 1st of the month, between 08:00 and 09:00 UTC'],
      [
        'cron(0 1 * 1/3 SUN *)',
        '1h',
        'every Sunday in January, April, July and October, between 01:00 and 02:00 UTC',
      ],
      ['cron(0 17 L * ? *)', '1h', 'on the last day of the month, between 17:00 and 18:00 UTC'],
      ['cron(0 8 ? * MON-FRI *)', '1h', 'every Monday to Friday, between 08:00 and 09:00 UTC'],
      ['cron(0 16 1,15 * ? *)', '1h', 'on the 1st and 15th of the month, between 16:00 and 17:00 UTC'],
      ['cron(0 0 ? * SUN#1 *)', '1h', 'on the first Sunday of the month, between 00:00 and 01:00 UTC'],
      ['cron(0 0 ? * 1L *)', '1h', 'on the last Sunday of the month, between 00:00 and 01:00 UTC'],
      ['cron(0 4/12 * * ? *)', undefined, 'every day, at 04:00 and 16:00 UTC, within an hour'],
      [
        'cron(0 8 2-4,22,23 * ? *)',
        '1h',
        'on the 2nd to 4th, 22nd and 23rd of the month, between 08:00 and 09:00 UTC',
      ],
    ];
    for (const [text, window, said] of words) assert.equal(describeSchedule(text, window), said, text);
  });

  it('stays as it is where it cannot be read', () => {
    assert.equal(describeSchedule('every(blue moon)'), 'every(blue moon)');
  });

  it('counts days from midnight of the last rotation', () => {
    assert.deepEqual(next('rate(10 days)', 2), ['2026-12-05T00', '2026-12-15T00']);
    assert.deepEqual(next('30 days', 2, new Date('2026-11-20T18:00:00Z')), [
      '2026-12-20T00',
      '2027-01-19T00',
    ]);
    assert.deepEqual(next('7 days', 1, new Date('2026-01-01T18:00:00Z')), ['2026-11-26T00']);
    assert.deepEqual(next('rate(4 hours)'), ['2026-11-25T12', '2026-11-25T16', '2026-11-25T20']);
  });

  it('finds the next dates of a cron expression', () => {
    assert.deepEqual(next('cron(0 9 * * ? *)', 2), ['2026-11-26T09', '2026-11-27T09']);
    assert.deepEqual(next('cron(0 10 * * ? *)', 1), ['2026-11-25T10']);
    assert.deepEqual(next('cron(0 4/12 * * ? *)'), ['2026-11-25T16', '2026-11-26T04', '2026-11-26T16']);
    assert.deepEqual(next('cron(0 17 L * ? *)'), ['2026-11-30T17', '2026-12-31T17', '2027-01-31T17']);
    assert.deepEqual(next('cron(0 0 ? * TUE#3 *)', 2), ['2026-12-15T00', '2027-01-19T00']);
    assert.deepEqual(next('cron(0 0 ? * SUNL *)', 2), ['2026-11-29T00', '2026-12-27T00']);
    assert.deepEqual(next('cron(0 0 ? * L *)', 1), ['2026-11-28T00']);
    assert.deepEqual(next('cron(0 1 * 1/3 SUN *)', 2), ['2027-01-03T01', '2027-01-10T01']);
    assert.deepEqual(next('cron(0 0 29 2 ? *)', 1), ['2028-02-29T00']);
    assert.deepEqual(next('cron(0 0 31 2 ? *)', 1), []);
  });

  it('is refused where AWS would refuse it, with the reason', () => {
    const refused: readonly (readonly [string, RegExp])[] = [
      ['daily', /Write rate/],
      ['rate(3 hours)', /every 4 hours/],
      ['rate(0 days)', /at most once a day/],
      ['rate(1000 days)', /999 days/],
      ['1001 days', /1000 days/],
      ['cron(0 8 1 * ?)', /six fields/],
      ['cron(30 8 1 * ? *)', /minutes must be 0/],
      ['cron(0 8 1 * ? 2027)', /year must be/],
      ['cron(0 24 1 * ? *)', /no hours/],
      ['cron(0 0/2 * * ? *)', /every 4 hours/],
      ['cron(0 * * * ? *)', /every 4 hours/],
      ['cron(0 8 32 * ? *)', /no days of the month/],
      ['cron(0 8 1 13 ? *)', /no months/],
      ['cron(0 8 ? * FUN *)', /no days of the week/],
      ['cron(0 8 ? * FUNL *)', /no days of the week/],
      ['cron(0 8 ? * FRI-MON *)', /no days of the week/],
      ['cron(0 8 1/0 * ? *)', /no days of the month/],
      ['cron(0 8 1 * MON *)', /\? for the other/],
      ['cron(0 8 ? * ? *)', /Only one/],
    ];
    for (const [text, reason] of refused) {
      const schedule = parseSchedule(text);
      assert.match('problem' in schedule ? schedule.problem : 'taken', reason, text);
    }
  });

  it('leaves room for a window to the end of its day and to the next one', () => {
    assert.equal(validateWindow(parse('30 days'), '24h'), undefined);
    assert.match(validateWindow(parse('30 days'), '25h') ?? '', /at most 24 h/);
    assert.match(validateWindow(parse('rate(4 hours)'), '5h') ?? '', /at most 4 h/);
    assert.equal(validateWindow(parse('cron(0 18 ? * SAT *)'), '6h'), undefined);
    assert.match(validateWindow(parse('cron(0 18 ? * SAT *)'), '7h') ?? '', /at most 6 h/);
    assert.match(validateWindow(parse('cron(0 4/12 * * ? *)'), '9h') ?? '', /at most 8 h/);
    assert.match(validateWindow(parse('30 days'), '3 hours') ?? '', /3h/);
    assert.match(validateWindow(parse('30 days'), '0h') ?? '', /at least an hour/);
  });
});
