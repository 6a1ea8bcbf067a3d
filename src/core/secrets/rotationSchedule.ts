import { parseCron, type CronSchedule } from './rotationCron';

/** When a secret rotates, all in UTC. */
export type RotationSchedule =
  { readonly kind: 'rate'; readonly every: number; readonly unit: 'hours' | 'days' } | CronSchedule;

/** Why a text is no schedule or no window. */
export interface ScheduleProblem {
  readonly problem: string;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A secret rotates as often as every four hours, and at least every 999 days, or 1,000 when days alone are given. */
const shortestHours = 4;
const longestRateDays = 999;
const longestDays = 1_000;
/** Days in which every date of the calendar comes round, those of a leap year that a century skips apart. */
const calendarDays = 4 * 366;

/**
 * Reads `rate(…)`, `cron(…)` or `<n> days`, by the rules of
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export function parseSchedule(text: string): RotationSchedule | ScheduleProblem {
  const days = /^(\d+) days?$/.exec(text.trim());
  if (days) return parseRate(Number(days[1]), 'days', longestDays);
  const rate = /^rate\((\d+) (hour|day)s?\)$/.exec(text.trim());
  if (rate) return parseRate(Number(rate[1]), rate[2] === 'day' ? 'days' : 'hours', longestRateDays);
  const cron = /^cron\((.*)\)$/.exec(text.trim());
  if (cron) return parseCron(cron[1] ?? '');
  return { problem: 'Write rate(10 days), rate(12 hours) or cron(0 8 1 * ? *).' };
}

/** Why a window, `3h` for example, does not go with a schedule; `undefined` when it does. */
export function validateWindow(schedule: RotationSchedule, window: string): string | undefined {
  const hours = parseWindow(window);
  if (hours === undefined) return 'Write the window’s length in hours: 3h.';
  if (hours < 1) return 'A rotation window is open for at least an hour.';
  const room = roomForWindow(schedule);
  return hours > room
    ? `With this schedule a window is open for at most ${room} h: it ends with its day, in UTC, and before the next one.`
    : undefined;
}

/** Hours for which a window is open: as given, or else an hour where there are several a day, and the rest of the day. */
export function windowHours(schedule: RotationSchedule, window?: string): number {
  const given = window === undefined ? undefined : parseWindow(window);
  if (given !== undefined) return given;
  const isHourly = schedule.kind === 'rate' ? schedule.unit === 'hours' : schedule.hours.length > 1;
  return isHourly ? 1 : roomForWindow(schedule);
}

/**
 * The starts of the next windows after `now`.
 * @param since from when days and hours are counted: the last rotation, where it is known
 */
export function nextDates(
  schedule: RotationSchedule,
  count: number,
  now: Date,
  since: Date = now,
): readonly Date[] {
  return schedule.kind === 'rate'
    ? nextOfRate(schedule.every * (schedule.unit === 'days' ? dayMs : hourMs), count, now, since)
    : nextOfCron(schedule, count, now);
}

function parseRate(
  every: number,
  unit: 'hours' | 'days',
  mostDays: number,
): RotationSchedule | ScheduleProblem {
  if (unit === 'hours' && every < shortestHours)
    return { problem: `A secret rotates at most every ${shortestHours} hours.` };
  const days = unit === 'days' ? every : every / 24;
  if (every < 1 || days > mostDays)
    return { problem: `A secret rotates at least once in ${mostDays} days, and at most once a day.` };
  return { kind: 'rate', every, unit };
}

function parseWindow(window: string): number | undefined {
  const match = /^(\d{1,2})h$/.exec(window);
  return match ? Number(match[1]) : undefined;
}

function roomForWindow(schedule: RotationSchedule): number {
  if (schedule.kind === 'rate') return schedule.unit === 'days' ? 24 : Math.min(24, schedule.every);
  return Math.min(...schedule.hours.map((hour, index) => (schedule.hours[index + 1] ?? 24) - hour));
}

function startOfDay(time: number): number {
  return Math.floor(time / dayMs) * dayMs;
}

function nextOfRate(interval: number, count: number, now: Date, since: Date): readonly Date[] {
  const first = startOfDay(since.getTime());
  const passed = Math.max(0, Math.floor((now.getTime() - first) / interval));
  return Array.from({ length: count }, (_, index) => new Date(first + (passed + 1 + index) * interval));
}

function nextOfCron(schedule: CronSchedule, count: number, now: Date): readonly Date[] {
  const dates: Date[] = [];
  for (let day = 0; day <= calendarDays && dates.length < count; day++) {
    const start = startOfDay(now.getTime()) + day * dayMs;
    if (!schedule.includesDay(new Date(start))) continue;
    for (const hour of schedule.hours) {
      const date = start + hour * hourMs;
      if (date > now.getTime() && dates.length < count) dates.push(new Date(date));
    }
  }
  return dates;
}
