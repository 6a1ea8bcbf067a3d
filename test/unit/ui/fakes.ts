import { createSecretsManager } from '../../../src/aws/secretsManagerClient';
import type { ConnectionSources, Sessions } from '../../../src/aws/sessions';
import type { Page, SecretsManager } from '../../../src/aws/secretsManager';
import type { Connection, Secret, SecretVersion } from '../../../src/core/secrets/secret';

/** A secret with what a test says of it. */
export function makeSecret(name: string, facts: Partial<Secret> = {}): Secret {
  return {
    arn: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbCdEf`,
    name,
    rotation: { enabled: false },
    tags: {},
    ...facts,
  };
}

/** A promise with its ends in the test's hand. */
export function defer<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

function refuse(): never {
  throw new Error('Not part of this test.');
}

/** Secrets Manager of which only some methods may be called. */
export function fakeSecretsManager(methods: Partial<SecretsManager>): SecretsManager {
  const whole = createSecretsManager(refuse, { profile: undefined, region: '' });
  return {
    ...whole,
    ...Object.fromEntries(Object.keys(whole).map((name) => [name, refuse])),
    ...methods,
  };
}

/** Secrets Manager that lists these pages, each after the other, and counts how often it was asked. */
export function fakePages(pages: readonly (readonly Secret[])[]): SecretsManager & { requests: number } {
  const fake = {
    ...fakeSecretsManager({}),
    requests: 0,
    listSecrets: (options: { readonly next?: string }): Promise<Page<Secret>> => {
      fake.requests++;
      const index = Number(options.next ?? '0');
      const items = pages[index] ?? [];
      return Promise.resolve(index + 1 < pages.length ? { items, next: String(index + 1) } : { items });
    },
    listVersions: (): Promise<readonly SecretVersion[]> => Promise.resolve([]),
  };
  return fake;
}

/** Sessions with these connections; `reset` counts. */
export function fakeSessions(
  discover: () => Promise<ConnectionSources>,
  secretsManager: (connection: Connection) => SecretsManager,
): Sessions & { resets: number } {
  const sessions = {
    resets: 0,
    discover,
    profiles: refuse,
    secretsManager,
    parameterStore: refuse,
    account: refuse,
    defaultRegion: refuse,
    reset: () => {
      sessions.resets++;
    },
    dispose: () => undefined,
  };
  return sessions;
}

/** Timers that run when the test says so. */
export class FakeTimers {
  #now = 0;
  readonly #tasks = new Map<() => void, number>();

  readonly runLater = (task: () => void, seconds: number): (() => void) => {
    this.#tasks.set(task, this.#now + seconds);
    return () => {
      this.#tasks.delete(task);
    };
  };

  get waiting(): number {
    return this.#tasks.size;
  }

  /** Lets so many seconds pass, and what they start finish. */
  async pass(seconds: number): Promise<void> {
    this.#now += seconds;
    for (const [task, due] of [...this.#tasks]) {
      if (due > this.#now) continue;
      this.#tasks.delete(task);
      task();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
