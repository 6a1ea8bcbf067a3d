import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { errorCode } from './warning';

/** Why git could not do what was asked, as a sentence for a person. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

export interface GitRun {
  readonly cwd: string;
  readonly input?: string;
  /** Takes standard output as it comes; without it, it is gathered. */
  readonly onOutput?: (chunk: Buffer) => void;
  readonly signal?: AbortSignal;
}

/** Against settings of a repository that would make git run programs of that repository's choice. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '--literal-pathspecs', '--no-optional-locks'];

/** Objects that a partial clone lacks are not fetched: a remote's settings can name a program. Git before 2.45 knows only the latter. */
const WITHOUT_FETCHING = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };

/**
 * Runs git and gives what it wrote. Rejects with a {@link GitError} when git is not there or fails, and with an
 * AbortError when aborted.
 */
export function runGit(args: readonly string[], { cwd, input, onOutput, signal }: GitRun): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const git = spawn('git', ['-C', cwd, ...HARMLESS, ...args], {
      // Windows looks for a program in the folder that it is started in first: there must be no git of the repository's.
      cwd: dirname(process.execPath),
      env: { ...process.env, ...WITHOUT_FETCHING },
      windowsHide: true,
      ...(signal && { signal }),
    });
    const output: Buffer[] = [];
    let complaint = '';
    git.stdout.on('data', onOutput ?? ((chunk: Buffer) => output.push(chunk)));
    git.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (complaint = (complaint + text).slice(0, 1_000)));
    git.on('error', (error) => {
      if (error.name === 'AbortError') reject(error);
      else if (errorCode(error) === 'ENOENT')
        reject(new GitError('git was not found. It is needed to read what is staged.'));
      else reject(new GitError(`git cannot be run (${errorCode(error)}).`));
    });
    git.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output));
      else reject(new GitError(explain(complaint)));
    });
    // git may end before it has read all; its status tells why.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input);
  });
}

function explain(complaint: string): string {
  if (/not a git repository/i.test(complaint)) return 'This folder is in no git repository.';
  const reason = complaint
    .split('\n', 1)
    .join('')
    .replace(/^(?:fatal|error): /, '');
  return reason === '' ? 'git failed without a word.' : `git failed: ${reason}`;
}
