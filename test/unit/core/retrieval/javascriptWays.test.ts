import assert from 'node:assert/strict';
import { planner, projectOf, sourceFile } from './applyFix';
import { checkGolden, checkRefusal, notesOf } from './goldens';

const localReader = `async function getSecret(name) {
  const { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port = '2773' } = process.env;
  const url = \`http://localhost:\${port}/secretsmanager/get?secretId=\${encodeURIComponent(name)}\`;
  const response = await fetch(url, {
    headers: { 'X-Aws-Parameters-Secrets-Token': await readToken() },
  });
  if (!response.ok) {
    throw new Error(\`Reading the secret \${name} failed with HTTP status \${response.status}.\`);
  }
  const { SecretString } = await response.json().catch(() => ({}));
  if (typeof SecretString !== 'string') {
    throw new Error(\`Secret \${name} has no string value.\`);
  }
  return SecretString;
}

async function readToken() {
  const { AWS_TOKEN, AWS_SESSION_TOKEN, AWS_CONTAINER_AUTHORIZATION_TOKEN } = process.env;
  const token = AWS_TOKEN ?? AWS_SESSION_TOKEN ?? AWS_CONTAINER_AUTHORIZATION_TOKEN ?? 'file:///var/run/awssmatoken';
  if (!token.startsWith('file://')) {
    return token;
  }
  return (await readFile(token.slice('file://'.length), 'utf8')).trim();
}`;
const typedLocalReader = localReader
  .replace('(name) {', '(name: string): Promise<string> {')
  .replace(
    'await response.json().catch(() => ({}))',
    '(await response.json().catch(() => ({}))) as { SecretString?: unknown }',
  )
  .replace('readToken() {', 'readToken(): Promise<string> {');

const cachedReader = (
  name = 'getCachedSecret',
  reader = 'getSecret',
): string => `async function ${name}(name) {
  const value = await ${reader}(name);
  if (typeof value !== 'string') {
    throw new Error(\`Secret \${name} has no string value.\`);
  }
  return value;
}`;
const powertools = "import { getSecret } from '@aws-lambda-powertools/parameters/secrets';";

const readerV2 = (client = 'secretsManager'): string => `async function getSecret(name) {
  const { SecretString } = await ${client}.getSecretValue({ SecretId: name }).promise();
  if (SecretString === undefined) {
    throw new Error(\`Secret \${name} has no string value.\`);
  }
  return SecretString;
}`;

describe('the ways of retrieval of JavaScript', () => {
  describe('from the agent on the machine', () => {
    const options = { style: 'local-http' } as const;

    checkGolden({
      title: 'asks over HTTP',
      path: 'main.mjs',
      options,
      before: "const k = '«correct horse»';\n",
      after: `import { readFile } from 'node:fs/promises';\n\n${localReader}\n\nconst k = await getSecret('app/greeting');\n`,
      notes: [/needs the AWS Parameters and Secrets Lambda extension/, /GetSecretValue/],
    });
    checkGolden({
      title: 'types what it gets, and imports as the file does',
      path: 'main.ts',
      options,
      before: "import { stat } from 'fs/promises';\n\nasync function f() {\n  return '«correct horse»';\n}\n",
      after: `import { readFile, stat } from 'fs/promises';\n\n${typedLocalReader}\n\nasync function f() {\n  return await getSecret('app/greeting');\n}\n`,
    });
    checkGolden({
      title: 'uses what it wrote the second time',
      path: 'main.mjs',
      options,
      before: `import { readFile } from 'node:fs/promises';\n\n${localReader}\n\nconst a = await getSecret('a');\nconst k = '«correct horse»';\n`,
      after: `import { readFile } from 'node:fs/promises';\n\n${localReader}\n\nconst a = await getSecret('a');\nconst k = await getSecret('app/greeting');\n`,
    });
    checkGolden({
      title: 'asks by the global fetch where the file has one of its own',
      path: 'main.mjs',
      options,
      before: "function fetch() {}\nconst k = '«correct horse»';\n",
      after: `import { readFile } from 'node:fs/promises';\n\n${localReader.replace('fetch(', 'globalThis.fetch(')}\n\nfunction fetch() {}\nconst k = await getSecret('app/greeting');\n`,
    });
    checkRefusal(
      'does not ask for another region',
      'main.mjs',
      "const k = '«correct horse»';\n",
      /read from their own region/,
      { ...options, target: { region: 'eu-west-1' } },
    );
  });

  describe('by Powertools', () => {
    const options = { style: 'cache' } as const;

    checkGolden({
      title: 'checks that it gives text',
      path: 'main.mjs',
      options,
      before: "const k = '«correct horse»';\n",
      after: `${powertools}\n\n${cachedReader()}\n\nconst k = await getCachedSecret('app/greeting');\n`,
    });
    checkGolden({
      title: 'uses what the file imports, and what it wrote, the second time',
      path: 'main.mjs',
      options,
      before: `import { getSecret as read } from '@aws-lambda-powertools/parameters/secrets';\n\n${cachedReader('load', 'read')}\n\nconst a = await load('a');\nconst k = '«correct horse»';\n`,
      after: `import { getSecret as read } from '@aws-lambda-powertools/parameters/secrets';\n\n${cachedReader('load', 'read')}\n\nconst a = await load('a');\nconst k = await load('app/greeting');\n`,
    });
    checkGolden({
      title: 'has a provider of its own for another region',
      path: 'main.cjs',
      options: { ...options, target: { region: 'eu-west-1' } },
      before: "async function f() {\n  return '«correct horse»';\n}\n",
      after: `const { SecretsProvider } = require('@aws-lambda-powertools/parameters/secrets');\n\nconst secretsEuWest1 = new SecretsProvider({ clientConfig: { region: 'eu-west-1' } });\n\n${cachedReader('getSecretEuWest1', 'secretsEuWest1.get')}\n\nasync function f() {\n  return await getSecretEuWest1('app/greeting');\n}\n`,
    });
    it('adds the package and the SDK that it is built on', async () => {
      const notes = await notesOf('main.mjs', "const k = '«correct horse»';\n", {
        ...options,
        project: { 'package.json': '{}' },
      });
      assert.match(
        notes,
        /gains @aws-lambda-powertools\/parameters.*\n.*gains @aws-sdk\/client-secrets-manager/,
      );
    });
    it('is the usual way in a file that uses Powertools', () => {
      const styles = (text: string): unknown => planner.stylesFor(sourceFile('a.ts', text))[0];
      assert.equal(styles("import { Logger } from '@aws-lambda-powertools/logger';\n"), 'cache');
      assert.equal(styles("import pino from 'pino';\n"), 'sdk');
    });
    it('is the usual way in a package that depends on Powertools', async () => {
      const usual = (list: string): Promise<unknown> =>
        planner.usualStyle(sourceFile('a.ts', "const k = 'a';\n"), projectOf({ 'package.json': list }));
      assert.equal(await usual('{"devDependencies": {"@aws-lambda-powertools/logger": "^2.0.0"}}'), 'cache');
      assert.equal(await usual('{"dependencies": {"pino": "^9.0.0"}}'), 'sdk');
    });
  });

  describe('by version 2 of the SDK, where the file uses it', () => {
    checkGolden({
      title: 'makes a client behind the configuration that it depends on',
      path: 'main.cjs',
      before:
        "const AWS = require('aws-sdk');\n\nAWS.config.update({ region: 'us-east-1' });\n\nexports.f = async () => '«correct horse»';\n",
      after: `const AWS = require('aws-sdk');\n\nAWS.config.update({ region: 'us-east-1' });\n\nconst secretsManager = new AWS.SecretsManager();\n\n${readerV2()}\n\nexports.f = async () => await getSecret('app/greeting');\n`,
      notes: [/version 2 of the AWS SDK/],
    });
    checkGolden({
      title: 'works behind a wrapper',
      path: 'main.cjs',
      before:
        "const xray = require('aws-xray-sdk');\nconst AWS = xray.captureAWS(require('aws-sdk'));\n\nexports.f = async () => '«correct horse»';\n",
      after: `const xray = require('aws-xray-sdk');\nconst AWS = xray.captureAWS(require('aws-sdk'));\n\nconst secretsManager = new AWS.SecretsManager();\n\n${readerV2()}\n\nexports.f = async () => await getSecret('app/greeting');\n`,
    });
    checkGolden({
      title: 'uses the client that the file has, and imports no more than the file does',
      path: 'main.mjs',
      before:
        "import SecretsManager from 'aws-sdk/clients/secretsmanager.js';\n\nconst sm = new SecretsManager();\nconst k = '«correct horse»';\n",
      after: `import SecretsManager from 'aws-sdk/clients/secretsmanager.js';\n\nconst sm = new SecretsManager();\n\n${readerV2('sm')}\n\nconst k = await getSecret('app/greeting');\n`,
    });
    checkGolden({
      title: 'imports the class as the file imports those of other services, for the region of the target',
      path: 'main.mjs',
      options: { target: { region: 'eu-west-1' } },
      before: "import S3 from 'aws-sdk/clients/s3.js';\n\nnew S3();\nconst k = '«correct horse»';\n",
      after: `import S3 from 'aws-sdk/clients/s3.js';\nimport SecretsManager from 'aws-sdk/clients/secretsmanager.js';\n\nconst secretsManager = new SecretsManager({ region: 'eu-west-1' });\n\n${readerV2()}\n\nnew S3();\nconst k = await getSecret('app/greeting');\n`,
    });
    checkGolden({
      title: 'uses its helper the second time',
      path: 'main.mjs',
      before: `import AWS from 'aws-sdk';\n\nconst secretsManager = new AWS.SecretsManager();\n\n${readerV2()}\n\nconst a = await getSecret('a');\nconst k = '«correct horse»';\n`,
      after: `import AWS from 'aws-sdk';\n\nconst secretsManager = new AWS.SecretsManager();\n\n${readerV2()}\n\nconst a = await getSecret('a');\nconst k = await getSecret('app/greeting');\n`,
    });
    checkGolden({
      title: 'goes by version 3 where that is what the file has, through its aggregated client too',
      path: 'main.mjs',
      before:
        "import { SecretsManager } from '@aws-sdk/client-secrets-manager';\n\nconst sm = new SecretsManager();\nconst k = '«correct horse»';\n",
      after: `import { GetSecretValueCommand, SecretsManager } from '@aws-sdk/client-secrets-manager';\n\nconst sm = new SecretsManager();\n\n${readerV2('sm').replace('sm.getSecretValue({ SecretId: name }).promise()', 'sm.send(new GetSecretValueCommand({ SecretId: name }))')}\n\nconst k = await getSecret('app/greeting');\n`,
    });
    it('goes by version 3 in a file that has both', async () => {
      const text =
        "import AWS from 'aws-sdk';\nimport { S3Client } from '@aws-sdk/client-s3';\n\nexport const k = '«correct horse»';\n";
      assert.doesNotMatch(await notesOf('main.mjs', text), /version 2/);
    });
  });
});
