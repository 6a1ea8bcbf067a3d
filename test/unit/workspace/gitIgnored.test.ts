import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isGitIgnored } from '../../../src/workspace/gitIgnored';

const files: Readonly<Record<string, string>> = {
  '.gitignore': 'dist/\n*.log\n!kept.log\n/top.txt\n',
  'src/.gitignore': 'local.ts\n!debug.log\n',
  'src/index.ts': '',
  'src/local.ts': '',
  'src/deep/local.ts': '',
  'src/debug.log': '',
  'src/other.log': '',
  'kept.log': '',
  'top.txt': '',
  'src/top.txt': '',
  'dist/bundle.js': '',
  'src/dist/kept.log': '',
};

describe('whether git ignores a file', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'secret-lens-ignored-')));

  before(() => {
    execFileSync('git', ['init', '--quiet'], { cwd: top });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(top, file)), { recursive: true });
      writeFileSync(join(top, file), text);
    }
  });

  after(() => {
    rmSync(top, { recursive: true });
  });

  it('is what git itself says, of every file', async () => {
    for (const file of Object.keys(files)) {
      let expected = true;
      try {
        execFileSync('git', ['check-ignore', '--quiet', '--no-index', file], { cwd: top });
      } catch {
        expected = false;
      }
      assert.equal(await isGitIgnored(join(top, file)), expected, file);
    }
  });

  it('is so of the repository itself, and of nothing outside repositories', async () => {
    assert.equal(await isGitIgnored(join(top, '.git', 'config')), true);
    assert.equal(await isGitIgnored('/nowhere/at/all.log'), false);
  });
});
