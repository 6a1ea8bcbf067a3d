import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resolveSecrets } from '../aws/resolveSecrets';
import { createSdkSessions } from '../aws/sdkSessions';
import { parseEnvFile } from '../workspace/envFile';
import { reveal } from '../core/secrets/redacted';
import { errorCode } from '../workspace/warning';
import { UsageError, type CommandIo, type ExitStatus } from './io';
import { parseArguments } from './parseArguments';
import { runHelp } from './runHelp';

interface RunOptions {
  readonly help: boolean;
  readonly envFiles: readonly string[];
  readonly profile: string | undefined;
  readonly region: string | undefined;
  readonly masks: boolean;
  /** With its arguments. */
  readonly command: readonly [string, ...string[]] | undefined;
}

/**
 * `secret-lens run`: runs a command with the references to secrets in its environment, and in env files, resolved. Nothing is
 * written, and nothing is run when one cannot be resolved. Resolves to the command's exit status.
 */
export async function runWithSecrets(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const options = parseRunOptions(args);
  if (options.help) {
    io.stdout.write(runHelp);
    return 0;
  }
  if (options.command === undefined)
    throw new UsageError('No command is named. Write it after --, as in: secret-lens run -- npm start');
  const texts = new Map(
    Object.entries(io.env).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
  for (const file of options.envFiles)
    for (const [name, text] of await readEnvFile(file, io.cwd)) if (!(name in io.env)) texts.set(name, text);

  const sessions = createSdkSessions();
  try {
    const values = await resolveSecrets(texts, sessions, options);
    const env = Object.fromEntries([...texts].map(([name, text]) => [name, text]));
    for (const [name, value] of values) env[name] = reveal(value);
    const [command, ...rest] = options.command;
    return await io.runProgram({
      command,
      args: rest,
      cwd: io.cwd,
      env,
      ...(options.masks && { masked: [...values.values()] }),
    });
  } finally {
    sessions.dispose();
  }
}

async function readEnvFile(file: string, cwd: string): Promise<ReadonlyMap<string, string>> {
  try {
    return parseEnvFile(await readFile(resolve(cwd, file), 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${errorCode(error)}).`);
  }
}

/** Reads the arguments after `run`; what stands after `--` is the command's own. */
function parseRunOptions(args: readonly string[]): RunOptions {
  const separator = args.indexOf('--');
  const own = separator < 0 ? args : args.slice(0, separator);
  const { values, positionals } = parseArguments(own, offered);
  if (positionals.length > 0)
    throw new UsageError(`“${positionals[0] ?? ''}” is not known here. Write the command after --.`);
  const [command, ...rest] = separator < 0 ? [] : args.slice(separator + 1);
  return {
    help: values.help === true,
    envFiles: values['env-file'] ?? [],
    profile: values.profile,
    region: values.region,
    masks: values.mask === true,
    command: command === undefined ? undefined : [command, ...rest],
  };
}

const offered = {
  'env-file': { type: 'string', multiple: true },
  profile: { type: 'string' },
  region: { type: 'string' },
  mask: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
