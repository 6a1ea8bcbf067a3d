/** Where a command writes to. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person reads it on a terminal. */
  readonly isTTY?: boolean | undefined;
}

/** All that a command touches of the process it runs in. */
export interface CommandIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** The script of the threads that scan; without it everything runs in this thread. */
  readonly workerScript?: string;
}

/** 0: clean; 1: findings; 2: the work could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** The command line or what it names is wrong; the message says how, for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
