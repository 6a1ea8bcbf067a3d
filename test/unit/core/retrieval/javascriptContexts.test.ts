import assert from 'node:assert/strict';
import { checkGolden, checkRefusal, notesOf } from './goldens';

const moduleProject = {
  'package.json': '{ "type": "module", "dependencies": { "@aws-sdk/client-secrets-manager": "^3.0.0" } }',
};

/** What the SDK's helper is in a file that has it, so that a fix adds the call alone. */
const helper = `import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const secretsManager = new SecretsManagerClient();

export async function getSecret(name: string): Promise<string> {
  const { SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId: name }));
  if (SecretString === undefined) throw new Error('empty');
  return SecretString;
}
`;
const requireEnv = `function requireEnv(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(name);
  return value;
}
`;
const awaited = "await getSecret('app/greeting')";
const read = "requireEnv('GREETING')";

describe('the contexts of JavaScript', () => {
  describe('where waiting is possible', () => {
    for (const [title, before, after] of [
      [
        'an exported constant of an ES module, which others import',
        'export const k = VALUE;',
        `export const k = ${awaited};`,
      ],
      ['a default export', 'export default VALUE;', `export default ${awaited};`],
      [
        'an object that is exported by default',
        'export default { a: { k: VALUE } };',
        `export default { a: { k: ${awaited} } };`,
      ],
      [
        'an object that is spread',
        'const o = { ...a, ...{ k: VALUE } };',
        `const o = { ...a, ...{ k: ${awaited} } };`,
      ],
      [
        'a value that satisfies a type',
        'const o = { k: VALUE } satisfies Options;',
        `const o = { k: ${awaited} } satisfies Options;`,
      ],
      ['a value as another type', 'const k = VALUE as Secret;', `const k = ${awaited} as Secret;`],
      ['a value that is said not to be null', 'const k = VALUE!;', `const k = (${awaited})!;`],
      ['an element of an array that is spread', 'f(...[VALUE]);', `f(...[${awaited}]);`],
      ['both sides of a choice', "const k = dev ? 'a' : VALUE;", `const k = dev ? 'a' : ${awaited};`],
      ['a fallback', 'const k = process.env.K ?? VALUE;', `const k = process.env.K ?? ${awaited};`],
      ['a part of a concatenation', "const k = 'Bearer ' + VALUE;", `const k = 'Bearer ' + ${awaited};`],
      ['a nested template', 'const k = `a${b ? VALUE : c}`;', `const k = \`a\${b ? ${awaited} : c}\`;`],
      [
        'an argument of a dynamic import’s result',
        'const m = (await import("m")).login(VALUE);',
        `const m = (await import("m")).login(${awaited});`,
      ],
      ['an assignment to a member', 'config.k = VALUE;', `config.k = ${awaited};`],
      ['a logical assignment', 'config.k ??= VALUE;', `config.k ??= ${awaited};`],
      ['a loop', 'for await (const x of f(VALUE)) g(x);', `for await (const x of f(${awaited})) g(x);`],
      ['a computed property', 'const o = { k: [VALUE][0] };', `const o = { k: [${awaited}][0] };`],
      [
        'an async arrow in a call',
        'app.get("/", async (q, r) => r.send(VALUE));',
        `app.get("/", async (q, r) => r.send(${awaited}));`,
      ],
      [
        'a static async method',
        'class A { static async m() { return VALUE; } }',
        `class A { static async m() { return ${awaited}; } }`,
      ],
      [
        'an async generator method',
        'class A { async *m() { yield VALUE; } }',
        `class A { async *m() { yield ${awaited}; } }`,
      ],
      [
        'an async private method',
        'class A { async #m() { return VALUE; } }',
        `class A { async #m() { return ${awaited}; } }`,
      ],
    ] as const)
      checkGolden({
        title,
        path: 'main.ts',
        options: { project: moduleProject },
        before: `${helper}\n${before.replace('VALUE', "'«correct horse»'")}\n`,
        after: `${helper}\n${after}\n`,
      });
  });

  describe('where a value can be read but not waited for', () => {
    for (const [title, before, after] of [
      [
        'a constructor',
        'class A { constructor() { this.k = VALUE; } }',
        `class A { constructor() { this.k = ${read}; } }`,
      ],
      ['a static block', 'class A { static { A.k = VALUE; } }', `class A { static { A.k = ${read}; } }`],
      ['a private field', 'class A { readonly #k = VALUE; }', `class A { readonly #k = ${read}; }`],
      [
        'a parameter property',
        'class A { constructor(readonly k = VALUE) {} }',
        `class A { constructor(readonly k = ${read}) {} }`,
      ],
      [
        'a destructured default',
        'function f({ k = VALUE } = {}) { return k; }',
        `function f({ k = ${read} } = {}) { return k; }`,
      ],
      [
        'a getter of an object',
        'const o = { get k() { return VALUE; } };',
        `const o = { get k() { return ${read}; } };`,
      ],
      ['a generator', 'function* f() { yield VALUE; }', `function* f() { yield ${read}; }`],
      ['a namespace', 'namespace N { export const k = VALUE; }', `namespace N { export const k = ${read}; }`],
      [
        'an argument of a decorator',
        '@Module({ k: VALUE })\nclass A {}',
        `@Module({ k: ${read} })\nclass A {}`,
      ],
    ] as const)
      checkGolden({
        title,
        path: 'main.ts',
        options: { style: 'environment' },
        before: `${requireEnv}\n${before.replace('VALUE', "'«correct horse»'")}\n`,
        after: `${requireEnv}\n${after}\n`,
      });

    checkRefusal(
      'tells of Nest’s own way in its decorators',
      'app.module.ts',
      "import { Module } from '@nestjs/common';\n\n@Module({ imports: [JwtModule.register({ secret: '«correct horse»' })] })\nexport class AppModule {}\n",
      /not possible in a decorator\. A module of Nest can wait .* useFactory/,
    );
  });

  describe('where nothing may be replaced', () => {
    for (const [what, code, reason] of [
      ['a constant enumeration', "const enum E { A = '«correct horse»' }", /enum/],
      ['a declaration', "declare module '«correct horse»' {}", /ambient/],
      ['an array as constant', "const k = ['«correct horse»'] as const;", /as const/],
      ['a tagged template', 'const k = sql`«correct horse» ${a}`;', /tag/],
      ['a case label', "switch (a) { case '«correct horse»': }", /case label/],
      ['a dynamic import', "await import('«correct horse»');", /module/],
      ['an attribute of an import', "import a from './a.json' with { type: '«correct horse»' };", /import/],
    ] as const)
      checkRefusal(what, 'main.ts', `${code}\n`, reason);

    checkRefusal('a declaration file', 'a.d.ts', "export const k = '«correct horse»';\n", /types only/);

    for (const [what, path, text] of [
      ['a client component of React', 'a.tsx', "'use client';\nexport const k = '«correct horse»';\n"],
      [
        'a component of Angular',
        'a.ts',
        "import { Component } from '@angular/core';\nexport const k = '«correct horse»';\n",
      ],
      [
        'an app that React draws',
        'a.tsx',
        "import { createRoot } from 'react-dom/client';\nexport const k = '«correct horse»';\n",
      ],
    ] as const)
      checkRefusal(what, path, text, /every value is public/);

    const module = "export const k = '«correct horse»';\n";
    const vite = { 'package.json': '{ "devDependencies": { "vite": "^5.0.0" } }', 'index.html': '' };
    checkRefusal('an app of Vite', 'src/a.ts', module, /every value is public/, { project: vite });
    it('not the server of one', async () => {
      const served = { ...vite, 'package.json': '{ "dependencies": { "express": "4", "vite": "5" } }' };
      await notesOf('src/a.ts', module, { style: 'environment', project: served });
      await notesOf('server/a.ts', module, { style: 'environment', project: vite });
    });

    it('a comparison without a word of warning', async () => {
      for (const code of ["if (a !== '«correct horse»') b();", "const ok = '«correct horse»' == a;"])
        assert.match(await notesOf('a.mjs', `${code}\n`), /compared, not used/);
    });
  });
});
