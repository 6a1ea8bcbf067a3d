import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Redacted } from '../../../src/core/secrets/redacted';
import { findFilesWith } from '../../../src/workspace/findText';

const text = new Redacted('correct-horse é');

describe('looking for a text in files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'find-text-'));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'a.txt'), 'x correct-horse é y');
    writeFileSync(join(folder, 'wide.txt'), Buffer.from('\uFEFFcorrect-horse é', 'utf16le'));
    writeFileSync(join(folder, 'other.txt'), 'correct horse');
    writeFileSync(join(folder, 'ignored.txt'), 'correct-horse é');
    writeFileSync(join(folder, '.gitignore'), 'ignored.txt\n');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const find = async (gitignore: boolean): Promise<string[]> =>
    (await findFilesWith(text, folder, gitignore, new AbortController().signal))
      .map((path) => basename(path))
      .sort();

  it('finds it in UTF-8 and UTF-16, and leaves out what git ignores', async () => {
    assert.deepEqual(await find(true), ['a.txt', 'wide.txt']);
    assert.deepEqual(await find(false), ['a.txt', 'ignored.txt', 'wide.txt']);
  });

  it('ends with its signal', async () => {
    const reason = new Error('enough');
    await assert.rejects(findFilesWith(text, folder, true, AbortSignal.abort(reason)), reason);
  });
});
