import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../../src/core/detection/rules/index';
import { createScanner } from '../../../src/core/detection/scanner';
import { decodeText } from '../../../src/workspace/decode';
import { FileScanner, scanText } from '../../../src/workspace/scanFiles';
import { createSampleBuilder } from '../core/detection/sampleBuilder';

const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
const build = createSampleBuilder(23);
const samples = rules.flatMap((rule) =>
  rule.samples(build).matches.map((match) => match.replace(/[«»]/g, '')),
);
const secret = `${['pass', 'word'].join('')} = "${build.alnum(20)}"`;

const swapped = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

/** The same lines as files may hold them. */
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  ASCII: (text) => Buffer.from(text),
  'CRLF lines': (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-8 with accents and astral characters on each line': (text) =>
    Buffer.from(text.replaceAll('\n', ' # é😀\n')),
  'UTF-16 LE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': swapped,
  'Latin-1': (text) => Buffer.from(`# caf\u00e9\n${text}`, 'latin1'),
  'bytes of lone surrogates': (text) =>
    Buffer.concat([Buffer.from([0x23, 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, 0x0a]), Buffer.from(text)]),
  'a NUL in the first 8 KB': (text) => Buffer.from(`\0${text}`),
  'NULs after the first 8 KB': (text) => Buffer.from(`${'-'.repeat(8_192)}\0\n${text}\0`),
  'one long line': (text) => Buffer.from(text.replaceAll('\n', ' ; ')),
  'control characters': (text) => Buffer.from(text.replaceAll('\n', '\u0001\u007f\n')),
};

describe('a file’s findings', function () {
  this.timeout(30_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-stored-'));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asserts that the file is read as its decoded text is; says how many findings it has. */
  function compare(bytes: Uint8Array, name: string): number {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const files = new FileScanner(scanner, ({ message }) => assert.fail(message));
    const found = files.scan({ path, name });
    const text = decodeText(bytes);
    assert.deepEqual(found, text === undefined ? [] : scanText(text, name, scanner));
    return found.length;
  }

  for (const [index, [encoding, encode]] of Object.entries(encodings).entries())
    it(`are those of its text: ${encoding}`, () => {
      // A quarter of the samples each, so that three encodings hold any of them.
      const text = samples.filter((_, at) => at % 4 === index % 4).join('\n');
      let findings = 0;
      for (const name of ['a.py', 'a.md']) findings += compare(encode(text), name);
      if (encoding === 'a NUL in the first 8 KB') assert.equal(findings, 0);
      else assert.ok(findings > 100);
    });

  it('are those of its text wherever the credential stands', () => {
    for (let offset = 0; offset < 130; offset++) {
      assert.equal(compare(Buffer.from(`${' '.repeat(offset)}${secret}\n`), 'a.py'), 1);
      assert.equal(compare(Buffer.from(`#${'é'.repeat(offset)}\n${secret}\n`), 'a.py'), 1);
    }
    for (const edge of [4_096, 8_192, 16_384, 262_144])
      for (let offset = edge - secret.length - 2; offset <= edge + 2; offset++)
        assert.equal(compare(Buffer.from(`#${'-'.repeat(offset - 2)}\n${secret}\n`), 'a.py'), 1);
  });
});
