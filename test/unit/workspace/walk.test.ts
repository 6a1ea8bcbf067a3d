import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { walkFiles, type WalkOptions } from '../../../src/workspace/walk';
import type { FileWarning } from '../../../src/workspace/warning';

describe('walkFiles', function () {
  this.timeout(20_000);
  let top: string;
  let repository: string;
  let savedHome: string | undefined;
  let savedConfigHome: string | undefined;
  let warnings: FileWarning[];

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'secret-lens-walk-')));
    repository = join(top, 'repository');
    mkdirSync(repository);
    savedHome = process.env['HOME'];
    savedConfigHome = process.env['XDG_CONFIG_HOME'];
    process.env['HOME'] = top;
    delete process.env['XDG_CONFIG_HOME'];
    warnings = [];
  });

  afterEach(() => {
    process.env['HOME'] = savedHome;
    if (savedConfigHome !== undefined) process.env['XDG_CONFIG_HOME'] = savedConfigHome;
    rmSync(top, { recursive: true, force: true });
  });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(repository, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  function git(...args: string[]): string {
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
  }

  async function walk(
    paths: readonly string[] = ['.'],
    options: Partial<WalkOptions> = {},
  ): Promise<string[]> {
    const names: string[] = [];
    const onWarning = (warning: FileWarning): void => void warnings.push(warning);
    for await (const batch of walkFiles(paths, { base: repository, gitignore: true, onWarning, ...options }))
      names.push(...batch.map((file) => file.name));
    return names;
  }

  /** What git itself would take in. */
  function listWithGit(): string[] {
    return git('ls-files', '-z', '--others', '--cached', '--exclude-standard')
      .split('\0')
      .filter(Boolean)
      .sort();
  }

  const tree = {
    '.gitignore':
      '*.log\n!keep.log\n/dist/\nbuild/\nsecret.txt\n# comment\ntrailing \ndocs/**/draft.md\n\\#hash\n[ab].tmp\n',
    'a.ts': '',
    'a.log': '',
    'keep.log': '',
    trailing: '',
    '#hash': '',
    'a.tmp': '',
    'c.tmp': '',
    'dist/out.js': '',
    'packages/dist/kept.js': '',
    'packages/build/gone.js': '',
    'packages/app/.gitignore': '!build/\n/only-here\n*.gen\n!*.log\nsub/deep.txt\n',
    'packages/app/build/kept.js': '',
    'packages/app/only-here': '',
    'packages/app/sub/only-here': '',
    'packages/app/sub/x.gen': '',
    'packages/app/sub/x.log': '',
    'packages/app/sub/deep.txt': '',
    'packages/app/sub/sub/deep.txt': '',
    'packages/x.gen': '',
    'docs/draft.md': '',
    'docs/a/b/draft.md': '',
    'docs/a/b/final.md': '',
    'odd [name]/.gitignore': '*.x\n',
    'odd [name]/f.x': '',
    'odd [name]/f.y': '',
    'odd n/f.x': '',
    'excluded.local': '',
    'personal.bak': '',
    'ünï/naïve.ts': '',
  };

  it('takes in exactly what git does', async () => {
    git('init', '--quiet');
    write(tree);
    write({ '.git/info/exclude': '# personal\n*.first\n*.local\n' });
    writeFileSync(join(top, 'excludes'), '*.old\r\n*.bak\r\n');
    writeFileSync(join(top, '.gitconfig'), '[core]\n\texcludesFile = ~/excludes\n');
    const names = await walk();
    assert.deepEqual(names.sort(), listWithGit());
    assert.ok(names.includes('packages/app/build/kept.js') && !names.includes('personal.bak'));
  });

  it('takes in the same from a folder inside the repository', async () => {
    git('init', '--quiet');
    write(tree);
    const names = await walk(['packages/app']);
    assert.deepEqual(
      names.sort(),
      listWithGit().filter((name) => name.startsWith('packages/app/')),
    );
  });

  it('reads the user’s default excludes file', async () => {
    git('init', '--quiet');
    write({ 'a.ts': '', 'a.swp': '' });
    mkdirSync(join(top, '.config/git'), { recursive: true });
    writeFileSync(join(top, '.config/git/ignore'), '*.swp\n');
    assert.deepEqual(await walk(), ['a.ts']);
  });

  it('finds the exclude file of a linked working tree', async () => {
    git('init', '--quiet');
    git(
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.com',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'm',
    );
    write({ '.git/info/exclude': '*.local\n' });
    const linked = join(top, 'linked');
    git('worktree', 'add', '--quiet', linked);
    writeFileSync(join(linked, 'a.local'), '');
    writeFileSync(join(linked, 'a.ts'), '');
    assert.deepEqual(await walk(['.'], { base: linked }), ['a.ts']);
  });

  it('honours .gitignore files without a repository, from the named folder down', async () => {
    writeFileSync(join(top, '.gitignore'), '*\n');
    write({ '.gitignore': '*.log\n', 'a.log': '', 'sub/b.log': '', 'sub/b.ts': '' });
    assert.deepEqual(await walk(), ['.gitignore', 'sub/b.ts']);
  });

  it('walks a folder and a file that are named although git ignores them', async () => {
    git('init', '--quiet');
    write({ '.gitignore': 'dist/\n*.log\n', 'dist/a.js': '', 'dist/sub/b.js': '', 'x.log': '' });
    assert.deepEqual(await walk(['dist', 'x.log']), ['dist/a.js', 'dist/sub/b.js', 'x.log']);
  });

  it('takes in what git ignores when it is told to, but never .git', async () => {
    git('init', '--quiet');
    write({ '.gitignore': '*.log\n', 'a.log': '', 'sub/.git': 'gitdir: nowhere\n', 'sub/b.log': '' });
    assert.deepEqual(await walk(['.'], { gitignore: false }), ['.gitignore', 'a.log', 'sub/b.log']);
  });

  it('survives a .gitignore that is none', async () => {
    write({
      '.gitignore': `[\n[z-a]\n\\\n!\n/\n${'x'.repeat(100_000)}\n(((\n\0\n${'*a'.repeat(30)}*b\n*.log\n`,
      'a.log': '',
      [`${'a'.repeat(200)}.ts`]: '',
    });
    assert.deepEqual(await walk(), ['.gitignore', `${'a'.repeat(200)}.ts`]);
  });

  it('leaves out what it is told to, and does not look into folders that are', async () => {
    write({ 'a.ts': '', 'a.md': '', 'vendor/a.ts': '', 'vendor/deep/b.ts': '' });
    const asked: string[] = [];
    const excludes = (name: string): boolean => {
      asked.push(name);
      return name === 'vendor/' || name.endsWith('.md');
    };
    assert.deepEqual(await walk(['.'], { excludes }), ['a.ts']);
    assert.deepEqual(asked, ['a.md', 'a.ts', 'vendor/']);
  });

  it('gives files that are named twice once', async () => {
    write({ 'a.ts': '', 'sub/b.ts': '' });
    assert.deepEqual(await walk(['sub', '.', 'a.ts']), ['sub/b.ts', 'a.ts']);
  });

  it('names files absolutely when the folder that is walked lies outside the base', async () => {
    write({ 'a.ts': '', 'sub/b.ts': '' });
    assert.deepEqual(await walk(['..'], { base: join(repository, 'sub') }), [
      `${repository}/a.ts`,
      `${repository}/sub/b.ts`,
    ]);
  });

  it('ends in spite of links that go round, and does not follow links', async () => {
    write({ 'sub/a.ts': '' });
    symlinkSync('..', join(repository, 'sub/up'));
    symlinkSync('a.ts', join(repository, 'sub/link.ts'));
    symlinkSync('nowhere', join(repository, 'sub/broken'));
    assert.deepEqual(await walk(), ['sub/a.ts']);
  });

  it('follows a link that is named', async () => {
    write({ 'real/a.ts': '' });
    symlinkSync('real', join(repository, 'link'));
    assert.deepEqual(await walk(['link']), ['link/a.ts']);
  });

  it('warns about a folder that cannot be read and goes on', async function () {
    if (process.getuid?.() === 0) this.skip();
    write({ 'closed/a.ts': '', 'open/b.ts': '' });
    chmodSync(join(repository, 'closed'), 0);
    assert.deepEqual(await walk(), ['open/b.ts']);
    chmodSync(join(repository, 'closed'), 0o700);
    assert.deepEqual(warnings, [{ file: 'closed', message: 'cannot be read (EACCES)' }]);
  });

  it('rejects for a path that does not exist', async () => {
    await assert.rejects(walk(['nowhere']), { code: 'ENOENT' });
  });

  it('stops with the signal’s reason', async () => {
    write({ 'a.ts': '' });
    await assert.rejects(walk(['.'], { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
