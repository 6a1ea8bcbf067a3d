import type { RetrievalStyle, RetrievalTarget } from '../../src/core/retrieval/retrieval';

/** A program that prints its secret one way or another. */
export interface Program {
  readonly title: string;
  readonly path: string;
  /** `VALUE` stands for the secret where it is written as it is; else the source has «…» round its own spelling. */
  readonly source: string;
  readonly style?: RetrievalStyle;
  /** The key under which a JSON secret has the value. */
  readonly jsonKey?: string;
  readonly region?: string;
  /** What the secret's spelling stands for, where that is not `VALUE`. */
  readonly value?: string;
  readonly encoding?: RetrievalTarget['encoding'];
  /** Other files of the project. */
  readonly files?: Readonly<Record<string, string>>;
}

const moduleFiles = { 'package.json': '{ "type": "module" }' };
const strictModule = {
  ...moduleFiles,
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "target": "es2022", "strict": true } }',
};

export const nodePrograms: readonly Program[] = [
  {
    title: 'the top level of an ES module',
    path: 'main.mjs',
    source:
      "import { inspect } from 'node:util';\n\nexport const token = 'VALUE';\nconsole.log(inspect(token));\n",
  },
  {
    title: 'an object, an array, an argument and a concatenation with one more use of the helper',
    path: 'main.js',
    files: moduleFiles,
    source:
      "const nested = { list: ['a', { token: 'VALUE' }] };\nconsole.log(JSON.stringify(nested), 'Bearer ' + nested.list[1].token);\n",
  },
  {
    title: 'a constant of a CommonJS module that async functions use',
    path: 'main.cjs',
    source:
      "'use strict';\n\nconst path = require('node:path');\n\nconst API_TOKEN = 'VALUE';\n\nasync function show(prefix) {\n  console.log(path.posix.join(prefix, API_TOKEN), { API_TOKEN }, API_TOKEN.length, `<${API_TOKEN}>`);\n}\n\nshow('/x');\n",
  },
  {
    title: 'an async function of a CommonJS module',
    path: 'main.js',
    source:
      "const show = async () => {\n  const token = 'VALUE';\n  return token.toUpperCase() + token;\n};\n\nshow().then((text) => console.log(text));\n",
  },
  {
    title: 'a part of a string in an async method',
    path: 'main.cjs',
    jsonKey: 'password',
    source:
      "class Store {\n  async url(host) {\n    return new URL('db://me:«VALUE»@' + host + '/`${x}`');\n  }\n}\n\nnew Store().url('localhost').then((url) => console.log(url.password, url.pathname));\n",
  },
  {
    title: 'the literal part of a template',
    path: 'main.mjs',
    source: "const user = 'me';\nconsole.log(`${user}:«VALUE»@{host}`);\n",
  },
  {
    title: 'a default argument of an async function',
    path: 'main.cjs',
    source:
      "async function show(a, token = 'VALUE') {\n  return `${a}:${token}`;\n}\n\nPromise.all([show(1), show(2, 'given'), show(3, null), show(4, undefined)]).then((all) => {\n  console.log(all.join(), show.length);\n});\n",
  },
  {
    title: 'a synchronous function, by an environment variable',
    path: 'main.cjs',
    style: 'environment',
    source: "function token() {\n  return 'VALUE';\n}\n\nconsole.log([1, 2].map(token).join());\n",
  },
  {
    title: 'class fields, by an environment variable',
    path: 'main.ts',
    style: 'environment',
    files: strictModule,
    source:
      "class Store {\n  static readonly token: string = 'VALUE';\n  length = Store.token.length;\n}\n\nconsole.log(Store.token, new Store().length > 0);\n\nexport {};\n",
  },
  {
    title: 'the top level of a TypeScript module in another region',
    path: 'main.ts',
    region: 'eu-west-1',
    files: strictModule,
    source:
      "import { createHash } from 'node:crypto'\n\ninterface Options { readonly token: string }\n\nconst options: Options = { token: \"VALUE\" }\nconsole.log(options.token, createHash('sha256').update('x').digest('hex'))\n",
  },
  {
    title: 'a default argument in TypeScript with a key of a JSON secret',
    path: 'main.mts',
    jsonKey: 'api-key',
    files: strictModule,
    source:
      "export async function show(prefix: string, token: string = 'VALUE'): Promise<string> {\n  return prefix + token.trim();\n}\n\nconsole.log(await show('a'), await show('b', 'given'));\n",
  },
  {
    title: 'a constant of TypeScript that is compiled to CommonJS',
    path: 'main.ts',
    source:
      "import { basename } from 'node:path';\n\nconst token = 'VALUE';\n\nasync function show(): Promise<void> {\n  console.log(basename('/a/b'), token);\n}\n\nvoid show();\n",
  },
  {
    title: 'escapes',
    path: 'main.mjs',
    source: "console.log(JSON.stringify('«\\x63afé \\u{1f40e} \\'quoted\\' \\\\ \\\nend»'));\n",
  },
  {
    title: 'a file that has a client and a helper of its own',
    path: 'main.mjs',
    source:
      "import * as sm from '@aws-sdk/client-secrets-manager';\n\nconst aws = new sm.SecretsManagerClient({});\n\nexport async function fetchText(id) {\n  const response = await aws.send(new sm.GetSecretValueCommand({ SecretId: id }));\n  return response.SecretString;\n}\n\nconsole.log('VALUE');\naws.destroy();\n",
  },
];

/** The target of a program's fix. */
export function targetOf(program: Program, secretName: string): RetrievalTarget {
  return {
    secretName,
    ...(program.jsonKey === undefined ? {} : { jsonKey: program.jsonKey }),
    ...(program.region === undefined ? {} : { region: program.region }),
    ...(program.encoding === undefined ? {} : { encoding: program.encoding }),
  };
}
