import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyTextEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { applyFix, planner, projectOf, unmark } from './applyFix';
import type { MarkedSource } from './applyFix';
import { checkUntouched } from './untouched';

const runs = { numRuns: 150, seed: 20260101 };

interface Generated {
  readonly path: string;
  readonly heads: readonly string[];
  /** Where `@@` stands the literal. */
  readonly contexts: readonly string[];
  readonly tails: readonly string[];
  /** Opening, what may stand beside the secret, and closing of each kind of literal. */
  readonly literals: readonly (readonly [string, readonly string[], string])[];
  /** Lines that a fix may rewrite. */
  readonly mayChange: RegExp;
  /** A function with one more literal. */
  readonly again: string;
  /** What only the helper says that reads a value. */
  readonly reads: RegExp;
}

const plain = ['a', 'Z', '0', ' ', '+', '/', ':', '.', '-', '$', 'é', '🐎'];

const go: Generated = {
  path: 'a.go',
  heads: [
    'package a\n\n',
    '// Doc.\npackage a\n\nimport "fmt"\n\n',
    '//go:build linux\n\npackage a\n\nimport (\n\t"fmt"\n\n\t"github.com/aws/x"\n)\n\n',
    'package a\n\n// #include <x.h>\nimport "C"\n\n',
  ],
  contexts: [
    'var k = @@',
    'const k = @@',
    'const (\n\ta = 1\n\tk = @@\n)',
    'func f() string { return @@ }',
    'func f(ctx context.Context) (int, error) {\n\tk := @@\n\treturn g(k)\n}',
    'func f() error {\n\treturn g(map[string]T{"a": {K: @@}}, x)\n}',
    'func f() {\n\tif x == @@ {\n\t}\n}',
    'func f() {\n\tfmt.Printf(@@, 1)\n}',
  ],
  tails: ['', 'var getSecret = 1\n', 'func must() {}\n', 'var config, context int\n'],
  literals: [
    ['"', [...plain, '\\n', '\\x41', '\\"', '\\u00e9', '{'], '"'],
    ['`', [...plain, '\\', '"', '{'], '`'],
  ],
  mayChange: /^(import |const|\t(a = 1|"github|"fmt"))/,
  again: 'func again() string { return "«zqagain»" }\n',
  reads: /GetSecretValueInput|LookupEnv/g,
};

const rust: Generated = {
  path: 'a.rs',
  heads: ['', '//! Doc.\nuse std::fmt;\n\n', 'mod b;\n\n'],
  contexts: [
    'const K: &str = @@;\nfn f() -> bool { K.is_empty() }',
    "static K: &'static str = @@;",
    'fn f() {\n    let k = @@;\n}',
    'async fn f() -> std::io::Result<()> {\n    g(@@).await?;\n    Ok(())\n}',
    'fn f() -> T {\n    T { k: @@.to_string() }\n}',
    'mod m {\n    fn f() {\n        println!(@@);\n    }\n}',
    'fn f() {\n    vec![@@, "a"];\n}',
    'fn f() {\n    let g = async move { h(String::from(@@)) };\n}',
  ],
  tails: ['', 'fn get_secret() {}\n', '#[cfg(test)]\nmod tests {}\n'],
  literals: [
    ['"', [...plain, '\\n', '\\x41', '\\"', '\\u{e9}', '{{', '}}'], '"'],
    ['r#"', [...plain, '\\', '"', '{{'], '"#'],
  ],
  mayChange: /^\s*fn f\(\) -> bool/,
  again: 'fn again() -> &\'static str {\n    "«zqagain»"\n}\n',
  reads: /get_secret_value|env::var/g,
};

function programs({ path, heads, contexts, tails, literals }: Generated): fc.Arbitrary<MarkedSource> {
  const literal = fc.constantFrom(...literals).chain(([opening, pieces, closing]) => {
    const side = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((all) => all.join(''));
    return fc
      .tuple(side, fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/), side)
      .map(([before, secret, after]) => `${opening}${before}«${secret}»${after}${closing}`);
  });
  return fc
    .record({
      head: fc.constantFrom(...heads),
      context: fc.constantFrom(...contexts),
      literal,
      tail: fc.constantFrom(...tails),
      lineEnding: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ head, context, literal: code, tail, lineEnding }) => ({
      path,
      text: `${head}${context}\n${tail}`.replaceAll('\n', lineEnding).replace('@@', () => code),
    }));
}

/** The edits that take back what the given ones did. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ range, newText }) => {
    const start = range.start + shift;
    shift += newText.length - (range.end - range.start);
    return {
      range: { start, end: start + newText.length },
      newText: text.slice(range.start, range.end),
    };
  });
}

for (const [language, generated] of [
  ['Go', go],
  ['Rust', rust],
] as const)
  describe(`every fix of a generated ${language} program`, function () {
    this.timeout(60_000);

    it('parses, leaves the rest as it was, can be taken back, and adds its helpers once', async () => {
      let fixed = 0;
      await fc.assert(
        fc.asyncProperty(
          programs(generated),
          fc.constantFrom('sdk' as const, 'environment' as const),
          fc.option(fc.constantFrom('key', 'it"s {x}'), { nil: undefined }),
          async (source, style, jsonKey) => {
            const target = jsonKey === undefined ? {} : { jsonKey };
            const outcome = await applyFix(source, { style, target });
            if (outcome.kind === 'refused') {
              assert.doesNotMatch(outcome.reason, /No rewriting is known|syntax errors/);
              return;
            }
            fixed++;
            checkUntouched(source, outcome, generated.mayChange);

            const { file, secret } = unmark(source);
            const result = await planner.plan(
              file,
              secret,
              { secretName: 'app/greeting', ...target },
              style,
              projectOf(),
            );
            assert.ok(result.kind === 'plan');
            const edits = [...(result.plan.edits.get(file.path) ?? [])].sort(
              (a, b) => a.range.start - b.range.start,
            );
            assert.equal(applyTextEdits(outcome.text, inverse(file.text, edits)), file.text);

            const lineEnding = source.text.includes('\r\n') ? '\r\n' : '\n';
            const more = outcome.text + generated.again.replaceAll('\n', lineEnding);
            const again = await applyFix({ path: source.path, text: more }, { style, target });
            assert.ok(again.kind === 'fixed');
            assert.equal(again.text.match(generated.reads)?.length, 1);
          },
        ),
        runs,
      );
      assert.ok(fixed > runs.numRuns * 0.7, `only ${fixed} were fixed`);
    });
  });
