import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';
import { root } from '../../support/paths';
import { applyFix } from '../../unit/core/retrieval/applyFix';
import { value } from '../emulated';
import { installNodePackages } from '../nodePackages';
import { runTool } from '../toolchain';

/** A stack, by the body of its constructor, and what must be in its template once it is fixed. */
interface StackCase {
  readonly title: string;
  readonly imports: readonly string[];
  readonly body: readonly string[];
  readonly expected: readonly string[];
}

const key = 'password';
const reference = `{{resolve:secretsmanager:shop/db:SecretString:${key}::}}`;

const stacks: readonly StackCase[] = [
  {
    title: 'the password of a database cluster',
    imports: ["import * as ec2 from 'aws-cdk-lib/aws-ec2';", "import * as rds from 'aws-cdk-lib/aws-rds';"],
    body: [
      "const vpc = new ec2.Vpc(this, 'Vpc');",
      "new rds.DatabaseInstance(this, 'Db', {",
      '  engine: rds.DatabaseInstanceEngine.MYSQL,',
      '  vpc,',
      "  credentials: rds.Credentials.fromPassword('admin', cdk.SecretValue.unsafePlainText('«VALUE»')),",
      '});',
    ],
    expected: [`"MasterUserPassword":"${reference}"`],
  },
  {
    title: 'a constant of which a SecretValue is made',
    imports: ["import * as iam from 'aws-cdk-lib/aws-iam';"],
    body: [
      "const password: string = '«VALUE»';",
      "new iam.User(this, 'User', { password: cdk.SecretValue.unsafePlainText(password) });",
    ],
    expected: [`"Password":"${reference}"`],
  },
  {
    title: 'a property of a resource of CloudFormation',
    imports: ["import { aws_rds as rds } from 'aws-cdk-lib';"],
    body: [
      "new rds.CfnDBInstance(this, 'Db', { dbInstanceClass: 'db.t3.micro', masterUserPassword: '«VALUE»' });",
    ],
    expected: [`"MasterUserPassword":"${reference.replace('::}}', '}}')}"`],
  },
  {
    title: 'the environment of a container among others',
    imports: ["import * as ecs from 'aws-cdk-lib/aws-ecs';"],
    body: [
      "const task = new ecs.FargateTaskDefinition(this, 'Task');",
      "for (const name of ['a', 'b'])",
      '  task.addContainer(name, {',
      "    image: ecs.ContainerImage.fromRegistry('nginx'),",
      '    environment: {',
      "      MODE: 'prod',",
      "      DB_PASSWORD: '«VALUE»',",
      '    },',
      '  });',
    ],
    expected: ['"Name":"DB_PASSWORD"', '"ValueFrom"', ':shop/db:password::', '"Name":"MODE"'],
  },
  {
    title: 'a container to which variables are added later',
    imports: ["import { ContainerImage, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';"],
    body: [
      "const task = new FargateTaskDefinition(this, 'Task');",
      "const container = task.addContainer('web', { image: ContainerImage.fromRegistry('nginx') });",
      "container.addEnvironment('DB_PASSWORD', '«VALUE»');",
    ],
    expected: ['"Name":"DB_PASSWORD"', ':shop/db:password::'],
  },
  {
    title: 'a variable of a build',
    imports: ["import * as codebuild from 'aws-cdk-lib/aws-codebuild';"],
    body: [
      "new codebuild.Project(this, 'Build', {",
      '  buildSpec: codebuild.BuildSpec.fromObject({ version: 0.2 }),',
      '  environmentVariables: {',
      "    DB_PASSWORD: { value: '«VALUE»' },",
      '  },',
      '});',
    ],
    expected: ['"Type":"SECRETS_MANAGER"', '"Value":"shop/db:password"'],
  },
];

const isInstalled = spawnSync('npm', ['--version']).status === 0;

(isInstalled ? describe : describe.skip)('a stack of the CDK that the quick fix has rewritten', function () {
  this.timeout(300_000);
  let folder: string;
  let templates: readonly string[];
  const files: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(await installNodePackages(), 'cdk-'));
    for (const stack of stacks) {
      const marked = writeApp(stack);
      const target = { secretName: 'shop/db', jsonKey: key };
      const outcome = await applyFix({ path: 'stack.ts', text: marked }, { style: 'reference', target });
      assert.equal(outcome.kind, 'fixed', `${stack.title}: ${JSON.stringify(outcome)}`);
      for (const text of [marked.replaceAll(/[«»]/g, ''), outcome.text]) {
        const file = join(folder, `stack${files.length}.ts`);
        writeFileSync(file, text);
        writeFileSync(file.replace(/ts$/, 'cjs'), transformSync(text, { loader: 'ts', format: 'cjs' }).code);
        files.push(file);
      }
    }
    const program = join(folder, 'all.cjs');
    writeFileSync(program, files.map((_, index) => `require('./stack${index}.cjs');\n`).join(''));
    const { stdout } = await promisify(execFile)(process.execPath, [program], { maxBuffer: 1 << 26 });
    templates = stdout.trim().split('\n');
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  stacks.forEach(({ title, expected }, index) => {
    it(`refers to the secret in its template: ${title}`, () => {
      const [original = '', fixed = ''] = templates.slice(2 * index);
      assert.ok(original.includes(value), original);
      assert.ok(!fixed.includes(value), fixed);
      for (const part of expected) assert.ok(fixed.includes(part), `${part} is not in ${fixed}`);
    });
  });

  it('passes the strict type checks of TypeScript', async () => {
    const compilerOptions = {
      strict: true,
      noUnusedLocals: true,
      noEmit: true,
      skipLibCheck: true,
      module: 'commonjs',
      moduleResolution: 'node10',
      ignoreDeprecations: '6.0',
      target: 'es2022',
      types: ['node'],
      typeRoots: [join(root, 'node_modules', '@types')],
    };
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    await runTool(
      process.execPath,
      [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config],
      folder,
    );
  });
});

function writeApp({ imports, body }: StackCase): string {
  return [
    "import * as cdk from 'aws-cdk-lib';",
    ...imports,
    "import { Template } from 'aws-cdk-lib/assertions';",
    "import { Construct } from 'constructs';",
    '',
    'class ShopStack extends cdk.Stack {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    ...body.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
    "console.log(JSON.stringify(Template.fromStack(new ShopStack(new cdk.App(), 'Shop')).toJSON()));",
    '',
  ]
    .join('\n')
    .replace('VALUE', value);
}
