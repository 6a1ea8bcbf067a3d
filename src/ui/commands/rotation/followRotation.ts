import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { LogLine } from '../../../aws/account/account';
import { AwsError } from '../../../aws/awsError';
import type { Secret } from '../../../core/secrets/secret';
import type { ReportDocuments } from '../../documents/reportDocuments';
import { withProgress } from '../../progress';
import { describeError, isCancellation } from '../../report';
import type { CommandDeps } from '../deps';
import type { SecretTarget } from '../target';
import { maskLog } from './maskLog';
import { functionName } from './rotationPlan';
import { reportSubject, writeReport, type RotationReport } from './rotationReport';
import { stuckAfterMs, watchRotation, type RotationOutcome } from './watchRotation';

/** What the commands on rotation act through. */
export interface RotationDeps extends CommandDeps {
  readonly documents: Pick<ReportDocuments, 'open'>;
}

/** A rotation that has begun. */
interface BegunRotation {
  /** The version that it makes. */
  readonly versionId: string;
  readonly began: Date;
  /** Whether to show the function's log at once, and not only when the rotation is stuck. */
  readonly showsLog?: boolean;
}

/** As many lines of a log as a person reads, and a moment for clocks that differ. */
const logLines = 100;
const clockMs = 60_000;

/**
 * Follows a rotation in a document until its version is current, nobody wants to watch it any more, or it is stuck; then
 * says how it ended and brings the tree up to date.
 */
export async function followRotation(
  target: SecretTarget,
  { versionId, began, showsLog }: BegunRotation,
  deps: Pick<RotationDeps, 'sessions' | 'explorer' | 'documents' | 'log'>,
): Promise<void> {
  const { connection, secret } = target;
  const secretsManager = deps.sessions.secretsManager(connection);
  let report: RotationReport = { secret, versionId, steps: [] };
  const put = await deps.documents.open(reportSubject(target), writeReport(report));
  const show = (changes: Partial<RotationReport>): void => {
    report = { ...report, ...changes };
    put(writeReport(report));
  };
  const readLog = async (signal: AbortSignal): Promise<void> => {
    const log = await readMaskedLog(target, new Date(began.getTime() - clockMs), deps, signal);
    if (log !== undefined) show({ log });
  };

  const outcome = await withProgress(`Rotating ${secret.name}`, async (signal, tell) => {
    try {
      if (showsLog === true) await readLog(signal);
      const ended = await watchRotation(
        {
          secretsManager,
          secretId: secret.arn,
          versionId,
          age: Date.now() - began.getTime(),
          report: (state) => {
            tell(state);
            if (report.steps.at(-1)?.state !== state)
              show({ steps: [...report.steps, { time: new Date(), state }] });
          },
          wait: (milliseconds) => wait(milliseconds, undefined, { signal }),
          now: () => performance.now(),
        },
        signal,
      );
      if (ended === 'stuck') await readLog(signal);
      return ended;
    } catch (error) {
      if (signal.aborted || isCancellation(error)) return 'unwatched';
      throw error;
    }
  }).finally(() => deps.explorer.update(connection, secret.arn));
  show({ outcome });
  tellOutcome(secret, outcome, deps.log);
}

/** What the rotation function has logged, masked, or why it cannot be read; `undefined` where there is no function. */
async function readMaskedLog(
  { connection, secret }: SecretTarget,
  since: Date,
  { sessions }: Pick<RotationDeps, 'sessions'>,
  signal: AbortSignal,
): Promise<readonly LogLine[] | string | undefined> {
  const { functionArn } = secret.rotation;
  if (functionArn === undefined) return undefined;
  try {
    return maskLog(
      await sessions.account(connection).readLog(functionName(functionArn), since, logLines, signal),
    );
  } catch (error) {
    if (error instanceof AwsError) return describeError(error);
    throw error;
  }
}

function tellOutcome(
  { name }: Secret,
  outcome: RotationOutcome | 'unwatched',
  log: vscode.LogOutputChannel,
): void {
  switch (outcome) {
    case 'finished':
      void vscode.window.showInformationMessage(`${name} was rotated: the new version is AWSCURRENT.`);
      return;
    case 'unwatched':
      void vscode.window.showInformationMessage(`No longer watching ${name}. Its rotation goes on in AWS.`);
      return;
    case 'stuck':
      log.warn(`The rotation of ${name} is stuck on AWSPENDING.`);
      void vscode.window.showWarningMessage(
        `The rotation of ${name} is stuck: after ${stuckAfterMs / 60_000} minutes its new version is not AWSCURRENT. The document “Rotation of ${name}” says what to do.`,
      );
  }
}
