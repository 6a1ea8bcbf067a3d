import type { LogLine } from '../../../aws/account/account';
import { describeSchedule } from '../../../core/secrets/describeSchedule';
import type { Secret } from '../../../core/secrets/secret';
import { formatTime } from '../../explorer/describeSecret';
import type { ReportSubject } from '../../documents/reportDocuments';
import { keyOfConnection } from '../../explorer/nodes';
import type { SecretTarget } from '../target';
import { functionName } from './rotationPlan';
import { stuckAfterMs, type RotationOutcome } from './watchRotation';

/** What is known of a rotation so far. */
export interface RotationReport {
  readonly secret: Secret;
  /** The version that is being made; absent when none is under way. */
  readonly versionId?: string;
  /** What was seen, oldest first. */
  readonly steps: readonly { readonly time: Date; readonly state: string }[];
  readonly outcome?: RotationOutcome | 'unwatched';
  /** The function's last lines, masked already, or why they could not be read. */
  readonly log?: readonly LogLine[] | string;
}

/** The document that a secret's rotations are told in. */
export function reportSubject({ connection, secret }: SecretTarget): ReportSubject {
  return { title: `Rotation of ${secret.name}`, key: `${keyOfConnection(connection)} ${secret.arn}` };
}

/** A report as the text of a document. It holds no value. */
export function writeReport(report: RotationReport): string {
  const { secret, steps, outcome, log } = report;
  const parts = [
    describeRotation(report),
    steps.length === 0 ? '' : ['Steps', ...steps.map(({ time, state }) => line(time, state))].join('\n'),
    describeOutcome(report, outcome),
    log === undefined ? '' : describeLog(secret, log),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function describeRotation({ secret, versionId }: RotationReport): string {
  const { enabled, schedule, window, functionArn, lastRotated, nextRotation } = secret.rotation;
  const rotator =
    functionArn === undefined
      ? (secret.owningService ?? 'the service that manages it')
      : functionName(functionArn);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Rotation', enabled ? 'on' : 'off'],
    ['Schedule', schedule === undefined ? undefined : describeSchedule(schedule, window)],
    ['Rotated by', enabled ? rotator : undefined],
    ['Last rotated', formatTime(lastRotated)],
    ['Next rotation', enabled ? formatTime(nextRotation) : undefined],
    ['New version', versionId ?? 'none: no rotation is under way'],
  ];
  const lines = facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return [`Rotation of ${secret.name}`, '', ...lines].join('\n');
}

function describeOutcome({ secret }: RotationReport, outcome: RotationReport['outcome']): string {
  switch (outcome) {
    case undefined:
      return '';
    case 'finished':
      return 'The new version is AWSCURRENT: the rotation has finished.';
    case 'unwatched':
      return 'This is no longer followed. The rotation goes on in AWS.';
    case 'stuck':
      return [
        `Stuck: ${stuckAfterMs / 60_000} minutes after it began, the new version is still AWSPENDING.`,
        'AWSCURRENT has not moved, so that programs read the value that they had.',
        '',
        'What to do',
        secret.rotation.functionArn === undefined
          ? '1. Look in the service that manages the secret for what failed.'
          : '1. Look in the function’s log for the step that failed (createSecret, setSecret, testSecret or finishSecret), and mend it.',
        '2. Rotate Now has the rotation tried again, on the same version.',
        '3. To give it up, use Remove Label to take AWSPENDING off its version; the next rotation begins anew.',
      ].join('\n');
  }
}

function describeLog({ rotation }: Secret, log: readonly LogLine[] | string): string {
  const group = `/aws/lambda/${functionName(rotation.functionArn ?? '')}`;
  if (typeof log === 'string') return `Log ${group}\n${log}`;
  if (log.length === 0) return `Log ${group}\nNothing was logged since the rotation began.`;
  return [
    `Log ${group}, the last lines, with what looks like a credential masked`,
    ...log.map(({ time, text }) => line(time, text)),
  ].join('\n');
}

function line(time: Date, text: string): string {
  return `${time.toLocaleTimeString()}  ${text}`;
}
