import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { reveal } from '../../../../src/core/secrets/redacted';
import { checkFoundAgain } from '../references/foundAgain';
import { applyFix, planner, sourceFile } from './applyFix';
import type { MarkedSource } from './applyFix';
import { checkUntouched } from './untouched';

const runs = { numRuns: 200, seed: 20260101 };

/** Runs a Python statement for each item of a list that it gets by standard input. */
function forEachInPython(statement: string, items: readonly unknown[]): void {
  const script = `import ast, json, sys, warnings
warnings.simplefilter("ignore")
for item in json.load(sys.stdin):
    ${statement}
`;
  execFileSync('python3', ['-c', script], {
    input: JSON.stringify(items),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

/** Characters and escapes that may stand in any literal with this prefix, whatever its quotes. */
const piecesAfter = (prefix: string): fc.Arbitrary<string> => {
  const characters = [
    ...'AZaz09 +/=:.-$'.split(''),
    ...(/f/i.test(prefix) ? ['{{', '}}', '{a}'] : ['{', '}']),
  ];
  const plain = fc.constantFrom(...characters);
  if (/r/i.test(prefix)) return fc.oneof(plain, fc.constantFrom('\\d', '\\x4'));
  const escapes = ['\\n', '\\a', '\\q', '\\x41', '\\101', '\\0', '\\\\', "\\'", '\\"'];
  const textOnly = ['é', '🐎', '\\u00e9', '\\U0001f40e'];
  return fc.oneof(plain, fc.constantFrom(...escapes, ...(/b/i.test(prefix) ? [] : textOnly)));
};

const prefix = fc.constantFrom('', '', '', 'r', 'u', 'b', 'f', 'rb', 'Rf');
const delimiter = fc.constantFrom("'", '"', "'''", '"""');

/** A literal that is the marked secret, or holds it. */
const literal = fc.tuple(prefix, delimiter).chain(([letters, quotes]) => {
  const side = fc.array(piecesAfter(letters), { maxLength: 5 }).map((pieces) => pieces.join(''));
  return fc
    .tuple(side, fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/), side)
    .map(([before, secret, after]) => `${letters}${quotes}${before}«${secret}»${after}${quotes}`);
});

/** Where `@@` stands the literal. */
const contexts = [
  'K = @@',
  'def f(a=@@):\n    return a',
  'def f():\n  """Doc."""\n  return @@',
  'class A:\n\tk = {"a": [@@]}',
  'async def f():\n    return g(k=@@)',
  'async def f(x):\n    return [x + @@ for x in y]',
  'if x == @@:\n    pass',
  'x = ("a" @@\n     "b")',
  "x = f'''{d[@@]}'''",
  '@g(@@)\ndef f(): pass',
];

const heads = [
  '',
  '"""Doc."""\n',
  '#!/usr/bin/env python3\n# coding: utf-8\n',
  'from __future__ import annotations\nimport sys\n\n',
  'import boto3\nimport json\n\nfrom . import x\n',
  'import aioboto3\nfrom aws_lambda_powertools import (\n    Logger,\n)\n',
  'import json; y = 1\n',
];

const program = fc
  .record({
    head: fc.constantFrom(...heads),
    context: fc.constantFrom(...contexts),
    literal,
    tail: fc.constantFrom('', 'get_secret = 1\n', 'def secrets_manager(): pass\n', 'os = 1\n'),
    lineEnding: fc.constantFrom('\n', '\r\n'),
  })
  // Before Python 3.12 the expression in an f-string takes neither a backslash nor quotes like those round it.
  .filter(({ context, literal: code }) => !context.includes("f'''") || !/[\\é🐎]|'''|^[^'"]*f/i.test(code))
  .filter(({ context, literal: code }) => !context.includes('"a"') || !/^[a-z]*b/i.test(code))
  .map(({ head, context, literal: code, tail, lineEnding }): MarkedSource => {
    const frame = `${head}${context}\n${tail}`;
    return { path: 'a.py', text: frame.replaceAll('\n', lineEnding).replace('@@', () => code) };
  });

describe('every fix of a generated Python program', function () {
  this.timeout(60_000);

  it('leaves code that Python itself takes, with the rest as it was, and adds its helpers once', async () => {
    const before: string[] = [];
    const after: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        program,
        fc.constantFrom('sdk' as const, 'cache' as const, 'local-http' as const, 'environment' as const),
        fc.option(fc.constantFrom('key', "it's {x}"), { nil: undefined }),
        fc.boolean(),
        async (source, style, jsonKey, encoded) => {
          const target = {
            ...(jsonKey === undefined ? {} : { jsonKey }),
            ...(encoded ? { encoding: 'uri-component' as const } : {}),
          };
          before.push(source.text.replaceAll(/[«»]/g, ''));
          const outcome = await applyFix(source, { style, target });
          if (outcome.kind === 'refused') {
            assert.match(outcome.reason, /part of this string/);
            return;
          }
          checkUntouched(source, outcome, /^(import|from) /);
          await checkFoundAgain(source.path, outcome.text, { style, target });
          after.push(outcome.text);

          const more = `${outcome.text}\ndef again():\n    return '«zqagain»'\n`;
          const again = await applyFix({ path: source.path, text: more }, { style, target });
          assert.ok(again.kind === 'fixed');
          const added = again.text.length - outcome.text.length;
          assert.ok(added < 150, `${added} characters were added the second time`);
        },
      ),
      runs,
    );
    forEachInPython('ast.parse(item)', before);
    forEachInPython('ast.parse(item)', after);
    assert.ok(after.length > runs.numRuns * 0.8, `only ${after.length} were fixed`);
  });
});

describe('the value of a generated Python literal', function () {
  this.timeout(60_000);

  it('is what Python itself makes of it', async () => {
    const code = fc.tuple(fc.constantFrom('', 'r', 'u', 'R', 'b'), delimiter).chain(([letters, quotes]) =>
      fc
        .array(fc.oneof(piecesAfter(letters), fc.constantFrom(...(/r/i.test(letters) ? ['x'] : ['\\\n']))), {
          minLength: 1,
          maxLength: 8,
        })
        .map((pieces) => ({ text: pieces.join(''), opening: letters + quotes, closing: quotes })),
    );
    const literals: [string, string][] = [];
    await fc.assert(
      fc.asyncProperty(code, async ({ text, opening, closing }) => {
        const source = `f(${opening}${text}${closing})`;
        const range = { start: 2 + opening.length, end: source.length - 1 - closing.length };
        const located = await planner.locate(sourceFile('a.py', source), range);
        literals.push([source.slice(2, -1), located === undefined ? '' : reveal(located.value)]);
      }),
      runs,
    );
    const statement =
      'v = ast.literal_eval(item[0]); assert (v if isinstance(v, str) else v.decode("ascii")) == item[1], item';
    forEachInPython(statement, literals);
  });
});
