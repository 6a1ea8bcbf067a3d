import assert from 'node:assert/strict';
import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { assignment, madeUp, Sandbox } from './sandbox';

describe('secret-lens scan --staged', function () {
  this.timeout(20_000);
  let sandbox: Sandbox;

  beforeEach(() => {
    sandbox = new Sandbox();
    sandbox.git('init', '--quiet');
  });

  afterEach(() => {
    sandbox.dispose();
  });

  const findStaged = (...args: readonly string[]) => sandbox.find(['scan', '--staged', ...args]);

  function commit(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) sandbox.write(name, text);
    sandbox.git('add', '--all');
    sandbox.git('commit', '--quiet', '--message', 'm');
  }

  it('scans the whole index before the first commit, and nothing that is not in it', async () => {
    sandbox.write('staged.py', assignment(1));
    sandbox.write('not staged.py', assignment(2));
    sandbox.git('add', 'staged.py');
    assert.deepEqual(await findStaged(), ['staged.py:1']);
  });

  it('reads what is staged, not what the working tree has meanwhile', async () => {
    sandbox.write('a.py', assignment(1));
    sandbox.write('b.py', 'answer = 42\n');
    sandbox.git('add', '--all');
    sandbox.write('a.py', 'answer = 42\n');
    sandbox.write('b.py', assignment(2));
    assert.deepEqual(await findStaged(), ['a.py:1']);
  });

  it('reports lines that the commit adds or changes, not those that were there', async () => {
    commit({ 'a.py': `${assignment(1)}\nx = 1\ny = 2\n` });
    sandbox.write('a.py', `# moved\n${assignment(1)}\nx = 2\n${assignment(2)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged(), ['a.py:4']);
  });

  it('reports a line with a known secret when the line itself is changed', async () => {
    commit({ 'a.py': `x = 1\n${assignment(1)}\n` });
    sandbox.write('a.py', `x = 1\n${assignment(1)}  # now in use\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged(), ['a.py:2']);
  });

  it('reports a secret that begins on an unchanged line and goes on in an added one', async () => {
    const key = (kind: string): string => `-----${kind} ${['RSA', 'PRIVATE', 'KEY'].join(' ')}-----\n`;
    const lines = Array.from({ length: 12 }, (_, row) => madeUp(row % 10) + madeUp((row + 3) % 10));
    const text = (body: readonly string[]): string => key('BEGIN') + body.join('\n') + '\n' + key('END');
    commit({ 'key.pem': text(lines) });
    sandbox.write('key.pem', text([...lines.slice(0, -1), madeUp(1) + madeUp(2)]));
    sandbox.git('add', '--all');
    const { stdout } = await sandbox.start(['scan', '--staged', '--format', 'json']);
    const inWhole = await sandbox.find(['scan', 'key.pem']);
    assert.deepEqual(
      (JSON.parse(stdout) as { startLine: number }[]).map(({ startLine }) => `key.pem:${startLine}`),
      inWhole,
    );
    assert.equal(inWhole.length, 1);
  });

  it('is clean when nothing is staged, or only deletions, pure renames and changed modes are', async () => {
    commit({
      'gone.py': assignment(1),
      'old name.py': `${assignment(2)}\n# long enough to be known again\n`,
    });
    assert.deepEqual(await findStaged(), []);
    rmSync(join(sandbox.folder, 'gone.py'));
    renameSync(join(sandbox.folder, 'old name.py'), join(sandbox.folder, 'new name.py'));
    sandbox.git('add', '--all');
    sandbox.git('update-index', '--chmod=+x', 'new name.py');
    assert.deepEqual(await findStaged(), []);
  });

  it('reports what was added to a renamed file', async () => {
    commit({ 'old.py': `${assignment(1)}\n${'# same\n'.repeat(30)}` });
    rmSync(join(sandbox.folder, 'old.py'));
    sandbox.write('new.py', `${assignment(1)}\n${'# same\n'.repeat(30)}${assignment(2)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged(), ['new.py:32']);
  });

  it('copes with any name that a file can have', async () => {
    const names = [
      'a b.py',
      'ü.py',
      '"q".py',
      '-x.py',
      'new\nline.py',
      '@@ -1 +1 @@.py',
      'diff --git a b.py',
    ];
    for (const [index, name] of names.entries()) sandbox.write(name, `${assignment(index)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual((await findStaged()).sort(), names.map((name) => `${name}:1`).sort());
  });

  it('is not misled by added lines that look like a patch', async () => {
    sandbox.write('a.diff', `-- a\n++ b\n@@ -1 +1 @@\ndiff --git a/x b/x\n`);
    sandbox.write('b.py', `${assignment(1)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged(), ['b.py:1']);
  });

  it('counts lines as git does where a file has carriage returns', async () => {
    commit({ 'a.py': 'x = 1\r\ny = 2\rz = 3\r\n' });
    sandbox.write('a.py', `x = 1\r\ny = 2\rz = 3\r\n${assignment(1)}\r\n`);
    sandbox.git('add', '--all');
    assert.equal((await findStaged()).length, 1);
  });

  it('passes over binary files, links and submodules, and reads UTF-16 and files marked as binary', async () => {
    sandbox.write('.gitattributes', 'marked.py -diff\n');
    sandbox.write('binary', Buffer.from(`\0${assignment(1)}`));
    sandbox.write('utf16.py', Buffer.from(`\ufeff${assignment(2)}\n`, 'utf16le'));
    sandbox.write('marked.py', `${assignment(3)}\n`);
    symlinkSync(assignment(4), join(sandbox.folder, 'link.py'));
    sandbox.git('add', '--all');
    sandbox.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    assert.deepEqual(await findStaged(), ['marked.py:1', 'utf16.py:1']);
  });

  it('reads a file that was a link before', async () => {
    symlinkSync('nowhere', join(sandbox.folder, 'a.py'));
    commit({ 'z.py': 'x = 1\n' });
    rmSync(join(sandbox.folder, 'a.py'));
    sandbox.write('a.py', `${assignment(1)}\n`);
    sandbox.write('z.py', `x = 1\n${assignment(2)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged(), ['a.py:1', 'z.py:2']);
  });

  it('warns about a file that is too large', async () => {
    sandbox.write('big.txt', 'x'.repeat(5 * 1024 * 1024 + 1));
    sandbox.git('add', '--all');
    const { status, stderr } = await sandbox.start(['scan', '--staged']);
    assert.equal(status, 0);
    assert.match(stderr, /^warning: big\.txt: is larger than 5 MB\n/);
  });

  it('takes only what is under the paths that are named, to the letter', async () => {
    for (const name of ['a/x.py', 'b/x.py', '[ab]/x.py']) sandbox.write(name, `${assignment(1)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged('a'), ['a/x.py:1']);
    assert.deepEqual(await findStaged('[ab]'), ['[ab]/x.py:1']);
  });

  it('scans all that is staged from a folder inside, naming files from there', async () => {
    sandbox.write('top.py', `${assignment(1)}\n`);
    sandbox.write('sub/in.py', `${assignment(2)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await sandbox.find(['scan', '--staged'], { cwd: 'sub' }), [
      'in.py:1',
      `${sandbox.folder}/top.py:1`,
    ]);
  });

  it('leaves out what the configuration excludes and the baseline holds', async () => {
    sandbox.write('.secretlens.toml', 'exclude = ["/vendor/"]\n');
    sandbox.write('vendor/a.py', `${assignment(1)}\n`);
    sandbox.write('old.py', `${assignment(2)}\n`);
    assert.equal((await sandbox.start(['scan', '--write-baseline', 'known.json'])).status, 0);
    sandbox.write('new.py', `${assignment(3)}\n`);
    sandbox.git('add', '--all');
    assert.deepEqual(await findStaged('--baseline', 'known.json'), ['new.py:1']);
  });

  it('runs no program of the repository’s choice', async () => {
    sandbox.write('a.py', `${assignment(1)}\n`);
    sandbox.write('.gitattributes', '*.py diff=evil\n');
    const touch = 'touch touched';
    sandbox.git('add', '--all');
    for (const setting of ['core.fsmonitor', 'diff.external', 'diff.evil.command', 'diff.evil.textconv'])
      sandbox.git('config', setting, touch);
    assert.deepEqual(await findStaged(), ['a.py:1']);
    assert.throws(() => sandbox.read('touched'), { code: 'ENOENT' });
  });

  it('fetches nothing that a partial clone lacks, since a remote’s settings can name a program', async () => {
    commit({ 'a.py': 'x = 1\n' });
    const blob = sandbox.git('rev-parse', 'HEAD:a.py').trim();
    rmSync(join(sandbox.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    for (const [name, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'evil'],
      ['remote.evil.promisor', 'true'],
      ['remote.evil.url', sandbox.folder],
      ['remote.evil.uploadPack', `touch "${join(sandbox.folder, 'touched')}";`],
    ] as const)
      sandbox.git('config', name, value);
    sandbox.write('a.py', `${assignment(1)}\n`);
    sandbox.git('add', '--all');
    assert.equal((await sandbox.start(['scan', '--staged'])).status, 2);
    assert.throws(() => sandbox.read('touched'), { code: 'ENOENT' });
  });

  it('takes no git out of the repository, where Windows looks first and a PATH with a dot may', async function () {
    if (process.platform === 'win32') this.skip();
    sandbox.write('a.py', `${assignment(1)}\n`);
    sandbox.git('add', '--all');
    sandbox.write('git', '#!/bin/sh\ntouch touched\n');
    chmodSync(join(sandbox.folder, 'git'), 0o755);
    const path = process.env['PATH'] ?? '';
    process.env['PATH'] = `.${delimiter}${path}`;
    try {
      assert.deepEqual(await findStaged(), ['a.py:1']);
    } finally {
      process.env['PATH'] = path;
    }
    assert.throws(() => sandbox.read('touched'), { code: 'ENOENT' });
  });

  it('says that git is needed where there is none', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = sandbox.folder;
    try {
      const { status, stderr } = await sandbox.start(['scan', '--staged']);
      assert.deepEqual(
        [status, stderr.trim()],
        [2, 'secret-lens: git was not found. It is needed to read what is staged.'],
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});
