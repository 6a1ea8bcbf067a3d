import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfig, loadConfigFile } from '../../../src/workspace/loadConfig';

describe('loadConfig', () => {
  let top: string;

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'secret-lens-config-')));
  });

  afterEach(() => {
    rmSync(top, { recursive: true, force: true });
  });

  function write(...names: readonly string[]): void {
    for (const name of names) {
      mkdirSync(dirname(join(top, name)), { recursive: true });
      writeFileSync(join(top, name), `# ${name}\n`);
    }
  }

  const list = async (paths: readonly string[], base: string) => {
    const { folders, ...config } = await loadConfig(paths, base);
    return {
      top: config.top,
      found: folders.map(({ fromTop, files }) => [fromTop, files.map(({ path }) => path)]),
    };
  };

  it('finds files from the top of the repository down to the scanned folder', async () => {
    mkdirSync(join(top, '.git'));
    write(
      '.gitleaks.toml',
      'a/.secretlens.toml',
      'a/b/.secretlens.json',
      'a/b/c/.secretlens.toml',
      'x/.secretlens.toml',
    );
    assert.deepEqual(await list(['a/b'], top), {
      top,
      found: [
        ['', ['.gitleaks.toml']],
        ['a', ['a/.secretlens.toml']],
        ['a/b', ['a/b/.secretlens.json']],
      ],
    });
  });

  it('takes what holds for all of several paths', async () => {
    mkdirSync(join(top, '.git'));
    write('.secretlens.toml', 'a/.secretlens.toml', 'a/b/.secretlens.toml', 'a/b/x.py', 'a/bc/y.py');
    const { found } = await list(['a/b/x.py', 'a/bc'], top);
    assert.deepEqual(
      found.map(([folder]) => folder),
      ['', 'a'],
    );
  });

  it('names files that lie outside the base folder by their whole path', async () => {
    mkdirSync(join(top, '.git'));
    write('.secretlens.toml', 'sub/x.py');
    const { found } = await list(['.'], join(top, 'sub'));
    assert.deepEqual(found, [['', [join(top, '.secretlens.toml')]]]);
  });

  it('ends at the base folder, or the scanned one outside it, where there is no repository', async () => {
    write('.secretlens.toml', 'base/.secretlens.toml', 'base/sub/x.py', 'other/.secretlens.toml');
    const base = join(top, 'base');
    assert.equal((await list(['sub'], base)).top, base);
    assert.deepEqual(await list(['../other'], base), {
      top: join(top, 'other'),
      found: [['', [join(top, 'other/.secretlens.toml')]]],
    });
  });

  it('tells of files that are there and cannot be read', async () => {
    mkdirSync(join(top, '.gitleaksignore'));
    write('.secretlens.toml');
    const { folders, unreadable } = await loadConfig(['.'], top);
    assert.equal(folders.length, 1);
    assert.deepEqual(unreadable, [{ path: '.gitleaksignore', message: 'cannot be read (EISDIR)' }]);
  });

  it('reads only the file that is named', async () => {
    write('.secretlens.toml', 'ci/strict.toml');
    const { folders } = await loadConfigFile('ci/strict.toml', ['.'], top);
    assert.deepEqual(folders, [
      { fromTop: '', files: [{ path: 'ci/strict.toml', text: '# ci/strict.toml\n' }] },
    ]);
    const { unreadable } = await loadConfigFile('nowhere.toml', ['.'], top);
    assert.deepEqual(unreadable, [{ path: 'nowhere.toml', message: 'does not exist' }]);
  });
});
