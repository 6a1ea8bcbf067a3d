import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/detection/finding';
import type { Scanner } from '../../../src/core/detection/scanner';
import { largestFile } from '../../../src/workspace/fileReader';
import { FileScanner, scanText } from '../../../src/workspace/scanFiles';
import type { FileWarning } from '../../../src/workspace/warning';

/** Finds every `NEEDLE`, so that only placing is tested here. */
const needleScanner: Scanner = {
  scanAscii: (text, target) => needleScanner.scan(text.decode(), target),
  scan: (text) =>
    [...text.matchAll(/NEEDLE/g)].map(({ index }): Finding => ({
      ruleId: 'needle',
      severity: 'error',
      confidence: 'high',
      range: { start: index, end: index + 6 },
      fingerprint: 'f',
      message: 'm',
      evidence: [],
    })),
};

describe('scanText', () => {
  const startsIn = (text: string) => scanText(text, 'a.txt', needleScanner).map(({ start }) => start);

  it('counts lines after LF, CRLF and CR alike', () => {
    assert.deepEqual(startsIn('NEEDLE\nNEEDLE\r\n NEEDLE\r  NEEDLE'), [
      { line: 0, character: 0 },
      { line: 1, character: 0 },
      { line: 2, character: 1 },
      { line: 3, character: 2 },
    ]);
  });

  it('counts characters in UTF-16 units', () => {
    assert.deepEqual(startsIn('😀é NEEDLE'), [{ line: 0, character: 4 }]);
  });

  it('gives the end exclusively', () => {
    assert.deepEqual(scanText('x\nNEEDLE', 'a.txt', needleScanner)[0]?.end, { line: 1, character: 6 });
  });
});

describe('FileScanner', () => {
  let folder: string;
  let warnings: FileWarning[];
  let scanner: FileScanner;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-scan-'));
    warnings = [];
    scanner = new FileScanner(needleScanner, (warning) => warnings.push(warning));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function file(name: string, content: string | Uint8Array) {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { path, name };
  }

  const count = (target: { path: string; name: string }): number => scanner.scan(target).length;

  it('never sees the rest of a longer file that was read before', () => {
    assert.equal(count(file('long', 'NEEDLE '.repeat(10))), 10);
    assert.equal(count(file('short', 'NEEDLE ')), 1);
    assert.equal(count(file('empty', '')), 0);
  });

  it('reads files larger than its buffer', () => {
    assert.equal(count(file('large', `${'x'.repeat(1_000_000)}NEEDLE`)), 1);
  });

  it('reads files of 5 MB and warns about larger ones', () => {
    assert.equal(count(file('fits', `NEEDLE${'x'.repeat(largestFile - 6)}`)), 1);
    assert.equal(count(file('over', `NEEDLE${'x'.repeat(largestFile - 5)}`)), 0);
    assert.deepEqual(warnings, [{ file: 'over', message: 'is larger than 5 MB' }]);
  });

  it('passes over binary files without a word, large ones too', () => {
    assert.equal(count(file('binary', 'NEEDLE\0')), 0);
    assert.equal(count(file('large', Buffer.alloc(largestFile + 1))), 0);
    assert.deepEqual(warnings, []);
  });

  it('warns about a file that has gone or cannot be read', function () {
    assert.equal(count({ path: join(folder, 'gone'), name: 'gone' }), 0);
    assert.deepEqual(warnings, [{ file: 'gone', message: 'cannot be read (ENOENT)' }]);
    if (process.getuid?.() === 0) this.skip();
    const closed = file('closed', 'NEEDLE');
    chmodSync(closed.path, 0);
    assert.equal(count(closed), 0);
    assert.deepEqual(warnings[1], { file: 'closed', message: 'cannot be read (EACCES)' });
  });
});
