import assert from 'node:assert/strict';
import { applyFix, planner, sourceFile } from './applyFix';
import { checkGolden, checkRefusal } from './goldens';

const options = { style: 'reference', target: { secretName: 'prod/db', jsonKey: 'token' } } as const;

/** A class of constructs whose constructor has the lines. */
const stack = (imports: string, ...body: string[]): string =>
  `${imports}\n\nexport class Shop extends Stack {\n  constructor(scope: Construct, id: string) {\n    super(scope, id);\n${body.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

const ecs = "import { Stack } from 'aws-cdk-lib';\nimport * as ecs from 'aws-cdk-lib/aws-ecs';";
const ecsAndSecrets = `${ecs}\nimport * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';`;
const imported =
  "const prodDbSecret = secretsmanager.Secret.fromSecretNameV2(this, 'ProdDbSecret', 'prod/db');";
const value = "ecs.Secret.fromSecretsManager(prodDbSecret, 'token')";

describe('references in code of the CDK', () => {
  it('are the only way in a file that imports it', () => {
    for (const line of [
      "import * as cdk from 'aws-cdk-lib';\n",
      "import { Stack } from '@aws-cdk/core';\n",
      "const ecs = require('aws-cdk-lib/aws-ecs');\n",
    ])
      assert.deepEqual(planner.stylesFor(sourceFile('a.ts', line)), ['reference']);
  });

  it('take the place of what would be read while the app is synthesised', async () => {
    const text = "import * as cdk from 'aws-cdk-lib';\n\nexport const k = '«correct horse»';\n";
    const outcome = await applyFix({ path: 'a.ts', text }, { style: 'sdk' });
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual(outcome.alternatives, ['reference']);
  });

  describe('as a SecretValue', () => {
    for (const [title, before, after] of [
      ['of version 2', 'SecretValue.unsafePlainText', 'SecretValue'],
      ['in the older spelling', 'cdk.SecretValue.plainText', 'cdk.SecretValue'],
      ['made by its constructor', 'new SecretValue', 'SecretValue'],
    ] as const)
      checkGolden({
        title: `in place of one that has the text: ${title}`,
        path: 'stack.ts',
        options,
        before: stack(
          "import { SecretValue, Stack } from 'aws-cdk-lib';",
          `new User(this, 'User', { password: ${before}('«correct horse»') });`,
        ),
        after: stack(
          "import { SecretValue, Stack } from 'aws-cdk-lib';",
          `new User(this, 'User', { password: ${after}.secretsManager('prod/db', { jsonField: 'token' }) });`,
        ),
        notes: [/Whoever deploys the stack needs/, /only with an update/],
      });
    checkGolden({
      title: 'of the whole secret, in another region, in version 1',
      path: 'stack.ts',
      options: { style: 'reference', target: { region: 'eu-west-1' } },
      before:
        "import * as cdk from '@aws-cdk/core';\n\nnew GitHubSourceAction({ oauthToken: cdk.SecretValue.plainText('«correct horse»') });\n",
      after:
        "import * as cdk from '@aws-cdk/core';\n\nnew GitHubSourceAction({ oauthToken: cdk.SecretValue.secretsManager('app/greeting') });\n",
      notes: ['The stack must be in eu-west-1, where the secret is.'],
    });
    checkGolden({
      title: 'of which a constant is made once',
      path: 'stack.ts',
      options,
      before: stack(
        "import { SecretValue, Stack } from 'aws-cdk-lib';",
        "const token: string = '«correct horse»';",
        "new User(this, 'A', { password: SecretValue.unsafePlainText(token) });",
        "new User(this, 'B', { password: SecretValue.unsafePlainText(token) });",
      ),
      after: stack(
        "import { SecretValue, Stack } from 'aws-cdk-lib';",
        "const token = SecretValue.secretsManager('prod/db', { jsonField: 'token' });",
        "new User(this, 'A', { password: token });",
        "new User(this, 'B', { password: token });",
      ),
    });
    checkGolden({
      title: 'where one is wanted and text was given',
      path: 'stack.js',
      options,
      before:
        "const { Stack } = require('aws-cdk-lib');\n\nconst login = Credentials.fromPassword('me', '«correct horse»');\n",
      after:
        "const { SecretValue, Stack } = require('aws-cdk-lib');\n\nconst login = Credentials.fromPassword('me', SecretValue.secretsManager('prod/db', { jsonField: 'token' }));\n",
    });
    checkGolden({
      title: 'with a word about a secret that copies it',
      path: 'stack.ts',
      options,
      before:
        "import * as cdk from 'aws-cdk-lib';\n\nnew Secret(stack, 'S', { secretStringValue: cdk.SecretValue.unsafePlainText('«correct horse»') });\n",
      after:
        "import * as cdk from 'aws-cdk-lib';\n\nnew Secret(stack, 'S', { secretStringValue: cdk.SecretValue.secretsManager('prod/db', { jsonField: 'token' }) });\n",
      notes: [/second secret with the same value/],
    });
    checkRefusal(
      'not for a part of a text',
      'stack.ts',
      "import * as cdk from 'aws-cdk-lib';\n\nexport const k = cdk.SecretValue.unsafePlainText('me:«correct horse»');\n",
      /store that as the secret/,
      options,
    );
    checkRefusal(
      'not for a constant that has other uses',
      'stack.ts',
      "import * as cdk from 'aws-cdk-lib';\n\nconst k = '«correct horse»';\nexport const v = [k, cdk.SecretValue.unsafePlainText(k)];\n",
      /in the template in plain text/,
      options,
    );
  });

  describe('in a container', () => {
    checkGolden({
      title: 'move from the environment to the secrets, line by line',
      path: 'stack.ts',
      options,
      before: stack(
        ecs,
        "task.addContainer('web', {",
        '  image,',
        '  environment: {',
        "    MODE: 'prod',",
        "    TOKEN: '«correct horse»',",
        '  },',
        '  memoryLimitMiB: 256,',
        '});',
      ),
      after: stack(
        ecsAndSecrets,
        imported,
        "task.addContainer('web', {",
        '  image,',
        '  environment: {',
        "    MODE: 'prod',",
        '  },',
        '  secrets: {',
        `    TOKEN: ${value},`,
        '  },',
        '  memoryLimitMiB: 256,',
        '});',
      ),
      notes: [/execution role/],
    });
    checkGolden({
      title: 'take over an environment that has nothing else',
      path: 'stack.ts',
      options,
      before: stack(ecs, "task.addContainer('web', { environment: { TOKEN: '«correct horse»' } });"),
      after: stack(ecsAndSecrets, imported, `task.addContainer('web', { secrets: { TOKEN: ${value} } });`),
    });
    checkGolden({
      title: 'join the secrets that are there, and share what imports the secret',
      path: 'stack.ts',
      options,
      before: stack(
        ecsAndSecrets,
        imported,
        `new ecs.ContainerDefinition(this, 'C', { environment: { 'TOKEN': '«correct horse»', MODE: 'x' }, secrets: { A: ${value} } });`,
      ),
      after: stack(
        ecsAndSecrets,
        imported,
        `new ecs.ContainerDefinition(this, 'C', { environment: { MODE: 'x' }, secrets: { A: ${value}, 'TOKEN': ${value} } });`,
      ),
    });
    checkGolden({
      title: 'stand in the options of a pattern, with the modules named as the file names them',
      path: 'stack.ts',
      options,
      before: stack(
        "import { Stack, aws_ecs_patterns as patterns } from 'aws-cdk-lib';",
        "new patterns.QueueProcessingFargateService(this, 'Q', { taskImageOptions: { environment: { TOKEN: '«correct horse»' } } });",
      ),
      after: stack(
        "import { Stack, aws_ecs_patterns as patterns, aws_ecs as ecs, aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';",
        imported,
        `new patterns.QueueProcessingFargateService(this, 'Q', { taskImageOptions: { secrets: { TOKEN: ${value} } } });`,
      ),
    });
    checkGolden({
      title: 'are added by a call, in the scope of what is called',
      path: 'stack.ts',
      options,
      before:
        "import { ContainerImage, type TaskDefinition } from 'aws-cdk-lib/aws-ecs';\n\nexport function addWeb(task: TaskDefinition) {\n  const web = task.addContainer('web', { image: ContainerImage.fromRegistry('nginx') });\n  web.addEnvironment('TOKEN', '«correct horse»');\n}\n",
      after:
        "import { ContainerImage, Secret as EcsSecret, type TaskDefinition } from 'aws-cdk-lib/aws-ecs';\nimport * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';\n\nexport function addWeb(task: TaskDefinition) {\n  const web = task.addContainer('web', { image: ContainerImage.fromRegistry('nginx') });\n  const prodDbSecret = secretsmanager.Secret.fromSecretNameV2(web, 'ProdDbSecret', 'prod/db');\n  web.addSecret('TOKEN', EcsSecret.fromSecretsManager(prodDbSecret, 'token'));\n}\n",
    });
    it('bring the package of version 1 along', async () => {
      const text =
        "import * as ecs from '@aws-cdk/aws-ecs';\n\nexport function addWeb(task: ecs.TaskDefinition) {\n  task.addContainer('web', { environment: { TOKEN: '«correct horse»' } });\n}\n";
      const manifest = '{ "dependencies": { "@aws-cdk/aws-ecs": "~1.204.0", "@aws-cdk/core": "~1.204.0" } }';
      const project = { 'package.json': manifest };
      const outcome = await applyFix({ path: 'a.ts', text }, { ...options, project });
      assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
      assert.match(outcome.text, /import \* as secretsmanager from '@aws-cdk\/aws-secretsmanager';/);
      assert.match(outcome.others['package.json'] ?? '', /"@aws-cdk\/aws-secretsmanager": "~1\.204\.0"/);
    });
  });

  describe('in a build', () => {
    checkGolden({
      title: 'are of a type of their own',
      path: 'stack.ts',
      options,
      before: stack(
        "import { Stack } from 'aws-cdk-lib';\nimport * as codebuild from 'aws-cdk-lib/aws-codebuild';",
        "new codebuild.Project(this, 'B', { environmentVariables: { TOKEN: { value: '«correct horse»' } } });",
      ),
      after: stack(
        "import { Stack } from 'aws-cdk-lib';\nimport * as codebuild from 'aws-cdk-lib/aws-codebuild';",
        "new codebuild.Project(this, 'B', { environmentVariables: { TOKEN: { type: codebuild.BuildEnvironmentVariableType.SECRETS_MANAGER, value: 'prod/db:token' } } });",
      ),
      notes: [/when a build starts/],
    });
  });

  describe('in a resource of CloudFormation', () => {
    checkGolden({
      title: 'are dynamic references, in a part of a text too',
      path: 'stack.ts',
      options,
      before: stack(
        "import { Stack, aws_dms as dms } from 'aws-cdk-lib';",
        "new dms.CfnEndpoint(this, 'E', { extraConnectionAttributes: `user=${user};password=«correct horse»;` });",
      ),
      after: stack(
        "import { Stack, aws_dms as dms } from 'aws-cdk-lib';",
        "new dms.CfnEndpoint(this, 'E', { extraConnectionAttributes: `user=${user};password={{resolve:secretsmanager:prod/db:SecretString:token}};` });",
      ),
    });
  });

  describe('are not written', () => {
    for (const [what, code, reason] of [
      [
        'into the environment of a function',
        "new lambda.Function(this, 'F', { environment: { T: '«correct horse»' } });",
        /grantRead/,
      ],
      [
        'by addEnvironment of a function',
        "const fn = new NodejsFunction(this, 'F');\n    fn.addEnvironment('T', '«correct horse»');",
        /grantRead/,
      ],
      [
        'into a function of CloudFormation',
        "new lambda.CfnFunction(this, 'F', { environment: { variables: { T: '«correct horse»' } } });",
        /grantRead/,
      ],
      [
        'into a parameter',
        "new ssm.StringParameter(this, 'P', { stringValue: '«correct horse»' });",
        /plain text/,
      ],
      ['into an output', "new CfnOutput(this, 'O', { value: '«correct horse»' });", /plain text/],
      ['into an id', "new rds.CfnDBInstance(this, '«correct horse»', {});", /plain text/],
      [
        'into user data',
        "new ec2.CfnInstance(this, 'I', { userData: Fn.base64('T=«correct horse»') });",
        /inside of what it encodes/,
      ],
      [
        'into secrets that are no object',
        "task.addContainer('w', { environment: { T: '«correct horse»' }, secrets });",
        /by hand/,
      ],
      [
        'where no construct is in sight',
        "for (const task of tasks) task.addContainer('w', { environment: { T: '«correct horse»' } });",
        /No construct is in sight/,
      ],
    ] as const)
      checkRefusal(
        what,
        'stack.ts',
        what.includes('no construct') ? `${ecs}\n\n${code}\n` : stack(ecs, code),
        reason,
        options,
      );
    for (const [what, target, reason] of [
      ['for a value inside a URL', { encoding: 'uri-component' }, /percent-encode/],
      ['for a key with a colon', { jsonKey: 'a:b' }, /colon/],
    ] as const)
      checkRefusal(
        what,
        'stack.ts',
        stack(ecs, "new User(this, 'U', { password: SecretValue.unsafePlainText('«correct horse»') });"),
        reason,
        { style: 'reference', target },
      );
    checkRefusal(
      'outside of the CDK',
      'a.mjs',
      "const k = '«correct horse»';\n",
      /Only code of the AWS CDK/,
      options,
    );
  });
});
