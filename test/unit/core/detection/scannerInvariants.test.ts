import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../src/core/detection/finding';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';
import { createSampleBuilder } from './sampleBuilder';

const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
const RUNS = { numRuns: 150, seed: 20_261_122 };

const samples = rules.flatMap((rule) => {
  const { matches, lookalikes } = rule.samples(createSampleBuilder(11));
  return [...matches, ...lookalikes].map((text) => text.replace(/[«»]/g, ''));
});
const paths = [
  'a.ts',
  'a.py',
  'a.go',
  'a.yaml',
  'a.json',
  'a.xml',
  'a.sh',
  'a.txt',
  'a.md',
  '.env',
  'a.ipynb',
];
const fragments = [
  'password = "',
  "'",
  '`',
  '"""',
  '/*',
  '*/',
  '// ',
  '# ',
  '<!--',
  '{',
  '}',
  '-----BEGIN ',
  'eyJ',
  '://u:p@',
  '$' + '{X}',
  '\\',
  '=',
  ': ',
  '\t',
  '\n',
  '\ud800',
  '\0',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...samples) },
  { weight: 3, arbitrary: fc.constantFrom(...fragments) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '\n', '\n\n')), { maxLength: 14 })
  .map((parts) => parts.map(([body, end]) => body + end).join(''));
const path = fc.constantFrom(...paths);

/** What a person or a report could read of a finding. */
function readable({ message, evidence, fingerprint, ruleId, related }: Finding): string {
  return JSON.stringify([message, evidence, fingerprint, ruleId, related?.map((part) => part.message)]);
}

describe('scanner, on texts that nobody wrote', function () {
  this.timeout(60_000);

  it('reports ranges inside the text, in order, never overlapping, the same each time', () => {
    fc.assert(
      fc.property(text, path, (source, file) => {
        const findings = scanner.scan(source, { path: file });
        let position = 0;
        for (const { range } of findings) {
          assert.ok(range.start >= position && range.end > range.start && range.end <= source.length);
          position = range.end;
        }
        for (const { range } of findings.flatMap((finding) => finding.related ?? []))
          assert.ok(range.start >= 0 && range.end > range.start && range.end <= source.length);
        assert.deepEqual(scanner.scan(source, { path: file }), findings);
      }),
      RUNS,
    );
  });

  it('never says a secret, in message, evidence, fingerprint or related location', () => {
    fc.assert(
      fc.property(text, path, (source, file) => {
        for (const finding of scanner.scan(source, { path: file })) {
          const secret = source.slice(finding.range.start, finding.range.end);
          assert.ok(secret.length < 6 || !readable(finding).includes(secret));
        }
      }),
      RUNS,
    );
  });

  it('gives every finding evidence and a confidence that fits its severity', () => {
    fc.assert(
      fc.property(text, path, (source, file) => {
        for (const { evidence, confidence, severity, ruleId } of scanner.scan(source, { path: file })) {
          assert.ok(evidence.length > 0, ruleId);
          if (severity === 'error') assert.equal(confidence, 'high');
          if (confidence === 'low') assert.equal(severity, 'information');
        }
      }),
      RUNS,
    );
  });

  it('only moves its findings when clean lines come before', () => {
    const before = '\n\n';
    fc.assert(
      fc.property(text, path, (source, file) => {
        const shifted = scanner.scan(source, { path: file }).map(({ ruleId, range }) => ({
          ruleId,
          range: { start: range.start + before.length, end: range.end + before.length },
        }));
        const moved = scanner
          .scan(before + source, { path: file })
          .map(({ ruleId, range }) => ({ ruleId, range }));
        assert.deepEqual(moved, shifted);
      }),
      RUNS,
    );
  });

  it('reports nothing on lines that a comment suppresses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), (sample) => {
        const lines = sample.split('\n').map((line) => `${line} # secretlens:ignore`);
        assert.deepEqual(scanner.scan(lines.join('\n'), { path: 'notes.unknown' }), []);
      }),
      RUNS,
    );
  });

  it('leaves out what is less sure than asked', () => {
    const sure = createScanner({ fingerprintKey: new Uint8Array(32), minimumConfidence: 'high' });
    fc.assert(
      fc.property(text, path, (source, file) => {
        const expected = scanner
          .scan(source, { path: file })
          .filter(({ confidence }) => confidence === 'high');
        assert.deepEqual(sure.scan(source, { path: file }), expected);
      }),
      RUNS,
    );
  });
});
