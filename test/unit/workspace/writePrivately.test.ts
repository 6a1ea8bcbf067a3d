import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePrivately } from '../../../src/workspace/writePrivately';

const bytes = Uint8Array.of(1, 2, 3);

describe('a file that only its owner may read', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'secret-lens-private-'));
  });

  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('is written whole, in place of whatever was there and open to more', () => {
    const path = join(dir, 'a.age');
    writeFileSync(path, 'before', { mode: 0o644 });
    return writePrivately(path, bytes).then(() => {
      assert.deepEqual(new Uint8Array(readFileSync(path)), bytes);
      if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
      assert.deepEqual(readdirSync(dir), ['a.age']);
    });
  });

  it('leaves nothing behind when it cannot be put in its place', async () => {
    mkdirSync(join(dir, 'taken'));
    writeFileSync(join(dir, 'taken', 'x'), '');
    await assert.rejects(writePrivately(join(dir, 'taken'), bytes));
    assert.deepEqual(readdirSync(dir), ['taken']);
    await assert.rejects(writePrivately(join(dir, 'missing', 'a.age'), bytes), { code: 'ENOENT' });
  });
});
