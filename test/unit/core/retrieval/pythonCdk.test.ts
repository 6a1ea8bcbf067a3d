import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { applyFix, planner, sourceFile } from './applyFix';
import * as goldens from './goldens';

const head = 'import aws_cdk as cdk\nfrom aws_cdk import aws_ecs as ecs\n\n\n';
const stack = (...lines: string[]): string =>
  `class Shop(cdk.Stack):\n    def __init__(self, scope, id):\n        super().__init__(scope, id)\n${lines.map((line) => `        ${line}\n`).join('')}`;
const declaration =
  "app_greeting_secret = cdk.aws_secretsmanager.Secret.from_secret_name_v2(self, 'AppGreetingSecret', 'app/greeting')";

function check({ options, ...golden }: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'stack.py', options: { style: 'reference', ...options } });
}

describe('retrieval code for the AWS CDK in Python', () => {
  it('is a reference, and nothing else, in files that import the CDK', () => {
    for (const text of ['import aws_cdk as cdk\n', 'from aws_cdk.aws_ecs import Secret\n'])
      assert.deepEqual(planner.stylesFor(sourceFile('stack.py', text)), ['reference']);
    assert.equal(planner.stylesFor(sourceFile('main.py', 'import aws_cdk_tools\n'))[0], 'sdk');
  });

  check({
    title: 'takes the place of a SecretValue of text',
    before: `${head}cdk.SecretValue.unsafe_plain_text('«correct horse»')\n`,
    after: `${head}cdk.SecretValue.secrets_manager('app/greeting')\n`,
    notes: [/Whoever deploys the stack/, /only with an update/],
  });
  check({
    title: 'names the key, in the quotes of the file, and says in which region the stack must be',
    options: { target: { jsonKey: 'password', region: 'eu-west-1' } },
    before:
      'from aws_cdk import SecretValue as Value\nx = Value("y")\nSecretValue.plain_text("«correct horse»")\n',
    after:
      'from aws_cdk import SecretValue as Value\nx = Value("y")\nSecretValue.secrets_manager("app/greeting", json_field="password")\n',
    notes: [/must be in eu-west-1/],
  });
  check({
    title: 'imports SecretValue among the names of the CDK where a parameter takes one',
    before:
      "from aws_cdk import Stack, aws_rds as rds\n\nrds.Credentials.from_password('me', '«correct horse»')\n",
    after:
      "from aws_cdk import SecretValue, Stack, aws_rds as rds\n\nrds.Credentials.from_password('me', SecretValue.secrets_manager('app/greeting'))\n",
  });
  check({
    title: 'goes into the variable, and its uses give up what made text a SecretValue',
    before: `${head}${stack("token: str = '«correct horse»'", 'a(token=cdk.SecretValue.unsafe_plain_text(token))', 'b(cdk.SecretValue(token))')}`,
    after: `${head}${stack("token = cdk.SecretValue.secrets_manager('app/greeting')", 'a(token=token)', 'b(token)')}`,
  });
  check({
    title: 'moves a variable of a container to its secrets, and takes its place where it was the only one',
    options: { target: { jsonKey: 'password' } },
    before: `${head}${stack("task.add_container('web', environment={'TOKEN': '«correct horse»'})")}`,
    after: `${head}${stack(declaration, "task.add_container('web', secrets={'TOKEN': ecs.Secret.from_secrets_manager(app_greeting_secret, 'password')})")}`,
    notes: [/The container reads app\/greeting/],
  });
  check({
    title: 'uses the secret that is named already',
    before: `${head}${stack(declaration, "task.add_container('web', environment={'A': 'a', 'TOKEN': '«correct horse»'}, secrets={})")}`,
    after: `${head}${stack(declaration, "task.add_container('web', environment={'A': 'a'}, secrets={'TOKEN': ecs.Secret.from_secrets_manager(app_greeting_secret)})")}`,
  });
  check({
    title: 'keeps a call in several lines as it is laid out',
    before: `${head}${stack(
      'for name in names:',
      '    ecs.ContainerDefinition(',
      '        self, name,',
      '        environment={',
      "            'TOKEN': '«correct horse»',",
      "            'A': 'a',",
      '        },',
      '    )',
    )}`,
    after: `${head}${stack(
      declaration,
      'for name in names:',
      '    ecs.ContainerDefinition(',
      '        self, name,',
      '        environment={',
      "            'A': 'a',",
      '        },',
      '        secrets={',
      "            'TOKEN': ecs.Secret.from_secrets_manager(app_greeting_secret),",
      '        },',
      '    )',
    )}`,
  });
  check({
    title: 'adds a secret instead of a variable to a container, in an app without classes',
    before: `import aws_cdk as cdk\nfrom aws_cdk import aws_ecs, aws_secretsmanager\n\napp = cdk.App()\nstack = cdk.Stack(app, 'shop')\ntask = aws_ecs.FargateTaskDefinition(stack, 'task')\nweb = task.add_container('web')\nweb.add_environment('TOKEN', '«correct horse»')\n`,
    after: `import aws_cdk as cdk\nfrom aws_cdk import aws_ecs, aws_secretsmanager\n\napp = cdk.App()\nstack = cdk.Stack(app, 'shop')\ntask = aws_ecs.FargateTaskDefinition(stack, 'task')\nweb = task.add_container('web')\napp_greeting_secret = aws_secretsmanager.Secret.from_secret_name_v2(stack, 'AppGreetingSecret', 'app/greeting')\nweb.add_secret('TOKEN', aws_ecs.Secret.from_secrets_manager(app_greeting_secret))\n`,
  });
  check({
    title: 'is the dynamic reference of CloudFormation in a resource of it, for a part of a text too',
    options: { target: { jsonKey: 'password' } },
    before: `${head}rds.CfnDBInstance(self, 'Db', url=f'a{b}:«correct horse»')\n`,
    after: `${head}rds.CfnDBInstance(self, 'Db', url=f'a{b}:{{{{resolve:secretsmanager:app/greeting:SecretString:password}}}}')\n`,
  });

  check({
    title: 'changes where a variable of a build comes from',
    options: { target: { jsonKey: 'password' } },
    before: `${head}cb.BuildEnvironmentVariable(value='«correct horse»', type=cb.BuildEnvironmentVariableType.PLAINTEXT)\n`,
    after: `${head}cb.BuildEnvironmentVariable(value='app/greeting:password', type=cdk.aws_codebuild.BuildEnvironmentVariableType.SECRETS_MANAGER)\n`,
    notes: [/CodeBuild reads/],
  });
  check({
    title: 'names a secret by its whole ARN where that is its name',
    options: { target: { secretName: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Ab12Cd' } },
    before: `${head}${stack("task.add_container('web', environment={'TOKEN': '«correct horse»'})")}`,
    after: `${head}${stack("app_db_secret = cdk.aws_secretsmanager.Secret.from_secret_complete_arn(self, 'AppDbSecret', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Ab12Cd')", "task.add_container('web', secrets={'TOKEN': ecs.Secret.from_secrets_manager(app_db_secret)})")}`,
  });

  for (const [title, code, reason] of [
    [
      'the environment of a Lambda function',
      "lambda_.Function(self, 'F', environment={'A': '«correct horse»'})",
      /grant_read/,
    ],
    [
      'a variable that is added to a Lambda function',
      "fn = lambda_.Function(self, 'F')\nfn.add_environment('A', '«correct horse»')",
      /grant_read/,
    ],
    [
      'the environment of a function of CloudFormation',
      "CfnFunction(self, 'F', environment=CfnFunction.EnvironmentProperty(variables={'A': '«correct horse»'}))",
      /grant_read/,
    ],
    ['an output', "cdk.CfnOutput(self, 'O', value='«correct horse»')", /plain text/],
    ['any other text', "print('«correct horse»')", /plain text/],
    [
      'a part of a text',
      "cdk.SecretValue.unsafe_plain_text('a«correct horse»')",
      /joins no text with a secret/,
    ],
  ] as const)
    goldens.checkRefusal(`leaves ${title}`, 'stack.py', `${head}${code}\n`, reason, { style: 'reference' });

  it('is offered where a call of the SDK would put the value into the template', async () => {
    const outcome = await applyFix({ path: 'stack.py', text: `${head}K = '«correct horse»'\n` });
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual(outcome.alternatives, ['reference']);
  });

  it('leaves code that Python takes, without the value, and names a secret once', async function () {
    this.timeout(30_000);
    const imports = fc.constantFrom(
      'import aws_cdk as cdk\n',
      'from aws_cdk import Stack, aws_ecs as ecs\nimport aws_cdk as cdk\n',
      'from aws_cdk.aws_ecs import (\n    Secret,\n)\nfrom aws_cdk import (\n    App,\n    aws_secretsmanager,\n)\nimport aws_cdk as cdk\n',
    );
    const place = fc.constantFrom(
      'a(cdk.SecretValue.unsafe_plain_text(@@))',
      "t.add_container('c', environment={'A': @@})",
      "t.add_container('c', environment={'B': 'b', 'A': @@,}, memory=1)",
      "t.add_container(\n    'c',\n    environment={\n        'A': @@,  # why\n        'B': 'b',\n    },\n)",
      "t.add_container('c', environment={'A': @@}, secrets={'B': b},)",
      'b.BuildEnvironmentVariable(value=@@)',
      'x.CfnThing(self, y=x.CfnThing.ZProperty(z=@@))',
      'p = @@\nq(cdk.SecretValue(p))',
    );
    const literal = fc.constantFrom("'«zqsecretqz»'", '"«zqsecretqz»"', '"""«zqsecretqz»"""');
    const fixed: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        imports,
        fc.tuple(place, place),
        literal,
        fc.option(fc.constantFrom('key', "it's"), { nil: undefined }),
        fc.constantFrom('\n', '\r\n'),
        async (head, [first, second], code, jsonKey, lineEnding) => {
          const target = jsonKey === undefined ? {} : { jsonKey };
          const options = { style: 'reference', target } as const;
          const other = code.replaceAll(/[«»]/g, '').replace('zqsecretqz', 'zqotherqz');
          const body = [
            ...first.replace('@@', () => code).split('\n'),
            ...second
              .replace('@@', () => other)
              .replaceAll(/\bp\b/g, 'o')
              .split('\n'),
          ];
          const text = `${head}\n${stack(...body)}`.replaceAll('\n', lineEnding);
          const once = await applyFix({ path: 'a.py', text }, options);
          assert.ok(once.kind === 'fixed', JSON.stringify(once));
          assert.ok(!once.text.includes('zqsecretqz'));
          const marked = once.text.replace('zqotherqz', '«zqotherqz»');
          const twice = await applyFix({ path: 'a.py', text: marked }, options);
          assert.ok(twice.kind === 'fixed', JSON.stringify(twice));
          assert.ok((twice.text.match(/from_secret_name_v2/g) ?? []).length <= 1, twice.text);
          fixed.push(once.text, twice.text);
        },
      ),
      { numRuns: 150, seed: 20260101 },
    );
    const script = 'import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)\n';
    execFileSync('python3', ['-c', script], { input: JSON.stringify(fixed) });
  });
});
