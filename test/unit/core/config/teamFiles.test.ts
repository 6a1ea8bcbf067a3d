import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { findCounterparts, gitleaksRuleIds } from '../../../../src/core/config/gitleaksRules';
import { rules } from '../../../../src/core/detection/rules/index';
import { build, describeProblems, githubToken, password, scanWith } from './support';

const line = `const token = '${githubToken}';`;
const text = `${line}\nconst dbPassword = '${password}';`;
const TOKEN_RULE = 'github-personal-access-token';
const acme = `acme_${build.hex(24)}`;

function idsWith(files: Readonly<Record<string, string>>, scanned = text, path = 'src/app.ts') {
  return scanWith(files, scanned, path).found.map(({ ruleId }) => ruleId);
}

function idsWithGitleaks(toml: string, scanned = text, path?: string) {
  return idsWith({ '.gitleaks.toml': toml }, scanned, path);
}

describe('.gitleaks.toml', () => {
  it('changes nothing when it only extends the default', () => {
    const { found, problems } = scanWith(
      { '.gitleaks.toml': 'title = "x"\n[extend]\nuseDefault = true' },
      text,
    );
    assert.deepEqual(problems, []);
    assert.equal(found.length, 2);
  });

  it('disables our counterparts of the rules that it disables', () => {
    const toml = '[extend]\nusedefault = true\ndisabledRules = ["github-pat", "generic-api-key"]';
    assert.deepEqual(idsWithGitleaks(toml), []);
  });

  it('knows counterparts that are rules of ours', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const gitleaksId of gitleaksRuleIds)
      for (const id of findCounterparts(gitleaksId, ids)) assert.ok(ids.has(id), `${gitleaksId}: ${id}`);
    assert.deepEqual(findCounterparts('age-secret-key', ids), ['age-secret-key']);
    assert.deepEqual(findCounterparts('constructor', ids), []);
  });

  it('adds its rules: regex, keywords, secret group, entropy, path', () => {
    const toml = `
[[rules]]
id = "acme"
description = "Acme key"
regex = '''(acme)\\.key=(\\w+)'''
secretGroup = 2
entropy = 3.0
path = '''\\.env$'''
keywords = ["ACME"]
tags = ["a"]`;
    const { found, problems } = scanWith({ '.gitleaks.toml': toml }, `acme.key=${acme}`, 'x/.env');
    assert.deepEqual(problems, []);
    assert.deepEqual(found, [{ ruleId: 'acme', severity: 'error', secret: acme }]);
    assert.ok(!idsWithGitleaks(toml, `acme.key=${acme}`, 'x/a.txt').includes('acme'));
    assert.ok(!idsWithGitleaks(toml, `acme.key=${'ab'.repeat(9)}`, '.env').includes('acme'));
  });

  it('takes the first group that is not empty for the secret when none is given', () => {
    const toml = "[[rules]]\nid = 'acme'\nregex = '''acme\\.key=(x)?(\\w+)'''";
    assert.equal(scanWith({ '.gitleaks.toml': toml }, `acme.key=${acme}`, 'a.txt').found[0]?.secret, acme);
  });

  it('honours its global allowlist, old and new', () => {
    for (const header of ['[allowlist]', '[[allowlists]]', '[allowList]']) {
      assert.deepEqual(idsWithGitleaks(`${header}\npaths = ['''src/app''']`), [], header);
      assert.deepEqual(idsWithGitleaks(`${header}\nregexes = ['''^ghp_''']`), ['generic-credential'], header);
      assert.deepEqual(
        idsWithGitleaks(`${header}\nstopwords = ["${password.slice(0, 8).toLowerCase()}"]`),
        [TOKEN_RULE],
        header,
      );
    }
  });

  it('tries the patterns of an allowlist on its regexTarget', () => {
    const toml = (target: string) => `[allowlist]\nregexTarget = "${target}"\nregexes = ['''dbPassword''']`;
    assert.equal(idsWithGitleaks(toml('secret')).length, 2);
    assert.deepEqual(idsWithGitleaks(toml('line')), [TOKEN_RULE]);
    const rule = "[[rules]]\nid='acme'\nregex='''key=(\\w+)'''\n";
    const allow = "[[rules.allowlists]]\nregexTarget='match'\nregexes=['''^key=''']";
    assert.deepEqual(idsWithGitleaks(rule, `key=${acme}`, 'a.txt'), ['acme']);
    assert.ok(!idsWithGitleaks(rule + allow, `key=${acme}`, 'a.txt').includes('acme'));
  });

  it('needs all criteria under the condition AND, and never meets one on commits', () => {
    const allow = (paths: string, more = '') =>
      `[[allowlists]]\ncondition = "AND"\nregexes = ['''^ghp_''']\npaths = ['''${paths}''']\n${more}`;
    assert.deepEqual(idsWithGitleaks(allow('app\\.ts$')), ['generic-credential']);
    assert.equal(idsWithGitleaks(allow('other')).length, 2);
    assert.equal(idsWithGitleaks(allow('app\\.ts$', 'commits = ["abc"]')).length, 2);
  });

  it('keeps allowlists of a rule, and those with target rules, to these rules', () => {
    const ofRule =
      "[[rules]]\nid = 'generic-api-key'\n[[rules.allowlists]]\npaths = ['''app''']\n[rules.allowlist]\nregexes = ['''x''']";
    assert.deepEqual(idsWithGitleaks(ofRule), [TOKEN_RULE]);
    const targeted = "[[allowlists]]\ntargetRules = ['github-pat']\npaths = ['''app''']";
    assert.deepEqual(idsWithGitleaks(targeted), ['generic-credential']);
  });

  it('says what it cannot do', () => {
    const toml = `
[extend]
path = "base.toml"
[[rules]]
id = "files"
path = '''\\.pem$'''
[[rules]]
regex = '''a'''
[[rules]]
id = "ahead"
regex = '''a(?=b)'''
[[allowlists]]
condition = "XOR"
regexes = ['''a''']`;
    assert.deepEqual(describeProblems(scanWith({ '.gitleaks.toml': toml }, '').problems), [
      '.gitleaks.toml:3 warning: What “extend.path” names is not read: put its settings into this file.',
      '.gitleaks.toml:4 warning: Rule “files” is not used: it only names paths, and whole files are not reported here.',
      '.gitleaks.toml:7 error: A rule without an “id” is not used.',
      '.gitleaks.toml:11 error: Rule “ahead” is not used: it looks ahead, which the linear-time engine (RE2) cannot.',
      '.gitleaks.toml:13 error: An allowlist is not used: its “condition” is neither AND nor OR.',
    ]);
  });

  it('never quotes a pattern, which may be the secret that it allows', () => {
    const toml = `[allowlist]\nregexes = ['''(${githubToken}''', '''(?=${password})''']\n[[rules]]\nid="a"\nregex='''[${password}'''`;
    const { problems } = scanWith({ '.gitleaks.toml': toml }, '');
    assert.equal(problems.length, 3);
    for (const { message } of problems)
      assert.ok(!message.includes(githubToken) && !message.includes(password), message);
    const broken = scanWith({ '.gitleaks.toml': `a = "${password}` }, '').problems;
    assert.equal(broken.length, 1);
    assert.ok(!broken[0]?.message.includes(password));
  });
});

describe('.gitleaksignore', () => {
  it('hides what stands on its lines, with a commit or without', () => {
    const commit = build.hex(40);
    assert.deepEqual(idsWith({ '.gitleaksignore': 'src/app.ts:github-pat:1\n' }), ['generic-credential']);
    assert.deepEqual(idsWith({ '.gitleaksignore': `# why\n\n${commit}:src\\app.ts:x:2` }), [TOKEN_RULE]);
    assert.equal(
      idsWith({ '.gitleaksignore': 'src/other.ts:github-pat:1\nsrc/app.ts:github-pat:3' }).length,
      2,
    );
  });

  it('says which line is no fingerprint', () => {
    const { problems } = scanWith({ '.gitleaksignore': 'src/app.ts:github-pat:1\nnonsense\n' }, text);
    assert.deepEqual(describeProblems(problems), [
      '.gitleaksignore:2 warning: This is no fingerprint of gitleaks (file:rule:line).',
    ]);
  });
});

describe('.secrets.baseline', () => {
  const hash = (secret: string) => createHash('sha1').update(secret).digest('hex');
  const baseline = (content: object) => ({ '.secrets.baseline': JSON.stringify(content) });
  const entry = (secret: string) => ({
    type: 'Secret Keyword',
    filename: 'src/app.ts',
    hashed_secret: hash(secret),
    is_verified: false,
    line_number: 99,
  });

  it('hides the secrets that it knows in their file, whatever their line', () => {
    const files = baseline({ version: '1.5.0', results: { 'src/app.ts': [entry(password)] } });
    assert.deepEqual(scanWith(files, text).problems, []);
    assert.deepEqual(idsWith(files), [TOKEN_RULE]);
    assert.deepEqual(idsWith(files, `\n\n${text}`), [TOKEN_RULE]);
    assert.equal(idsWith(files, text, 'src/b.ts').length, 2);
    assert.equal(idsWith(baseline({ results: { 'src\\app.ts': [entry(githubToken)] } })).length, 1);
  });

  it('knows a private key by its header, as detect-secrets does', () => {
    const body = Array.from({ length: 4 }, () => build.alnum(64)).join('\n');
    const header = ['BEGIN', 'OPENSSH', 'PRIVATE', 'KEY'].join(' ');
    const key = `-----${header}-----\n${body}\n-----${header.replace('BEGIN', 'END')}-----\n`;
    assert.deepEqual(idsWith({}, key, 'id'), ['private-key']);
    const files = baseline({ results: { id: [{ hashed_secret: hash(header) }] } });
    assert.deepEqual(idsWith(files, key, 'id'), []);
  });

  it('honours the exclusions that it was made with', () => {
    const filter = (kind: string, pattern: string) =>
      baseline({
        filters_used: [{ path: `detect_secrets.filters.regex.should_exclude_${kind}`, pattern: [pattern] }],
        results: {},
      });
    assert.deepEqual(idsWith(filter('file', 'src/.*')), []);
    assert.deepEqual(idsWith(filter('line', 'dbPassword')), [TOKEN_RULE]);
    assert.deepEqual(idsWith(filter('secret', '^ghp_')), ['generic-credential']);
    assert.deepEqual(idsWith(baseline({ exclude: { files: 'app', lines: null }, results: {} })), []);
  });
});

describe('.secretlintignore', () => {
  it('leaves the files that it names out', () => {
    const files = { '.secretlintignore': '# generated\nsrc/*\r\n!src/keep.ts\n' };
    assert.deepEqual(idsWith(files), []);
    assert.equal(idsWith(files, text, 'src/keep.ts').length, 2);
  });
});

describe('hostile files', function () {
  this.timeout(20_000);
  const deep = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000);
  const hostile: readonly string[] = [
    '',
    '\0\0\0',
    '\uFEFF',
    '[]',
    'null',
    '"text"',
    deep('[', ']'),
    deep('{"a":', '}'),
    `a = ${deep('[', ']')}`,
    '[a.'.repeat(10),
    '{"__proto__": {"exclude": ["*"], "severity": {"x": "off"}}}',
    '[__proto__]\nexclude = ["*"]\n["constructor"]\nprototype = 1',
    '{"severity": {"__proto__": "off", "constructor": "off", "toString": "off"}}',
    '[severity]\n__proto__ = "off"\nconstructor = "off"',
    '{"rules": [null, 1, [], {"id": {}, "pattern": []}], "allow": [[], "x"], "exclude": {}}',
    '[[rules]]\nid = 1\npattern = 2\nregex = 3\nkeywords = 4\nentropy = "x"\n[[allowlists]]\nregexes = 1',
    `rules = [${'{id="a",pattern="(a{1000}){1000}",regex="((a{100}){100}){100}"},'.repeat(5)}]`,
    `[[rules]]\nid = "a"\npattern = '${'('.repeat(5000)}'\nregex = '${'('.repeat(5000)}'`,
    `exclude = ["${'*/'.repeat(2000)}", "[", "!", "\\\\", "**/**/**/a"]\n`,
    '{"results": {"a": 1, "b": [1, {"hashed_secret": 5}], "__proto__": []}, "filters_used": [1, {}]}',
    'x\ny:z\n::::\n:1:2:3:4\na:b:999999999999999999999999',
    'k = 1\n'.repeat(1000),
    Array.from({ length: 20_000 }, (_, index) => `k${index} = 1`).join('\n'),
    'x'.repeat(2 * 1024 * 1024),
    '\uD800\uDC00\uD800 = "\uDFFF"',
  ];
  const names = [
    '.secretlens.toml',
    '.secretlens.json',
    '.gitleaks.toml',
    '.gitleaksignore',
    '.secrets.baseline',
    '.secretlintignore',
  ];

  for (const name of names)
    it(`never stop the scan and are told about: ${name}`, function () {
      this.timeout(30_000);
      for (const content of hostile) {
        const { found, problems } = scanWith({ [name]: content }, line);
        assert.ok(problems.length <= 51);
        for (const { path, message } of problems) {
          assert.equal(path, name);
          assert.ok(message.length < 300 && !message.includes('\n'), message);
        }
        if (found.length !== 1) assert.equal(name, '.secretlintignore', content.slice(0, 60));
      }
      assert.deepEqual(({} as Record<string, unknown>)['exclude'], undefined);
    });

  it('give one message when they cannot be read at all', () => {
    for (const name of ['.secretlens.toml', '.secretlens.json', '.gitleaks.toml', '.secrets.baseline'])
      for (const content of ['{', deep('[', ']'), '\0', 'x'.repeat(20 * 1024 * 1024)]) {
        const { problems } = scanWith({ [name]: content }, line);
        assert.equal(problems.length, 1, `${name} ${content.slice(0, 20)}`);
        assert.match(problems[0]?.message ?? '', /not used\.$/);
      }
  });
});

describe('path patterns', () => {
  it('of too many wildcards are refused, because matching them takes too long', () => {
    const slow = `${'*a'.repeat(20)}b`;
    const path = `${'a'.repeat(3000)}.ts`;
    const start = performance.now();
    const { problems } = scanWith({ '.secretlens.toml': `exclude = ["${slow}"]` }, line, path);
    assert.deepEqual(describeProblems(problems), [
      '.secretlens.toml:1 error: Pattern 1 of “exclude” is not used: it is too long or has too many wildcards.',
    ]);
    assert.equal(scanWith({ '.secretlintignore': slow }, line, path).problems.length, 1);
    assert.ok(performance.now() - start < 2000);
  });
});
