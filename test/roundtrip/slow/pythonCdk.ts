import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cache } from '../../support/paths';
import { cdkPython } from '../../support/pythonClients';
import { applyFix } from '../../unit/core/retrieval/applyFix';
import { value } from '../emulated';

/** A stack, by the body of its constructor, and what must be in its template once it is fixed. */
interface StackCase {
  readonly title: string;
  readonly imports: readonly string[];
  readonly body: readonly string[];
  readonly expected: readonly string[];
}

const reference = '{{resolve:secretsmanager:shop/db:SecretString:password::}}';

const stacks: readonly StackCase[] = [
  {
    title: 'a SecretValue of text',
    imports: ['from aws_cdk import aws_iam as iam'],
    body: ["iam.User(self, 'User', password=cdk.SecretValue.unsafe_plain_text('«VALUE»'))"],
    expected: [`"Password": "${reference}"`],
  },
  {
    title: 'a variable of which a SecretValue is made',
    imports: ['from aws_cdk import SecretValue', 'import aws_cdk.aws_iam as iam'],
    body: [
      "password: str = '«VALUE»'",
      "iam.User(self, 'User', password=SecretValue.unsafe_plain_text(password))",
    ],
    expected: [`"Password": "${reference}"`],
  },
  {
    title: 'a property of a resource of CloudFormation',
    imports: ['from aws_cdk import aws_rds as rds'],
    body: ["rds.CfnDBInstance(self, 'Db', db_instance_class='db.t3.micro', master_user_password='«VALUE»')"],
    expected: [`"MasterUserPassword": "${reference.replace('::}}', '}}')}"`],
  },
  {
    title: 'a part of a property of a resource of CloudFormation, in an f-string',
    imports: ['from aws_cdk import aws_rds as rds'],
    body: ["name = 'x'", "rds.CfnDBInstance(self, 'Db', master_user_password=f'{name}-«VALUE»-{{y}}')"],
    expected: [`"MasterUserPassword": "x-${reference.replace('::}}', '}}')}-{y}"`],
  },
  {
    title: 'the environment of a container among others',
    imports: ['from aws_cdk import aws_ecs as ecs'],
    body: [
      "task = ecs.FargateTaskDefinition(self, 'Task')",
      "for name in ('a', 'b'):",
      '    task.add_container(',
      '        name,',
      "        image=ecs.ContainerImage.from_registry('nginx'),",
      '        environment={',
      "            'MODE': 'prod',",
      "            'DB_PASSWORD': '«VALUE»',",
      '        },',
      '    )',
    ],
    expected: ['"Name": "DB_PASSWORD"', '"ValueFrom"', ':shop/db:password::', '"Name": "MODE"'],
  },
  {
    title: 'a container that has secrets already',
    imports: ['from aws_cdk import aws_ecs, aws_secretsmanager as sm'],
    body: [
      "other = sm.Secret.from_secret_name_v2(self, 'Other', 'other')",
      "task = aws_ecs.FargateTaskDefinition(self, 'Task')",
      "task.add_container('web', image=aws_ecs.ContainerImage.from_registry('nginx'), environment={'DB_PASSWORD': '«VALUE»'}, secrets={'OTHER': aws_ecs.Secret.from_secrets_manager(other)})",
    ],
    expected: ['"Name": "DB_PASSWORD"', ':shop/db:password::', '"Name": "OTHER"'],
  },
  {
    title: 'a container to which variables are added later',
    imports: ['from aws_cdk.aws_ecs import ContainerImage, FargateTaskDefinition'],
    body: [
      "task = FargateTaskDefinition(self, 'Task')",
      "container = task.add_container('web', image=ContainerImage.from_registry('nginx'))",
      "container.add_environment('DB_PASSWORD', '«VALUE»')",
    ],
    expected: ['"Name": "DB_PASSWORD"', ':shop/db:password::'],
  },
  {
    title: 'a variable of a build',
    imports: ['from aws_cdk import aws_codebuild as codebuild'],
    body: [
      'codebuild.Project(',
      "    self, 'Build',",
      "    build_spec=codebuild.BuildSpec.from_object({'version': 0.2}),",
      "    environment_variables={'DB_PASSWORD': codebuild.BuildEnvironmentVariable(value='«VALUE»')},",
      ')',
    ],
    expected: ['"Type": "SECRETS_MANAGER"', '"Value": "shop/db:password"'],
  },
];

describe('a stack of the CDK in Python that the quick fix has rewritten', function () {
  this.timeout(300_000);
  let folder: string;
  let templates: readonly string[];

  before(async () => {
    const python = await cdkPython();
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'roundtrip-cdk-'));
    for (const [index, stack] of stacks.entries()) {
      const marked = writeApp(stack);
      const target = { secretName: 'shop/db', jsonKey: 'password' };
      const outcome = await applyFix({ path: 'stack.py', text: marked }, { style: 'reference', target });
      assert.equal(outcome.kind, 'fixed', `${stack.title}: ${JSON.stringify(outcome)}`);
      writeFileSync(join(folder, `before${index}.py`), marked.replaceAll(/[«»]/g, ''));
      writeFileSync(join(folder, `after${index}.py`), outcome.text);
    }
    const names = stacks.flatMap((_, index) => [`before${index}`, `after${index}`]);
    // One process, for it takes seconds to start the library behind the CDK.
    writeFileSync(join(folder, 'all.py'), names.map((name) => `import ${name}\n`).join(''));
    const { stdout } = await promisify(execFile)(python, [join(folder, 'all.py')], {
      cwd: folder,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      maxBuffer: 1 << 26,
    });
    templates = stdout.split('\n').filter((line) => line.startsWith('{'));
    assert.equal(templates.length, names.length);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  stacks.forEach(({ title, expected }, index) => {
    it(`refers to the secret in its template, and has no value in it: ${title}`, () => {
      const [before, after] = templates.slice(2 * index);
      assert.ok(before?.includes(value) && after !== undefined && !after.includes(value), after);
      for (const text of expected) assert.ok(after.includes(text), `${text} is not in ${after}`);
    });
  });
});

function writeApp({ imports, body }: StackCase): string {
  const lines = [
    'import json',
    '',
    'import aws_cdk as cdk',
    ...imports,
    'from aws_cdk.assertions import Template',
    '',
    '',
    'class Shop(cdk.Stack):',
    '    def __init__(self, scope, id):',
    '        super().__init__(scope, id)',
    ...body.map((line) => `        ${line}`),
    '',
    '',
    "print(json.dumps(Template.from_stack(Shop(cdk.App(), 'Shop')).to_json()))",
    '',
  ];
  return lines.join('\n').replaceAll('VALUE', value);
}
