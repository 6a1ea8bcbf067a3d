import type { CloudTrailClient, Event } from '@aws-sdk/client-cloudtrail';
import { readTrailRecord } from '../../core/secrets/trailRecord';
import { callAws, type LendClient } from '../call';
import type { ErrorContext } from '../errorContext';
import { loadAccountSdk } from '../loadAccountSdk';
import type { Account, TrailEvent } from './account';

/** What asks CloudTrail. */
export function trailEvents(
  lend: LendClient<CloudTrailClient>,
  place: Pick<ErrorContext, 'profile' | 'region'>,
): Pick<Account, 'lookUpEvents'> {
  const context: ErrorContext = { ...place, service: 'CloudTrail' };
  return {
    async lookUpEvents({ attribute, value, from, to }, { next, signal } = {}) {
      const response = await callAws(lend, context, signal, ({ client }, options) =>
        client.send(
          new (loadAccountSdk().LookupEventsCommand)({
            LookupAttributes: [{ AttributeKey: attribute, AttributeValue: value }],
            StartTime: from,
            EndTime: to,
            MaxResults: 50,
            ...(next !== undefined && { NextToken: next }),
          }),
          options,
        ),
      );
      const items = (response.Events ?? []).map(mapEvent);
      return response.NextToken === undefined ? { items } : { items, next: response.NextToken };
    },
  };
}

function mapEvent(event: Event): TrailEvent {
  return {
    id: event.EventId ?? '',
    name: event.EventName ?? '',
    time: event.EventTime ?? new Date(0),
    record: readTrailRecord(parse(event.CloudTrailEvent)),
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
