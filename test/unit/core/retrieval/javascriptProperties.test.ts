import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { reveal } from '../../../../src/core/secrets/redacted';
import { checkFoundAgain } from '../references/foundAgain';
import { applyFix, planner, sourceFile } from './applyFix';
import type { MarkedSource } from './applyFix';
import { checkUntouched } from './untouched';

const runs = { numRuns: 200, seed: 20260101 };

/** Characters and escapes that may stand between these quotes, in a template without beginning a substitution. */
const piecesBetween = (quote: string): fc.Arbitrary<string> => {
  const characters = [
    ...'AZaz09 +/={}:.-'.split(''),
    'é',
    '🐎',
    ...['"', "'", '`', '$'].filter((other) => other !== quote),
  ];
  return fc.oneof(
    fc.constantFrom(...characters.filter((character) => quote !== '`' || character !== '$')),
    fc.constantFrom('\\n', "\\'", '\\"', '\\`', '\\\\', '\\x41', '\\u{1f40e}', '\\u00e9', '\\$', '\\q'),
  );
};

/** A literal that is the marked secret, or holds it. */
const literal = fc.constantFrom("'", '"', '`').chain((quote) => {
  const side = fc.array(piecesBetween(quote), { maxLength: 6 }).map((pieces) => pieces.join(''));
  return fc
    .tuple(side, fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/), side)
    .map(([before, secret, after]) => `${quote}${before}«${secret}»${after}${quote}`);
});

/** Where `@` stands the literal. */
const contexts = [
  'const k = @;',
  'let k = { a: [@] };',
  'async function f() { return @; }',
  'const f = async () => @;',
  'async function f(k = @) { return k; }',
  'async function f(k = @) {\n  const o = { k };\n  return o;\n}',
  'class A { async m() { this.k = g(@, 1); } }',
  'class A { k = @; }',
  'class A { static k = @; }',
  'function f() { return @.length; }',
  'async function f() { return @.length; }',
  'async function f() { if (k === @) return "" + g; }',
  'const K = @;\nasync function f() { return [K, { K }, K.length]; }',
  'async function* f() { yield@; }',
  'async function f() { for (const c of @) g(c); }',
  'f({ a: { b: @ } }, () => 1);',
  'throw new Error(@);',
];

const heads = [
  '',
  '#!/usr/bin/env node\n',
  "'use strict';\n",
  '// Copyright\n\n/** Doc. */\n',
  "import a from './a';\n",
  'import a from \'a\';\nimport b from "b";\n\n',
  "import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';\n",
  "import AWS from 'aws-sdk';\nAWS.config.update({});\n",
  "import { readFile } from 'fs/promises';\nimport secrets from '@aws-lambda-powertools/parameters/secrets';\n",
];

/** Statements after the one with the literal; some take the names that the fix would choose. */
const tails = ['', 'export const z = [1, 2];\n', 'const getSecret = 1;\n', 'function secretsManager() {}\n'];

const program = fc
  .record({
    path: fc.constantFrom('a.mjs', 'a.cjs', 'a.ts', 'a.mts'),
    head: fc.constantFrom(...heads),
    context: fc.constantFrom(...contexts),
    literal,
    tail: fc.constantFrom(...tails),
    lineEnding: fc.constantFrom('\n', '\r\n'),
    semicolons: fc.boolean(),
  })
  .map(({ path, head, context, literal: code, tail, lineEnding, semicolons }): MarkedSource => {
    const frame = `${head}${context}\n${tail}`;
    const inStyle = semicolons ? frame : frame.replaceAll(/;\n/g, '\n');
    const inModule = path.endsWith('.cjs')
      ? inStyle
          .replaceAll(/import (.*?) from (['"].*['"])/g, 'const $1 = require($2)')
          .replaceAll('export ', '')
      : inStyle;
    return {
      path,
      text: inModule
        .replaceAll('\n', lineEnding)
        .replace('@;', () => `${code};`)
        .replace(/(?<!['"])@(?!aws)/, () => code),
    };
  });

describe('every fix of a generated JavaScript or TypeScript program', function () {
  this.timeout(60_000);

  it('leaves code that a real parser takes, with the rest as it was, and adds its helpers once', async () => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(
        program,
        fc.constantFrom(...(['sdk', 'cache', 'local-http', 'environment'] as const)),
        fc.option(fc.constantFrom('key', "it's `x`"), { nil: undefined }),
        async (source, style, jsonKey) => {
          const target = jsonKey === undefined ? {} : { jsonKey };
          const outcome = await applyFix(source, { style, target });
          if (outcome.kind === 'refused') {
            assert.notEqual(style, 'environment', outcome.reason);
            assert.deepEqual(outcome.alternatives, ['environment'], outcome.reason);
            return;
          }
          fixed++;
          checkUntouched(source, outcome, /\bK\b|k = |import \{|\{ .* \} = require/);
          await checkFoundAgain(source.path, outcome.text, { style, target });
          parseJavaScript(source.path, outcome.text);

          const more = `${outcome.text}\nasync function again() { return '«zqagain»'; }\n`;
          const again = await applyFix({ path: source.path, text: more }, { style, target });
          assert.ok(again.kind === 'fixed');
          const added = again.text.length - outcome.text.length;
          assert.ok(added < 150, `${added} characters were added the second time`);
        },
      ),
      runs,
    );
    assert.ok(fixed > runs.numRuns / 2, `only ${fixed} were fixed`);
  });
});

/** Throws where the code breaks a rule of the language; `await` in the wrong place is among them. */
function parseJavaScript(path: string, text: string): void {
  transformSync(text, {
    loader: path.endsWith('ts') ? 'ts' : 'js',
    format: path.endsWith('.cjs') ? 'cjs' : 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
}

describe('the value of a generated JavaScript literal', function () {
  this.timeout(60_000);

  it('is what JavaScript itself makes of it', async () => {
    const code = fc
      .constantFrom("'", '"', '`')
      .chain((quote) =>
        fc
          .array(
            fc.oneof(
              piecesBetween(quote),
              fc.constantFrom('\\0', '\\b', '\\v', '\\\n', '\\\r\n', '\\\u2028', '\\u{0}'),
            ),
            { minLength: 1, maxLength: 8 },
          )
          .map((pieces) => quote + pieces.join('').replaceAll(/\\0(?=[0-9])/g, '\\0 ') + quote),
      );
    await fc.assert(
      fc.asyncProperty(code, async (text) => {
        const expected: unknown = runInNewContext(`'use strict'; (${text})`);
        fc.pre(expected !== '');
        const range = { start: 3, end: 1 + text.length };
        const located = await planner.locate(sourceFile('a.mjs', `f(${text});`), range);
        assert.equal(located === undefined ? undefined : reveal(located.value), expected);
      }),
      runs,
    );
  });
});
