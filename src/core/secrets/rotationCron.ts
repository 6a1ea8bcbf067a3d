/** The days of the month on which a window opens; `last` for the last one. */
export interface MonthDays {
  readonly days: readonly number[];
  readonly last: boolean;
}

/** The days of the week, from 0 for Sunday; `nth` for the nth such day of the month, -1 for the last. */
export type WeekDays = { readonly days: readonly number[] } | { readonly day: number; readonly nth: number };

/** `cron(0 hours days months weekdays *)`, read. */
export interface CronSchedule {
  readonly kind: 'cron';
  /** 0 to 23, ascending. */
  readonly hours: readonly number[];
  /** 1 to 12, ascending. */
  readonly months: readonly number[];
  /** Absent for every day that `weekDays` lets in. */
  readonly monthDays?: MonthDays;
  /** Absent for every day that `monthDays` lets in. */
  readonly weekDays?: WeekDays;
  /** Whether windows open on a day, given as its start in UTC. */
  readonly includesDay: (day: Date) => boolean;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const fewestHoursBetween = 4;

/** Reads the six fields of `cron(…)`; see {@link import('./rotationSchedule').parseSchedule}. */
export function parseCron(text: string): CronSchedule | { readonly problem: string } {
  const fields = text.trim().toUpperCase().split(/\s+/);
  const [minutes = '', hourField = '', dayField = '', monthField = '', weekField = '', year = ''] = fields;
  if (fields.length !== 6)
    return { problem: 'cron(…) has six fields: minutes, hours, day of month, month, day of week, year.' };
  if (minutes !== '0') return { problem: 'The minutes must be 0: rotation windows open on the hour.' };
  if (year !== '*') return { problem: 'The year must be *.' };

  const hours = parseList(hourField, 0, 23);
  if (hours === undefined) return { problem: `“${hourField}” are no hours: write 0 to 23, or 0/6.` };
  if (hours.some((hour, index) => index > 0 && hour - (hours[index - 1] ?? 0) < fewestHoursBetween))
    return { problem: `A secret rotates at most every ${fewestHoursBetween} hours.` };
  const months = parseList(monthField, 1, 12, monthNames);
  if (months === undefined)
    return { problem: `“${monthField}” are no months: write 1 to 12, or JAN to DEC.` };

  const anyDay = isAny(dayField);
  const anyWeekDay = isAny(weekField);
  if (dayField === '?' && weekField === '?') return { problem: 'Only one of the two day fields can be ?.' };
  if (!anyDay && !anyWeekDay)
    return { problem: 'Give the day of the month or the day of the week, and ? for the other.' };
  const monthDays = anyDay ? undefined : parseMonthDays(dayField);
  if (!anyDay && monthDays === undefined)
    return { problem: `“${dayField}” are no days of the month: write 1 to 31, or L for the last.` };
  const weekDays = anyWeekDay ? undefined : parseWeekDays(weekField);
  if (!anyWeekDay && weekDays === undefined)
    return { problem: `“${weekField}” are no days of the week: write SUN to SAT, TUE#3 or SUNL.` };

  return {
    kind: 'cron',
    hours,
    months,
    ...(monthDays && { monthDays }),
    ...(weekDays && { weekDays }),
    includesDay: (day) =>
      months.includes(day.getUTCMonth() + 1) &&
      (monthDays === undefined || isMonthDay(day, monthDays)) &&
      (weekDays === undefined || isWeekDay(day, weekDays)),
  };
}

function isAny(field: string): boolean {
  return field === '?' || field === '*';
}

function parseMonthDays(field: string): MonthDays | undefined {
  const items = field.split(',');
  const others = items.filter((item) => item !== 'L');
  const days = others.length === 0 ? [] : parseList(others.join(','), 1, 31);
  return days && { days, last: others.length < items.length };
}

function parseWeekDays(field: string): WeekDays | undefined {
  if (field === 'L') return { days: [6] };
  const special = /^([A-Z]{3}|[1-7])(?:#([1-5])|L)$/.exec(field);
  if (special === null) {
    const days = parseList(field, 1, 7, dayNames);
    return days && { days: days.map((day) => day - 1) };
  }
  const day = parseValue(special[1] ?? '', 1, 7, dayNames);
  return day === undefined ? undefined : { day: day - 1, nth: Number(special[2] ?? -1) };
}

/** Reads `a`, `a-b`, `*`, each with `/step`, separated by commas. */
function parseList(
  field: string,
  min: number,
  max: number,
  names: readonly string[] = [],
): number[] | undefined {
  const values = new Set<number>();
  for (const item of field.split(',')) {
    const match = /^(?:(\*)|([A-Z0-9]+)(?:-([A-Z0-9]+))?)(?:\/(\d{1,2}))?$/.exec(item);
    if (match === null) return undefined;
    const [, all, first, last, stepText] = match;
    const step = stepText === undefined ? 1 : Number(stepText);
    const from = all === undefined ? parseValue(first ?? '', min, max, names) : min;
    const open = all !== undefined || stepText !== undefined ? max : from;
    const to = last === undefined ? open : parseValue(last, min, max, names);
    if (from === undefined || to === undefined || step < 1 || to < from) return undefined;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function parseValue(text: string, min: number, max: number, names: readonly string[]): number | undefined {
  const named = names.indexOf(text);
  if (named >= 0) return named + 1;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}

function isMonthDay(day: Date, { days, last }: MonthDays): boolean {
  return days.includes(day.getUTCDate()) || (last && day.getUTCDate() === lastDayOf(day));
}

function isWeekDay(day: Date, weekDays: WeekDays): boolean {
  if ('days' in weekDays) return weekDays.days.includes(day.getUTCDay());
  if (day.getUTCDay() !== weekDays.day) return false;
  return weekDays.nth === -1
    ? day.getUTCDate() + 7 > lastDayOf(day)
    : Math.ceil(day.getUTCDate() / 7) === weekDays.nth;
}

function lastDayOf(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
}
