import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { applyFix } from './applyFix';
import type { MarkedSource } from './applyFix';
import { checkUntouched } from './untouched';

const runs = { numRuns: 150, seed: 20260101 };

const heads = [
  "import * as cdk from 'aws-cdk-lib';\nimport * as ecs from 'aws-cdk-lib/aws-ecs';\n",
  "import { Stack, SecretValue } from 'aws-cdk-lib';\n",
  "import { Stack, aws_ecs as ecs } from 'aws-cdk-lib';\nimport { Secret } from './secret';\n",
  "import { ContainerImage } from 'aws-cdk-lib/aws-ecs';\nimport { ISecret } from 'aws-cdk-lib/aws-secretsmanager';\n",
];

/** Statements of a constructor; where `@` stands the literal. */
const statements = [
  "new User(this, 'U', { password: cdk.SecretValue.unsafePlainText(@) });",
  'const token: string = @;\ncreate(SecretValue.unsafePlainText(token), [SecretValue.plainText(token)]);',
  "task.addContainer('a', { environment: { T: @ } });",
  "task.addContainer('a', { environment: { T: @, }, memoryLimitMiB: 1 });",
  "task.addContainer('a', {\n  environment: {\n    // Why.\n    A: 'a',\n    T: @, // What.\n    B: 'b'\n  },\n});",
  "task.addContainer('a', { environment: {\n  'T-1': @,\n  ...common },\n  secrets: {}\n});",
  "if (a) {\n  new ecs.ContainerDefinition(this, 'C', {\n    environment: {\n      ...common,\n      T: @\n    },\n    secrets: { A: a },\n  });\n}",
  "const web = task.addContainer('web');\nfor (const name of ['a']) web.addEnvironment(name, @);",
  "new Project(this, 'B', { environmentVariables: { T: { value: @ } } });",
  "new cdk.CfnResource(this, 'R', { properties: { a: [@] } });",
];

const literal = fc
  .tuple(fc.constantFrom("'", '"', '`'), fc.stringMatching(/^zq[a-z0-9]{4,12}qz$/))
  .map(([quote, secret]) => `${quote}«${secret}»${quote}`);

const program = fc
  .record({
    head: fc.constantFrom(...heads),
    statement: fc.constantFrom(...statements),
    literal,
    lineEnding: fc.constantFrom('\n', '\r\n'),
    indentation: fc.constantFrom('  ', '\t'),
  })
  .map(({ head, statement, literal: code, lineEnding, indentation }): MarkedSource => {
    const body = ['super(scope, id);', ...statement.split('\n')].map((line) => `    ${line}\n`).join('');
    const text = `${head}\nexport class Shop extends Stack {\n  constructor(scope, id) {\n${body}  }\n}\n`;
    return {
      path: 'stack.ts',
      text: text
        .replaceAll(/^(?: {2})+/gm, (spaces) => indentation.repeat(spaces.length / 2))
        .replaceAll('\n', lineEnding)
        .replace('@', () => code),
    };
  });

describe('every reference in a generated program of the CDK', function () {
  this.timeout(60_000);

  it('leaves code that a real parser takes, with the rest as it was, and imports the secret once', async () => {
    await fc.assert(
      fc.asyncProperty(
        program,
        fc.option(fc.constantFrom('key', "it's `x`"), { nil: undefined }),
        async (source, jsonKey) => {
          const options = {
            style: 'reference',
            target: { secretName: 'prod/db', ...(jsonKey && { jsonKey }) },
          } as const;
          const outcome = await applyFix(source, options);
          assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
          checkUntouched(source, outcome, /import \{|secrets|environment|A: 'a'|common|\btoken\b|T: |T-1/);
          assert.ok(!outcome.text.includes('unsafeUnwrap'));
          transformSync(outcome.text, { loader: 'ts', logLevel: 'silent' });

          const marker = 'super(scope, id);';
          const end = outcome.text.lastIndexOf('}', outcome.text.lastIndexOf('}') - 1);
          const call = "task.addContainer('z', { environment: { Z: '«zqagain»' } });";
          assert.ok(outcome.text.includes(marker));
          const more = outcome.text.slice(0, end) + call + outcome.text.slice(end);
          const again = await applyFix({ path: source.path, text: more }, options);
          assert.ok(again.kind === 'fixed', JSON.stringify(again));
          const imported = again.text.split('fromSecretNameV2').length - 1;
          assert.equal(imported, 1, again.text);
          transformSync(again.text, { loader: 'ts', logLevel: 'silent' });
        },
      ),
      runs,
    );
  });
});
