import { describeSchedule } from '../../../core/secrets/describeSchedule';
import { nextDates, parseSchedule, validateWindow } from '../../../core/secrets/rotationSchedule';
import type { Rotation } from '../../../core/secrets/secret';
import type { RotationPlan } from '../../../core/secrets/secretChange';
import type { InputProblem } from '../../prompts/inputs';

/** What a person chose. */
export interface RotationAnswers {
  /** ARN of the function; absent where a service rotates, or to keep the one that is configured. */
  readonly functionArn?: string;
  /** As {@link parseSchedule} reads it. */
  readonly schedule: string;
  /** Empty for AWS's own length. */
  readonly window: string;
  readonly rotateNow: boolean;
}

/** Days that teams usually choose. */
export const usualDays = [30, 1, 7, 60, 90, 365] as const;

export function toPlan({ functionArn, schedule, window, rotateNow }: RotationAnswers): RotationPlan {
  const days = /^(\d+) days?$/.exec(schedule);
  return {
    schedule: days ? { days: Number(days[1]) } : { expression: schedule },
    rotateNow,
    ...(functionArn !== undefined && { functionArn }),
    ...(window !== '' && { window }),
  };
}

/** What is wrong with a schedule, or what it means: in words, with the next dates. */
export function checkSchedule(text: string, rotation: Rotation, now: Date): InputProblem {
  const schedule = parseSchedule(text);
  if ('problem' in schedule) return { severity: 'error', message: schedule.problem };
  if (nextDates(schedule, 1, now).length === 0)
    return { severity: 'error', message: 'No such day ever comes.' };
  return { severity: 'information', message: explainSchedule(text, '', rotation, now) };
}

/** What is wrong with a window beside a schedule, or what both mean. */
export function checkWindow(window: string, text: string, rotation: Rotation, now: Date): InputProblem {
  const schedule = parseSchedule(text);
  const problem = window === '' || 'problem' in schedule ? undefined : validateWindow(schedule, window);
  return problem === undefined
    ? { severity: 'information', message: explainSchedule(text, window, rotation, now) }
    : { severity: 'error', message: problem };
}

/** A schedule in words, with the days of the next three windows. */
export function explainSchedule(text: string, window: string, rotation: Rotation, now: Date): string {
  const words = describeSchedule(text, window === '' ? undefined : window);
  const schedule = parseSchedule(text);
  const dates = 'problem' in schedule ? [] : nextDates(schedule, 3, now, rotation.lastRotated);
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return dates.length === 0 ? said : `${said} Next: ${dates.map(formatUtc).join('; ')}.`;
}

export function checkFunctionArn(arn: string): InputProblem | undefined {
  return /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]{1,64}(?::[\w$-]{1,128})?$/.test(arn)
    ? undefined
    : {
        severity: 'error',
        message: 'Write the ARN of a Lambda function: arn:aws:lambda:REGION:ACCOUNT:function:NAME.',
      };
}

/** The function's name out of its ARN. */
export function functionName(arn: string): string {
  return arn.split(':')[6] ?? arn;
}

function formatUtc(date: Date): string {
  return `${date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })} UTC`;
}
