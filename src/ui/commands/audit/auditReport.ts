import type { SecretEvents } from '../../../aws/account/secretEvents';
import type { TrailEvent } from '../../../aws/account/account';
import { escapeCell, writeTable } from '../../documents/markdownTable';
import { describeConnection } from '../../explorer/nodes';
import type { SecretTarget } from '../target';

/** What an audit found. */
export interface Audit {
  readonly target: SecretTarget;
  readonly from: Date;
  readonly to: Date;
  readonly events: SecretEvents;
}

/** An audit as Markdown. It holds nothing of what was asked for or answered. */
export function writeAudit({ target: { connection, secret }, from, to, events }: Audit): string {
  const { items } = events;
  const facts: readonly (readonly [string, string])[] = [
    ['Secret', secret.arn],
    ['Connection', describeConnection(connection)],
    ['Period', `${formatUtc(from)} to ${formatUtc(to)} UTC`],
    ['Value read by', countCallers(items.filter(isValueRead))],
    ['Changed by', countCallers(items.filter(isChange))],
    ['Failed', countCallers(items.filter(({ record }) => record.errorCode !== undefined))],
  ];
  const parts = [
    `# Audit of ${escapeCell(secret.name)}`,
    facts.map(([name, text]) => `- ${name}: ${escapeCell(text)}`).join('\n'),
    items.length === 0 ? describeNothing(connection.region) : writeEvents(items),
    ...(events.hasMore ? [describeLimit(items)] : []),
    notes(connection.region),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeEvents(items: readonly TrailEvent[]): string {
  return writeTable(
    ['Time (UTC)', 'Action', 'Who', 'From', 'Region', 'Outcome'],
    items.map(({ time, name, record: { who, from, region, errorCode } }) => [
      formatUtc(time),
      name,
      who,
      from,
      region,
      errorCode ?? 'succeeded',
    ]),
  );
}

/** A batch read leaves an event of GetSecretValue for each of its secrets. */
function isValueRead({ name, record }: TrailEvent): boolean {
  return name === 'GetSecretValue' && record.errorCode === undefined;
}

function isChange({ record }: TrailEvent): boolean {
  return record.isReadOnly === false && record.errorCode === undefined;
}

/** `role app, session one (3); user al (1)`, the most frequent first. */
function countCallers(items: readonly TrailEvent[]): string {
  const counts = new Map<string, number>();
  for (const { record } of items) counts.set(record.who, (counts.get(record.who) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).map(([who, count]) => `${who} (${count})`);
  const shown = 10;
  if (most.length === 0) return 'nobody';
  const rest = most.length - shown;
  return `${most.slice(0, shown).join('; ')}${rest > 0 ? `; and ${rest} others` : ''}`;
}

function describeNothing(region: string): string {
  return [
    `CloudTrail has no event of this secret in ${region} in this period: nobody read or changed it there, or it happened too recently to be listed.`,
    'A listing such as ListSecrets names no secret and is not among its events.',
  ].join(' ');
}

function describeLimit(items: readonly TrailEvent[]): string {
  const oldest = items.at(-1)?.time;
  return `Only the newest ${items.length} events are shown${oldest === undefined ? '' : `, back to ${formatUtc(oldest)} UTC`}. Ask for fewer days to see whether that is all, or query a trail for the others.`;
}

function notes(region: string): string {
  return [
    `These are management events of ${region}, GetSecretValue among them; they are kept for 90 days and can take 15 minutes to arrive. A replica’s events are in its own region. An event is listed under the name or ARN that the caller gave.`,
    'The role and the source are as CloudTrail recorded them.',
  ].join(' ');
}

function formatUtc(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ');
}
