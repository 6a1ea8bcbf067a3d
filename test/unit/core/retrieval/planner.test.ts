import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { nameEnvironmentVariable } from '../../../../src/core/retrieval/names';
import { createRetrievalPlanner } from '../../../../src/core/retrieval/planner';
import { reveal } from '../../../../src/core/secrets/redacted';
import { installedGrammars, planner, projectOf, sourceFile, unmark } from './applyFix';

describe('the literal at a finding', () => {
  it('is an address with its scheme, which a finding may lack', async () => {
    const locate = async (text: string): Promise<string | undefined> => {
      const { file, secret } = unmark({ path: 'a.py', text });
      const { value } = (await planner.locate(file, secret)) ?? {};
      return value && reveal(value);
    };
    assert.equal(await locate("hook = 'https://«hooks.example.com/a/b»'"), 'https://hooks.example.com/a/b');
    assert.equal(await locate("url = 'https://«abc»@example.com/a'"), 'abc');
  });

  for (const [path, text, range, assignedTo] of [
    ['a.ts', "const token: string = '«abc»';", "'abc'", 'token'],
    ['a.ts', "const token = 'Bearer «abc»' + x;", 'abc', 'token'],
    ['a.ts', "const o = { 'api-key': '«abc»' };", "'abc'", 'api-key'],
    ['a.ts', 'o.token = `«abc»`;', '`abc`', 'token'],
    ['a.ts', "o['token'] ??= '«abc»';", "'abc'", 'token'],
    ['a.ts', "class A { private static readonly token = '«abc»' }", "'abc'", 'token'],
    ['a.js', "class A { #token = '«abc»' }", "'abc'", 'token'],
    ['a.ts', "function f(token = '«abc»') {}", "'abc'", 'token'],
    ['a.js', "function f({ token = '«abc»' }) {}", "'abc'", 'token'],
    ['a.tsx', 'const a = <A token="«abc»" />;', '"abc"', 'token'],
    ['a.ts', "connect('«abc»');", "'abc'", undefined],
    ['a.ts', "const { a } = f('«abc»');", "'abc'", undefined],
    ['a.ts', "const token = « 'abc' »;", "'abc'", 'token'],
    ['a.py', "token = '«abc»'", "'abc'", 'token'],
    ['a.py', "self.token: str = f'x{y}«abc»'", 'abc', 'token'],
    ['a.py', "os.environ['TOKEN'] = '«abc»'", "'abc'", 'TOKEN'],
    ['a.py', "connect(token='«abc»')", "'abc'", 'token'],
    ['a.py', "x = {'token': '«abc»'}", "'abc'", 'token'],
    ['a.py', "def f(token: str = '«abc»'): pass", "'abc'", 'token'],
    ['a.py', "token = ('«a'\n 'bc»')", "'a'\n 'bc'", 'token'],
  ] as const)
    it(`is located: ${text.replaceAll(/\s+/g, ' ')}`, async () => {
      const { file, secret } = unmark({ path, text });
      const located = await planner.locate(file, secret);
      assert.ok(located !== undefined);
      assert.equal(file.text.slice(located.range.start, located.range.end), range);
      assert.equal(reveal(located.value), 'abc');
      assert.equal(located.assignedTo, assignedTo);
    });

  for (const [path, text] of [
    ['a.ts', 'const «abc» = 1;'],
    ['a.ts', '// «abc»'],
    ['a.ts', 'const a = `x${«abc»}`;'],
    ['a.ts', 'const a = `«x${abc}y»`;'],
    ['a.tsx', 'const a = <p>«abc»</p>;'],
    ['a.jsx', 'const a = <p title="«&unknown;»" />;'],
    ['a.ts', "const a = '«»';"],
    ['a.py', "a = f'«{x}y»'"],
    ['a.py', "a = t'«xyz»'"],
    ['a.py', '«abc» = 1'],
    ['a.lua', "a = '«abc»'"],
  ] as const)
    it(`is not there: ${text}`, async () => {
      const { file, secret } = unmark({ path, text });
      assert.equal(await planner.locate(file, secret), undefined);
    });

  it('keeps white space that belongs to the value', async () => {
    const { file, secret } = unmark({ path: 'a.ts', text: "const a = '« abc »';" });
    const located = await planner.locate(file, secret);
    assert.equal(located === undefined ? undefined : reveal(located.value), ' abc ');
  });

  it('shows nothing of its value when it is printed', async () => {
    const { file, secret } = unmark({ path: 'a.ts', text: "const a = '«abc»';" });
    const located = await planner.locate(file, secret);
    assert.ok(!(inspect(located) + JSON.stringify(located)).includes('abc'));
  });
});

describe('the planner', () => {
  it('knows the languages that it has retrieval code for', () => {
    for (const id of ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'])
      assert.ok(planner.mayRewrite({ path: 'a', languageId: id }));
    assert.ok(!planner.mayRewrite({ path: 'a', languageId: 'plaintext' }));
  });

  it('refuses other languages', async () => {
    const { file, secret } = unmark({ path: 'a.lua', text: "a = '«abc»'" });
    const result = await planner.plan(file, secret, { secretName: 'x' }, 'sdk', projectOf());
    assert.equal(result.kind, 'refusal');
  });

  it('loads a grammar once, and tries again after a failure', async () => {
    const loaded: string[] = [];
    let broken = true;
    const own = createRetrievalPlanner({
      load: (name) => {
        loaded.push(name);
        return broken && name.includes('python')
          ? Promise.reject(new Error('no such file'))
          : installedGrammars.load(name);
      },
    });
    const file = sourceFile('a.py', "a = 'abc'");
    await assert.rejects(own.locate(file, { start: 5, end: 8 }), /no such file/);
    broken = false;
    await own.locate(file, { start: 5, end: 8 });
    await own.locate(file, { start: 5, end: 8 });
    assert.equal(loaded.filter((name) => name === 'tree-sitter-python.wasm').length, 2);
    assert.equal(loaded.filter((name) => name === 'web-tree-sitter.wasm').length, 1);
  });

  for (const [path, languageId, advice] of [
    ['Dockerfile', 'dockerfile', /--mount=type=secret/],
    ['Makefile', 'makefile', /recipe/],
    ['a.unknown', 'plaintext', /No retrieval code is known .*plaintext/],
  ] as const)
    it(`says what to do instead in ${path}`, async () => {
      const file = { path, languageId, text: 'ENV A=abc\n' };
      const result = await planner.plan(file, { start: 6, end: 9 }, { secretName: 'x' }, 'sdk', projectOf());
      assert.ok(result.kind === 'refusal');
      assert.match(result.refusal.reason, advice);
    });

  it('leaves what is broken elsewhere in the file out of account', async () => {
    const { file, secret } = unmark({ path: 'a.mjs', text: "const a = '«abc»';\nfunction ( {\n" });
    const result = await planner.plan(file, secret, { secretName: 'x' }, 'sdk', projectOf());
    assert.equal(result.kind, 'plan');
  });
});

describe('a long file', function () {
  // Looking at every name of the file once for each function would take a minute.
  this.timeout(10_000);

  for (const [path, literal, functions] of [
    ['a.mjs', "const k = '«abc»';\n", "async function f#(x) { return [x, 'y', g(`${x}z`)]; }\n"],
    ['a.cjs', "const k = '«abc»';\n", "async function f#(x) { return [x, 'y', k]; }\n"],
    ['a.py', "k = '«abc»'\n", "def f#(x):\n    return [x, 'y', g(f'{x}z')]\n"],
  ] as const)
    it(`does not take its time: ${path}`, async () => {
      const many = Array.from({ length: 2000 }, (_, index) => functions.replace('#', String(index))).join('');
      const { file, secret } = unmark({ path, text: literal + many });
      const start = performance.now();
      const result = await planner.plan(file, secret, { secretName: 'x', jsonKey: 'y' }, 'sdk', projectOf());
      assert.equal(result.kind, 'plan');
      assert.ok(performance.now() - start < 8000);
    });
});

describe('the environment variable of a target', () => {
  for (const [secretName, jsonKey, expected] of [
    ['prod/shop/db', 'password', 'DB_PASSWORD'],
    ['stripeApiKey', undefined, 'STRIPE_API_KEY'],
    ['prod/2fa', undefined, 'SECRET_2FA'],
    ['prod/', undefined, 'PROD'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-Ab12Cd', 'user', 'DB_USER'],
  ] as const)
    it(`is ${expected}`, () => {
      const target = { secretName, ...(jsonKey === undefined ? {} : { jsonKey }) };
      assert.equal(nameEnvironmentVariable(target), expected);
    });
});
