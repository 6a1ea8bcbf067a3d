import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLineAges } from '../../../src/workspace/lineAges';

describe('the age of lines', () => {
  let folder: string;

  const git = (date: string, ...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' },
    });
  };
  const commit = (date: string, text: string): void => {
    writeFileSync(join(folder, 'app.ts'), text);
    git(date, 'add', '.');
    git(date, 'commit', '--quiet', '-m', 'x');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-ages-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is that of the commit which wrote each; of none where it is not committed', async () => {
    git('2020-01-01T00:00:00Z', 'init', '--quiet');
    commit('2020-03-04T00:00:00Z', 'one\ntwo\nthree\n');
    commit('2024-05-06T00:00:00Z', 'one\n2\nthree\n');
    writeFileSync(join(folder, 'app.ts'), 'one\n2\n3\n');
    assert.deepEqual(
      [...(await readLineAges(join(folder, 'app.ts'), [1, 2, 3]))].sort(([a], [b]) => a - b),
      [
        [1, { kind: 'committed', since: new Date('2020-03-04T00:00:00Z') }],
        [2, { kind: 'committed', since: new Date('2024-05-06T00:00:00Z') }],
        [3, { kind: 'uncommitted' }],
      ],
    );
  });

  it('is the file’s own where git does not know the file, and unknown where there is none', async () => {
    const path = join(folder, 'app.ts');
    writeFileSync(path, 'one\n');
    const since = new Date('2021-02-03T00:00:00Z');
    utimesSync(path, since, since);
    assert.deepEqual([...(await readLineAges(path, [1]))], [[1, { kind: 'file', since }]]);
    assert.deepEqual([...(await readLineAges(join(folder, 'gone.ts'), [1]))], [[1, { kind: 'unknown' }]]);
  });

  it('is not read on once that is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await assert.rejects(readLineAges(join(folder, 'app.ts'), [1], controller.signal), {
      name: 'AbortError',
    });
  });
});
