import assert from 'node:assert/strict';
import { build, describeProblems, githubToken, password, scanWith } from './support';

const line = `const token = '${githubToken}';`;
const TOKEN_RULE = 'github-personal-access-token';
const acme = `acme_${build.hex(24)}`;

function scanToml(toml: string, text: string, path?: string) {
  return scanWith({ '.secretlens.toml': toml }, text, path);
}

describe('.secretlens.toml', () => {
  it('sets the severity of a rule', () => {
    const { found, problems } = scanToml(`[severity]\n${TOKEN_RULE} = "information"`, line);
    assert.deepEqual(found, [{ ruleId: TOKEN_RULE, severity: 'information', secret: githubToken }]);
    assert.deepEqual(problems, []);
  });

  it('switches rules off', () => {
    assert.deepEqual(scanToml(`disable = ["${TOKEN_RULE}", "generic-credential"]`, line).found, []);
  });

  it('leaves excluded files out, with gitignore\u2019s negation', () => {
    const toml = 'exclude = ["fixtures/", "!fixtures/live/", "*.snap"]';
    assert.deepEqual(scanToml(toml, line, 'a/fixtures/b.ts').found, []);
    assert.deepEqual(scanToml(toml, line, 'a.snap').found, []);
    assert.equal(scanToml(toml, line, 'src/a.ts').found.length, 1);
    assert.equal(scanToml(toml, line, '../fixtures/a.ts').found.length, 1);
  });

  it('allows secrets by pattern, by stopword, and by path for one rule only', () => {
    const text = `${line}\nconst dbPassword = '${password}';`;
    const ids = (toml: string, path?: string) => scanToml(toml, text, path).found.map(({ ruleId }) => ruleId);
    assert.deepEqual(ids(''), [TOKEN_RULE, 'generic-credential']);
    assert.deepEqual(ids('[allow]\nregexes = ["^ghp_"]'), ['generic-credential']);
    assert.deepEqual(ids(`[[allow]]\nstopwords = ["${password.slice(2, 9).toUpperCase()}"]`), [TOKEN_RULE]);
    assert.deepEqual(ids('[[allow]]\nregexes = ["dbPassword"]\nregex-target = "line"'), [TOKEN_RULE]);
    const pathOnly = `[[allow]]\nrules = ["${TOKEN_RULE}"]\npaths = ["legacy/**"]`;
    assert.deepEqual(ids(pathOnly, 'legacy/a/b.ts'), ['generic-credential']);
    assert.deepEqual(ids(pathOnly, 'src/b.ts'), [TOKEN_RULE, 'generic-credential']);
  });

  it('needs every criterion of an allow whose condition is all', () => {
    const toml = '[[allow]]\ncondition = "all"\npaths = ["legacy/"]\nregexes = ["^ghp_"]';
    assert.equal(scanToml(toml, line, 'src/a.ts').found.length, 1);
    assert.equal(scanToml(toml, line, 'legacy/a.ts').found.length, 0);
  });

  it('does not widen an allow of which a pattern cannot be used', () => {
    const toml = '[[allow]]\ncondition = "all"\npaths = ["legacy/"]\nregexes = ["(?=a)"]';
    assert.equal(scanToml(toml, line, 'legacy/a.ts').found.length, 1);
  });

  it('leaves out what is below the minimum confidence', () => {
    const text = `${line}\nconst dbPassword = '${password}';`;
    const { found } = scanToml('minimum-confidence = "high"', text);
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      [TOKEN_RULE],
    );
  });

  it('can ignore the comments of other scanners', () => {
    const text = `${line} // gitleaks:allow`;
    assert.equal(scanToml('', text).found.length, 0);
    assert.equal(scanToml('honour-foreign-suppressions = false', text).found.length, 1);
  });

  it('finds nothing in the files that hold fingerprints and patterns', () => {
    for (const path of ['.secretlens-baseline.json', 'a/.secrets.baseline', '.gitleaks.toml'])
      assert.deepEqual(scanToml('', line, path).found, []);
    assert.equal(scanToml('exclude = ["!.gitleaks.toml"]', line, '.gitleaks.toml').found.length, 1);
  });
});

describe('custom rules', () => {
  const rule = '[[rules]]\nid = "acme-key"\nname = "Acme key"\npattern = \'acme_[0-9a-f]{24}\'\n';

  it('find what their pattern matches', () => {
    const { found, problems } = scanToml(rule, `call("${acme}")`);
    assert.deepEqual(found, [{ ruleId: 'acme-key', severity: 'error', secret: acme }]);
    assert.deepEqual(problems, []);
  });

  it('run only in texts that hold a keyword, in any case', () => {
    const toml = `${rule}keywords = ["ACME corp"]`;
    assert.equal(scanToml(toml, `call("${acme}")`).found.length, 0);
    assert.equal(scanToml(toml, `call("${acme}") // for acme CORP`).found.length, 1);
  });

  it('report the group called secret, or the one that is given', () => {
    const text = `acme.user=ada acme.key=${acme}`;
    const named = "[[rules]]\nid = 'k'\npattern = 'acme\\.key=(?<secret>\\w+)'";
    const numbered = "[[rules]]\nid = 'k'\npattern = '(acme)\\.key=(\\w+)'\ngroup = 2";
    for (const toml of [named, numbered])
      assert.deepEqual(
        scanToml(toml, text, 'a.txt').found.map(({ secret }) => secret),
        [acme],
      );
  });

  it('leave out secrets of too little entropy and files of other paths', () => {
    const dull = `acme_${'ab'.repeat(12)}`;
    assert.equal(scanToml(`${rule}entropy = 3`, `f("${acme}"); f("${dull}")`).found.length, 1);
    assert.equal(scanToml(`${rule}paths = ["*.yaml"]`, `f("${acme}")`).found.length, 0);
    assert.equal(scanToml(`${rule}paths = ["*.yaml"]`, `k: "${acme}"`, 'a.yaml').found.length, 1);
  });

  it('replace a built-in rule of the same id', () => {
    const toml = `[[rules]]\nid = "${TOKEN_RULE}"\npattern = 'acme_[0-9a-f]{24}'`;
    assert.deepEqual(
      scanToml(toml, `f("${acme}")`).found.map(({ ruleId }) => ruleId),
      [TOKEN_RULE],
    );
    assert.ok(!scanToml(toml, line).found.some(({ ruleId }) => ruleId === TOKEN_RULE));
  });

  it('win over the generic rule and give way to a provider\u2019s format', () => {
    const toml = "[[rules]]\nid = 'any-secret'\npattern = '[0-9A-Za-z_]{18,}'";
    const { found } = scanToml(toml, `${line}\nconst dbPassword = '${password}';`);
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      [TOKEN_RULE, 'any-secret'],
    );
  });

  it('find every match of a text of many windows, once', () => {
    const many = Array.from({ length: 600 }, () => `acme_${build.hex(24)} ${'word '.repeat(50)}`);
    const text = many.join('\n');
    const { found } = scanToml(rule, text, 'notes.txt');
    assert.deepEqual(
      found.filter(({ ruleId }) => ruleId === 'acme-key').map(({ secret }) => secret),
      many.map((entry) => entry.slice(0, 29)),
    );
  });

  it('stay linear whatever the pattern and the text', function () {
    this.timeout(60_000);
    const patterns = ['(a+)+$', '(a|a)*b', '(?s)a.*b|a', '(?:a?){40}a{40}', '(.*)=(.*)=(.*)'];
    for (const pattern of patterns) {
      const toml = `[[rules]]\nid = "slow"\npattern = '${pattern}'`;
      const time = (length: number): number => {
        const start = performance.now();
        scanToml(toml, 'a'.repeat(length), 'a.txt');
        return performance.now() - start;
      };
      time(50_000);
      const small = time(100_000);
      const large = time(400_000);
      assert.ok(large < 50 + small * 16, `${pattern}: ${small} ms, then ${large} ms`);
    }
  });
});

describe('.secretlens.json', () => {
  it('has the same keys, and may have comments', () => {
    const json = `{
      // a comment
      "$schema": "https://example.org/schema.json",
      "severity": { "${TOKEN_RULE}": "off" },
      "disable": ["generic-credential"],
      "rules": [{ "id": "acme-key", "pattern": "acme_[0-9a-f]{24}" }],
    }`;
    const { found, problems } = scanWith({ '.secretlens.json': json }, `${line} f("${acme}")`);
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      ['acme-key'],
    );
    assert.deepEqual(problems, []);
  });

  it('is overruled by .secretlens.toml', () => {
    const files = {
      '.secretlens.toml': `[severity]\n${TOKEN_RULE} = "warning"`,
      '.secretlens.json': `{"severity": {"${TOKEN_RULE}": "information"}}`,
    };
    assert.equal(scanWith(files, line).found[0]?.severity, 'warning');
  });
});

describe('a configuration with mistakes', () => {
  const cases: readonly (readonly [string, string, readonly (string | RegExp)[]])[] = [
    [
      'an unknown key',
      'a = 1\nminimum_confidence = "low"',
      [
        '.secretlens.toml:1 warning: “a” is not a known key.',
        '.secretlens.toml:2 warning: “minimum_confidence” is not a known key. Did you mean “minimum-confidence”?',
      ],
    ],
    [
      'an unknown rule',
      'disable = [\n  "json-web-tokn"\n]\n[severity]\nnonsense = "off"',
      [
        '.secretlens.toml:5 warning: There is no rule “nonsense”.',
        '.secretlens.toml:1 warning: There is no rule “json-web-tokn”. Did you mean “json-web-token”?',
      ],
    ],
    [
      'values of the wrong type',
      'exclude = "a"\nminimum-confidence = "huge"\ndisable = [1]\n[severity]\njson-web-token = "loud"',
      [
        '.secretlens.toml:2 error: “minimum-confidence” must be one of low, medium, high.',
        '.secretlens.toml:1 error: “exclude” must be a list of strings.',
        '.secretlens.toml:5 error: “json-web-token” must be one of error, warning, information, off.',
        '.secretlens.toml:3 error: Entry 1 of “disable” is not a string.',
      ],
    ],
    [
      'a broken file',
      'exclude = ["a"\n[severity]\n',
      [/^\.secretlens\.toml:\d+ error: It is not valid TOML: .+ It is not used\.$/],
    ],
    [
      'patterns that the engine cannot run',
      String.raw`[[rules]]
id = "one"
pattern = '(?<!x)key'
[[rules]]
id = "two"
pattern = 'a(?=b)'
[[rules]]
id = "three"
pattern = '(a)\1'
[[rules]]
id = "four"
pattern = '['`,
      [
        '.secretlens.toml:3 error: Rule “one” is not used: it looks behind, which the linear-time engine (RE2) cannot.',
        '.secretlens.toml:6 error: Rule “two” is not used: it looks ahead, which the linear-time engine (RE2) cannot.',
        '.secretlens.toml:9 error: Rule “three” is not used: it refers back to a group, which the linear-time engine (RE2) cannot.',
        '.secretlens.toml:12 error: Rule “four” is not used: missing closing ].',
      ],
    ],
    [
      'rules that lack what they need',
      '[[rules]]\npattern = "a"\n[[rules]]\nid = "x"\n[[rules]]\nid = "y"\npattern = "b"\n[[rules]]\nid = "y"\npattern = "c"',
      [
        '.secretlens.toml:1 error: A rule is not used: it needs an “id” of letters, digits, “-”, “_” and “.”.',
        '.secretlens.toml:3 error: Rule “x” is not used: it has no “pattern”.',
        '.secretlens.toml:9 error: Rule “y” is defined twice; the first is used.',
      ],
    ],
    [
      'an allow without criteria',
      '[[allow]]\nrules = ["json-web-token"]',
      [
        '.secretlens.toml:1 warning: This “allow” names neither regexes nor paths nor stopwords, so it allows nothing.',
      ],
    ],
  ];
  for (const [name, toml, expected] of cases)
    it(`says where and what is wrong: ${name}`, () => {
      const { problems, found } = scanToml(toml, line);
      const described = describeProblems(problems);
      assert.equal(described.length, expected.length, described.join('\n'));
      for (const [index, want] of expected.entries())
        if (typeof want === 'string') assert.equal(described[index], want);
        else assert.match(described[index] ?? '', want);
      assert.equal(found.length, 1);
    });

  it('keeps what is right beside what is wrong', () => {
    const toml = `[[rules]]\nid = "bad"\npattern = '('\n[[rules]]\nid = "acme-key"\npattern = 'acme_[0-9a-f]{24}'`;
    assert.deepEqual(
      scanToml(toml, `f("${acme}")`).found.map(({ ruleId }) => ruleId),
      ['acme-key'],
    );
  });

  it('tells the line in JSON too', () => {
    const problems = scanWith(
      { '.secretlens.json': '{\n  "exclude": [],\n  "excludes": []\n}' },
      '',
    ).problems;
    assert.deepEqual(describeProblems(problems), [
      '.secretlens.json:3 warning: “excludes” is not a known key. Did you mean “exclude”?',
    ]);
    assert.match(
      describeProblems(scanWith({ '.secretlens.json': '{\n "exclude": [}' }, '').problems).join('\n'),
      /^\.secretlens\.json:2 error: It is not valid JSON \(\w+\)\. It is not used\.$/,
    );
  });
});
