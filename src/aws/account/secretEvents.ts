import type { Secret } from '../../core/secrets/secret';
import { pause as pauseFor, waitOutThrottling, type Pause, type ThrottlingOptions } from '../throttling';
import type { Account, TrailEvent } from './account';

/** The events of a secret, newest first. */
export interface SecretEvents {
  readonly items: readonly TrailEvent[];
  /** Whether there are older ones in the time asked for, beyond the limit. */
  readonly hasMore: boolean;
}

export interface SecretEventOptions {
  readonly from: Date;
  readonly to: Date;
  /** How many events at most. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  readonly pause?: Pause;
  /** Told how many were found so far. */
  readonly onFound?: (count: number) => void;
  readonly onWait?: ThrottlingOptions['onWait'];
}

/** Half a second from one call to the next: CloudTrail allows two a second in an account and region. */
const betweenCallsMs = 500;

/** The events of one name of the secret, as far as they were read. */
interface Stream {
  readonly name: string;
  next: string | undefined;
  /** Everything up to this time was read; the time asked for until the first page is there. */
  readTo: number;
  isDone: boolean;
}

/**
 * What CloudTrail's event history has about a secret. An event carries whatever the caller gave as the secret's id, so that
 * it is looked up under each, and counted once. Rejects as {@link Account.lookUpEvents} does.
 */
export async function lookUpSecretEvents(
  account: Pick<Account, 'lookUpEvents'>,
  secret: Pick<Secret, 'arn' | 'name'>,
  { from, to, limit, signal, pause = pauseFor, onFound, onWait }: SecretEventOptions,
): Promise<SecretEvents> {
  const found = new Map<string, TrailEvent>();
  const streams = namesOf(secret).map((name): Stream => ({
    name,
    next: undefined,
    readTo: to.getTime(),
    isDone: false,
  }));
  const readTo = (): number =>
    Math.max(...streams.map((stream) => (stream.isDone ? -Infinity : stream.readTo)));
  const newest = (): TrailEvent[] =>
    [...found.values()]
      .filter(({ time }) => time.getTime() >= readTo())
      .sort((a, b) => b.time.getTime() - a.time.getTime());

  let isFirst = true;
  for (;;) {
    const stream = streams.filter(({ isDone }) => !isDone).sort((a, b) => b.readTo - a.readTo)[0];
    if (stream === undefined || newest().length > limit) break;
    if (!isFirst) await pause(betweenCallsMs, signal);
    isFirst = false;
    await readPage(stream);
    onFound?.(found.size);
  }
  const items = newest();
  return { items: items.slice(0, limit), hasMore: items.length > limit };

  async function readPage(stream: Stream): Promise<void> {
    const query = { attribute: 'ResourceName', value: stream.name, from, to } as const;
    const { items, next } = await waitOutThrottling(
      () =>
        account.lookUpEvents(query, {
          ...(stream.next !== undefined && { next: stream.next }),
          ...(signal !== undefined && { signal }),
        }),
      { signal, pause, onWait },
    );
    for (const event of items) found.set(event.id, event);
    stream.next = next === '' ? undefined : next;
    stream.isDone = stream.next === undefined;
    stream.readTo = Math.min(stream.readTo, ...items.map(({ time }) => time.getTime()));
  }
}

/** What callers can give as SecretId: the ARN, the ARN without its six random characters, and the name. */
function namesOf({ arn, name }: Pick<Secret, 'arn' | 'name'>): readonly string[] {
  return [...new Set([arn, name, arn.replace(/-[A-Za-z0-9]{6}$/, '')])].filter((id) => id !== '');
}
