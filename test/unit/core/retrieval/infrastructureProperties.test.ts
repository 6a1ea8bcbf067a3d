import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertFoundAgain } from '../references/formatFoundAgain';
import { applyFix, planner, sourceFile } from './applyFix';
import { checkUntouched } from './untouched';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/greeting-AbCdEf';
const secret = fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/).map((text) => `«${text}»`);
const side = fc
  .array(fc.constantFrom('a', ' b', '/', ':', '@', '.', '=', '-', '%'), { maxLength: 4 })
  .map((all) => all.join(''));

/** Frames whose `@@` is a value; `mayChange` matches the lines that a fix may change beside it. */
const frames: readonly { readonly path: string; readonly text: string; readonly mayChange: RegExp }[] = [
  {
    path: 'main.tf',
    text: '# a\nlocals {\n  a = [@@]\n  b = 1\n}\n\noutput "o" {\n  value = local.a\n}\n',
    mayChange: /value = local/,
  },
  { path: 'x.tf', text: 'resource "a_b" "c" {\n\td = {\n\t\te = @@ # c\n\t}\n}\n', mayChange: /^$/ },
  {
    path: 'a.yaml',
    text: '# a\nResources:\n  R:\n    Type: AWS::X::Y # t\n    Properties:\n      P: @@ # p\n      Q: &x [1, "2"]\n',
    mayChange: /^$/,
  },
  {
    path: 'a.json',
    text: '{\n  "Resources": {\n    "R": { "Type": "AWS::X::Y",\n      "Properties": { "P":\n        @@ ,\n        "Q": 1 } } }\n}\n',
    mayChange: /^$/,
  },
  {
    path: 'task.json',
    text: '{ "containerDefinitions": [ {\n  "environment": [\n    { "name": "A", "value": "1" },\n    { "name": "K", "value": @@ }\n  ],\n  "image": "x" } ] }\n',
    mayChange: /"name": "A"/,
  },
  {
    path: 'buildspec.yml',
    text: 'version: 0.2\nenv:\n  variables:\n    A: 1\n    K: @@\nphases:\n  build:\n    commands: [x]\n',
    mayChange: /^$/,
  },
  {
    path: 'serverless.yml',
    text: 'service: s\nprovider:\n  name: aws # p\n  environment:\n    K: @@\n    L: m\n',
    mayChange: /^$/,
  },
];

const source = fc
  .record({
    frame: fc.constantFrom(...frames),
    secret,
    before: side,
    after: side,
    lineEnding: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ frame, secret: marked, before, after, lineEnding }) => {
    const value = `"${before}${marked}${after}"`;
    return { ...frame, text: frame.text.replaceAll('\n', lineEnding).replace('@@', () => value) };
  });

describe('every fix of a generated infrastructure file', function () {
  this.timeout(60_000);

  it('leaves a file that can be read, without the secret and with the rest as it was', async () => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(source, fc.option(fc.constant('key'), { nil: undefined }), async (file, jsonKey) => {
        const target = { arn, ...(jsonKey === undefined ? {} : { jsonKey }) };
        const outcome = await applyFix(file, { style: 'reference', target });
        if (outcome.kind === 'refused') {
          assert.match(outcome.reason, /never from a part/);
          return;
        }
        fixed++;
        checkUntouched(file, outcome, file.mayChange);
        await assertFoundAgain({ ...outcome, path: file.path }, target, 'reference');
        assert.ok(planner.stylesFor(sourceFile(file.path, outcome.text)).includes('reference'));
      }),
      { numRuns: 200, seed: 20260101 },
    );
    assert.ok(fixed > 120, `only ${String(fixed)} were fixed`);
  });
});
