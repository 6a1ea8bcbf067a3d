import type { Program } from './programs';

/** What a program of version 2 does to meet the emulator, since that version reads no variable for endpoints. */
const meetEmulator = "AWS.config.update({ endpoint: process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] });\n";

/** Programs of the ways of retrieval that need more than the AWS SDK 3. */
export const javascriptPrograms: readonly Program[] = [
  {
    title: 'the agent over HTTP, at the top level of an ES module',
    path: 'main.mjs',
    style: 'local-http',
    source: "import { inspect } from 'node:util';\n\nconsole.log(inspect({ token: 'VALUE' }));\n",
  },
  {
    title: 'the agent over HTTP, a key of a JSON secret in a CommonJS function',
    path: 'main.cjs',
    style: 'local-http',
    jsonKey: 'password',
    source:
      "const path = require('path');\n\nasync function show() {\n  return `${path.posix.sep}:«VALUE»`;\n}\n\nshow().then((text) => console.log(text));\n",
  },
  {
    title: 'the agent over HTTP, in a method of TypeScript',
    path: 'main.mts',
    style: 'local-http',
    jsonKey: 'api-key',
    source:
      "import { readFile } from 'node:fs/promises';\n\nclass Store {\n  async show(): Promise<string> {\n    const header = { authorization: 'Bearer VALUE' };\n    return header.authorization + (await readFile('/dev/null', 'utf8'));\n  }\n}\n\nconsole.log(await new Store().show());\n".replace(
        'Bearer VALUE',
        'Bearer «VALUE»',
      ),
  },
  {
    title: 'Powertools, at the top level of a TypeScript module',
    path: 'main.mts',
    style: 'cache',
    source: "const token: string = 'VALUE';\nconsole.log(token, token.length > 3);\n\nexport {};\n",
  },
  {
    title: 'Powertools in another region, a key of a JSON secret, in CommonJS',
    path: 'main.cjs',
    style: 'cache',
    region: 'eu-west-1',
    jsonKey: 'password',
    source:
      "const PASSWORD = 'VALUE';\n\nconst handler = async () => ({ PASSWORD });\n\nhandler().then((result) => console.log(JSON.stringify(result)));\n",
  },
  {
    title: 'a part of a URL by Powertools, percent-encoded',
    path: 'main.mjs',
    style: 'cache',
    encoding: 'uri-component',
    value: 'correct-horse-battery%20%2F%3F',
    source: "console.log(`db://me:«VALUE%20%2F%3F»@${'host'}/`);\n",
  },
  {
    title: 'version 2 by require',
    path: 'main.cjs',
    source: `const AWS = require('aws-sdk');\n\n${meetEmulator}\nexports.show = async () => {\n  console.log('VALUE');\n};\n\nexports.show();\n`,
  },
  {
    title: 'version 2 by a default import, a key of a JSON secret',
    path: 'main.mjs',
    jsonKey: 'password',
    source: `import AWS from 'aws-sdk';\n\n${meetEmulator}\nconst options = { password: 'VALUE' };\nconsole.log(options);\n`,
  },
  {
    title: 'version 2 by names in TypeScript, in another region',
    path: 'main.cts',
    region: 'eu-west-1',
    source:
      "import { config, S3 } from 'aws-sdk';\n\nconfig.secretsmanager = { endpoint: process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? '' };\nnew S3({ apiVersion: '2006-03-01' });\n\nasync function show(prefix: string, token = 'VALUE'): Promise<void> {\n  console.log(prefix, token);\n}\n\nvoid show('a');\n",
  },
  {
    title: 'version 2 by the class of one service',
    path: 'main.cts',
    source:
      "import S3 = require('aws-sdk/clients/s3');\nimport AWS = require('aws-sdk/global');\n\nAWS.config.update({ secretsmanager: { endpoint: process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? '' } });\nnew S3({ apiVersion: '2006-03-01' });\n\nasync function show(): Promise<void> {\n  console.log('VALUE');\n}\n\nvoid show();\n",
  },
  {
    title: 'version 2 with a client of its own',
    path: 'main.cjs',
    source:
      "const { SecretsManager } = require('aws-sdk');\n\nconst client = new SecretsManager({ endpoint: process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER });\n\nasync function show() {\n  for (const letter of 'VALUE') process.stdout.write(letter);\n}\n\nshow().then(() => client.config.region);\n",
  },
];
