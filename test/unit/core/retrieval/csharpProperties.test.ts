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

const parses = (text: string): Promise<boolean> =>
  grammars.withTree('csharp', text, (root) => !root.hasError);

/** How a string is quoted, and the pieces that may stand in it, each with what it stands for. */
const strings: readonly {
  readonly opening: string;
  readonly closing: string;
  readonly pieces: readonly (readonly [string, string])[];
}[] = [
  {
    opening: '"',
    closing: '"',
    pieces: [
      ['\\n', '\n'],
      ['\\"', '"'],
      ['\\\\', '\\'],
      ['\\u00e9', 'é'],
      ['{', '{'],
    ],
  },
  {
    opening: '@"',
    closing: '"',
    pieces: [
      ['""', '"'],
      ['\\', '\\'],
      ['\n', '\n'],
      ['}', '}'],
    ],
  },
  {
    opening: '$"',
    closing: '"',
    pieces: [
      ['\\t', '\t'],
      ['{{', '{'],
      ['}}', '}'],
      ['\\x41 ', 'A '],
    ],
  },
  {
    opening: '$@"',
    closing: '"',
    pieces: [
      ['""', '"'],
      ['{{', '{'],
      ['\\', '\\'],
    ],
  },
  {
    opening: '"""',
    closing: '"""',
    pieces: [
      ['\\', '\\'],
      ['{', '{'],
      [' "" ', ' "" '],
    ],
  },
  {
    opening: '"""\n  ',
    closing: '\n  """',
    pieces: [
      ['\n  ', '\n'],
      ['{{', '{{'],
      ['"', '"'],
    ],
  },
  {
    opening: '$$"""',
    closing: '"""',
    pieces: [
      ['{', '{'],
      ['" ', '" '],
      ['\\', '\\'],
    ],
  },
].map(({ opening, closing, pieces }) => ({
  opening,
  closing,
  pieces: [
    ...'AZaz09 +/=:.-$%é'.split('').map((character) => [character, character] as const),
    ...pieces.map(([code = '', value = '']) => [code, value] as const),
  ],
}));

const contexts = [
  'class A {\n  static readonly string K = @@;\n}',
  'class A\n{\n    private const string K = @@;\n    string L => K;\n}',
  'public class A {\n    async Task F() {\n        g("x" + @@ + 1, y);\n    }\n}',
  'namespace N\n{\n    struct S\n    {\n        public string P { get; set; } = @@;\n    }\n}',
  'var a = f(@@).Length;\nvar b = 1;',
  'record R(int A) {\n\tFunc<string> f = () => x ? @@ : "y";\n}',
  'class A\n{\n    void F()\n    {\n        const string k = @@;\n        g(new O { P = k });\n    }\n}',
  'interface I\n{\n    string P => @@;\n}',
];
const heads = [
  '',
  '// Licence\n\nusing Zoo;\n\n',
  'using System;\nusing Amazon.SecretsManager;\n\nnamespace App;\n\n',
  'using System.Text;\nusing static A.B;\n\n',
];

const program = fc
  .constantFrom(...strings)
  .chain(({ opening, closing, pieces }) => {
    const text = fc.array(fc.constantFrom(...pieces.map(([code]) => code)), { maxLength: 5 });
    return fc
      .tuple(text, fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/), text)
      .map(([head, secret, tail]) => `${opening}${head.join('')}«${secret}»${tail.join('')}${closing}`);
  })
  .chain((literal) =>
    fc.record({
      literal: fc.constant(literal),
      head: fc.constantFrom(...heads),
      context: fc.constantFrom(...contexts),
      lineEnding: fc.constantFrom('\n', '\r\n'),
    }),
  )
  .map(({ literal, head, context, lineEnding }): MarkedSource => {
    const text = `${head}${context}\n`.replace('@@', () => literal);
    return { path: 'A.cs', text: text.replaceAll('\n', lineEnding) };
  });

describe('every fix of a generated C# program', function () {
  this.timeout(60_000);

  it('leaves code that parses, with the rest as it was, and adds its helpers once', async () => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(
        program,
        fc.constantFrom('sdk' as const, 'cache' as const, 'local-http' as const, 'environment' as const),
        fc.option(fc.constantFrom('key', 'a"b$c{'), { nil: undefined }),
        async (source, style, jsonKey) => {
          const target = jsonKey === undefined ? {} : { jsonKey };
          if (!(await parses(source.text.replaceAll(/[«»]/g, '')))) return;
          const outcome = await applyFix(source, { style, target });
          assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
          fixed++;
          assert.ok(await parses(outcome.text), outcome.text);
          checkUntouched(source, outcome, /^using |"""|@"/);
          // The grammar takes three braces of a raw string for text.
          if (!outcome.text.includes('{{{'))
            await checkFoundAgain(source.path, outcome.text, { style, target });

          const literal = /zq[a-z0-9]+qz/.exec(source.text)?.[0] ?? '';
          const more = source.text.replaceAll(/[«»]/g, '').includes('async Task')
            ? outcome.text.replace('async Task F() {', 'async Task F() { h("«zqagain»");')
            : undefined;
          assert.ok(!outcome.text.includes(literal));
          if (more === undefined) return;
          const second = await applyFix({ path: 'A.cs', text: more }, { style, target });
          assert.ok(second.kind === 'fixed', JSON.stringify(second));
          const added = second.text.length - more.length;
          assert.ok(added < 120, `${added} characters were added the second time: ${second.text}`);
        },
      ),
      runs,
    );
    assert.ok(fixed > runs.numRuns * 0.8, `only ${fixed} were fixed`);
  });
});

describe('the value of a generated C# literal', () => {
  it('is what its pieces stand for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...strings)
          .chain((form) =>
            fc
              .array(fc.constantFrom(...form.pieces), { minLength: 1, maxLength: 8 })
              .map((chosen) => ({ form, chosen })),
          ),
        async ({ form, chosen }) => {
          const code = chosen.map(([spelling]) => spelling).join('');
          const head = `class A { string s = ${form.opening}`;
          const text = `${head}${code}${form.closing}; }\n`;
          if (!(await parses(text))) return;
          const range = { start: head.length, end: head.length + code.length };
          const located = await planner.locate(sourceFile('A.cs', text), range);
          const value = chosen.map(([, character]) => character).join('');
          if (value.trim() === '') return;
          assert.equal(located === undefined ? undefined : reveal(located.value), value, text);
        },
      ),
      runs,
    );
  });
});
