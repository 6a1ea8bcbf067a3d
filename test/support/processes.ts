import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What to start and how to tell that it is ready. */
export interface ProcessOptions {
  /** What messages call it. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Receives standard output and standard error, anew at each start. */
  readonly logFile: string;
  /** The process is ready once its output matches. */
  readonly ready: RegExp;
  /** Milliseconds; 30 seconds when not given. */
  readonly timeout?: number;
  /** Whether this process may end while the child runs, which then ends with it. */
  readonly background?: boolean;
}

/** A child in a process group of its own. */
export interface RunningProcess {
  readonly pid: number;
  /** What `ready` matched. */
  readonly match: RegExpExecArray;
  /** Resolves to the exit code, `null` after a signal, once the child has ended. */
  readonly ended: Promise<number | null>;
  /** SIGTERM, and SIGKILL two seconds later, to the whole group; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

const graceMs = 2000;
const live = new Map<number, () => Promise<void>>();
let reaper: ChildProcess | undefined;

/** Resolves after `ms` milliseconds. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Polls until `probe` gives something other than `undefined`; rejects with `complaint()` after `timeout` ms. */
export async function until<T>(
  probe: () => T | undefined | Promise<T | undefined>,
  timeout: number,
  complaint: () => string,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(complaint());
    await pause(50);
  }
}

/** Sends a signal to a process group; false when nothing of it is left. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Waits for a process group to end, at most {@link graceMs}; whether it did. */
async function groupEnds(group: number): Promise<boolean> {
  const deadline = Date.now() + graceMs;
  while (signalGroup(group, 0)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Stops every process that {@link startProcess} started and that still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...live.values()].map((stop) => stop()));
}

/** Sees to it that nothing outlives us: on exit, on a signal, and, by the reaper, on being killed. */
function guard(): ChildProcess {
  if (reaper !== undefined) return reaper;
  const child = spawn(process.execPath, [join(__dirname, 'reaper.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  child.unref();
  child.stdin.on('error', () => undefined);
  (child.stdin as unknown as { unref(): void }).unref();
  process.on('exit', () => {
    for (const group of live.keys()) signalGroup(group, 'SIGTERM');
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => {
      void stopAll().finally(() => process.exit(code));
    });
  reaper = child;
  return child;
}

/** The last lines of a log, for an error message. */
function tailOf(logFile: string, lines = 25): string {
  if (!existsSync(logFile)) return '(no log)';
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * Starts a child in its own process group and resolves when it is ready. Rejects with the end of its log when it ends
 * first or takes too long. Whatever happens to this process, the group is ended with it.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { name, logFile } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  const keeper = guard();
  const log = openSync(logFile, 'w');
  const child = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  closeSync(log);
  if (options.background === true) child.unref();
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => {
      reject(new Error(`${name} could not be started: ${error.message}`, { cause: error }));
    });
    child.once('spawn', () => {
      resolve(child.pid ?? 0);
    });
  });
  keeper.stdin?.write(`+${pid}\n`);

  let exit: { code: number | null } | undefined;
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      exit = { code };
      resolve(code);
    });
  });
  const stop = async (): Promise<void> => {
    signalGroup(pid, 'SIGTERM');
    if (!(await groupEnds(pid))) {
      signalGroup(pid, 'SIGKILL');
      await groupEnds(pid);
    }
    await ended;
    live.delete(pid);
    keeper.stdin?.write(`-${pid}\n`);
  };
  live.set(pid, stop);
  void ended.then(stop);

  const timeout = options.timeout ?? 30_000;
  try {
    const match = await until(
      () => {
        const found = options.ready.exec(readFileSync(logFile, 'utf8'));
        if (found !== null) return found;
        if (exit !== undefined)
          throw new Error(
            `${name} ended with ${exit.code ?? 'a signal'} before it was ready:\n${tailOf(logFile)}`,
          );
        return undefined;
      },
      timeout,
      () => `${name} was not ready after ${timeout} ms:\n${tailOf(logFile)}`,
    );
    return { pid, match, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a command to its end. Rejects with the end of its output when it fails. Resolves to its output. */
export async function run(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly timeout?: number;
    /** Shows the output as it comes; what is resolved to is empty then. */
    readonly show?: boolean;
  } = {},
): Promise<string> {
  const keeper = guard();
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', options.show === true ? 'inherit' : 'pipe', options.show === true ? 'inherit' : 'pipe'],
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const shown = `${command} ${args.join(' ')}`;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    child.once('error', (error) => {
      reject(new Error(`${shown}: ${error.message}`, { cause: error }));
    });
    child.once('spawn', () => {
      const pid = child.pid ?? 0;
      keeper.stdin?.write(`+${pid}\n`);
      live.set(pid, () => {
        signalGroup(pid, 'SIGTERM');
        return Promise.resolve();
      });
      if (options.timeout !== undefined)
        timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), options.timeout);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      live.delete(child.pid ?? 0);
      keeper.stdin?.write(`-${child.pid ?? 0}\n`);
      if (code === 0) resolve(output);
      else {
        const tail = output.trimEnd().split('\n').slice(-25).join('\n');
        reject(new Error(`${shown} ended with ${code ?? signal ?? 'no code'}:\n${tail}`));
      }
    });
  });
}
