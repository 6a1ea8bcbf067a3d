import assert from 'node:assert/strict';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';
import type { TextRange } from '../../../../src/core/text/textEdit';
import { createSampleBuilder, drawSamples } from './sampleBuilder';

const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
const pieces = rules.flatMap((rule) => {
  const { matches, lookalikes } = drawSamples(rule, 5);
  return [...matches.map(({ text }) => text), ...lookalikes];
});
const CLEAN = ['const total = price * count;', 'let name = "Ada";', '', 'return list.map(toLower);', '}'];

/** Texts of samples, look-alikes and harmless lines in an order that depends on the seed. */
function composeText(seed: number): string {
  const build = createSampleBuilder(seed);
  const lines: string[] = [];
  for (let i = 0; i < 30; i++) {
    const pick = Number(build.digits(4));
    lines.push(pick % 3 === 0 ? (CLEAN[pick % CLEAN.length] ?? '') : (pieces[pick % pieces.length] ?? ''));
  }
  return lines.join('\n');
}

const targets = ['src/app.ts', 'config.yaml', 'notes.txt', 'run.sh', 'data.json', 'page.xml'];
const texts = Array.from({ length: 40 }, (_, seed) => composeText(seed + 1));

describe('scanner, whatever the text', function () {
  this.timeout(30_000);
  it('reports ranges inside the text, in order, never overlapping', () => {
    let findings = 0;
    for (const text of texts)
      for (const path of targets) {
        let position = 0;
        for (const { range } of scanner.scan(text, { path })) {
          assert.ok(range.start >= position && range.end > range.start && range.end <= text.length);
          position = range.end;
          findings++;
        }
      }
    assert.ok(findings > 500);
  });

  it('gives the same findings again', () => {
    for (const text of texts)
      assert.deepEqual(
        scanner.scan(text, { path: 'src/app.ts' }),
        scanner.scan(text, { path: 'src/app.ts' }),
      );
  });

  it('never repeats a secret in a message or fingerprint', () => {
    for (const text of texts)
      for (const { range, message, fingerprint } of scanner.scan(text, { path: 'notes.txt' })) {
        const secret = text.slice(range.start, range.end);
        assert.ok(!message.includes(secret) && !fingerprint.includes(secret));
      }
  });

  it('finds the same secrets with CRLF as with LF line ends', () => {
    for (const text of texts)
      for (const path of targets) {
        const crlf = text.replaceAll('\n', '\r\n');
        const read = (source: string): string[] =>
          scanner
            .scan(source, { path })
            .map(
              ({ ruleId, range }) => `${ruleId} ${source.slice(range.start, range.end).replaceAll('\r', '')}`,
            );
        assert.deepEqual(read(crlf), read(text), path);
      }
  });

  it('only moves its findings when clean lines come before and after', () => {
    const before = 'import fs from "node:fs";\n\n';
    for (const text of texts) {
      const path = 'src/app.ts';
      const moved = scanner.scan(`${before}${text}\n\nexport {};\n`, { path });
      const shift = ({ start, end }: TextRange): TextRange => ({
        start: start + before.length,
        end: end + before.length,
      });
      const shifted = scanner.scan(`${text}\n`, { path }).map(({ related, ...finding }) => ({
        ...finding,
        range: shift(finding.range),
        ...(related && { related: related.map((part) => ({ ...part, range: shift(part.range) })) }),
      }));
      assert.deepEqual(moved, shifted);
    }
  });
});
