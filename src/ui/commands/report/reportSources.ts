import { AwsError } from '../../../aws/awsError';
import { listAllSecrets } from '../../../aws/listAllSecrets';
import { readPolicies } from '../../../aws/readPolicies';
import type { Pause, ThrottlingOptions } from '../../../aws/throttling';
import type { Connection } from '../../../core/secrets/secret';
import type { JudgedSecret } from '../../../core/secrets/secretConcerns';
import type { ReportGap } from '../../../core/secrets/secretsReport';
import { describeConnection } from '../../explorer/nodes';
import type { CommandDeps } from '../deps';

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly report: (message: string) => void;
  readonly pause?: Pause;
}

/** The secrets of connections, with their use and their policies, and what could not be read of them. */
export interface ReadSecrets {
  readonly secrets: readonly JudgedSecret[];
  readonly gaps: readonly ReportGap[];
}

/**
 * Reads the secrets of connections page by page, then their policies. What is refused is a gap, not a failure: it rejects only
 * when no connection could be listed at all, and with the signal's reason.
 */
export async function readSecrets(
  connections: readonly Connection[],
  { sessions, usage }: Pick<CommandDeps, 'sessions' | 'usage'>,
  options: ReadingOptions,
): Promise<ReadSecrets> {
  const secrets: JudgedSecret[] = [];
  const gaps: ReportGap[] = [];
  const failures: unknown[] = [];
  for (const connection of connections) {
    const secretsManager = sessions.secretsManager(connection);
    const { found, error } = await listAllSecrets(secretsManager, {
      ...throttling(options),
      onPage: (count) => {
        options.report(`${describeConnection(connection)}: ${count} secrets`);
      },
    });
    if (error !== undefined) {
      if (found.length === 0) failures.push(error);
      gaps.push({ connection, reason: describeListing(found.length, error) });
    }
    const policies = await readPolicies(secretsManager, found, {
      ...throttling(options),
      onRead: (count) => {
        options.report(`${describeConnection(connection)}: ${count} of ${found.length} resource policies`);
      },
    });
    for (const secret of found) {
      const policy = policies.get(secret.arn);
      if (policy instanceof AwsError)
        gaps.push({
          connection,
          secretName: secret.name,
          reason: `Its resource policy could not be read. ${policy.message} ${policy.remedy}`,
        });
      secrets.push({
        connection,
        secret,
        uses: usage.countUses(connection, secret),
        ...(!(policy instanceof AwsError) && { policy: policy === undefined ? 'none' : { text: policy } }),
      });
    }
  }
  if (failures.length > 0 && failures.length === connections.length) throw failures[0];
  return { secrets, gaps };
}

function throttling({ signal, report, pause }: ReadingOptions): ThrottlingOptions {
  return {
    signal,
    ...(pause && { pause }),
    onWait: (seconds) => {
      report(`AWS refuses further calls for now; trying again in ${seconds} s`);
    },
  };
}

function describeListing(read: number, error: AwsError): string {
  const what =
    read === 0 ? 'Its secrets could not be listed.' : `Only ${read} of its secrets could be listed.`;
  return `${what} ${error.message} ${error.remedy}`;
}
