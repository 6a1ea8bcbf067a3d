import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { assignment, madeUp, parse, Sandbox } from './sandbox';

describe('secret-lens', () => {
  let sandbox: Sandbox;

  beforeEach(() => {
    sandbox = new Sandbox();
  });

  afterEach(() => {
    sandbox.dispose();
  });

  it('reports a finding as JSON in the contract’s shape, at the place of the credential itself', async () => {
    sandbox.write('src/settings.py', `# é😀\n😀 = 1; ${assignment(1)}\n`);
    const { status, stdout, stderr } = await sandbox.start(['scan', '--format', 'json']);
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
    sandbox.write('a.ts', 'export const answer = 42;\n');
    const { status, stdout, stderr } = await sandbox.start(['scan', '--format=json']);
    assert.deepEqual([status, stdout], [0, '[]\n']);
    assert.equal(stderr, 'No hard-coded credentials in 1 file.\n');
  });

  it('gives one secret the same fingerprint in every run and place, and another secret another', async () => {
    sandbox.write('a.py', `${assignment(1)}\n${assignment(2)}\n`);
    sandbox.write('b.py', `${assignment(1)}\n`);
    const first = parse((await sandbox.start(['scan', '--format', 'json'])).stdout);
    const second = parse((await sandbox.start(['scan', '--format', 'json'])).stdout);
    assert.deepEqual(first, second);
    const prints = first.map((finding) => finding['fingerprint']);
    assert.equal(prints.length, 3);
    assert.equal(prints[0], prints[2]);
    assert.notEqual(prints[0], prints[1]);
  });

  it('reports to a person by file, with places in line', async () => {
    sandbox.write('a.py', `${'\n'.repeat(9)}${assignment(1)}\n`);
    sandbox.write('b.py', `${assignment(2)}\n`);
    const { status, stdout } = await sandbox.start(['scan']);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^a\.py\n {2}10:13 {2}warning {6}.*generic-credential\n\nb\.py\n {2}1:13 {2}warning/,
    );
  });

  it('colours for a terminal only, and not where NO_COLOR is set', async () => {
    sandbox.write('a.py', assignment(1));
    const escape = '\u001b[';
    assert.ok(!(await sandbox.start(['scan'])).stdout.includes(escape));
    assert.ok((await sandbox.start(['scan'], { isTTY: true })).stdout.includes(escape));
    assert.ok(
      !(await sandbox.start(['scan'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout.includes(escape),
    );
    assert.ok(!(await sandbox.start(['scan', '--format', 'json'], { isTTY: true })).stdout.includes(escape));
  });

  it('does not let a file’s name steer the terminal', async () => {
    sandbox.write('a\u001b[31m.py', assignment(1));
    assert.ok(!(await sandbox.start(['scan'])).stdout.includes('\u001b'));
  });

  it('writes the report to a file and keeps standard output empty', async () => {
    sandbox.write('src/a.py', assignment(1));
    const { status, stdout } = await sandbox.start(
      ['scan', 'src', '--format', 'json', '--output', 'report.json'],
      {
        isTTY: true,
      },
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(parse(sandbox.read('report.json'))[0]?.['file'], 'src/a.py');
  });

  it('scans standard input under the name given, in that name’s language', async () => {
    const text = `${assignment(1)}\n`;
    const args = ['scan', '--stdin', '--stdin-filename', 'conf/x.py', '--format', 'json'];
    const { status, stdout } = await sandbox.start(args, { stdin: text });
    assert.equal(status, 1);
    assert.equal(parse(stdout)[0]?.['file'], 'conf/x.py');
    assert.equal((await sandbox.start(['scan', '--stdin'], { stdin: 'nothing here' })).status, 0);
  });

  it('reads standard input that is UTF-16, and finds nothing in what is binary', async () => {
    const scan = (stdin: Uint8Array) =>
      sandbox.find(['scan', '--stdin', '--stdin-filename', 'a.py'], { stdin });
    assert.deepEqual(await scan(Buffer.from(`\ufeff${assignment(1)}\n`, 'utf16le')), ['a.py:1']);
    assert.deepEqual(await scan(Buffer.from(`\0${assignment(1)}\n`)), []);
  });

  it('names files with backslashes and line breaks as they are, and shows them harmlessly', async () => {
    sandbox.write('C:\\a\nb.py', assignment(1));
    assert.deepEqual(await sandbox.find(['scan']), ['C:\\a\nb.py:1']);
    const { stdout } = await sandbox.start(['scan']);
    assert.equal(stdout.split('\n')[0], 'C:\\a\uFFFDb.py');
  });

  it('does not scan the report that it writes, nor wait for what is no file', async () => {
    sandbox.write('a.py', assignment(1));
    symlinkSync('/dev/zero', join(sandbox.folder, 'device'));
    for (let round = 0; round < 2; round++) {
      const { status } = await sandbox.start([
        'scan',
        '.',
        'device',
        '--format',
        'json',
        '--output',
        'r.json',
      ]);
      assert.equal(status, 1);
      assert.equal(parse(sandbox.read('r.json')).length, 1);
    }
  });

  it('reports a large file that holds thousands of credentials in time', async () => {
    sandbox.write('many.py', `${assignment(1)}\n`.repeat(20_000));
    assert.equal((await sandbox.find(['scan'])).length, 20_000);
  }).timeout(20_000);

  it('scans only what is named, and what git ignores only when told to', async () => {
    sandbox.write('.gitignore', 'ignored.py\n');
    sandbox.write('ignored.py', assignment(1));
    sandbox.write('named.py', assignment(2));
    sandbox.write('other/a.py', assignment(3));
    const scan = async (...args: string[]) =>
      parse((await sandbox.start(['scan', '--format', 'json', ...args])).stdout).map(
        (finding) => finding['file'],
      );
    assert.deepEqual(await scan(), ['named.py', 'other/a.py']);
    assert.deepEqual(await scan('named.py'), ['named.py']);
    assert.deepEqual(await scan('--no-gitignore'), ['ignored.py', 'named.py', 'other/a.py']);
    assert.deepEqual(await scan('--', 'other', 'ignored.py'), ['other/a.py', 'ignored.py']);
  });

  it('warns about a file that is too large, on standard error, and goes on', async () => {
    sandbox.write('big.txt', 'x'.repeat(5 * 1024 * 1024 + 1));
    sandbox.write('a.py', assignment(1));
    const { status, stderr } = await sandbox.start(['scan']);
    assert.equal(status, 1);
    assert.match(stderr, /^warning: big\.txt: is larger than 5 MB\n/);
  });

  for (const [what, argv, message] of [
    ['an option that does not exist', ['scan', '--bogus'], /Unknown option '--bogus'\./],
    ['a format that does not exist', ['scan', '--format', 'xml'], /Unknown format “xml”/],
    ['no jobs', ['scan', '--jobs', '0'], /--jobs must be a whole number from 1 to 64/],
    ['jobs that are no number', ['scan', '--jobs', '2x'], /--jobs must be/],
    ['an empty path', ['scan', '--output', ''], /path is empty/],
    ['standard input and staged changes together', ['scan', '--stdin', '--staged'], /together/],
    [
      'a configuration that does not exist',
      ['scan', '--config', 'nowhere.toml'],
      /nowhere\.toml does not exist/,
    ],
    [
      'a baseline that does not exist',
      ['scan', '--baseline', 'nowhere.json'],
      /nowhere\.json does not exist/,
    ],
    ['staged changes outside of a repository', ['scan', '--staged'], /in no git repository/],
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
    ['an unknown command', ['fly'], /Unknown command “fly”/],
  ] as const)
    it(`refuses ${what} with status 2`, async () => {
      const { status, stdout, stderr } = await sandbox.start(argv);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^secret-lens: [^\n]+\n$/);
      assert.match(stderr, message);
    });

  it('shows help and version on standard output when asked, and help on standard error when not', async () => {
    for (const argv of [['--help'], ['scan', '--help'], ['help']]) {
      const { status, stdout } = await sandbox.start(argv);
      assert.equal(status, 0);
      assert.match(stdout, /Usage: secret-lens scan/);
    }
    assert.deepEqual(await sandbox.start(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const bare = await sandbox.start([]);
    assert.deepEqual([bare.status, bare.stdout], [2, '']);
    assert.match(bare.stderr, /Usage/);
  });
});
