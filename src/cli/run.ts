import { version } from '../../package.json';
import { UnresolvedSecretsError } from '../aws/resolveSecrets';
import { stackFrames } from '../core/text/stackFrames';
import { runCheck } from './check/check';
import { runFix } from './fix/fix';
import { help } from './help';
import { UsageError, type CommandIo, type ExitStatus } from './io';
import { runPolicy } from './policy/policy';
import { printable } from './report';
import { runWithSecrets } from './runWithSecrets';
import { runScan } from './scan';

/** Runs `secret-lens` with the arguments after its name. Never rejects: what goes wrong is told and gives status 2. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitStatus> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr.write(`secret-lens: ${describe(error).split('\n').map(printable).join('\n')}\n`);
    return 2;
  }
}

async function dispatch([command, ...args]: readonly string[], io: CommandIo): Promise<ExitStatus> {
  switch (command) {
    case 'scan':
      return runScan(args, io);
    case 'fix':
      return runFix(args, io);
    case 'check':
      return runCheck(args, io);
    case 'policy':
      return runPolicy(args, io);
    case 'run':
      return runWithSecrets(args, io);
    case '--help':
    case 'help':
      io.stdout.write(help);
      return 0;
    case '--version':
      io.stdout.write(`${version}\n`);
      return 0;
    case undefined:
      io.stderr.write(help);
      return 2;
    default:
      throw new UsageError(`Unknown command “${command}”. See secret-lens --help.`);
  }
}

/** An unexpected error is told by its name and stack only: its message may quote what was being scanned. */
function describe(error: unknown): string {
  if (error instanceof UsageError || error instanceof UnresolvedSecretsError) return error.message;
  if (!(error instanceof Error)) return 'Unexpected error.';
  return [`Unexpected ${error.name}.`, ...stackFrames(error)].join('\n');
}
