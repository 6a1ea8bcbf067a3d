import assert from 'node:assert/strict';
import { startFaultyEndpoint, type FaultyEndpoint } from '../../support/faults';
import { isolateAwsEnvironment, madeUpKeyLines, type AwsEnvironment } from '../aws/awsEnvironment';
import { Sandbox } from './sandbox';

const reading = (id: string): string =>
  `import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';\nclient.send(new GetSecretValueCommand({ SecretId: '${id}' }));\n`;

const place = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:';

describe('secret-lens policy', function () {
  this.timeout(30_000);
  let environment: AwsEnvironment;
  let endpoint: FaultyEndpoint;
  let sandbox: Sandbox;

  before(async () => {
    environment = isolateAwsEnvironment();
    endpoint = await startFaultyEndpoint();
  });

  beforeEach(() => {
    sandbox = new Sandbox();
    environment.write({
      config: `[default]\nregion = eu-west-1\nendpoint_url = ${endpoint.url}\n${madeUpKeyLines}`,
    });
  });

  afterEach(() => {
    sandbox.dispose();
  });

  after(async () => {
    environment.restore();
    await endpoint.stop();
  });

  const resourcesOf = (stdout: string): unknown =>
    (JSON.parse(stdout) as { Statement: { Resource: unknown }[] }).Statement.map(({ Resource }) => Resource);

  it('asks for whole ARNs and keys, and for no value', async () => {
    endpoint.play({
      kind: 'answer',
      body: { ARN: `${place}prod/db-AbCdEf`, Name: 'prod/db', KmsKeyId: '1234' },
    });
    sandbox.write('a.ts', reading('prod/db'));
    sandbox.write('b.ts', reading('prod/db'));
    const { status, stdout, stderr } = await sandbox.start(['policy']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['secretsmanager:GetSecretValue'],
          Resource: [`${place}prod/db-AbCdEf`],
        },
        {
          Effect: 'Allow',
          Action: ['kms:Decrypt'],
          Resource: ['arn:aws:kms:eu-west-1:111122223333:key/1234'],
          Condition: {
            StringEquals: {
              'kms:ViaService': ['secretsmanager.eu-west-1.amazonaws.com'],
              'kms:EncryptionContext:SecretARN': [`${place}prod/db-AbCdEf`],
            },
          },
        },
      ],
    });
    assert.deepEqual(
      endpoint.requests.map(({ operation }) => operation),
      ['DescribeSecret'],
    );
  });

  it('goes by the name where a secret is refused or missing, and warns of each guess', async () => {
    endpoint.play(
      { kind: 'error', status: 400, type: 'ResourceNotFoundException', message: 'Not there.' },
      { kind: 'error', status: 400, type: 'AccessDeniedException', message: 'No.' },
    );
    sandbox.write('a.ts', reading('prod/a') + reading('prod/b'));
    const { status, stdout, stderr } = await sandbox.start(['policy', '--account', '111122223333']);
    assert.equal(status, 0);
    assert.deepEqual(resourcesOf(stdout), [[`${place}prod/a-??????`, `${place}prod/b-??????`]]);
    assert.match(
      stderr,
      /^warning: prod\/a: it was not found[^\n]*\nwarning: prod\/b: it was not found[^\n]*\n$/,
    );
  });

  it('works without credentials, and says what it does not know', async () => {
    environment.write({ config: '', credentials: '' });
    sandbox.write('a.ts', reading('prod/a'));
    for (const args of [[], ['--no-lookup']]) {
      const { status, stdout, stderr } = await sandbox.start(['policy', ...args]);
      assert.equal(status, 0);
      assert.deepEqual(resourcesOf(stdout), [['arn:aws:secretsmanager:*:*:secret:prod/a-??????']]);
      assert.match(stderr, /warning: prod\/a: its account is not known/);
      assert.match(stderr, /warning: prod\/a: its region is not known/);
    }
    const named = await sandbox.start(['policy', '--region', 'eu-west-1', '--account', '111122223333']);
    assert.deepEqual(resourcesOf(named.stdout), [[`${place}prod/a-??????`]]);
    assert.match(
      named.stderr,
      /^warning: There are no credentials in [^\n]+\nwarning: prod\/a: it was not found/,
    );
  });

  it('asks nobody with --no-lookup', async () => {
    endpoint.play({ kind: 'hangUp' });
    sandbox.write('a.ts', reading('prod/a'));
    const args = ['policy', '--no-lookup', '--region', 'eu-west-1', '--account', '111122223333'];
    assert.deepEqual(resourcesOf((await sandbox.start(args)).stdout), [[`${place}prod/a-??????`]]);
    assert.equal(endpoint.requests.length, 0);
  });

  it('leaves tests and documentation out unless they are asked for, and says so', async () => {
    sandbox.write('test/a.ts', reading('test/a'));
    sandbox.write('a.ts', reading('prod/a'));
    const args = ['policy', '--no-lookup', '--region', 'eu-west-1', '--account', '111122223333'];
    const without = await sandbox.start(args);
    assert.deepEqual(resourcesOf(without.stdout), [[`${place}prod/a-??????`]]);
    assert.match(without.stderr, /References in 1 file of tests, .* --tests counts them\.\n/);
    const counted = await sandbox.start([...args, '--tests']);
    assert.deepEqual(resourcesOf(counted.stdout), [[`${place}prod/a-??????`, `${place}test/a-??????`]]);
  });

  it('writes Terraform and CloudFormation', async () => {
    sandbox.write('a.ts', reading('prod/a'));
    const write = async (format: string) =>
      (await sandbox.start(['policy', '--no-lookup', '--format', format])).stdout;
    assert.match(await write('terraform'), /^data "aws_iam_policy_document" "secrets" \{\n/);
    assert.match(await write('cloudformation'), /^Resources:\n {2}SecretsPolicy:\n/);
  });

  it('warns of a policy that is longer than IAM allows', async () => {
    const names = Array.from({ length: 120 }, (_, index) => reading(`prod/service-${String(index)}`));
    sandbox.write('a.ts', names.join(''));
    const { stderr } = await sandbox.start(['policy', '--no-lookup']);
    assert.match(stderr, /longer than IAM allows a managed one/);
  });

  it('writes nothing where nothing needs a permission', async () => {
    sandbox.write('a.ts', 'export const answer = 42;\n');
    assert.deepEqual(await sandbox.start(['policy']), {
      status: 1,
      stdout: '',
      stderr: 'No reference in 1 file needs a permission: no policy was written.\n',
    });
  });

  for (const [what, argv, message] of [
    ['a format that does not exist', ['--format', 'yaml'], /Unknown format “yaml”/],
    ['an account that is none', ['--account', '42'], /twelve digits/],
    ['a region that is none', ['--region', '${x}'], /no name of a region/],
    ['a path that does not exist', ['nowhere'], /nowhere does not exist/],
  ] as const)
    it(`refuses ${what} with status 2`, async () => {
      const { status, stdout, stderr } = await sandbox.start(['policy', ...argv]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });
});
