import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import type { Readable, Writable } from 'node:stream';
import { reveal } from '../core/secrets/redacted';
import { maskText } from '../core/text/maskText';
import { errorCode } from '../workspace/warning';
import { UsageError, type ProgramRun } from './io';

/** The signals that end a program from outside; the terminal sends them to it as well, a supervisor only to us. */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program without a shell until it ends, passes on what would end this process, and resolves to its exit status, 128 and
 * the signal's number when a signal ended it. Rejects with a {@link UsageError} when it cannot be started.
 */
export async function runProgram({ command, args, cwd, env, masked }: ProgramRun): Promise<number> {
  const child = spawn(command, [...args], {
    cwd,
    env: { ...env },
    stdio: masked === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'],
  });
  const stopPassing = passSignals(child);
  const values = (masked ?? []).map((value) => reveal(value));
  const shown = Promise.all([
    showMasked(child.stdout, process.stdout, values),
    showMasked(child.stderr, process.stderr, values),
  ]);
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.once('error', (error) => {
        reject(new UsageError(`${command} cannot be run (${errorCode(error)}).`));
      });
      child.once('close', (code, signal) => {
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
    await shown;
    return status;
  } finally {
    stopPassing();
  }
}

function passSignals(child: ChildProcess): () => void {
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, pass);
  return () => {
    for (const signal of passedOn) process.off(signal, pass);
  };
}

async function showMasked(from: Readable | null, to: Writable, values: readonly string[]): Promise<void> {
  if (from === null) return;
  const decoder = new StringDecoder('utf8');
  const mask = maskText(values);
  for await (const chunk of from) to.write(mask.push(decoder.write(chunk as Buffer)));
  to.write(mask.push(decoder.end()) + mask.end());
}
