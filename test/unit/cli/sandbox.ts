import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';
import { runProgram } from '../../../src/cli/runProgram';

/** A secret that nobody owns, different for each number below ten. */
export const madeUp = (number: number): string =>
  Array.from({ length: 32 }, (_, index) =>
    'kQ7vX2mZp9LrT4wB'.charAt((index * 7 + number * 5 + (index >> 3)) % 16),
  ).join('');

const nameOfPassword = ['pass', 'word'].join('');

/** A line of Python that hard-codes the secret of that number. */
export const assignment = (number: number): string => `${nameOfPassword} = "${madeUp(number)}"`;

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartOptions {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Inside the sandbox's folder. */
  readonly cwd?: string;
}

/** A folder of its own, in which the command line runs. */
export class Sandbox {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'secret-lens-cli-')));

  /** Runs `secret-lens` here, and fails when its output holds one of the secrets. */
  async start(argv: readonly string[], options: StartOptions = {}): Promise<Result> {
    const { stdin = '', isTTY = false, env = {}, cwd = '.' } = options;
    let stdout = '';
    let stderr = '';
    const status = await run(argv, {
      cwd: join(this.folder, cwd),
      env,
      stdout: { isTTY, write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      readStdin: () => Promise.resolve(Buffer.from(stdin)),
      runProgram,
      grammarFolder: join(__dirname, '../../../dist/grammars'),
    });
    for (let number = 0; number < 10; number++)
      assert.ok(!(stdout + stderr).includes(madeUp(number)), 'The report holds a credential.');
    return { status, stdout, stderr };
  }

  /** The places of the findings, as `file:line`. */
  async find(argv: readonly string[], options: StartOptions = {}): Promise<string[]> {
    const { stdout, stderr, status } = await this.start([...argv, '--format', 'json'], options);
    assert.notEqual(status, 2, stderr);
    return parse(stdout).map((finding) => `${String(finding['file'])}:${String(finding['startLine'])}`);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Runs git here, as nobody in particular and with nobody's settings. */
  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: this.folder, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The findings of a JSON report. */
export function parse(json: string): Record<string, unknown>[] {
  return JSON.parse(json) as Record<string, unknown>[];
}
