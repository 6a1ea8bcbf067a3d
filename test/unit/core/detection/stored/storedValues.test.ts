import assert from 'node:assert/strict';
import { emptyConfig } from '../../../../../src/core/config/detectionConfig';
import { createConfiguredScanner } from '../../../../../src/core/config/configuredScanner';
import { baselineKey, createBaseline } from '../../../../../src/core/detection/filters/baseline';
import type { Finding } from '../../../../../src/core/detection/finding';
import {
  createValueChecksum,
  createValueHash,
  type StoredPlace,
  type StoredValueHashes,
} from '../../../../../src/core/detection/stored/storedValueRule';
import { isTelling } from '../../../../../src/core/detection/stored/tellingValue';
import { PlantedCredentials } from '../../../../support/plantedCredentials';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const fingerprintKey = new Uint8Array(32);
const value = ['quiet', 'Otter', '42'].join('~');
const phrase = ['four', 'words', 'and', 'spaces'].join(' ');
const prod: StoredPlace = { secretName: 'prod/db', jsonKey: 'password' };

type Stored = Readonly<Record<string, readonly StoredPlace[]>>;

interface Options extends Partial<Parameters<typeof createConfiguredScanner>[1]> {
  readonly stored?: Stored;
  readonly config?: Parameters<typeof createConfiguredScanner>[0];
}

function hashesOf(stored: Stored): StoredValueHashes {
  const hash = createValueHash(key);
  const texts = Object.keys(stored);
  return {
    key,
    places: new Map(Object.entries(stored).map(([text, places]) => [hash(text), places])),
    lengths: new Set(texts.map(({ length }) => length)),
    checksums: new Set(texts.map(createValueChecksum(key))),
  };
}

function find(text: string, path: string, options: Options = {}): Finding[] {
  const { stored = { [value]: [prod] }, config = emptyConfig, ...others } = options;
  const scanner = createConfiguredScanner(config, {
    fingerprintKey,
    storedValues: hashesOf(stored),
    ...others,
  });
  return scanner.scan(text, { path });
}

/** What the findings that equal stored values cover in the text. */
function covered(text: string, path: string, stored: Stored = { [value]: [prod] }): string[] {
  return find(text, path, { stored })
    .filter(({ ruleId }) => ruleId === 'stored-value')
    .map(({ range }) => text.slice(range.start, range.end));
}

describe('literals that equal stored values', () => {
  it('say which secret and key hold the value, and nothing of it', () => {
    const text = `const greeting = '${value}';\n`;
    const [finding, ...others] = find(text, 'src/app.ts');
    assert.deepEqual(others, []);
    assert.equal(finding?.ruleId, 'stored-value');
    assert.equal(finding.severity, 'error');
    assert.equal(finding.confidence, 'high');
    assert.equal(finding.message, 'This is the value of prod/db, key password.');
    assert.deepEqual(finding.evidence, ['equals the current value of prod/db, key password']);
    assert.equal(text.slice(finding.range.start, finding.range.end), value);
    assert.ok(!JSON.stringify(finding).includes(value));
  });

  it('count the other places, and are as loud in tests', () => {
    const stored = { [value]: [prod, { secretName: 'dev/db' }, { secretName: 'qa/db' }] };
    const [finding] = find(`x = "${value}"`, 'test/app_test.py', { stored });
    assert.equal(finding?.message, 'This is the value of prod/db, key password, and of 2 more.');
    assert.equal(finding.severity, 'error');
  });

  const shapes: readonly (readonly [string, string])[] = [
    ['src/app.ts', `connect(\`${value}\`)`],
    ['app.py', `x = f(b"${value}")`],
    ['App.java', `String x = "${value}";`],
    ['main.go', `var x = \`${value}\``],
    ['app.rb', `# was ${value} before`],
    ['app.ts', `// redis://app:${value}@cache:6379/0`],
    ['app.ts', `const url = "postgres://app:${value}@db.internal:5432/orders";`],
    ['App.cs', `var x = "Server=db;User Id=app;Password=${value};Encrypt=true";`],
    ['app.ts', `fetch('/login?user=app&secret=${value}&next=/')`],
    ['.env', `GREETING=${value}\n`],
    ['.env', `export GREETING="${value}" # words\n`],
    ['values.yaml', `a:\n  - b: ${value}\n`],
    ['values.yaml', `a: { b: ${value}, c: d }\n`],
    ['settings.json', `{"a": ["${value}"]}`],
    ['app.properties', `greeting : ${value}\n`],
    ['settings.toml', `greeting = '${value}' # words\n`],
    ['pom.xml', `<greeting>${value}</greeting>`],
    ['web.config', `<add key="greeting" value="${value}"/>`],
    ['run.sh', `mysql --password=${value} -h db\n`],
    ['Dockerfile', `ENV GREETING ${value}\n`],
    ['README.md', `Use \`${value}\`.\n`],
    ['notes.txt', `${value}\n`],
  ];
  for (const [path, text] of shapes)
    it(`are found in ${path}: ${text.replace(value, '…').trim()}`, () => {
      assert.deepEqual(covered(text, path), [value]);
    });

  it('are found with spaces in them, escaped, and over several lines', () => {
    const quoted = ['say', '"friend"', 'and', 'enter'].join(' ');
    const lines = ['first line', 'second line'].join('\n');
    const stored = { [phrase]: [prod], [quoted]: [prod], [lines]: [prod] };
    assert.deepEqual(covered(`a = ${phrase}\n`, 'app.properties', stored), [phrase]);
    assert.deepEqual(covered(`a: "${phrase}" # words\n`, 'a.yaml', stored), [phrase]);
    assert.deepEqual(covered(`{"a": ${JSON.stringify(quoted)}}`, 'a.json', stored), [
      JSON.stringify(quoted).slice(1, -1),
    ]);
    assert.deepEqual(covered(`const a = "first line\\nsecond line";`, 'a.ts', stored), [
      'first line\\nsecond line',
    ]);
    assert.deepEqual(covered(`const a = \`${lines}\`;`, 'a.ts', stored), [lines]);
    assert.deepEqual(covered(`${lines}\n`, 'token.txt', stored), [lines]);
  });

  const [head, tail] = [value.slice(0, 7), value.slice(7)];
  const joined: readonly (readonly [string, string])[] = [
    ['app.ts', `const a = '${head}' + "${tail}";`],
    ['app.ts', `const url = host + '${head}' +\n  '${tail}';`],
    ['App.java', `String a = "${head}"\n    + "${tail}";`],
    ['app.py', `a = ("${head}"\n     "${tail}")`],
    ['app.php', `$a = '${head}' . '${tail}';`],
    ['main.go', `a := "${head}" +\n\t"${tail}"`],
    ['run.ps1', `$a = '${head}' + '${tail}'`],
  ];
  for (const [path, text] of joined)
    it(`are found joined of literals in ${path}: ${text.replace(head, '…').replace(tail, '…')}`, () => {
      assert.deepEqual(covered(text, path), [
        text.slice(text.indexOf(head), text.indexOf(tail) + tail.length),
      ]);
    });

  it('are not found where only a part of what is joined equals one, or literals are not joined', () => {
    for (const text of [
      `f('${head}', '${tail}');`,
      `a = '${head}' + '-' + '${tail}';`,
      `a = '${head}' + b + '${tail}';`,
    ])
      assert.deepEqual(covered(text, 'a.ts'), [], text.replace(head, '…').replace(tail, '…'));
  });

  describe('of several lines', () => {
    const [first, second] = ['first line', 'second line'];
    const lines = `${first}\n${second}`;
    const indented = (by: string): string => `${by}${first}\n${by}${second}\n`;
    const blocks: readonly (readonly [string, string, string])[] = [
      ['a.yaml', lines, `key: |\n${indented('  ')}other: 1\n`],
      ['a.yaml', `${lines}\n`, `- key: |- # words\n${indented('    ')}  other: 1\n`],
      ['a.yaml', lines, `key: !tag &name |2\n${indented('    ').replaceAll('    ', '  ')}`],
      ['a.yaml', `${first} ${second}`, `key: >-\n${indented('  ')}`],
      ['a.yaml', `${first}\n${second}`, `key: >\n  ${first}\n\n  ${second}\n`],
      ['main.tf', lines, `value = <<EOT\n${indented('')}EOT\n`],
      ['main.tf', `${lines}\n`, `value = <<-EOT\n${indented('    ')}    EOT\n`],
      ['run.sh', lines, `cat > f <<'END'\n${indented('')}END\n`],
      ['app.rb', lines, `value = <<~TEXT\n${indented('  ')}TEXT\n`],
      ['app.php', lines, `$a = <<<'EOT'\n${indented('  ')}  EOT;\n`],
      ['App.java', lines, `String a = """\n${indented('    ')}    """;`],
      ['a.py', lines, `a = dedent("""\n${indented('    ')}    """)`],
    ];
    for (const [path, text, file] of blocks)
      it(`are found in ${path}: ${JSON.stringify(file)}`, () => {
        const [found = '', ...others] = covered(file, path, { [text]: [prod] });
        assert.deepEqual(others, []);
        assert.ok(found.trim().startsWith(first) && found.trim().endsWith(second));
      });

    it('are not found where the lines belong to something else', () => {
      for (const [path, file] of [
        ['a.yaml', `a: |\n  ${first}\nb: |\n  ${second}\n`],
        ['a.yaml', `a: ${first} |\n  b\n`],
        ['main.tf', `a = 1 <<EOT\n${indented('')}`],
      ] as const)
        assert.deepEqual(covered(file, path, { [lines]: [prod] }), []);
    });
  });

  it('are found percent-encoded in URLs', () => {
    const odd = ['p@ss', 'w/rd', '9'].join('#');
    const text = `const url = "amqp://app:${encodeURIComponent(odd)}@mq:5672";`;
    assert.deepEqual(covered(text, 'a.ts', { [odd]: [prod] }), [encodeURIComponent(odd)]);
  });

  it('are whole: a longer text, a name in code and another value are none', () => {
    const name = 'quietOtterName';
    const stored = { [value]: [prod], [name]: [prod] };
    for (const text of [
      `const a = '${value}0';`,
      `const a = '0${value}';`,
      `const ${name} = 1;`,
      `const a = '${value.toUpperCase()}';`,
    ])
      assert.deepEqual(covered(text, 'a.ts', stored), [], text.replace(value, '…'));
  });

  it('are one finding with what their format says, which keeps that rule\u2019s provider', () => {
    const stripe = new PlantedCredentials().stripeKey();
    const findings = find(`const charge = '${stripe}';`, 'a.ts', { stored: { [stripe]: [prod] } });
    assert.deepEqual(
      findings.map(({ ruleId, formatRuleId }) => [ruleId, formatRuleId]),
      [['stored-value', 'stripe-secret-key']],
    );
  });

  it('are hidden by suppressions, severities, excludes and the baseline as others are', () => {
    const text = `const greeting = '${value}';`;
    assert.deepEqual(find(`${text} // secretlens:ignore\n`, 'a.ts'), []);
    assert.deepEqual(find(`// secretlens:ignore-next-line\n${text}\n`, 'a.ts'), []);
    const severities = { 'stored-value': 'off' } as const;
    assert.deepEqual(find(text, 'a.ts', { config: { ...emptyConfig, severities } }), []);
    assert.deepEqual(find(text, 'gen/a.ts', { config: { ...emptyConfig, excludes: ['gen/'] } }), []);

    const empty = createBaseline(key, []);
    const [finding] = find(text, 'a.ts', { baseline: empty });
    assert.ok(finding);
    const accepted = createBaseline(baselineKey(empty), [{ ...finding, path: 'a.ts' }]);
    assert.deepEqual(find(text, 'a.ts', { baseline: accepted }), []);
  });

  it('cost time in proportion to the text, whatever it is made of', () => {
    const length = 200_000;
    for (const unit of [
      'a=b:c;',
      '\\u0041',
      '"',
      '%41',
      ' ',
      '\n= "',
      'x@y,z{',
      '<<A\n',
      "'a' + ",
      'a: |\n ',
      '|\n\n',
    ])
      for (const path of ['a.ts', 'a.yaml']) {
        const started = performance.now();
        find(`a${unit.repeat(length / unit.length)}b`, path);
        assert.ok(performance.now() - started < 5_000, `${JSON.stringify(unit)} in ${path}`);
      }
  }).timeout(60_000);
});

describe('what is worth telling', () => {
  it('is the text of a secret and what its key calls a credential', () => {
    for (const [text, name] of [
      [value, undefined],
      ['sunshine', 'password'],
      ['sunshine', 'API_KEY'],
      [value, 'something'],
    ] as const)
      assert.ok(isTelling(text, name), name ?? 'whole');
  });

  it('is not where a database is, who connects, or a plain word', () => {
    for (const [text, name] of [
      ['postgres', 'engine'],
      ['db.internal.example', 'host'],
      ['app-user-1', 'username'],
      ['orders-production', 'dbInstanceIdentifier'],
      ['production', 'something'],
      ['123456', 'something'],
      ['https://example.com/path', 'something'],
      ['eu-west-1', 'something'],
      ['abc', 'password'],
    ] as const)
      assert.ok(!isTelling(text, name), `${name} ${text}`);
  });
});
