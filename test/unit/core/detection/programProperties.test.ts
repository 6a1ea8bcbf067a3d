import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatJson, formatPretty, formatSarif, summarise } from '../../../../src/cli/report';
import {
  createBaseline,
  parseBaseline,
  serialiseBaseline,
} from '../../../../src/core/detection/filters/baseline';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';
import { explainFinding, reportFindings } from '../../../../src/ui/findings/describeFinding';
import { placeFindings } from '../../../../src/workspace/scanFiles';
import { programs } from './programs';

const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
const RUNS = { numRuns: 150, seed: 20_261_124 };

/** The shortest part of a secret that tells something. */
const PART = 8;

function scan(text: string, path: string) {
  return scanner.scan(text, { path });
}

function locate(text: string, path: string, offset = 0): string[] {
  return scan(text, path).map(
    ({ ruleId, severity, range, fingerprint }) =>
      `${ruleId} ${severity} ${range.start - offset}-${range.end - offset} ${fingerprint}`,
  );
}

describe('scanner, on programs with credentials', function () {
  this.timeout(120_000);

  it('finds nothing on clean lines, and most of what is planted', () => {
    let planted = 0;
    let found = 0;
    fc.assert(
      fc.property(programs, ({ path, lines, secrets }) => {
        const text = lines.join('\n');
        const findings = scan(text, path);
        for (const { range } of findings) {
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length);
          const held = text.slice(range.start, range.end);
          assert.ok(secrets.some((secret) => secret.includes(held) || held.includes(secret)));
        }
        planted += secrets.length;
        found += findings.length;
      }),
      RUNS,
    );
    assert.ok(found >= 0.9 * planted, `${found} of ${planted}`);
  });

  it('gives the same findings again', () => {
    fc.assert(
      fc.property(programs, ({ path, lines }) => {
        assert.deepEqual(scan(lines.join('\n'), path), scan(lines.join('\n'), path));
      }),
      RUNS,
    );
  });

  it('only moves its findings when clean lines come before and after', () => {
    fc.assert(
      fc.property(programs, fc.nat(30), fc.nat(30), ({ path, lines, clean }, before, after) => {
        const head = `${clean}\n`.repeat(before);
        const text = `${lines.join('\n')}\n`;
        assert.deepEqual(
          locate(`${head}${text}${`${clean}\n`.repeat(after)}`, path, head.length),
          locate(text, path),
        );
      }),
      RUNS,
    );
  });

  it('finds the same with CRLF as with LF line ends', () => {
    fc.assert(
      fc.property(programs, ({ path, lines }) => {
        const seen = (text: string): string[] =>
          scan(text, path).map(
            ({ ruleId, severity, range }) => `${ruleId} ${severity} ${text.slice(range.start, range.end)}`,
          );
        assert.deepEqual(seen(lines.join('\r\n')), seen(lines.join('\n')));
      }),
      RUNS,
    );
  });

  it('reports nothing on a line whose comment suppresses it, and the rest as before, parts that it covered too', () => {
    fc.assert(
      fc.property(
        programs,
        fc.nat(),
        fc.constantFrom('\n', '\r\n'),
        ({ path, lines, comment }, choice, end) => {
          if (comment === undefined) return;
          const chosen = choice % lines.length;
          const suppressed = lines.map((line, index) =>
            index === chosen ? line + comment('secretlens:ignore') : line,
          );
          const lineOf = (text: string, offset: number): number =>
            text.slice(0, offset).split('\n').length - 1;
          const [before, after] = [lines, suppressed].map((rows) => rows.join(end));
          const inLines = (text = ''): string[] =>
            scan(text, path).map(({ ruleId, range }) => `${lineOf(text, range.start)} ${ruleId}`);
          const uncovered = scan(before ?? '', path).flatMap(({ related = [], range }) =>
            lineOf(before ?? '', range.start) === chosen
              ? related.map((part) => lineOf(before ?? '', part.range.start))
              : [],
          );
          const found = inLines(after);
          const expected = inLines(before).filter((place) => !place.startsWith(`${chosen} `));
          for (const place of expected) assert.ok(found.includes(place), place);
          for (const place of found)
            assert.ok(expected.includes(place) || uncovered.includes(Number.parseInt(place)), place);
        },
      ),
      RUNS,
    );
  });

  it('says no part of a secret in any report, baseline, message or log line', () => {
    fc.assert(
      fc.property(programs, ({ path, lines, secrets }) => {
        const text = lines.join('\n');
        const findings = placeFindings(scan(text, path), text, path);
        const baseline = serialiseBaseline(
          createBaseline(
            new Uint8Array(32),
            findings.map((finding) => ({ ...finding, path })),
          ),
        );
        assert.equal(parseBaseline(baseline).entries.length > 0, findings.length > 0);
        const written = [
          JSON.stringify(findings),
          formatJson(findings),
          formatPretty(findings, true),
          formatSarif(findings, rules, '0.0.0'),
          summarise(findings, 1),
          reportFindings(findings),
          ...findings.map(explainFinding),
          baseline,
        ].join('\n');
        for (const secret of secrets)
          for (let start = 0; start + PART <= secret.length; start++)
            assert.ok(!isTold(written, secret.slice(start, start + PART)), `${path}: part ${start} is told`);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});

/** Parts such as `.acme-orders` of an address are no secrets; what is drawn at random has digits and letters. */
function isTold(written: string, part: string): boolean {
  return /\d/.test(part) && written.includes(part);
}
