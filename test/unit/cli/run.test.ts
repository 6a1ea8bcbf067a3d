import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run';
import { version } from '../../../package.json';

/** A secret that nobody owns, different in each place. */
const madeUp = (number: number): string =>
  Array.from({ length: 32 }, (_, index) =>
    'kQ7vX2mZp9LrT4wB'.charAt((index * 7 + number * 5 + (index >> 3)) % 16),
  ).join('');

const nameOfPassword = ['pass', 'word'].join('');
const assignment = (number: number): string => `${nameOfPassword} = "${madeUp(number)}"`;

interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('secret-lens', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-cli-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(
    argv: readonly string[],
    {
      stdin = '',
      isTTY = false,
      env = {},
    }: { stdin?: string; isTTY?: boolean; env?: Record<string, string> } = {},
  ): Promise<Result> {
    let stdout = '';
    let stderr = '';
    const status = await run(argv, {
      cwd: folder,
      env,
      stdout: { isTTY, write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      readStdin: () => Promise.resolve(Buffer.from(stdin)),
    });
    for (let number = 0; number < 10; number++)
      assert.ok(!(stdout + stderr).includes(madeUp(number)), 'The report holds a credential.');
    return { status, stdout, stderr };
  }

  function write(name: string, text: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  function parse(json: string): Record<string, unknown>[] {
    return JSON.parse(json) as Record<string, unknown>[];
  }

  it('reports a finding as JSON in the contract’s shape, at the place of the credential itself', async () => {
    write('src/settings.py', `# é😀\n😀 = 1; ${assignment(1)}\n`);
    const { status, stdout, stderr } = await start(['scan', '--format', 'json']);
    assert.equal(status, 1);
    const [finding, ...others] = parse(stdout);
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(finding ?? {}), [
      'ruleId',
      'severity',
      'file',
      'startLine',
      'startColumn',
      'endLine',
      'endColumn',
      'fingerprint',
      'message',
    ]);
    const line = `😀 = 1; ${assignment(1)}`;
    assert.deepEqual(
      { ...finding, fingerprint: undefined, message: undefined, severity: undefined },
      {
        ruleId: 'generic-credential',
        severity: undefined,
        file: 'src/settings.py',
        startLine: 2,
        startColumn: line.indexOf(madeUp(1)) + 1,
        endLine: 2,
        endColumn: line.indexOf(madeUp(1)) + 1 + madeUp(1).length,
        fingerprint: undefined,
        message: undefined,
      },
    );
    assert.match(String(finding?.['fingerprint']), /^[0-9a-f]{32}$/);
    assert.equal(stderr, '1 finding (1 warning) in 1 of 1 file.\n');
  });

  it('gives an empty array and status 0 when there is nothing', async () => {
    write('a.ts', 'export const answer = 42;\n');
    const { status, stdout, stderr } = await start(['scan', '--format=json']);
    assert.deepEqual([status, stdout], [0, '[]\n']);
    assert.equal(stderr, 'No hard-coded credentials in 1 file.\n');
  });

  it('gives one secret the same fingerprint in every run and place, and another secret another', async () => {
    write('a.py', `${assignment(1)}\n${assignment(2)}\n`);
    write('b.py', `${assignment(1)}\n`);
    const first = parse((await start(['scan', '--format', 'json'])).stdout);
    const second = parse((await start(['scan', '--format', 'json'])).stdout);
    assert.deepEqual(first, second);
    const prints = first.map((finding) => finding['fingerprint']);
    assert.equal(prints.length, 3);
    assert.equal(prints[0], prints[2]);
    assert.notEqual(prints[0], prints[1]);
  });

  it('reports to a person by file, with places in line', async () => {
    write('a.py', `${'\n'.repeat(9)}${assignment(1)}\n`);
    write('b.py', `${assignment(2)}\n`);
    const { status, stdout } = await start(['scan']);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^a\.py\n {2}10:13 {2}warning {6}.*generic-credential\n\nb\.py\n {2}1:13 {2}warning/,
    );
  });

  it('colours for a terminal only, and not where NO_COLOR is set', async () => {
    write('a.py', assignment(1));
    const escape = '\u001b[';
    assert.ok(!(await start(['scan'])).stdout.includes(escape));
    assert.ok((await start(['scan'], { isTTY: true })).stdout.includes(escape));
    assert.ok(!(await start(['scan'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout.includes(escape));
    assert.ok(!(await start(['scan', '--format', 'json'], { isTTY: true })).stdout.includes(escape));
  });

  it('does not let a file’s name steer the terminal', async () => {
    write('a\u001b[31m.py', assignment(1));
    assert.ok(!(await start(['scan'])).stdout.includes('\u001b'));
  });

  it('writes the report to a file and keeps standard output empty', async () => {
    write('src/a.py', assignment(1));
    const { status, stdout } = await start(['scan', 'src', '--format', 'json', '--output', 'report.json'], {
      isTTY: true,
    });
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(parse(readFileSync(join(folder, 'report.json'), 'utf8'))[0]?.['file'], 'src/a.py');
  });

  it('scans standard input under the name given, in that name’s language', async () => {
    const text = `${assignment(1)}\n`;
    const args = ['scan', '--stdin', '--stdin-filename', 'conf/x.py', '--format', 'json'];
    const { status, stdout } = await start(args, { stdin: text });
    assert.equal(status, 1);
    assert.equal(parse(stdout)[0]?.['file'], 'conf/x.py');
    assert.equal((await start(['scan', '--stdin'], { stdin: 'nothing here' })).status, 0);
  });

  it('scans only what is named, and what git ignores only when told to', async () => {
    write('.gitignore', 'ignored.py\n');
    write('ignored.py', assignment(1));
    write('named.py', assignment(2));
    write('other/a.py', assignment(3));
    const scan = async (...args: string[]) =>
      parse((await start(['scan', '--format', 'json', ...args])).stdout).map((finding) => finding['file']);
    assert.deepEqual(await scan(), ['named.py', 'other/a.py']);
    assert.deepEqual(await scan('named.py'), ['named.py']);
    assert.deepEqual(await scan('--no-gitignore'), ['ignored.py', 'named.py', 'other/a.py']);
    assert.deepEqual(await scan('--', 'other', 'ignored.py'), ['other/a.py', 'ignored.py']);
  });

  it('warns about a file that is too large, on standard error, and goes on', async () => {
    write('big.txt', 'x'.repeat(5 * 1024 * 1024 + 1));
    write('a.py', assignment(1));
    const { status, stderr } = await start(['scan']);
    assert.equal(status, 1);
    assert.match(stderr, /^warning: big\.txt: is larger than 5 MB\n/);
  });

  for (const [what, argv, message] of [
    ['an option that does not exist', ['scan', '--bogus'], /Unknown option '--bogus'\./],
    ['an option that is not offered yet', ['scan', '--baseline', 'x'], /Unknown option '--baseline'\./],
    ['a format that is not offered yet', ['scan', '--format', 'sarif'], /Unknown format “sarif”/],
    ['an option without its value', ['scan', '--output'], /--output/],
    ['a flag with a value', ['scan', '--stdin=yes'], /--stdin/],
    ['standard input and paths together', ['scan', '--stdin', 'a.py'], /together/],
    ['a name for standard input that is not scanned', ['scan', '--stdin-filename', 'a'], /needs --stdin/],
    ['a path that does not exist', ['scan', 'nowhere'], /nowhere does not exist/],
    [
      'a report that cannot be written',
      ['scan', '--output', 'no/such/folder/r'],
      /cannot be written \(ENOENT\)/,
    ],
    ['an unknown command', ['fix'], /Unknown command “fix”/],
  ] as const)
    it(`refuses ${what} with status 2`, async () => {
      const { status, stdout, stderr } = await start(argv);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^secret-lens: [^\n]+\n$/);
      assert.match(stderr, message);
    });

  it('shows help and version on standard output when asked, and help on standard error when not', async () => {
    for (const argv of [['--help'], ['scan', '--help'], ['help']]) {
      const { status, stdout } = await start(argv);
      assert.equal(status, 0);
      assert.match(stdout, /Usage: secret-lens scan/);
    }
    assert.deepEqual(await start(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const bare = await start([]);
    assert.deepEqual([bare.status, bare.stdout], [2, '']);
    assert.match(bare.stderr, /Usage/);
  });
});
