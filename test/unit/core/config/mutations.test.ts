import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigFiles } from '../../../../src/core/config/configFiles';
import { createConfiguredScanner } from '../../../../src/core/config/configuredScanner';
import { compileRe2 } from '../../../../src/core/config/re2Pattern';
import {
  BaselineError,
  parseBaseline,
  serialiseBaseline,
  createBaseline,
} from '../../../../src/core/detection/filters/baseline';
import { createScanner } from '../../../../src/core/detection/scanner';

const secret = ['kQ7vX2mZp9', 'LrT4wB8nY3'].join('');

/** Valid files of each kind. Their patterns and values hold a secret, as an allowlist's do. */
const files: Readonly<Record<string, string>> = {
  '.secretlens.toml': `minimum-confidence = "low"\nexclude = ["dist/**"]\ndisable = ["json-web-token"]\n[severity]\ngeneric-credential = "error"\n[[allow]]\ndescription = "old"\nregexes = ['^${secret}$']\npaths = ["a/**"]\nstopwords = ["${secret}"]\n[[rules]]\nid = "acme"\npattern = '(acme_)([a-z]{8})'\ngroup = 2\nkeywords = ["acme_"]\nentropy = 2.5\n`,
  '.secretlens.json': JSON.stringify({
    exclude: ['dist/**'],
    severity: { 'generic-credential': 'error' },
    allow: { regexes: [secret], stopwords: [secret] },
    rules: [{ id: 'acme', pattern: 'acme_[a-z]{8}', entropy: 2.5 }],
  }),
  '.gitleaks.toml': `title = "x"\n[extend]\nuseDefault = true\ndisabledRules = ["jwt"]\n[[rules]]\nid = "acme"\nregex = '''acme_([a-z]{8})'''\nsecretGroup = 1\nkeywords = ["acme_"]\n[[rules.allowlists]]\nregexes = ['''${secret}''']\n[allowlist]\npaths = ['''vendor/''']\nregexes = ['''${secret}''']\nstopwords = ["${secret}"]\n`,
  '.gitleaksignore': `# old\n${'0'.repeat(40)}:src/a.py:generic-api-key:3\nsrc/b.py:jwt:10\n`,
  '.secrets.baseline': JSON.stringify({
    version: '1.5.0',
    filters_used: [{ path: 'detect_secrets.filters.regex.should_exclude_line', pattern: [secret] }],
    results: { 'a.py': [{ type: 'x', hashed_secret: 'a'.repeat(40), line_number: 1 }] },
  }),
  '.secretlintignore': '# old\nvendor/\n*.min.js\n!keep.js\n',
};

const inserted = fc.constantFrom(
  '',
  '"',
  "'''",
  '[',
  '[[',
  ']',
  '{',
  '}',
  '=',
  ':',
  '\\',
  '\n',
  '\r',
  '\0',
  '#',
  ',',
  '__proto__',
  'constructor',
  '1e999',
  '-9'.repeat(40),
  '*'.repeat(30),
  '('.repeat(50),
  '[a.'.repeat(60),
  '{"a":'.repeat(60),
  '\\u0000',
  '\uFEFF',
);

/** Up to four places where some bytes are cut out, written twice, changed to one that is no UTF-8, or written over. */
const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
    kind: fc.constantFrom('cut', 'twice', 'flip', 'insert'),
    text: inserted,
  }),
  { minLength: 1, maxLength: 4 },
);
type Mutation = typeof mutations extends fc.Arbitrary<(infer T)[]> ? T : never;

function mutate(text: string, changes: readonly Mutation[]): string {
  let bytes = Buffer.from(text);
  for (const { at, length, kind, text: extra } of changes) {
    const start = Math.floor(at * bytes.length);
    const [head, part, tail] = [
      bytes.subarray(0, start),
      bytes.subarray(start, start + length),
      bytes.subarray(start + length),
    ];
    const middle = {
      cut: [],
      twice: [part, part],
      flip: [Buffer.from(part.map((byte) => byte ^ 0x80))],
      insert: [Buffer.from(extra), part],
    }[kind];
    bytes = Buffer.concat([head, ...(middle as Buffer[]), tail]);
  }
  return bytes.toString('utf8');
}

describe('mutated files', function () {
  this.timeout(120_000);

  for (const [path, text] of Object.entries(files)) {
    it(`of configuration are read or told about, without what they hold: ${path}`, () => {
      assert.deepEqual(readConfigFiles([{ path, text }], compileRe2).problems, []);
      fc.assert(
        fc.property(mutations, (changes) => {
          const { problems } = readConfigFiles([{ path, text: mutate(text, changes) }], compileRe2);
          assert.ok(problems.length <= 51);
          for (const problem of problems) {
            assert.equal(problem.path, path);
            assert.ok(problem.message.length < 300 && !/[\n\r\0]/.test(problem.message), problem.message);
            // A name is quoted, and a mutation can make a name of anything.
            if (!/not a known key|no rule/.test(problem.message))
              assert.ok(!problem.message.includes(secret), problem.message);
          }
        }),
        { numRuns: 300, seed: 7 },
      );
    });
  }

  it('that were baselines are read or refused with one sentence that quotes nothing', () => {
    const text = serialiseBaseline(
      createBaseline(new Uint8Array(32).fill(7), [
        { ruleId: 'acme', fingerprint: 'ab'.repeat(16), path: `src/${secret}.py` },
      ]),
    );
    fc.assert(
      fc.property(mutations, (changes) => {
        try {
          parseBaseline(mutate(text, changes));
        } catch (error) {
          assert.ok(
            error instanceof BaselineError &&
              !error.message.includes(secret) &&
              !error.message.includes('\n'),
          );
        }
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('that were notebooks are scanned, with every finding inside the text', () => {
    const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
    const source = [`db_password = "${secret}"\n`, 'print("\\u00e9\\n")'];
    const text = JSON.stringify(
      {
        cells: [
          { cell_type: 'code', source, outputs: [{ text: [secret] }] },
          { cell_type: 'markdown', source: source.join('') },
        ],
        metadata: { language_info: { name: 'python' } },
        nbformat: 4,
      },
      undefined,
      1,
    );
    assert.equal(scanner.scan(text, { path: 'a.ipynb' }).length, 2);
    fc.assert(
      fc.property(mutations, (changes) => {
        const mutated = mutate(text, changes);
        let end = 0;
        for (const { range } of scanner.scan(mutated, { path: 'a.ipynb' })) {
          assert.ok(range.start >= end && range.end > range.start && range.end <= mutated.length);
          end = range.end;
        }
      }),
      { numRuns: 500, seed: 9 },
    );
  });
});

describe('patterns of a team', function () {
  this.timeout(60_000);

  it('run in linear time, whatever people write', () => {
    const texts = [4, 1].map((share) => `acme ${'a'.repeat(40_000 / share)}`);
    for (const pattern of ['(a+)+$', '(a|a)*b', '(a|aa)+$', '(.*)(.*)(.*)x', '(a?){200}a{200}$']) {
      const { config, problems } = readConfigFiles(
        [{ path: '.secretlens.toml', text: `[[rules]]\nid = "slow"\npattern = '${pattern}'\n` }],
        compileRe2,
      );
      assert.deepEqual(problems, []);
      const scanner = createScanner({ rules: config.customRules, fingerprintKey: new Uint8Array(32) });
      const [short = 0, long = 0] = texts.map((text) => {
        const start = process.cpuUsage();
        scanner.scan(text, { path: 'a.txt' });
        return process.cpuUsage(start).user / 1000;
      });
      assert.ok(long <= 4 * 3 * short + 500, `${pattern}: ${short} ms, ${long} ms`);
    }
  });

  it('never become a regular expression of JavaScript, which may backtrack', () => {
    const built: string[] = [];
    const original = globalThis.RegExp;
    globalThis.RegExp = new Proxy(original, {
      construct(target, args: [string | RegExp, string?]) {
        built.push(String(args[0]));
        return new target(...args);
      },
      apply(target, _, args: [string | RegExp, string?]) {
        built.push(String(args[0]));
        return target(...args);
      },
    });
    try {
      const text = `[[rules]]\nid = "a"\npattern = 'acme_(q+w+)+y'\n[[allow]]\nregexes = ['acme_(z+z+)+y']\n`;
      const { config, problems } = readConfigFiles([{ path: '.secretlens.toml', text }], compileRe2);
      assert.deepEqual(problems, []);
      const scanner = createConfiguredScanner(config, { fingerprintKey: new Uint8Array(32) });
      assert.equal(scanner.scan('acme_qwqqwqwwy', { path: 'a.txt' }).length, 1);
    } finally {
      globalThis.RegExp = original;
    }
    assert.deepEqual(
      built.filter((source) => source.includes('acme')),
      [],
    );
  });

  it('are of bounded size and number in a file', () => {
    const large = `(?:${'a{500}'.repeat(2)}${'b'.repeat(50)}){1}`.repeat(10);
    const many = Array.from({ length: 3000 }, (_, index) => `a${index}`);
    const read = (content: object) =>
      readConfigFiles([{ path: '.secretlens.json', text: JSON.stringify(content) }], compileRe2).problems;
    assert.match(read({ allow: { regexes: [large] } })[0]?.message ?? '', /not used: it is too large/);
    const problems = read({ allow: { regexes: many } });
    assert.equal(problems.length, 51);
    assert.equal(
      problems[0]?.message,
      'A pattern of “regexes” is not used: the file has more than 2000 patterns.',
    );
  });
});
