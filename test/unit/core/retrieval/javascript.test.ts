import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';

const moduleProject = { 'package.json': '{\n  "name": "shop",\n  "type": "module"\n}\n' };

const esmImport =
  "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';";
const cjsImport =
  "const { GetSecretValueCommand, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager');";

/** The helper as it is written after `client` has been declared. */
const helper = (client = 'secretsManager', name = 'getSecret'): string => `async function ${name}(name) {
  const { SecretString } = await ${client}.send(new GetSecretValueCommand({ SecretId: name }));
  if (SecretString === undefined) {
    throw new Error(\`Secret \${name} has no string value.\`);
  }
  return SecretString;
}`;
const client = 'const secretsManager = new SecretsManagerClient();';
const declarations = `${client}\n\n${helper()}`;
const typed = (text: string): string =>
  text.replace('getSecret(name)', 'getSecret(name: string): Promise<string>');
const keyHelper = `async function getSecretKey(name, key) {
  const text = await getSecret(name);
  let values;
  try {
    values = JSON.parse(text);
  } catch {
    throw new Error(\`Secret \${name} is not JSON.\`);
  }
  const value = values?.[key];
  if (typeof value !== 'string') {
    throw new Error(\`Secret \${name} has no string under the key \${key}.\`);
  }
  return value;
}`;
const requireEnv = `function requireEnv(name) {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(\`The environment variable \${name} is not set.\`);
  }
  return value;
}`;
const typedRequireEnv = requireEnv.replace('(name)', '(name: string): string');

interface Golden {
  readonly title: string;
  readonly path?: string;
  readonly before: string;
  readonly after: string;
  readonly options?: FixOptions;
  /** The value to be stored, where it is not `correct horse`. */
  readonly value?: string;
}

function check({ title, path = 'main.mjs', before, after, options, value }: Golden): void {
  it(title, async () => {
    const outcome = await applyFix({ path, text: before }, options);
    assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
    assert.equal(outcome.text, after);
    assert.equal(outcome.value, value ?? 'correct horse');
  });
}

function checkRefusal(
  title: string,
  path: string,
  text: string,
  reason: RegExp,
  alternatives: readonly string[],
  options?: FixOptions,
): void {
  it(title, async () => {
    const outcome = await applyFix({ path, text }, options);
    assert.equal(outcome.kind, 'refused', JSON.stringify(outcome));
    assert.match(outcome.reason, reason);
    assert.deepEqual(outcome.alternatives, alternatives);
    assert.ok(!outcome.reason.includes('correct horse'));
  });
}

/** A source as a part of a test's title. */
function inOneLine(source: string): string {
  return source.trim().replaceAll(/\s+/g, ' ').replaceAll(/[«»]/g, '');
}

/** An ES module whose first lines are what the fix adds to a module without imports. */
const added = `${esmImport}\n\n${declarations}\n\n`;

describe('retrieval code for JavaScript', () => {
  describe('at the top level of an ES module', () => {
    check({
      title: 'waits for the secret',
      before: "const greeting = '«correct horse»';\nconsole.log(greeting);\n",
      after: `${added}const greeting = await getSecret('app/greeting');\nconsole.log(greeting);\n`,
    });
    check({
      title: 'waits in a .js file of a package of type module',
      path: 'main.js',
      options: { project: moduleProject },
      before: "export const greeting = '«correct horse»';\n",
      after: `${added}export const greeting = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'waits in a .js file that Node takes for a module by its syntax',
      path: 'main.js',
      before: "import a from 'a';\nlet greeting = '«correct horse»';\n",
      after: `import a from 'a';\n${esmImport}\n\n${declarations}\n\nlet greeting = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'replaces a property of a nested object',
      before: "const o = { a: { b: '«correct horse»' } };\n",
      after: `${added}const o = { a: { b: await getSecret('app/greeting') } };\n`,
    });
    check({
      title: 'replaces an element of an array and an argument',
      before: "run(['a', \"«correct horse»\"], 'b');\n",
      after: `${added}run(['a', await getSecret('app/greeting')], 'b');\n`,
    });
    check({
      title: 'brackets the call where a member is read from it',
      before: "const n = '«correct horse»'.length;\n",
      after: `${added}const n = (await getSecret('app/greeting')).length;\n`,
    });
    check({
      title: 'keeps a keyword and the call apart',
      before: "const t = typeof'«correct horse»';\n",
      after: `${added}const t = typeof await getSecret('app/greeting');\n`,
    });
    check({
      title: 'replaces only one side of a concatenation',
      before: "const header = 'Bearer ' + '«correct horse»';\n",
      after: `${added}const header = 'Bearer ' + await getSecret('app/greeting');\n`,
    });
    check({
      title: 'turns a string of which a part is the secret into a template',
      before: "const url = 'db://me:«correct horse»@host/`x`?a=${b}\\n\\'';\n",
      after: `${added}const url = \`db://me:\${await getSecret('app/greeting')}@host/\\\`x\\\`?a=\\\${b}\\n\\'\`;\n`,
    });
    check({
      title: 'replaces the literal part of a template',
      before: 'const url = `db://${user}:«correct horse»@${host}`;\n',
      after: `${added}const url = \`db://\${user}:\${await getSecret('app/greeting')}@\${host}\`;\n`,
    });
    check({
      title: 'stores what the escapes stand for',
      before: "const k = '«\\x63orr\\u{65}ct \\\nhor\\163e»';\n",
      after: `${added}const k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'writes octal escapes in a form that a template takes',
      path: 'main.cjs',
      before: "async function f() {\n  return 'a\\07«correct horse»';\n}\n",
      after: `${cjsImport}\n\n${declarations}\n\nasync function f() {\n  return \`a\\x07\${await getSecret('app/greeting')}\`;\n}\n`,
    });
    check({
      title: 'names the region where the target gives one',
      options: { target: { region: 'eu-west-1' } },
      before: "const k = '«correct horse»';\n",
      after: `${esmImport}\n\nconst secretsManager = new SecretsManagerClient({ region: 'eu-west-1' });\n\n${helper()}\n\nconst k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'reads a key of a JSON secret',
      options: { target: { secretName: 'app/db', jsonKey: 'password' } },
      before: "const k = '«correct horse»';\n",
      after: `${esmImport}\n\n${declarations}\n\n${keyHelper}\n\nconst k = await getSecretKey('app/db', 'password');\n`,
    });
  });

  describe('in functions', () => {
    check({
      title: 'waits in an async function of a CommonJS module',
      path: 'main.cjs',
      before: "const fs = require('fs');\n\nasync function f() {\n  return '«correct horse»';\n}\n",
      after: `const fs = require('fs');\n${cjsImport}\n\n${declarations}\n\nasync function f() {\n  return await getSecret('app/greeting');\n}\n`,
    });
    check({
      title: 'waits in an async arrow function and an async method',
      path: 'main.cjs',
      before: "const o = { async m() { return (async () => '«correct horse»')(); } };\n",
      after: `${cjsImport}\n\n${declarations}\n\nconst o = { async m() { return (async () => await getSecret('app/greeting'))(); } };\n`,
    });
    check({
      title: 'waits in an async generator',
      path: 'main.cjs',
      before: "async function* f() {\n  yield '«correct horse»';\n}\n",
      after: `${cjsImport}\n\n${declarations}\n\nasync function* f() {\n  yield await getSecret('app/greeting');\n}\n`,
    });
    check({
      title: 'moves the default of a parameter of an async function into its body',
      path: 'main.cjs',
      before: "async function f(a, b = '«correct horse»') {\n  return [a, b];\n}\n",
      after: `${cjsImport}\n\n${declarations}\n\nasync function f(a, b = undefined) {\n  if (b === undefined) b = await getSecret('app/greeting');\n  return [a, b];\n}\n`,
    });
    check({
      title: 'moves a typed default, and one in a body on one line',
      path: 'main.ts',
      before: "export const f = async (b: string = '«correct horse»') => { return b; };\n",
      after: `${esmImport}\n\n${typed(declarations)}\n\nexport const f = async (b: string | undefined = undefined) => { if (b === undefined) b = await getSecret('app/greeting'); return b; };\n`,
    });
    checkRefusal(
      'leaves a default that another parameter uses',
      'main.cjs',
      "async function f(a = '«correct horse»', b = a) {\n  return b;\n}\n",
      /default value/,
      ['environment'],
    );
    checkRefusal(
      'leaves a default where arguments is read',
      'main.cjs',
      "async function f(a = '«correct horse»') {\n  return arguments.length + a;\n}\n",
      /default value/,
      ['environment'],
    );
    for (const [what, before] of [
      ['a synchronous function', "function f() { return '«correct horse»'; }\n"],
      ['a synchronous generator', "function* f() { yield '«correct horse»'; }\n"],
      ['a class field', "class A { a = '«correct horse»'; }\n"],
      ['a class field', "class A { static a = '«correct horse»'; }\n"],
      ['a static block', "class A { static { use('«correct horse»'); } }\n"],
      ['a constructor', "class A { constructor() { this.a = '«correct horse»'; } }\n"],
      ['a getter', "class A { get a() { return '«correct horse»'; } }\n"],
      ['a synchronous function', "async function f() { return [1].map(() => '«correct horse»'); }\n"],
    ] as const)
      checkRefusal(
        `does not wait in ${what}: ${inOneLine(before)}`,
        'main.mjs',
        before,
        new RegExp(`not possible in ${what}`),
        ['environment'],
      );
  });

  describe('at the top level of a CommonJS module', () => {
    check({
      title: 'turns a constant that only async functions use into a function that they await',
      path: 'main.cjs',
      before:
        "const API_KEY = '«correct horse»';\nasync function f() {\n  return [API_KEY, { API_KEY }, API_KEY.length, `${API_KEY}`];\n}\nmodule.exports = { f };\n",
      after: `${cjsImport}\n\n${declarations}\n\nconst getApiKey = () => getSecret('app/greeting');\nasync function f() {\n  return [await getApiKey(), { API_KEY: await getApiKey() }, (await getApiKey()).length, \`\${await getApiKey()}\`];\n}\nmodule.exports = { f };\n`,
    });
    check({
      title: 'does so for a constant of which the secret is a part',
      path: 'main.cjs',
      before: "const url = 'db://«correct horse»@host';\nasync function f() {\n  return url;\n}\n",
      after: `${cjsImport}\n\n${declarations}\n\nconst getUrl = async () => \`db://\${await getSecret('app/greeting')}@host\`;\nasync function f() {\n  return await getUrl();\n}\n`,
    });
    check({
      title: 'does so for TypeScript that is compiled to CommonJS',
      path: 'main.ts',
      options: { project: { 'tsconfig.json': '{ "compilerOptions": { "module": "commonjs" } }' } },
      before: "const key: string = '«correct horse»';\nexport async function f() {\n  return key;\n}\n",
      after: `${esmImport}\n\n${typed(declarations)}\n\nconst getKey = () => getSecret('app/greeting');\nexport async function f() {\n  return await getKey();\n}\n`,
    });
    for (const [why, before] of [
      ['used in line 2', "const k = '«correct horse»';\nconsole.log(k);\n"],
      ['exported', "export const k = '«correct horse»';\n"],
      ['assigned anew', "let k = '«correct horse»';\n"],
      ['whole value', "const k = { a: '«correct horse»' };\n"],
      ['syntax errors', "const k = '«correct horse»';\nfunction f( { use(k)\n"],
      ['declared more than once', "const k = '«correct horse»';\nasync function f(k) { return k; }\n"],
      ['used in line 1', "const k = '«correct horse»', f = () => k;\n"],
    ] as const)
      checkRefusal(
        `leaves one that is ${why}: ${inOneLine(before)}`,
        why === 'exported' ? 'main.ts' : 'main.cjs',
        before,
        new RegExp(`cannot wait at its top level.*${why}`),
        ['environment'],
      );
  });

  describe('in TypeScript', () => {
    check({
      title: 'waits at the top level where tsconfig.json and package.json allow it',
      path: 'main.ts',
      options: {
        project: {
          ...moduleProject,
          'tsconfig.json':
            '{ // comment\n "compilerOptions": { "module": "NodeNext", "target": "es2022", } }',
        },
      },
      before: "export const greeting: string = '«correct horse»';\n",
      after: `${added.replace(declarations, typed(declarations))}export const greeting: string = await getSecret('app/greeting');\n`,
    });
    checkRefusal(
      'does not wait where the target is too old for it',
      'main.ts',
      "export const greeting = '«correct horse»';\n",
      /cannot wait/,
      ['environment'],
      { project: { ...moduleProject, 'tsconfig.json': '{"compilerOptions":{"target":"ES2015"}}' } },
    );
    check({
      title: 'types what it reads from JSON',
      path: 'main.mts',
      options: { target: { jsonKey: 'a-b' } },
      before: "const k = '«correct horse»';\n",
      after: `${esmImport}\n\n${typed(declarations)}\n\n${keyHelper
        .replace('(name, key)', '(name: string, key: string): Promise<string>')
        .replace('let values;', 'let values: Record<string, unknown> | null;')
        .replace(
          'JSON.parse(text)',
          'JSON.parse(text) as Record<string, unknown> | null',
        )}\n\nconst k = await getSecretKey('app/greeting', 'a-b');\n`,
    });
    for (const [what, before, reason] of [
      ['an enum member', "enum E { A = '«correct horse»' }\n", /enum/],
      ['a literal type', "let k: '«correct horse»';\n", /type/],
      ['as const', "const k = { a: ['«correct horse»'] } as const;\n", /as const/],
      ['a union of literals', "const k: 'a' | 'b' = '«correct horse»';\n", /lists literal values/],
    ] as const)
      checkRefusal(`leaves ${what}`, 'main.ts', before, reason, [], { style: 'environment' });
  });

  describe('where only literal text may stand', () => {
    for (const [what, before, reason] of [
      ['a property name', "const o = { '«correct horse»': 1 };\n", /property/],
      ['a directive', "'«correct horse»';\n", /directive/],
      ['an import', "import a from '«correct horse»';\n", /import/],
      ['a dynamic import', "const a = import('«correct horse»');\n", /module/],
      ['a required module', "const a = require('«correct horse»');\n", /module/],
      ['a re-export', "export * from '«correct horse»';\n", /module/],
      ['a tagged template', 'const a = tag`«correct horse»`;\n', /tag/],
      ['a case label', "switch (a) { case '«correct horse»': break; }\n", /case label/],
    ] as const)
      checkRefusal(`leaves ${what}`, 'main.mjs', before, reason, []);

    checkRefusal(
      'leaves a file that runs in the browser',
      'page.tsx',
      "'use client';\nexport const key = '«correct horse»';\n",
      /browser/,
      [],
      { style: 'environment' },
    );
    checkRefusal(
      'leaves code that does not parse',
      'main.mjs',
      "const a = ['«correct horse»', );\n",
      /syntax errors/,
      [],
    );
    checkRefusal(
      'leaves a part that cuts an escape in two',
      'main.mjs',
      "const a = 'a\\u00«41bcd»';\n",
      /value is known/,
      [],
    );
    it('warns of a comparison', async () => {
      const outcome = await applyFix({ path: 'a.mjs', text: "if (a === '«correct horse»') b();\n" });
      assert.equal(outcome.kind, 'fixed');
      assert.match(outcome.notes.join(), /compared/);
    });
  });

  describe('in JSX', () => {
    check({
      title: 'puts an attribute into braces',
      path: 'page.tsx',
      options: { style: 'environment' },
      before: 'export const Page = () => <Map token="«correct horse»" />;\n',
      after: `${typedRequireEnv}\n\nexport const Page = () => <Map token={requireEnv('GREETING')} />;\n`,
    });
    check({
      title: 'makes a template of an attribute of which a part is the secret',
      path: 'page.jsx',
      options: { style: 'environment' },
      before: 'export const Page = () => <Map url="a\\b&amp;k=«correct horse»" />;\n',
      after: `${requireEnv}\n\nexport const Page = () => <Map url={\`a\\\\b&k=\${requireEnv('GREETING')}\`} />;\n`,
    });
  });

  describe('by an environment variable', () => {
    check({
      title: 'reads it in a class field, below the imports',
      path: 'a.ts',
      options: { style: 'environment', target: { secretName: 'prod/db', jsonKey: 'password' } },
      before: "import a from 'a';\nclass A {\n  k = '«correct horse»';\n}\n",
      after: `import a from 'a';\n\n${typedRequireEnv}\n\nclass A {\n  k = requireEnv('DB_PASSWORD');\n}\n`,
    });
    check({
      title: 'reuses the helper that the file has',
      path: 'a.cjs',
      options: { style: 'environment' },
      before: `${requireEnv}\n\nconst a = requireEnv('OTHER');\nconst k = '«correct horse»';\n`,
      after: `${requireEnv}\n\nconst a = requireEnv('OTHER');\nconst k = requireEnv('GREETING');\n`,
    });
    check({
      title: 'reads it in a default value',
      path: 'a.cjs',
      options: { style: 'environment' },
      before: "'use strict';\n\nfunction f(k = '«correct horse»') {}\n",
      after: `'use strict';\n\n${requireEnv}\n\nfunction f(k = requireEnv('GREETING')) {}\n`,
    });
    it('says which variable to set from which secret', async () => {
      const outcome = await applyFix(
        { path: 'a.mjs', text: "const k = '«correct horse»';\n" },
        { style: 'environment', target: { secretName: 'prod/db', jsonKey: 'user' } },
      );
      assert.deepEqual(outcome.kind === 'fixed' && outcome.notes, [
        'Set DB_USER in the environment from the secret prod/db, key user.',
      ]);
    });
  });

  describe('with what the file already has', () => {
    check({
      title: 'adds to its import, in order, and uses its client',
      before: `import {\n  CreateSecretCommand,\n  SecretsManagerClient,\n} from '@aws-sdk/client-secrets-manager';\nimport b from './b.js';\n\nconst aws = new SecretsManagerClient({});\n\nconst k = '«correct horse»';\n`,
      after: `import {\n  CreateSecretCommand,\n  GetSecretValueCommand,\n  SecretsManagerClient,\n} from '@aws-sdk/client-secrets-manager';\nimport b from './b.js';\n\nconst aws = new SecretsManagerClient({});\n\n${helper('aws')}\n\nconst k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'adds to its require',
      path: 'main.cjs',
      before: `const { PutSecretValueCommand: Put } = require('@aws-sdk/client-secrets-manager');\n\nasync function f() {\n  return '«correct horse»';\n}\n`,
      after: `const { GetSecretValueCommand, PutSecretValueCommand: Put, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager');\n\n${declarations}\n\nasync function f() {\n  return await getSecret('app/greeting');\n}\n`,
    });
    check({
      title: 'imports under another name what the file imports as a type only',
      path: 'main.mts',
      before: `import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';\n\nexport let c: SecretsManagerClient;\nconst k = '«correct horse»';\n`,
      after: `import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';\nimport { GetSecretValueCommand, SecretsManagerClient as AwsSecretsManagerClient } from '@aws-sdk/client-secrets-manager';\n\n${typed(
        declarations,
      ).replace(
        'new S',
        'new AwsS',
      )}\n\nexport let c: SecretsManagerClient;\nconst k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'uses its namespace import',
      before: `import * as sm from '@aws-sdk/client-secrets-manager';\n\nconst k = '«correct horse»';\n`,
      after: `import * as sm from '@aws-sdk/client-secrets-manager';\n\n${declarations
        .replace('new S', 'new sm.S')
        .replace('new G', 'new sm.G')}\n\nconst k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'uses its helper the second time',
      before: `${added}const a = await getSecret('app/a');\nconst k = '«correct horse»';\n`,
      after: `${added}const a = await getSecret('app/a');\nconst k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'knows the helper by what it does and not by its name',
      before: `${esmImport}\n\n${client}\n\n${helper('secretsManager', 'readIt')}\n\nfunction getSecret() {}\nconst k = '«correct horse»';\n`,
      after: `${esmImport}\n\n${client}\n\n${helper('secretsManager', 'readIt')}\n\nfunction getSecret() {}\nconst k = await readIt('app/greeting');\n`,
    });
    check({
      title: 'chooses other names where its own are taken',
      before: "const getSecret = 1, secretsManager = 2;\nconst k = '«correct horse»';\n",
      after: `${esmImport}\n\n${client.replace('secretsManager', 'secretsManagerClient')}\n\n${helper('secretsManagerClient', 'readSecret')}\n\nconst getSecret = 1, secretsManager = 2;\nconst k = await readSecret('app/greeting');\n`,
    });
    check({
      title: 'makes a client of its own for another region',
      options: { target: { region: 'eu-west-1' } },
      before: `${added}const k = '«correct horse»';\n`,
      after: `${esmImport}\n\nconst secretsManagerEuWest1 = new SecretsManagerClient({ region: 'eu-west-1' });\n\n${helper('secretsManagerEuWest1', 'getSecretEuWest1')}\n\n${declarations}\n\nconst k = await getSecretEuWest1('app/greeting');\n`,
    });
    check({
      title: 'does not use a client that is made only after the literal',
      before: `${esmImport}\n\nconst k = '«correct horse»';\nconst aws = new SecretsManagerClient();\n`,
      after: `${added}const k = await getSecret('app/greeting');\nconst aws = new SecretsManagerClient();\n`,
    });
  });

  describe('in the style of the file', () => {
    check({
      title: 'keeps double quotes, no semicolons, tabs and CRLF',
      before: 'import a from "a"\r\n\r\nasync function f() {\r\n\treturn "«correct horse»"\r\n}\r\n',
      after:
        `import a from 'a'\n${esmImport}\n\n${declarations}\n\nasync function f() {\n  return await getSecret('app/greeting')\n}\n`
          .replaceAll("'", '"')
          .replaceAll(';', '')
          .replaceAll('  ', '\t')
          .replaceAll('\n', '\r\n'),
    });
    check({
      title: 'keeps byte order mark, shebang, directive and header comment on top',
      path: 'main.cjs',
      before:
        "\uFEFF'use strict';\n// Copyright of the shop\n\n/** Says hello. */\nasync function f() {\n  return '«correct horse»';\n}\n",
      after: `\uFEFF'use strict';\n// Copyright of the shop\n\n${cjsImport}\n\n${declarations}\n\n/** Says hello. */\nasync function f() {\n  return await getSecret('app/greeting');\n}\n`,
    });
    check({
      title: 'keeps the shebang on top',
      before: "#!/usr/bin/env node\nconst k = '«correct horse»';\n",
      after: `#!/usr/bin/env node\n${added}const k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'puts the import where sorted imports want it',
      before:
        "import a from 'a';\nimport '@zeta/x';\nimport b from './b.js';\n\nconst k = '«correct horse»';\n",
      after: `import a from 'a';\nimport '@zeta/x';\n${esmImport}\nimport b from './b.js';\n\n${declarations}\n\nconst k = await getSecret('app/greeting');\n`,
    });
    check({
      title: 'works on code that shares its line with the imports',
      before: "import a from 'a'; const k = '«correct horse»';\n",
      after: `import a from 'a';\n${esmImport}\n\n\n${declarations}\n\n const k = await getSecret('app/greeting');\n`,
    });
  });
});
