import { setTimeout as pauseFor } from 'node:timers/promises';
import { AwsError } from './awsError';

/** Waits so many milliseconds; rejects when the signal is aborted meanwhile. */
export type Pause = (ms: number, signal: AbortSignal | undefined) => Promise<void>;

export const pause: Pause = async (ms, signal) => {
  await pauseFor(ms, undefined, signal === undefined ? {} : { signal });
};

export interface ThrottlingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly pause?: Pause;
  /** Told before each wait how many seconds it lasts. */
  readonly onWait?: ((seconds: number) => void) | undefined;
}

/** What is waited after each refusal that the SDK's own retries ended with. */
const waitsInSeconds = [1, 2, 4, 8, 16];

/**
 * Makes a call, and again after a wait while AWS throttles it: for acts of many calls, which one refusal must not end. Rejects as
 * the call does, with the last refusal after half a minute.
 */
export async function waitOutThrottling<T>(
  call: () => Promise<T>,
  { signal, pause: wait = pause, onWait }: ThrottlingOptions,
): Promise<T> {
  for (const seconds of waitsInSeconds) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof AwsError) || error.kind !== 'throttled') throw error;
      onWait?.(seconds);
      await wait(seconds * 1_000, signal);
    }
  }
  return call();
}
