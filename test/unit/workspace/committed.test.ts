import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redacted } from '../../../src/core/secrets/redacted';
import { isInHead } from '../../../src/workspace/committed';

const value = new Redacted('correct-horse');

describe('what the last commit holds', () => {
  let folder: string;
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', ...args], { cwd: folder });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'committed-'));
    mkdirSync(join(folder, 'a b'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told of a file that has the value, whatever the file says now', async () => {
    const path = join(folder, 'a b', 'c.py');
    writeFileSync(path, 'PASSWORD = "correct-horse"\n');
    git('init', '--quiet');
    assert.equal(await isInHead(path, value), false);
    git('add', '.');
    assert.equal(await isInHead(path, value), false);
    git('commit', '--quiet', '--message', 'a');
    writeFileSync(path, 'PASSWORD = read()\n');
    assert.equal(await isInHead(path, value), true);
    assert.equal(await isInHead(path, new Redacted('other')), false);
    assert.equal(await isInHead(join(folder, 'new.py'), value), false);
  });

  it('is nothing outside of repositories', async () => {
    writeFileSync(join(folder, 'c.py'), 'PASSWORD = "correct-horse"\n');
    assert.equal(await isInHead(join(folder, 'c.py'), value), false);
  });
});
