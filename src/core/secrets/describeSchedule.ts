import type { CronSchedule, MonthDays, WeekDays } from './rotationCron';
import { parseSchedule, windowHours, type RotationSchedule } from './rotationSchedule';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const nthNames = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * A rotation's schedule in words: `every Saturday, between 18:00 and 21:00 UTC`. One that cannot be read, such as AWS may
 * give one day, stays as it is.
 * @param window length of the rotation window, `3h` for example
 */
export function describeSchedule(text: string, window?: string): string {
  const schedule = parseSchedule(text);
  return 'problem' in schedule ? text : describeParsed(schedule, window);
}

function describeParsed(schedule: RotationSchedule, window: string | undefined): string {
  const open = windowHours(schedule, window);
  if (schedule.kind === 'rate') {
    const { every, unit } = schedule;
    const interval = every === 1 ? `every ${unit.slice(0, -1)}` : `every ${every} ${unit}`;
    return `${interval}, ${unit === 'days' ? `between 00:00 and ${time(open)} UTC` : within(open)}`;
  }
  const [first = 0] = schedule.hours;
  const when =
    schedule.hours.length === 1
      ? `between ${time(first)} and ${time(first + open)} UTC`
      : `at ${list(schedule.hours.map(time))} UTC, ${within(open)}`;
  return `${describeDays(schedule)}${describeMonths(schedule.months)}, ${when}`;
}

function describeDays({ monthDays, weekDays }: CronSchedule): string {
  if (monthDays !== undefined) return describeMonthDays(monthDays);
  if (weekDays !== undefined) return describeWeekDays(weekDays);
  return 'every day';
}

function describeMonthDays({ days, last }: MonthDays): string {
  const parts = collapse(days).map(([from, to]) =>
    from === to ? ordinal(from) : `${ordinal(from)} to ${ordinal(to)}`,
  );
  return `on the ${list(last ? [...parts, 'last day'] : parts)} of the month`;
}

function describeWeekDays(weekDays: WeekDays): string {
  if ('days' in weekDays)
    return `every ${list(
      collapse(weekDays.days).map(([from, to]) =>
        from === to ? (dayNames[from] ?? '') : `${dayNames[from] ?? ''} to ${dayNames[to] ?? ''}`,
      ),
    )}`;
  const nth = weekDays.nth === -1 ? 'last' : (nthNames[weekDays.nth - 1] ?? '');
  return `on the ${nth} ${dayNames[weekDays.day] ?? ''} of the month`;
}

function describeMonths(months: readonly number[]): string {
  return months.length === 12 ? '' : ` in ${list(months.map((month) => monthNames[month - 1] ?? ''))}`;
}

/** Runs of three and more as one, the rest alone. */
function collapse(values: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && value === run[1] + 1) run[1] = value;
    else runs.push([value, value]);
  }
  return runs.flatMap(([from, to]): [number, number][] =>
    to === from + 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}

function within(hours: number): string {
  return hours === 1 ? 'within an hour' : `within ${hours} hours`;
}

function time(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function ordinal(day: number): string {
  const isTeen = day >= 11 && day <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
