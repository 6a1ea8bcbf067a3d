import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { callAws, type LendClient } from '../call';
import type { ErrorContext } from '../errorContext';
import { loadAccountSdk } from '../loadAccountSdk';
import type { Account, LogLine } from './account';

/** What asks CloudWatch Logs. */
export function functionLogs(
  lend: LendClient<CloudWatchLogsClient>,
  place: Pick<ErrorContext, 'profile' | 'region'>,
): Pick<Account, 'readLog'> {
  const context: ErrorContext = { ...place, service: 'CloudWatch Logs' };
  return {
    async readLog(functionName, since, count, signal) {
      let lines: LogLine[] = [];
      let next: string | undefined;
      do {
        const from = next;
        const response = await callAws(
          lend,
          { ...context, secretId: functionName },
          signal,
          ({ client }, options) =>
            client.send(
              new (loadAccountSdk().FilterLogEventsCommand)({
                logGroupName: `/aws/lambda/${functionName}`,
                startTime: since.getTime(),
                ...(from !== undefined && { nextToken: from }),
              }),
              options,
            ),
        );
        for (const { timestamp, message } of response.events ?? [])
          lines.push({ time: new Date(timestamp ?? 0), text: (message ?? '').trimEnd() });
        lines = lines.slice(-count);
        next = response.nextToken;
      } while (next !== undefined && next !== '');
      return lines;
    },
  };
}
