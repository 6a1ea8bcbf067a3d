import type { Redacted } from '../core/secrets/redacted';

/** Where a command writes to. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person reads it on a terminal. */
  readonly isTTY?: boolean | undefined;
}

/** A program with its arguments, and how to run it. */
export interface ProgramRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Values to mask in what the program writes; without them it writes to the terminal itself. */
  readonly masked?: readonly Redacted<string>[];
}

/** All that a command touches of the process it runs in. */
export interface CommandIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Runs a program with the terminal that this process has, and resolves to its exit status. */
  readonly runProgram: (program: ProgramRun) => Promise<number>;
  /** Where the grammars are that detection and rewriting read files with. */
  readonly grammarFolder: string;
  /** The script of the threads that scan; without it everything runs in this thread. */
  readonly workerScript?: string;
}

/** 0: clean; 1: findings; 2: the work could not be done. Of `run`, that of the command that it ran. */
export type ExitStatus = number;

/** The command line or what it names is wrong; the message says how, for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
