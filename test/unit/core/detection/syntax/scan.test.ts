import assert from 'node:assert/strict';
import type { Finding } from '../../../../../src/core/detection/finding';
import { createScanner } from '../../../../../src/core/detection/scanner';
import { Grammars } from '../../../../../src/core/syntax/grammars';
import { SyntaxTrees, type TreeParser } from '../../../../../src/core/syntax/syntaxTrees';
import { measureProcessorTime } from '../../../../support/processorTime';
import { installedGrammars } from '../../retrieval/applyFix';
import { createSampleBuilder } from '../sampleBuilder';

const fingerprintKey = new Uint8Array(32);
const secret = `k7${createSampleBuilder(31).alnum(18)}`;
const grammars = new Grammars(installedGrammars);
const trees = new SyntaxTrees(
  (grammar) => grammars.parserOf(grammar),
  (grammar) => assert.fail(`${grammar} was not loaded`),
);
const byTree = createScanner({ fingerprintKey, syntax: trees });
const byLexer = createScanner({ fingerprintKey });

const scan = (text: string, path: string): Promise<Finding[]> =>
  trees.settle(() => byTree.scan(text, { path }));
const textsOf = (text: string, findings: readonly Finding[]): string[] =>
  findings.map(({ range }) => text.slice(range.start, range.end));
const evidenceOf = (findings: readonly Finding[]): string =>
  findings.flatMap(({ evidence }) => evidence).join('; ');

describe('what only the syntax tree ties to a name', () => {
  const found: readonly (readonly [string, string])[] = [
    ['a.ts', `params.push({ name: 'DB_PASSWORD', type: 'x', value: '${secret}' });`],
    ['a.py', `user, password = 'admin', '${secret}'`],
    ['a.py', `p = os.getenv('DB_PASSWORD') or '${secret}'`],
    ['a.py', `@click.option('--password', help='x', default='${secret}')\ndef f(): pass`],
    ['A.java', `class A { void f() { x.setPassword("${secret}".toCharArray()); } }`],
    ['a.kt', `val a = mapOf("password" to "${secret}")`],
    ['a.kt', `val a = System.getenv("DB_PASSWORD") ?: "${secret}"`],
    ['a.go', `package a\nfunc f() { user, pass := "admin", "${secret}" }`],
    ['A.cs', `class A { public string Password { get; set; } = "${secret}"; }`],
    ['a.php', `<?php $x = getenv('DB_PASSWORD') ?: '${secret}';`],
    ['a.rs', `fn f() { let c = C { password: String::from("${secret}") }; }`],
    ['a.c', `const char password[] = "${secret}";`],
    ['a.ps1', `if ($Password -eq '${secret}') { }`],
    ['a.yaml', `password: &shared ${secret}\n`],
    ['a.yaml', `password: !!str ${secret}\n`],
    ['a.yaml', `env:\n  - value: ${secret}\n    name: DB_PASSWORD\n`],
    ['a.xml', `<add value="${secret}" key="DbPassword"/>`],
    ['a.xml', `<property><value>${secret}</value><name>password</name></property>`],
  ];
  for (const [path, text] of found)
    it(`is found in ${path}: ${text.replace(secret, '…').trim()}`, async () => {
      const findings = await scan(text, path);
      assert.deepEqual(textsOf(text, findings), [secret]);
      assert.match(evidenceOf(findings), /read from the syntax tree/);
      assert.deepEqual(byLexer.scan(text, { path }), [], 'the lexer alone would have found it');
    });
});

describe('what the syntax tree refutes', () => {
  const clean: readonly (readonly [string, string])[] = [
    ['a.ts', `const password = settings['${secret}'];`],
    ['a.ts', `switch (kind) { case Kind.password: return '${secret}'; }`],
    ['a.ts', `const password = { label: '${secret}' };`],
    ['a.py', `password, digest = compute('${secret}'), None`],
    ['a.swift', `let d = ["password": x, "b": "${secret}"]`],
    ['a.py', "password = str(password).encode('utf_16le')"],
    ['ci.yml', 'test-password-conn-string: "endpoint=127.0.0.1 user=tester dbname=test1"'],
  ];
  for (const [path, text] of clean)
    it(`is not reported in ${path}: ${text.replace(secret, '…')}`, async () => {
      assert.deepEqual(textsOf(text, await scan(text, path)), []);
    });

  it('loses a step of severity where the tree only doubts', async () => {
    const text = `enum Field { Password = '${secret}' }`;
    assert.deepEqual(
      (await scan(text, 'a.ts')).map(({ severity }) => severity),
      ['information'],
    );
  });
});

describe('evidence', () => {
  const text = `const password = '${secret}';`;

  it('names the role in the syntax tree, and never the value', async () => {
    const [finding] = await scan(text, 'a.ts');
    assert.ok(finding?.evidence.includes('a literal assigned to the name, read from the syntax tree'));
    assert.ok(!JSON.stringify(finding).includes(secret));
  });

  it('says that the lexer has read it where no grammar is at hand', async () => {
    for (const path of ['a.lua', 'a.groovy', 'a.pl'])
      assert.match(evidenceOf(await scan(text, path)), /read by the string-and-comment lexer/, path);
    assert.match(evidenceOf(byLexer.scan(text, { path: 'a.ts' })), /read by the string-and-comment lexer/);
  });

  it('says that the lexer has read it inside syntax errors', async () => {
    assert.match(evidenceOf(await scan(`class { ) ${text} ( }}} ??`, 'a.java')), /string-and-comment lexer/);
  });

  it('names the tokenizer of JSON, and lines of keys and values', async () => {
    assert.match(evidenceOf(await scan(`{"password": "${secret}"}`, 'a.json')), /read by the JSON tokenizer/);
    for (const path of ['.env', 'a.ini', 'a.properties', 'a.toml'])
      assert.match(evidenceOf(await scan(`PASSWORD=${secret}\n`, path)), /read as keys and values/, path);
  });

  it('is that of the language of a code block and of a notebook’s cell', async () => {
    const block = `# Notes\n\n\`\`\`python\npassword = "${secret}"\n\`\`\`\n`;
    assert.match(evidenceOf(await scan(block, 'a.md')), /read from the syntax tree/);
    const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: [`password = "${secret}"\n`] }] });
    assert.match(evidenceOf(await scan(notebook, 'a.ipynb')), /read from the syntax tree/);
  });
});

describe('JSON', () => {
  const pair = (name: string, value: string): string =>
    `{ "${name}": "DB_PASSWORD", "type": "x", "${value}": "${secret}" }`;

  it('ties a name and a value in one object, in either order', () => {
    const texts = [
      pair('name', 'value'),
      pair('ParameterKey', 'ParameterValue'),
      `[{ "value": "${secret}", "name": "DB_PASSWORD" }]`,
      `{ // note\n "name": "DB_PASSWORD", /* why */ "value": "${secret}", }`,
    ];
    for (const text of texts) {
      const findings = byLexer.scan(text, { path: 'a.jsonc' });
      assert.deepEqual(textsOf(text, findings), [secret], text.replace(secret, '…'));
      assert.match(evidenceOf(findings), /the value beside its name in an object/);
    }
  });

  it('ties nothing across objects, nor under other keys', () => {
    for (const text of [
      `[{ "name": "DB_PASSWORD" }, { "value": "${secret}" }]`,
      `{ "name": "DB_PASSWORD", "colour": "${secret}" }`,
    ])
      assert.deepEqual(byLexer.scan(text, { path: 'a.json' }), [], text.replace(secret, '…'));
  });

  it('judges what the escapes stand for, and reports where they stand', () => {
    const escaped = secret.replaceAll(
      /./g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const text = `{"password": "${escaped}"}`;
    assert.deepEqual(textsOf(text, byLexer.scan(text, { path: 'a.json' })), [escaped]);
    const reference = `{"password": "\\u0024{DB_PASSWORD_1}"}`;
    assert.deepEqual(byLexer.scan(reference, { path: 'a.json' }), []);
  });
});

describe('the fuel of a scan', function () {
  this.timeout(20_000);

  const line = (index: number): string => `const password${index} = '${secret}${index}';\n`;

  /** Counts what is parsed. */
  const counting = (): { parser: TreeParser; units: () => number } => {
    let units = 0;
    return {
      parser: {
        parse: (grammar, text) => {
          units += text.length;
          return trees.parse(grammar, text);
        },
      },
      units: () => units,
    };
  };

  it('parses a window once for all the candidates in it, and a share of a large text at most', async () => {
    await scan(line(1), 'a.ts');
    const small = counting();
    createScanner({ fingerprintKey, syntax: small.parser }).scan(line(1) + line(2) + line(3), {
      path: 'a.ts',
    });
    assert.ok(small.units() <= 3 * line(1).length);
    const large = counting();
    const text = Array.from({ length: 6_000 }, (_, index) => line(index)).join('');
    const findings = createScanner({ fingerprintKey, syntax: large.parser }).scan(text, { path: 'a.ts' });
    assert.equal(findings.length, 6_000);
    assert.ok(large.units() <= 64 * 1024 + text.length / 16, `${large.units()} of ${text.length}`);
    assert.match(evidenceOf(findings), /string-and-comment lexer/);
  });

  it('spends no more on a text without candidates than without trees', () => {
    const none = counting();
    createScanner({ fingerprintKey, syntax: none.parser }).scan('const password = read();\n'.repeat(500), {
      path: 'a.ts',
    });
    assert.equal(none.units(), 0);
  });

  it('chooses windows in time linear in the text, on one line as on many', async () => {
    for (const fragment of [`x.password("${secret}")((([[`, `${' '.repeat(900)}\npassword = "${secret}"`]) {
      const time = (units: number, enough?: number): number => {
        const text = fragment.repeat(Math.ceil(units / fragment.length));
        return measureProcessorTime(() => byTree.scan(text, { path: 'a.ts' }), enough);
      };
      await scan(fragment, 'a.ts');
      time(100_000);
      const once = time(200_000);
      const fourTimes = time(800_000, 7 * once);
      assert.ok(fourTimes <= 7 * once, `${once} ms, ${fourTimes} ms`);
    }
  }).timeout(60_000);

  it('ends on texts that are all errors, brackets, quotes or line ends, with the findings in the text', async () => {
    const bait = `\npassword = "${secret}"\n`;
    for (const junk of ['{', '"', '(', '<<<', '\n', '`${', "'''", 'password=(', '\\', '/*', 'é\u0000'])
      for (const path of ['a.ts', 'a.py', 'a.sh', 'a.kt', 'a.yaml', 'a.xml', 'a.php', 'a.rb']) {
        const text = junk.repeat(400) + bait + junk.repeat(400);
        for (const { range } of await scan(text, path))
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length, path);
      }
  }).timeout(60_000);

  it('finds the same twice, and the same with CRLF', async () => {
    const text = `const a = 1;\nconst password: string =\n  '${secret}';\n`;
    const first = await scan(text, 'a.ts');
    assert.deepEqual(await scan(text, 'a.ts'), first);
    const crlf = text.replaceAll('\n', '\r\n');
    assert.deepEqual(textsOf(crlf, await scan(crlf, 'a.ts')), textsOf(text, first));
  });
});
