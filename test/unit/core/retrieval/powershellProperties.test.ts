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
  grammars.withTree('powershell', text, (root) => !root.hasError);

type Piece = readonly [code: string, value: string];

/** How a string is quoted, and the pieces that may stand in it, each with what it stands for. */
const strings: readonly { opening: string; closing: string; pieces: readonly Piece[] }[] = [
  {
    opening: '"',
    closing: '"',
    pieces: [
      ['`n', '\n'],
      ['`"', '"'],
      ['""', '"'],
      ['`$', '$'],
      ['``', '`'],
      ["'", "'"],
      ['$ ', '$ '],
    ],
  },
  {
    opening: "'",
    closing: "'",
    pieces: [
      ["''", "'"],
      ['$x', '$x'],
      ['`', '`'],
      ['"', '"'],
    ],
  },
  {
    opening: '@"\n',
    closing: '\n"@',
    pieces: [
      ['`t', '\t'],
      ['"', '"'],
      ['\nb', '\nb'],
    ],
  },
  {
    opening: "@'\n",
    closing: "\n'@",
    pieces: [
      ['$(x)', '$(x)'],
      ["'", "'"],
      ['`', '`'],
      ['\nb', '\nb'],
    ],
  },
];
const letters: readonly Piece[] = 'AZaz09 +/=:.-%{}é'.split('').map((character) => [character, character]);

const contexts = [
  '$a = @@',
  'Connect-It -User u -Password @@ -Force',
  'Connect-It -Options @{ Password = @@; User = "u" }',
  'function f {\n    param($p)\n    return g ("x" + @@)\n}',
  'class A {\n    [string] $P = @@\n}',
  '# Sends.\nfunction f($p = @@) {\n\tg $p\n}',
  '$a = [pscustomobject]@{\n  B = @@\n}\n$b.Login("u", @@.Trim())'.replace(', @@', ', "v"'),
  'if ($x -eq @@) {\n    f\n}',
  '@@ | ConvertTo-SecureString -AsPlainText -Force',
];
const heads = [
  '',
  '#!/usr/bin/env pwsh\n#Requires -Version 5.1\n\n',
  '<#\n.SYNOPSIS\nx\n#>\nparam([string] $X)\n\n',
  'using namespace System.Text\n\n',
  'Import-Module AWS.Tools.SecretsManager\n\n',
];

const program = fc
  .constantFrom(...strings)
  .chain(({ opening, closing, pieces }) => {
    const text = fc.array(fc.constantFrom(...[...letters, ...pieces].map(([code]) => code)), {
      maxLength: 5,
    });
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
    return { path: 'a.ps1', text: text.replaceAll('\n', lineEnding) };
  });

describe('every fix of a generated PowerShell script', function () {
  this.timeout(60_000);

  it('leaves code that parses, with the rest as it was, and adds its functions once', async () => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(
        program,
        fc.constantFrom('sdk' as const, 'environment' as const),
        fc.option(fc.constantFrom('key', 'a"b$c\''), { nil: undefined }),
        async (source, style, jsonKey) => {
          const target = jsonKey === undefined ? {} : { jsonKey };
          if (!(await parses(source.text.replaceAll(/[«»]/g, '')))) return;
          const outcome = await applyFix(source, { style, target });
          if (outcome.kind === 'refused' && outcome.reason.startsWith('Only a part of this string')) return;
          assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
          fixed++;
          assert.ok(await parses(outcome.text), outcome.text);
          checkUntouched(source, outcome, /@['"]$|^['"]@|\$\(x\)|`/);
          await checkFoundAgain(source.path, outcome.text, { style, target });

          const more = `${outcome.text}$again = '«zqagain»'\n`;
          const second = await applyFix({ path: 'a.ps1', text: more }, { style, target });
          assert.ok(second.kind === 'fixed', JSON.stringify(second));
          const added = second.text.length - more.length;
          assert.ok(added < 120, `${added} characters were added the second time: ${second.text}`);
        },
      ),
      runs,
    );
    assert.ok(fixed > runs.numRuns * 0.7, `only ${fixed} were fixed`);
  });
});

describe('the value of a generated PowerShell string', () => {
  it('is what its pieces stand for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...strings)
          .chain((form) =>
            fc
              .array(fc.constantFrom(...letters, ...form.pieces), { minLength: 1, maxLength: 8 })
              .map((chosen) => ({ form, chosen })),
          ),
        async ({ form, chosen }) => {
          const code = chosen.map(([spelling]) => spelling).join('');
          const head = `$a = ${form.opening}`;
          const text = `${head}${code}${form.closing}\n`;
          const value = chosen.map(([, character]) => character).join('');
          if (!(await parses(text)) || value.trim() === '') return;
          const range = { start: head.length, end: head.length + code.length };
          const located = await planner.locate(sourceFile('a.ps1', text), range);
          assert.equal(located === undefined ? undefined : reveal(located.value), value, text);
        },
      ),
      runs,
    );
  });
});
