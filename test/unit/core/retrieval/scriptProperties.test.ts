import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { reveal } from '../../../../src/core/secrets/redacted';
import { planner, sourceFile } from './applyFix';
import { describeEveryFix, type Generated } from './everyFix';

const plain = ['a', 'Z', '0', ' ', '+', '/', ':', '.', '-', '@', 'é', '🐎'];
const styles = ['sdk', 'local-http', 'environment'] as const;

/** Has an interpreter run a script over items, where it is installed. */
function runScript(
  command: 'ruby' | 'php',
  option: '-e' | '-r',
  script: string,
  items: readonly unknown[],
): void {
  const { error, status, stderr, stdout } = spawnSync(command, [option, script], {
    input: JSON.stringify(items),
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  if (error !== undefined) return;
  assert.equal(status, 0, stderr + stdout);
}

const ruby: Generated = {
  path: 'a.rb',
  styles,
  heads: [
    '',
    '#!/usr/bin/env ruby\n# frozen_string_literal: true\n\n',
    "# Doc.\nrequire 'set'\nrequire_relative 'b'\n\n",
    "# encoding: utf-8\nrequire 'bundler/setup'\n",
  ],
  contexts: [
    'K = @@.freeze',
    'puts(@@)',
    'class A\n  K = [1, @@]\n\n  def m(a = nil)\n    a\n  end\nend',
    'def m(a: @@)\n  a\nend',
    'x = { a: @@, "b" => 1 }',
    "x = y ? 'a':@@",
    'x ||= @@',
    'module M\n  class << self\n    def m = @@\n  end\nend',
    'foo do |x|\n  bar x, @@, y: 1\nend',
    'x = "a#{f(@@)}b"',
    'exit if x == @@',
  ],
  tails: ['', 'AwsSecrets = 1\n', '__END__\ndata x\n'],
  literals: [
    ['"', [...plain, '\\n', '\\x41', '\\"', '\\u00e9', '#{y}', '#'], '"'],
    ["'", [...plain, "\\'", '\\\\', '\\d', '#{y}', '"', '#'], "'"],
    ['%q(', [...plain, '\\)', '\\d', '#{y}', '(a)'], ')'],
    ['%Q[', [...plain, '\\n', '#{y}', '[a]'], ']'],
    ["'a' \"", [...plain, '#{y}'], "\" 'b'"],
  ],
  mayChange: /^__END__/,
  again: 'def again\n  "«zqagain»"\nend\n',
  againBefore: /^__END__/m,
  reads: /get_secret_value|X-Aws-Parameters/g,
  check: (texts) => {
    runScript('ruby', '-e', rubyCompiles, texts);
  },
};

const rubyCompiles =
  'require "json"; JSON.parse($stdin.read).each { |text| RubyVM::InstructionSequence.compile(text) }';

const php: Generated = {
  path: 'a.php',
  styles,
  heads: [
    '<?php\n\n',
    '<?php\n/** Doc. */\n\ndeclare(strict_types=1);\n\nnamespace A\\B;\n\nuse C\\D;\nuse E;\n\n',
    '#!/usr/bin/env php\n<?php\n// Doc.\nfunction isIt() {\n    return 1;\n}\n',
    '<p>text</p>\n<?php\n',
  ],
  contexts: [
    '$k = @@;',
    'const K = @@;',
    "define('K', @@);",
    'function f($a) {\n    return [1, "k" => @@];\n}',
    'echo @@, 1;',
    'if ($x === @@) {\n    f(1);\n}',
    '$f = fn($a) => $a . @@;',
    '$x = -strlen(@@) + 1;',
    'return @@[0];',
    'switch ($x) {\n    case @@:\n        break;\n}',
  ],
  tails: ['', 'function read_aws_secret() {}\n', '$greeting = 1;\n'],
  literals: [
    ['"', [...plain, '\\n', '\\x41', '\\"', '\\u{e9}', '$y', '{$y[1]}', '\\q'], '"'],
    ["'", [...plain, "\\'", '\\\\', '\\d', '$y', '"'], "'"],
  ],
  mayChange: /^const|^#!/,
  again: 'function again() { return "«zqagain»"; }\n',
  reads: /getSecretValue|X-Aws-Parameters|getenv\(\$name\)/g,
  check: (texts) => {
    runScript('php', '-r', phpParses, texts);
  },
};

const phpParses =
  'foreach (json_decode(stream_get_contents(STDIN)) as $text) { token_get_all($text, TOKEN_PARSE); }';

const phpClasses: Generated = {
  ...php,
  heads: ['<?php\n\n', '<?php\nnamespace A;\n\nuse Z;\n\n/** Doc. */\nfinal ', '<html>\n<?php\nabstract '],
  contexts: [
    "class A\n{\n    private $k = ['a', @@];\n}",
    'class A extends B {\n    public $k = @@;\n    public function __construct() {}\n}',
    'class A {\n\tpublic function m_n() {\n\t\treturn @@;\n\t}\n}',
    'class A { public static function m() { return static fn() => @@; } }',
  ],
  tails: [''],
  mayChange: /private \$k|public \$k|__construct|^class A \{ public|^#!/,
  again: 'public function again() { return "«zqagain»"; }',
  againBefore: /\}\s*$/,
};

describeEveryFix('Ruby', ruby);
describeEveryFix('PHP', php);
describeEveryFix('PHP class', phpClasses);

describe('the value of a literal', function () {
  this.timeout(60_000);

  const contentOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

  /** Reads whole literals after the head, and has the interpreter compare what it reads itself. */
  async function compare(
    path: string,
    head: string,
    literals: fc.Arbitrary<readonly [string, string, string]>,
    run: (pairs: readonly (readonly [string, string])[]) => void,
  ): Promise<void> {
    const pairs: (readonly [string, string])[] = [];
    await fc.assert(
      fc.asyncProperty(literals, async ([opening, content, closing]) => {
        const code = opening + content + closing;
        const start = head.length + opening.length;
        const range = { start, end: start + content.length };
        const located = await planner.locate(sourceFile(path, `${head}${code}\n;\n`), range);
        if (located !== undefined) pairs.push([code, reveal(located.value)]);
      }),
      { numRuns: 300, seed: 20260101 },
    );
    assert.ok(pairs.length > 200, `only ${pairs.length} were read`);
    run(pairs);
  }

  it('is what Ruby reads', async function () {
    if (spawnSync('ruby', ['--version']).status !== 0) this.skip();
    const double = [
      ...'aZ9 .$é'.split(''),
      '\\n',
      '\\s',
      '\\e',
      '\\x41',
      '\\101',
      '\\u00e9',
      '\\u{41 42}',
      '\\q',
      '\\\\',
      '#',
    ];
    const single = [...'aZ9 .$é"'.split(''), "\\'", '\\\\', '\\n', '#{a}', '#'];
    const lines = ['  a\n', '    b\n', '\n', '      c d\n', '  \n', '  \\\\e\n'];
    const literals = fc.oneof(
      contentOf(double).map((text) => ['"', text, '"'] as const),
      contentOf(single).map((text) => ["'", text, "'"] as const),
      contentOf(single.filter((piece) => piece !== "\\'")).map((text) => ['%q{', text, '}'] as const),
      contentOf(double).map((text) => ['%(', text, ')'] as const),
      contentOf(lines).map((text) => ['<<~EOS\n', text, 'EOS'] as const),
      contentOf(lines).map((text) => ["<<~'EOS'\n", text, 'EOS'] as const),
      contentOf(lines).map((text) => ['<<-EOS\n', text, 'EOS'] as const),
    );
    const script =
      'require "json"; JSON.parse($stdin.read).each { |code, value| raise "#{code.inspect}: #{value.inspect}, not #{eval(code + %(\\n)).inspect}" unless eval(code + "\\n") == value }';
    await compare('a.rb', 'x = ', literals, (pairs) => {
      runScript('ruby', '-e', script, pairs);
    });
  });

  it('is what PHP reads', async function () {
    if (spawnSync('php', ['--version']).status !== 0) this.skip();
    const double = [
      ...'aZ9 .é'.split(''),
      '\\n',
      '\\v',
      '\\e',
      '\\x41',
      '\\101',
      '\\u{e9}',
      '\\q',
      '\\\\',
      '\\$',
      '{',
    ];
    const single = [...'aZ9 .$é"'.split(''), "\\'", '\\\\', '\\n', '{$a}'];
    const lines = ['  a\n', '    b\n', '\n', '      c d\n', '  \\x41"\n', '  e\\"\\q\n'];
    const literals = fc.oneof(
      contentOf(double).map((text) => ['"', text, '"'] as const),
      contentOf(single).map((text) => ["'", text, "'"] as const),
      contentOf(lines).map((text) => ['<<<EOS\n', text.slice(0, -1), '\n  EOS'] as const),
      contentOf(lines).map((text) => ['<<<"EOS"\n', text.slice(0, -1), '\nEOS'] as const),
      contentOf(lines).map((text) => ["<<<'EOS'\n", text.slice(0, -1), '\n  EOS'] as const),
    );
    const script =
      'foreach (json_decode(stream_get_contents(STDIN)) as [$code, $value]) { if (eval("return $code;") !== $value) { fwrite(STDERR, "$code: $value"); exit(1); } }';
    await compare('a.php', '<?php $x = ', literals, (pairs) => {
      runScript('php', '-r', script, pairs);
    });
  });
});
