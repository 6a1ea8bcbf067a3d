import { checkReferences } from './checkReferences';

describe('references in JavaScript and TypeScript', () => {
  const imported =
    "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';\n";

  checkReferences(
    'finds a command with the key that is taken from its value',
    'app.ts',
    `${imported}const client = new SecretsManagerClient({ region: '«eu-west-1»' });
const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: '«prod/db»', VersionStage: "«AWSPREVIOUS»" }));
const password = JSON.parse(SecretString!).«password»;
`,
    ['prod/db#password?region=eu-west-1&stage=AWSPREVIOUS'],
  );

  checkReferences(
    'follows a constant, and keys through destructuring and another variable',
    'app.js',
    `const { GetSecretValueCommand: Get } = require('@aws-sdk/client-secrets-manager');
const NAME = '«prod/db»';
async function main(client) {
  const command = new Get({ SecretId: NAME });
  const response = await client.send(command);
  const secret = JSON.parse(response.SecretString);
  const { «username», «password»: pass, '«host»': host = 'x' } = secret;
  return secret['«port»'];
}
`,
    ['prod/db#username,password,host,port'],
  );

  checkReferences(
    'joins constants, templates and what an environment variable has by default',
    'app.ts',
    `${imported}const stage = 'prod';
const prefix = 'team/' + stage;
const other = process.env.SECRET_NAME ?? '«fallback/db»';
const { THIRD = '«third/db»' } = process.env;
client.send(new GetSecretValueCommand({ SecretId: \`«\${prefix}/db»\` }));
client.send(new GetSecretValueCommand({ SecretId: «prefix + '/cache'» }));
client.send(new GetSecretValueCommand({ SecretId: other }));
client.send(new GetSecretValueCommand({ SecretId: THIRD }));
`,
    ['team/prod/db', 'team/prod/cache', 'fallback/db default', 'third/db default'],
  );

  checkReferences(
    'follows a helper to its callers, the key it is given, and what it gives back',
    'secrets.ts',
    `${imported}const client = new SecretsManagerClient();
async function readSecret(name: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  if (SecretString === undefined) throw new Error('none');
  return SecretString;
}
async function readKey(name: string, key: string): Promise<string> {
  const text = await readSecret(name);
  const values = JSON.parse(text) as Record<string, string>;
  return values?.[key];
}
const a = await readKey('«prod/db»', '«password»');
const b = JSON.parse(await readSecret('«prod/api»')).«token»;
const c = await readSecret('«prod/plain»');
`,
    ['prod/db#password', 'prod/api#token', 'prod/plain'],
  );

  checkReferences(
    'finds version 2, with callbacks and promises, and the other operations',
    'old.js',
    `const AWS = require('aws-sdk');
const sm = new AWS.SecretsManager({ region: '«us-east-1»' });
sm.getSecretValue({ SecretId: '«one»' }, function (err, data) {
  console.log(JSON.parse(data.SecretString).«user»);
});
sm.getSecretValue({ SecretId: '«two»' }).promise().then((data) => JSON.parse(data.SecretString).«user»);
sm.describeSecret({ SecretId: '«three»' });
sm.createSecret({ Name: '«four»', SecretString: 'x' });
`,
    [
      'one#user?region=us-east-1',
      'two#user?region=us-east-1',
      'three?region=us-east-1 [DescribeSecret]',
      'four?region=us-east-1 definition [CreateSecret]',
    ],
  );

  checkReferences(
    'finds several secrets read at once, Powertools and the server on localhost',
    'app.mts',
    `import { BatchGetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { getSecret as read, SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
client.send(new BatchGetSecretValueCommand({ SecretIdList: ['«a»', '«b»'] }));
const provider = new SecretsProvider();
(await read('«c»', { transform: 'json' })).«key»;
await provider.get('«d»', { sdkOptions: { VersionId: '«01234567-89ab-cdef-0123-456789abcdef»' } });
fetch(\`http://localhost:2773/secretsmanager/get?secretId=\${encodeURIComponent('«e/f»')}\`);
`,
    [
      'a [BatchGetSecretValue]',
      'b [BatchGetSecretValue]',
      'c#key',
      'd?version=01234567-89ab-cdef-0123-456789abcdef',
      'e/f',
    ],
  );

  checkReferences(
    'finds the ways of the CDK',
    'stack.ts',
    `import { SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
const db = Secret.fromSecretNameV2(this, 'Db', '«prod/db»');
db.secretValueFromJson('«password»');
ecs.Secret.fromSecretsManager(db, '«username»');
SecretValue.secretsManager('«prod/api»', { jsonField: '«token»', versionStage: '«AWSCURRENT»' });
new Secret(this, 'Made', { secretName: '«prod/made»' });
Secret.fromSecretAttributes(this, 'X', { secretCompleteArn: '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf»' });
`,
    [
      'prod/db#password,username',
      'prod/api#token?stage=AWSCURRENT',
      'prod/made definition []',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf',
    ],
  );

  checkReferences(
    'finds the secret of a build, a secret of CloudFormation, and those of older methods',
    'stack.ts',
    `new codebuild.Project(this, 'B', { environmentVariables: {
  TOKEN: { type: codebuild.BuildEnvironmentVariableType.SECRETS_MANAGER, value: '«prod/build»:«key»::«v1»' },
  ARN: { type: codebuild.BuildEnvironmentVariableType.SECRETS_MANAGER, value: '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf»:«k»' },
  PLAIN: { type: codebuild.BuildEnvironmentVariableType.PLAINTEXT, value: 'not/ours' },
} });
new secretsmanager.CfnSecret(this, 'Low', { name: '«prod/low»' });
Secret.fromSecretArn(this, 'Old', '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/old-AbCdEf»');
`,
    [
      'prod/build#key?version=v1',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf#k',
      'prod/low definition []',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/old-AbCdEf',
    ],
  );

  checkReferences(
    'follows classes: members, constructors, parameter properties and methods of the same object',
    'secrets.ts',
    `${imported}class SecretReader {
  private readonly client = new SecretsManagerClient({ region: '«eu-west-1»' });
  constructor(private readonly stage = '«AWSPENDING»') {}
  async read(name: string) {
    const SecretId = name;
    const command = new GetSecretValueCommand({ SecretId, VersionStage: this.stage });
    const { SecretString = '' } = await this.client.send(command);
    return SecretString;
  }
  load = async (name: string) => JSON.parse(await this.read(name));
}
const fixed = { SECRET: '«prod/fixed»' };
const reader = new SecretReader();
class Service {
  constructor(private readonly secrets: SecretReader, private readonly vault: Vault) {}
  async start(plain = '«prod/default»') {
    (await this.secrets.load(fixed.SECRET)).«password»;
    this.vault.load('not/ours');
    return (await this.secrets.client.send(new GetSecretValueCommand({ SecretId: plain }))).SecretString;
  }
}
`,
    ['prod/default?region=eu-west-1', 'prod/fixed#password?region=eu-west-1&stage=AWSPENDING'],
  );

  checkReferences(
    "finds Middy's middleware, and what it puts into the context",
    'handler.js',
    `import middy from '@middy/core';
import secretsManager from '@middy/secrets-manager';
export const handler = middy(async (event, context) => login(context.db.«user», context.db.«password»)).use(
  secretsManager({
    fetchData: { db: '«prod/db»', api: '«prod/api»' },
    awsClientOptions: { region: '«eu-west-1»' },
    setToContext: true,
  }),
);
`,
    ['prod/db#user,password?region=eu-west-1', 'prod/api?region=eu-west-1'],
  );

  checkReferences(
    'finds the server on localhost through every library, and reads its response before the value',
    'local.js',
    `const url = 'http://localhost:2773/secretsmanager/get?secretId=«one%2Fx»&versionStage=«AWSPREVIOUS»';
fetch(url).then((r) => r.json()).then((body) => JSON.parse(body.SecretString)).then((secret) => secret.«key»);
const { data } = await axios.get('http://localhost:2773/secretsmanager/get', { params: { secretId: '«two»' } });
JSON.parse(data.SecretString).«user»;
const target = new URL('http://localhost:2773/secretsmanager/get');
target.searchParams.set('secretId', '«three»');
const plain = (await (await fetch(target)).json()).SecretString;
await fetch(\`http://localhost:2773/secretsmanager/get?\${new URLSearchParams({ secretId: '«four»' })}\`);
http.get({ host: 'localhost', port: 2773, path: '/secretsmanager/get?secretId=' + '«five»' }, () => {});
`,
    ['one/x#key?stage=AWSPREVIOUS', 'two#user', 'three', 'four', 'five'],
  );

  checkReferences(
    'finds whole modules of CommonJS, a provider with its region, and parsed values passed on',
    'app.cjs',
    `const aws = require('@aws-sdk/client-secrets-manager');
const secrets = require('@aws-lambda-powertools/parameters/secrets');
const client = new aws.SecretsManager({ region: '«eu-west-1»' });
const provider = new secrets.SecretsProvider({ clientConfig: { region: '«us-east-1»' } });
provider.get('«one»', { transform: 'json' }).then(({ «user» }) => user);
async function main() {
  const response = await client.getSecretValue({ SecretId: '«two»' });
  connect(schema.parse(JSON.parse(response.SecretString)));
  return secrets.getSecret('«three»');
}
function connect(options) {
  return options?.«password» ?? options['«host»'];
}
`,
    ['one#user?region=us-east-1', 'two#password,host?region=eu-west-1', 'three'],
  );

  checkReferences(
    'finds an ARN wherever it stands',
    'config.ts',
    "export const arn = '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»';\n",
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf'],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'batch.ts',
    `import { BatchGetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const DB = '«prod/db»';
const command = new BatchGetSecretValueCommand({ SecretIdList: [DB, '«prod/api»'] });
const { SecretValues } = await client.send(command);
for (const { Name, SecretString } of SecretValues ?? []) console.log(JSON.parse(SecretString).«common»);
const db = JSON.parse(SecretValues.find((value) => value.Name === DB).SecretString);
connect(db.«password», db.«user»);
SecretValues.forEach((value) => {
  if (value.Name === 'prod/api') use(JSON.parse(value.SecretString).«token»);
  else use(JSON.parse(value.SecretString).«host»);
  if (value.Name === 'prod/other') use(JSON.parse(value.SecretString).other);
});
`,
    [
      'prod/db#common,password,user,host [BatchGetSecretValue]',
      'prod/api#common,token [BatchGetSecretValue]',
    ],
  );

  checkReferences(
    'finds a provider of Powertools that is made at once, or given',
    'given.ts',
    `import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
const one = await new SecretsProvider({ clientConfig: { region: '«eu-west-1»' } }).get('«one»', { transform: 'json' });
use(one.«key»);
class Store {
  constructor(private readonly provider: SecretsProvider, private readonly other: OtherProvider) {}
  read() { return [this.provider.get('«two»'), this.other.get('not/ours')]; }
}
const read = (provider: SecretsProvider) => provider.get('«three»');
`,
    ['one#key?region=eu-west-1', 'two', 'three'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'alike.ts',
    `${imported}const text = "new GetSecretValueCommand({ SecretId: 'in/a/string' })";
// client.send(new GetSecretValueCommand({ SecretId: 'in/a/comment' }));
vault.getSecret('not/ours');
client.send(new PutObjectCommand({ SecretId: 'not/ours' }));
client.send(new GetSecretValueCommand({ SecretId: unknown }));
secretsManager({ fetchData: { a: 'not/ours' } });
fetch('https://example.com/secretsmanager?secretId=not/ours');
let changing = 'one';
changing = 'two';
client.send(new GetSecretValueCommand({ SecretId: changing }));
function f(name) { return client.send(new GetSecretValueCommand({ SecretId: name })); }
`,
    [],
  );
});
