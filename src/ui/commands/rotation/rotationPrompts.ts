import type * as vscode from 'vscode';
import type { RotationFunction } from '../../../aws/account/account';
import { AwsError } from '../../../aws/awsError';
import type { Secret } from '../../../core/secrets/secret';
import type { RotationPlan } from '../../../core/secrets/secretChange';
import { countOf } from '../../../core/text/countOf';
import { withProgress } from '../../progress';
import { reportError } from '../../report';
import { askInput, askPick } from '../../prompts/inputs';
import { askSteps, back, type Step } from '../../prompts/steps';
import {
  checkFunctionArn,
  checkSchedule,
  checkWindow,
  explainSchedule,
  functionName,
  toPlan,
  usualDays,
  type RotationAnswers,
} from './rotationPlan';

/** Lists the functions that could rotate. */
export type ListFunctions = (signal: AbortSignal) => Promise<readonly RotationFunction[]>;

interface Answers extends RotationAnswers {
  readonly typesArn?: boolean;
  readonly typesSchedule?: boolean;
}

interface FunctionItem extends vscode.QuickPickItem {
  /** Absent to keep the function that is configured. */
  readonly arn?: string;
  readonly isTyped?: boolean;
}

interface ScheduleItem extends vscode.QuickPickItem {
  /** Absent to type one. */
  readonly schedule?: string;
}

interface NowItem extends vscode.QuickPickItem {
  readonly rotateNow: boolean;
}

/**
 * Asks who rotates, when, in which window and whether at once, and has the plan applied. When AWS does not take it the last
 * step stands open again, with all that was chosen. Rejects with a CancellationError when it is dismissed.
 */
export async function askRotationPlan<T>(
  secret: Secret,
  listFunctions: ListFunctions,
  apply: (plan: RotationPlan) => Promise<T>,
  log: vscode.LogOutputChannel,
): Promise<T> {
  const { rotation } = secret;
  const title = `Rotation of ${secret.name}`;
  const given = rotation.enabled ? rotation.schedule : undefined;
  const last = askNow(secret);
  const steps: readonly Step<Answers>[] = [
    askFunction(secret, listFunctions),
    askArn,
    askUsualSchedule(secret, given),
    askSchedule(secret),
    askWindow(secret),
    last,
  ];
  let answers = await askSteps<Answers>(title, steps, {
    schedule: given ?? inDays(usualDays[0]),
    window: (rotation.enabled ? rotation.window : undefined) ?? '',
    rotateNow: true,
  });
  for (;;) {
    try {
      return await apply(toPlan(answers));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      reportError(title, error, log);
      answers = await askSteps(title, steps, answers, last);
    }
  }
}

function askFunction(secret: Secret, listFunctions: ListFunctions): Step<Answers> {
  let items: readonly FunctionItem[] | undefined;
  return {
    isNeeded: () => secret.owningService === undefined,
    ask: async (answers, frame) => {
      items ??= await readFunctions(secret, listFunctions);
      const active = items.find(({ arn, isTyped }) =>
        answers.typesArn === true
          ? isTyped
          : answers.functionArn !== undefined && arn === answers.functionArn,
      );
      const picked = await askPick(frame, { placeholder: 'Lambda function that rotates', items, active });
      if (picked === back) return back;
      const { functionArn, ...others } = answers;
      if (picked.isTyped === true)
        return { ...others, typesArn: true, ...(functionArn !== undefined && { functionArn }) };
      return { ...others, typesArn: false, ...(picked.arn !== undefined && { functionArn: picked.arn }) };
    },
  };
}

async function readFunctions(
  { rotation }: Secret,
  listFunctions: ListFunctions,
): Promise<readonly FunctionItem[]> {
  const kept: readonly FunctionItem[] =
    rotation.functionArn === undefined
      ? []
      : [{ label: `$(check) Keep ${functionName(rotation.functionArn)}`, description: 'rotates it now' }];
  try {
    const functions = await withProgress('Reading the functions of the account', listFunctions);
    return [
      ...kept,
      ...functions.filter(({ arn }) => arn !== rotation.functionArn).map(toItem),
      { label: '$(edit) Another function…', description: 'by its ARN', isTyped: true },
    ];
  } catch (error) {
    if (!(error instanceof AwsError) || error.kind !== 'access-denied') throw error;
    return [
      ...kept,
      {
        label: '$(edit) Function by its ARN…',
        description: 'you may not list the functions of the account',
        isTyped: true,
      },
    ];
  }
}

function toItem({ arn, name, description, mayBeInvoked }: RotationFunction): FunctionItem {
  const permission =
    mayBeInvoked === undefined
      ? 'its policy could not be read'
      : mayBeInvoked
        ? 'Secrets Manager may invoke it'
        : 'its policy does not let Secrets Manager invoke it yet';
  return {
    label: `$(${mayBeInvoked === false ? 'circle-slash' : 'symbol-function'}) ${name}`,
    description: permission,
    ...(description !== undefined && { detail: description }),
    arn,
  };
}

const askArn: Step<Answers> = {
  isNeeded: ({ typesArn }) => typesArn === true,
  ask: async (answers, frame) => {
    const arn = await askInput(frame, {
      prompt: 'ARN of the Lambda function that rotates',
      placeholder: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate',
      value: answers.functionArn ?? '',
      check: checkFunctionArn,
    });
    return arn === back ? back : { ...answers, functionArn: arn };
  },
};

function askUsualSchedule({ rotation }: Secret, given: string | undefined): Step<Answers> {
  return {
    ask: async (answers, frame) => {
      const now = new Date();
      const schedules = [...new Set([...(given === undefined ? [] : [given]), ...usualDays.map(inDays)])];
      const items: ScheduleItem[] = [
        ...schedules.map((schedule) => ({
          label: schedule === given ? `$(check) ${schedule}` : schedule,
          description: explainSchedule(schedule, schedule === given ? answers.window : '', rotation, now),
          schedule,
        })),
        { label: '$(edit) Another schedule…', description: 'days, rate(…) or cron(…)' },
      ];
      const active = items.find(({ schedule }) =>
        answers.typesSchedule === true ? schedule === undefined : schedule === answers.schedule,
      );
      const picked = await askPick(frame, { placeholder: 'When it rotates', items, active });
      if (picked === back) return back;
      return picked.schedule === undefined
        ? { ...answers, typesSchedule: true }
        : { ...answers, typesSchedule: false, schedule: picked.schedule };
    },
  };
}

function askSchedule({ rotation }: Secret): Step<Answers> {
  return {
    isNeeded: ({ typesSchedule }) => typesSchedule === true,
    ask: async (answers, frame) => {
      const schedule = await askInput(frame, {
        prompt: 'Schedule, in UTC',
        placeholder: 'rate(12 hours), cron(0 8 1 * ? *)',
        value: answers.schedule,
        check: (text) => checkSchedule(text, rotation, new Date()),
      });
      return schedule === back ? back : { ...answers, schedule };
    },
  };
}

function askWindow({ rotation }: Secret): Step<Answers> {
  return {
    ask: async (answers, frame) => {
      const window = await askInput(frame, {
        prompt: 'Hours for which the rotation window is open; empty for AWS’s own',
        placeholder: '3h',
        value: answers.window,
        check: (text) => checkWindow(text, answers.schedule, rotation, new Date()),
      });
      return window === back ? back : { ...answers, window };
    },
  };
}

function askNow({ owningService, rotation }: Secret): Step<Answers> {
  return {
    ask: async (answers, frame) => {
      const rotator = owningService === undefined ? 'the function is tested' : `${owningService} checks it`;
      const items: NowItem[] = [
        {
          label: 'Rotate now too',
          description: 'the credential changes at once',
          rotateNow: true,
        },
        {
          label: 'Wait for the schedule',
          description: `${rotator}, and the value stays as it is`,
          rotateNow: false,
        },
      ];
      const picked = await askPick(frame, {
        placeholder: explainSchedule(answers.schedule, answers.window, rotation, new Date()),
        items,
        active: items.find(({ rotateNow }) => rotateNow === answers.rotateNow),
      });
      return picked === back ? back : { ...answers, rotateNow: picked.rotateNow };
    },
  };
}

function inDays(days: number): string {
  return countOf(days, 'day');
}
