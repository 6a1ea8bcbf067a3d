import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reveal } from '../../../../src/core/secrets/redacted';
import { Grammars } from '../../../../src/core/syntax/grammars';
import { checkFoundAgain } from '../references/foundAgain';
import { applyFix, installedGrammars, planner, sourceFile } from './applyFix';
import type { MarkedSource } from './applyFix';
import { checkUntouched } from './untouched';

const runs = { numRuns: 150, seed: 20260101 };
const grammars = new Grammars(installedGrammars);

const parses = (grammar: 'java' | 'kotlin', text: string): Promise<boolean> =>
  grammars.withTree(grammar, text, (root) => !root.hasError);

interface Language {
  readonly grammar: 'java' | 'kotlin';
  readonly path: string;
  /** Where `@@` stands the literal. */
  readonly contexts: readonly string[];
  readonly heads: readonly string[];
  /** Pieces of a string on one line, each with what it stands for. */
  readonly pieces: readonly (readonly [string, string])[];
  /** Code with one more literal, which goes where the last brace of the file is. */
  readonly again: string;
}

const languages: readonly Language[] = [
  {
    grammar: 'java',
    path: 'A.java',
    contexts: [
      'class A {\n  static final String K = @@;\n}',
      'public class A {\n    void f() {\n        g("x" + @@ + 1, y);\n    }\n}',
      'enum E {\n    A(@@),\n    B("x");\n    E(String s) {}\n}',
      'interface I {\n\tString K = @@;\n}',
      'record R(String a) {\n  static class B {\n    Object o = (Object) @@;\n  }\n}',
      'class A {\n  Runnable r = () -> g(x ? @@ : "y");\n}',
      'class A { boolean f(String p) { return @@.equals(p); } }',
    ],
    heads: [
      '',
      'package a.b;\n\n',
      '// Licence\n\npackage a;\n\nimport java.util.List;\n\nimport com.x.Secrets;\n\n',
      'import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;\n\n/** Doc. */\n',
    ],
    pieces: [
      ...'AZaz09 +/=:.-$%{}é'.split('').map((character) => [character, character] as const),
      ['\\n', '\n'],
      ['\\"', '"'],
      ['\\\\', '\\'],
      ['\\u00e9', 'é'],
      ['\\101', 'A'],
      ['\\s', ' '],
    ],
    again: '  static String again() { return "«zqagain»"; }\n',
  },
  {
    grammar: 'kotlin',
    path: 'a.kt',
    contexts: [
      'val k = @@',
      'const val K = @@',
      'class A(val a: String = @@) {\n  val b = a\n}',
      'fun f(): String {\n    return g("x" + @@)\n}',
      'enum class E(val s: String) {\n    A(@@),\n    B("x")\n}',
      'object O {\n\tval m = mapOf("a" to @@)\n}',
      'fun f(x: Int) = when (x) {\n    1 -> @@\n    else -> ""\n}',
      'val l by lazy { @@ }',
    ],
    heads: [
      '',
      'package a.b\n\n',
      '// Licence\n\npackage a\n\nimport java.util.UUID\nimport z.getSecret\n\n',
      '@file:JvmName("A")\n\n',
    ],
    pieces: [
      ...'AZaz09 +/=:.-%{}é'.split('').map((character) => [character, character] as const),
      ['\\n', '\n'],
      ['\\"', '"'],
      ['\\\\', '\\'],
      ['\\u00e9', 'é'],
      ['\\t', '\t'],
    ],
    again: '\nprivate fun again() = "«zqagain»"\n',
  },
];

for (const { grammar, path, contexts, heads, pieces, again } of languages) {
  const text = fc.array(fc.constantFrom(...pieces.map(([code]) => code)), { maxLength: 5 });
  const literal = fc
    .tuple(text, fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/), text)
    .map(([before, secret, after]) => `"${before.join('')}«${secret}»${after.join('')}"`);
  const program = fc
    .record({
      head: fc.constantFrom(...heads),
      context: fc.constantFrom(...contexts),
      literal,
      lineEnding: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ head, context, literal: code, lineEnding }): MarkedSource => {
      const frame = `${head}${context}\n`.replaceAll('\n', lineEnding);
      return { path, text: frame.replace('@@', () => code) };
    });

  describe(`every fix of a generated ${grammar} program`, function () {
    this.timeout(60_000);

    it('leaves code that parses, with the rest as it was, and adds its helpers once', async () => {
      let fixed = 0;
      await fc.assert(
        fc.asyncProperty(
          program,
          fc.constantFrom('sdk' as const, 'cache' as const, 'local-http' as const, 'environment' as const),
          fc.option(fc.constantFrom('key', 'a"b$c'), { nil: undefined }),
          async (source, style, jsonKey) => {
            const target = jsonKey === undefined ? {} : { jsonKey };
            const before = source.text.replaceAll(/[«»]/g, '');
            if (!(await parses(grammar, before))) return;
            const outcome = await applyFix(source, { style, target });
            assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
            fixed++;
            assert.ok(await parses(grammar, outcome.text), outcome.text);
            checkUntouched(source, outcome, /^import |B\("x"\)/);
            await checkFoundAgain(path, outcome.text, { style, target });

            const end = grammar === 'java' ? outcome.text.lastIndexOf('}') : outcome.text.length;
            const more = outcome.text.slice(0, end) + again + outcome.text.slice(end);
            const second = await applyFix({ path, text: more }, { style, target });
            assert.ok(second.kind === 'fixed', JSON.stringify(second));
            const added = second.text.length - more.length;
            assert.ok(added < 120, `${added} characters were added the second time: ${second.text}`);
          },
        ),
        runs,
      );
      assert.ok(fixed > runs.numRuns * 0.9, `only ${fixed} were fixed`);
    });
  });

  describe(`the value of a generated ${grammar} literal`, () => {
    it('is what its pieces stand for', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }),
          async (chosen) => {
            const code = chosen.map(([spelling]) => spelling).join('');
            const head = grammar === 'java' ? 'class A { String s = "' : 'val s = "';
            const tail = grammar === 'java' ? '"; }\n' : '"\n';
            const range = { start: head.length, end: head.length + code.length };
            const located = await planner.locate(sourceFile(path, head + code + tail), range);
            const value = chosen.map(([, character]) => character).join('');
            assert.equal(located === undefined ? undefined : reveal(located.value), value);
          },
        ),
        runs,
      );
    });
  });
}
