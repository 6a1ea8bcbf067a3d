import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { configFileNames } from '../../../src/core/detection/config/configFileNames';
import { assignment, Sandbox } from './sandbox';

/** What no file system of Windows holds. */
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;

describeOnPosix('secret-lens scan, in a tree that somebody built to harm', function () {
  this.timeout(30_000);
  let sandbox: Sandbox;

  beforeEach(() => {
    sandbox = new Sandbox();
    sandbox.write('src/a.py', assignment(1));
  });
  afterEach(() => {
    sandbox.dispose();
  });

  const at = (name: string): string => join(sandbox.folder, name);

  const makePipe = (name: string): void => {
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', at(name)]);
  };

  it('passes by pipes, devices and links that lead in a circle', async () => {
    makePipe('src/pipe.py');
    symlinkSync('/dev/zero', at('src/zero.py'));
    symlinkSync('.', at('src/self'));
    symlinkSync('loop', at('src/loop'));
    symlinkSync('nowhere', at('src/broken.py'));
    assert.deepEqual(await sandbox.find(['scan']), ['src/a.py:1']);
  });

  it('says that a named pipe is no file instead of waiting for its writer', async () => {
    makePipe('pipe');
    const { status, stderr } = await sandbox.start(['scan', 'pipe', 'src']);
    assert.equal(status, 1);
    assert.match(stderr, /warning: pipe: is not a regular file/);
  });

  it('goes on without configuration that is a pipe, a folder or a device, and says so once', async () => {
    const [pipe = '', folder = '', device = ''] = configFileNames;
    makePipe(pipe);
    mkdirSync(at(folder));
    symlinkSync('/dev/zero', at(device));
    const { status, stderr } = await sandbox.start(['scan']);
    assert.equal(status, 1);
    const warnings = stderr.split('\n').filter((line) => line.startsWith('warning: .'));
    assert.deepEqual(
      warnings.sort(),
      [
        `warning: ${device}: cannot be read (not a regular file)`,
        `warning: ${folder}: cannot be read (EISDIR)`,
        `warning: ${pipe}: cannot be read (not a regular file)`,
      ].sort(),
    );
  });

  it('goes on where .gitignore, .git and what they name are pipes or devices', async () => {
    makePipe('.gitignore');
    makePipe('src/.gitignore');
    assert.deepEqual(await sandbox.find(['scan']), ['src/a.py:1']);
    mkdirSync(at('.git/info'), { recursive: true });
    makePipe('.git/info/exclude');
    sandbox.write('.git/HEAD', 'ref: refs/heads/main\n');
    sandbox.write('.git/config', '[core]\n\texcludesFile = /dev/zero\n');
    assert.deepEqual(await sandbox.find(['scan']), ['src/a.py:1']);
  });

  it('refuses a baseline that is a pipe with one sentence', async () => {
    makePipe('baseline.json');
    const { status, stderr } = await sandbox.start(['scan', '--baseline', 'baseline.json']);
    assert.equal(status, 2);
    assert.equal(stderr, 'secret-lens: baseline.json cannot be read (not a regular file).\n');
  });

  it('warns about what it may not read, and reads the rest', async function () {
    if (process.getuid?.() === 0) this.skip();
    sandbox.write('closed/b.py', assignment(2));
    sandbox.write('src/closed.py', assignment(3));
    chmodSync(at('closed'), 0);
    chmodSync(at('src/closed.py'), 0);
    try {
      const { stdout, stderr } = await sandbox.start(['scan', '--format', 'json']);
      assert.match(stdout, /src\/a\.py/);
      assert.match(stderr, /closed: cannot be read \(EACCES\)/);
      assert.match(stderr, /src\/closed\.py: cannot be read \(EACCES\)/);
    } finally {
      chmodSync(at('closed'), 0o700);
    }
  });

  it('reads files of any name, and no name steers the terminal or adds a line', async () => {
    const names = [
      'a\nb.py',
      '\u001b[31mred.py',
      '\u202Eyp.dlo',
      '-rf.py',
      '$(x).py',
      '%2e%2e.py',
      '__proto__',
      'constructor',
      'a.toString',
      `${'n'.repeat(240)}.py`,
    ];
    for (const name of names) sandbox.write(`odd/${name}`, assignment(1));
    const found = await sandbox.find(['scan', 'odd']);
    assert.equal(found.length, names.length);
    const { stdout } = await sandbox.start(['scan', 'odd']);
    assert.doesNotMatch(stdout, /[\u001b\u202E]/);
    assert.match(stdout, /^odd\/a\uFFFDb\.py$/m);
  });

  it('shows what configuration names without letting it steer the terminal', async () => {
    const steering = String.raw`\u001b]0;owned\u0007\u009b2J\u202Egnidart`;
    sandbox.write(
      '.secretlens.toml',
      `"${steering}" = 1\ndisable = ["${steering}"]\n[[rules]]\nid = "own"\nname = "${steering}"\npattern = "needle"\n`,
    );
    sandbox.write('b.txt', 'needle');
    const { stdout, stderr } = await sandbox.start(['scan']);
    const { stderr: refusal } = await sandbox.start(['scan', JSON.parse(`"${steering}"`) as string]);
    for (const text of [stdout, stderr, refusal]) {
      assert.match(text, /owned/);
      assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

  it('warns about files whose names are no UTF-8, and reads the rest', async function () {
    // Other systems refuse such names.
    if (process.platform !== 'linux') this.skip();
    execFileSync('sh', ['-c', String.raw`cp src/a.py "src/$(printf '\377\376').py"`], {
      cwd: sandbox.folder,
    });
    const { status, stderr } = await sandbox.start(['scan']);
    assert.equal(status, 1);
    assert.match(stderr, /^warning: src\/\uFFFD\uFFFD\.py: cannot be read \(ENOENT\)$/m);
  });

  it('reads folders nested some hundred deep', async () => {
    const deep = 'd/'.repeat(400);
    sandbox.write(`${deep}a.py`, assignment(2));
    assert.deepEqual(await sandbox.find(['scan', 'd']), [`${deep}a.py:1`]);
  });

  it('matches the patterns of .gitignore in a time that does not depend on who wrote them', async () => {
    mkdirSync(at('.git'));
    const folders = 'a/'.repeat(60);
    sandbox.write(
      '.gitignore',
      `${'**/a/'.repeat(12)}b\n${'*a'.repeat(40)}c\n${'['.repeat(5000)}\n\\\n!\n/\n`,
    );
    sandbox.write(`${folders}x.py`, assignment(2));
    const start = process.cpuUsage();
    assert.equal((await sandbox.find(['scan'])).length, 2);
    const { user } = process.cpuUsage(start);
    assert.ok(user < 10_000_000, `${user / 1e6} s`);
  });

  it('passes by a .gitignore of more patterns than anybody writes', async () => {
    mkdirSync(at('.git'));
    sandbox.write('.gitignore', 'src/\n'.repeat(10_001));
    assert.deepEqual(await sandbox.find(['scan']), ['src/a.py:1']);
  });

  it('reads files of invalid UTF-8, of UTF-16 and with NULs as far as they are text', async () => {
    sandbox.write(
      'text/bad.py',
      Buffer.concat([Buffer.from([0xc0, 0x80, 0xff, 0x0a]), Buffer.from(assignment(1))]),
    );
    sandbox.write('text/wide.py', Buffer.from(`\uFEFF${assignment(2)}`, 'utf16le'));
    sandbox.write('text/nul.py', `\0${assignment(3)}`);
    sandbox.write(
      'text/cut.py',
      Buffer.concat([Buffer.from(`\uFEFF${assignment(4)}`, 'utf16le'), Buffer.from([0xd8])]),
    );
    assert.deepEqual(await sandbox.find(['scan', 'text']), [
      'text/bad.py:2',
      'text/cut.py:1',
      'text/wide.py:1',
    ]);
  });
});
