import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { SecretsManager } from '../../../src/aws/secretsManager';
import type { Sessions } from '../../../src/aws/sessions';
import { Redacted } from '../../../src/core/secrets/redacted';
import { startFaultyEndpoint, type FaultyEndpoint } from '../../support/faults';
import { borrowMoto, type Moto } from '../../support/moto';
import { isolateAwsEnvironment, madeUpKeyLines, type AwsEnvironment } from '../aws/awsEnvironment';
import { parse, Sandbox, type Result } from './sandbox';

const canary = ['can', 'ary', 'in', 'a', 'mine'].join('-');

/** A file that reads a secret, and a key of it where one is given. */
function reading(id: string, { key = '', options = '', client = '' } = {}): string {
  return [
    "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';",
    `const client = new SecretsManagerClient({${client}});`,
    `const response = await client.send(new GetSecretValueCommand({ SecretId: '${id}'${options} }));`,
    key === '' ? '' : `console.log(JSON.parse(response.SecretString).${key});`,
    '',
  ].join('\n');
}

describe('secret-lens check', function () {
  this.timeout(30_000);
  let environment: AwsEnvironment;
  let sandbox: Sandbox;

  before(() => {
    environment = isolateAwsEnvironment();
  });

  beforeEach(() => {
    sandbox = new Sandbox();
  });

  afterEach(() => {
    sandbox.dispose();
  });

  after(() => {
    environment.restore();
  });

  const connect = (endpoint: string): void => {
    environment.write({
      config: `[default]\nregion = eu-west-1\nendpoint_url = ${endpoint}\n${madeUpKeyLines}`,
    });
  };

  /** Each problem as `file:line:column rule severity`. */
  const describeProblems = ({ stdout }: Result): string[] =>
    parse(stdout).map(
      ({ file, startLine, startColumn, ruleId, severity }) =>
        `${String(file)}:${String(startLine)}:${String(startColumn)} ${String(ruleId)} ${String(severity)}`,
    );

  describe('with Secrets Manager', function () {
    this.timeout(120_000);
    let moto: Moto;
    let sessions: Sessions;
    let manager: SecretsManager;

    before(async () => {
      moto = await borrowMoto();
      sessions = createSdkSessions();
    });

    beforeEach(async () => {
      await moto.reset();
      connect(moto.endpoint);
      sessions.reset();
      manager = sessions.secretsManager({ profile: undefined, region: 'eu-west-1' });
    });

    after(async () => {
      sessions.dispose();
      await moto.stop();
    });

    const create = (name: string, text = canary, to = manager) =>
      to.createSecret({ name, value: new Redacted(text), requestToken: randomUUID() });

    it('passes where every reference resolves, and says how many', async () => {
      await create('prod/db');
      sandbox.write('a.ts', reading('prod/db'));
      sandbox.write('b.ts', reading('prod/db'));
      const result = await sandbox.start(['check']);
      assert.deepEqual(result, {
        status: 0,
        stdout: '',
        stderr: 'No problems with 2 references to 1 secret in 2 files.\n',
      });
    });

    it('fails for what is missing, being deleted, or without the version, one line each by file', async () => {
      await create('prod/db');
      const { versionId } = await create('prod/old');
      await manager.deleteSecret('prod/old', 7);
      sandbox.write('src/a.ts', reading('prod/dbs') + reading('prod/old'));
      sandbox.write('src/b.ts', reading('prod/db', { options: ", VersionStage: 'AWSPENDING'" }));
      sandbox.write('src/c.ts', reading('prod/db', { options: `, VersionId: '${versionId}'` }));
      const { status, stdout, stderr } = await sandbox.start(['check', 'src']);
      assert.equal(status, 1);
      assert.match(
        stdout,
        /^src\/a\.ts\n {2}3:75 {2}error {8}There is no secret prod\/dbs in eu-west-1\. Did you mean prod\/db\? {2}secret-missing\n {2}7:75 {2}error .* secret-deleted\n\nsrc\/b\.ts\n.*stage-missing\n\nsrc\/c\.ts\n.*version-missing\n\n$/,
      );
      assert.equal(stderr, '4 problems (4 errors) with 4 references to 3 secrets in 3 files.\n');
    });

    it('follows names into files that the paths do not hold, and tells of them where they are used', async () => {
      sandbox.write('config/names.ts', "export const names = { db: 'prod/db' };\n");
      sandbox.write(
        'src/app.ts',
        `import { names } from '../config/names';\n${reading('x').replace("'x'", 'names.db')}`,
      );
      const { status, stdout } = await sandbox.start(['check', 'src', '--format', 'json']);
      assert.deepEqual(
        [status, ...describeProblems({ status, stdout, stderr: '' })],
        [1, 'src/app.ts:4:74 secret-missing error'],
      );
      await create('prod/db');
      assert.equal((await sandbox.start(['check', 'src'])).status, 0);
    });

    it('reads values with --keys only, and shows none', async () => {
      await create('prod/db', JSON.stringify({ user: canary, password: canary }));
      await create('prod/token');
      sandbox.write('a.ts', reading('prod/db', { key: 'passwrd' }));
      sandbox.write('b.ts', reading('prod/db', { key: 'user' }));
      sandbox.write('c.ts', reading('prod/token', { key: 'token' }));
      assert.equal((await sandbox.start(['check'])).status, 0);
      for (const format of ['pretty', 'json', 'sarif']) {
        const { status, stdout, stderr } = await sandbox.start(['check', '--keys', '--format', format]);
        assert.equal(status, 1);
        assert.ok(!(stdout + stderr).includes(canary));
      }
      const found = await sandbox.start(['check', '--keys', '--format', 'json']);
      assert.deepEqual(describeProblems(found), ['a.ts:4:47 key-missing error', 'c.ts:4:47 not-json error']);
      assert.equal(parse(found.stdout)[0]?.['key'], 'passwrd');
    });

    it('looks in the region that the reference says, else in the one that is named', async () => {
      const inOhio = sessions.secretsManager({ profile: undefined, region: 'us-east-2' });
      const { arn } = await create('far', canary, inOhio);
      sandbox.write('client.ts', reading('far', { client: " region: 'us-east-2' " }));
      sandbox.write('arn.ts', reading(arn, { client: " region: 'us-east-2' " }));
      sandbox.write('none.ts', reading('far'));
      const rules = async (...args: string[]) =>
        describeProblems(await sandbox.start(['check', '--format', 'json', ...args])).filter((problem) =>
          problem.endsWith('error'),
        );
      assert.deepEqual(await rules(), ['none.ts:3:75 other-region error']);
      assert.deepEqual(await rules('--region', 'us-east-2'), []);
    });

    it('offers the ARN that a secret has since it was made anew', async () => {
      const { arn } = await create('prod/db');
      sandbox.write('a.json.ts', reading(arn.replace(/.{6}$/, 'AbCdEf')));
      const { stdout } = await sandbox.start(['check']);
      assert.ok(stdout.includes(`Did you mean ${arn}?`));
    });

    it('is less severe in tests, and for what an environment variable may replace', async () => {
      sandbox.write('test/a.ts', reading('gone'));
      sandbox.write('b.ts', reading('gone').replace("'gone'", "process.env.NAME ?? 'gone'"));
      const result = await sandbox.start(['check', '--format', 'json']);
      assert.equal(result.status, 0);
      assert.deepEqual(describeProblems(result), [
        'b.ts:3:95 secret-missing warning',
        'test/a.ts:3:75 secret-missing warning',
      ]);
    });

    it('keeps quiet about what a comment or the configuration says to leave', async () => {
      sandbox.write(
        'a.ts',
        reading('gone').replace("'gone'", "// secretlens:ignore-next-line\n    'gone'") + reading('lost'),
      );
      sandbox.write('generated/b.ts', reading('gone'));
      sandbox.write('test/c.ts', reading('gone'));
      sandbox.write('d.ts', reading('gone', { key: 'user' }).replace(/$/m, ' // gitleaks:allow'));
      sandbox.write('.secretlens.toml', 'exclude = ["generated/"]\n');
      const check = async () => describeProblems(await sandbox.start(['check', '--format', 'json']));
      assert.deepEqual(await check(), [
        'a.ts:8:75 secret-missing error',
        'd.ts:3:75 secret-missing error',
        'test/c.ts:3:75 secret-missing warning',
      ]);
      sandbox.write('.secretlens.toml', '[severity]\nsecret-missing = "information"\n');
      assert.ok((await check()).every((problem) => problem.endsWith('secret-missing information')));
      sandbox.write('.secretlens.toml', 'disable = ["secret-missing", "secret-gone"]\n');
      const { status, stdout, stderr } = await sandbox.start(['check']);
      assert.deepEqual([status, stdout], [0, '']);
      assert.match(stderr, /^warning: \.secretlens\.toml.*: There is no rule “secret-gone”/m);
      assert.doesNotMatch(stderr, /no rule “secret-missing”/);
    });

    it('writes JSON in the contract’s shape, and SARIF that describes its rules', async () => {
      sandbox.write('a.ts', reading('gone'));
      const [problem] = parse((await sandbox.start(['check', '--format', 'json'])).stdout);
      assert.deepEqual(problem, {
        ruleId: 'secret-missing',
        severity: 'error',
        file: 'a.ts',
        startLine: 3,
        startColumn: 75,
        endLine: 3,
        endColumn: 79,
        secretId: 'gone',
        message: 'There is no secret gone in eu-west-1. Create it, or correct the name.',
      });
      const args = ['check', '--format', 'sarif', '--output', 'out.sarif'];
      assert.deepEqual([(await sandbox.start(args)).status, (await sandbox.start(args)).stdout], [1, '']);
      const log = JSON.parse(sandbox.read('out.sarif')) as {
        runs: [{ tool: { driver: { rules: unknown[] } }; results: Record<string, unknown>[] }];
      };
      const [{ tool, results }] = log.runs;
      assert.deepEqual(tool.driver.rules, [
        {
          id: 'secret-missing',
          name: 'SecretMissing',
          shortDescription: { text: 'The secret does not exist.' },
          fullDescription: { text: 'The secret does not exist.' },
        },
      ]);
      assert.deepEqual([results[0]?.['ruleId'], results[0]?.['level']], ['secret-missing', 'error']);
    });
  });

  describe('through an endpoint that fails', () => {
    let endpoint: FaultyEndpoint;

    before(async () => {
      endpoint = await startFaultyEndpoint();
    });

    beforeEach(() => {
      connect(endpoint.url);
      sandbox.write('a.ts', reading('prod/db'));
    });

    after(() => endpoint.stop());

    const error = (type: string, message: string) => ({ kind: 'error', status: 400, type, message }) as const;

    it('asks for each secret once, and for no value', async () => {
      sandbox.write('b.ts', reading('prod/db'));
      sandbox.write('c.ts', reading('prod/db', { key: 'user' }));
      endpoint.play({ kind: 'answer', body: { ARN: 'arn', Name: 'prod/db', VersionIdsToStages: {} } });
      assert.equal((await sandbox.start(['check'])).status, 0);
      assert.deepEqual(
        endpoint.requests.map(({ operation, body }) => [operation, body['SecretId']]),
        [['DescribeSecret', 'prod/db']],
      );
    });

    it('lets nothing pass that AWS refuses to tell about', async () => {
      const message =
        'User: arn:aws:iam::111122223333:user/ci is not authorized to perform: secretsmanager:DescribeSecret on resource: prod/db because no identity-based policy allows the secretsmanager:DescribeSecret action';
      endpoint.play(error('AccessDeniedException', message));
      const result = await sandbox.start(['check']);
      assert.equal(result.status, 1);
      assert.match(
        result.stdout,
        /error {8}prod\/db could not be checked\. AWS refused secretsmanager:DescribeSecret .* unverified\n/,
      );
      assert.equal(endpoint.requests.length, 1);
    });

    it('checks with --read-values what may be read and not described, and shows no value', async () => {
      const refused = error('AccessDeniedException', 'No.');
      const body = {
        ARN: 'arn',
        Name: 'prod/db',
        VersionId: 'v1',
        VersionStages: ['AWSCURRENT'],
        SecretString: canary,
      };
      endpoint.play(refused, { kind: 'answer', body });
      const { status, stdout, stderr } = await sandbox.start(['check', '--read-values']);
      assert.deepEqual([status, stdout], [0, '']);
      assert.ok(!stderr.includes(canary));
      assert.deepEqual(
        endpoint.requests.map(({ operation }) => operation),
        ['DescribeSecret', 'GetSecretValue'],
      );
    });

    it('does not need to list', async () => {
      endpoint.play(
        error('ResourceNotFoundException', 'Secrets Manager can\u2019t find the specified secret.'),
        error('AccessDeniedException', 'No.'),
      );
      const { status, stdout } = await sandbox.start(['check']);
      assert.equal(status, 1);
      assert.match(stdout, /There is no secret prod\/db in eu-west-1\. Create it/);
    });

    it('gives status 2 when it is throttled for good, and says so once', async () => {
      sandbox.write('b.ts', reading('prod/other'));
      endpoint.play(error('ThrottlingException', 'Rate exceeded'));
      const { status, stdout, stderr } = await sandbox.start(['check', '--format', 'json']);
      assert.deepEqual([status, stdout], [2, '[]\n']);
      assert.match(
        stderr,
        /^2 of 2 references to 2 secrets in 2 files could not be checked\.\nsecret-lens: Secrets Manager in eu-west-1 refuses further calls for now\. [^\n]+\n$/,
      );
    });

    it('gives status 2 when nobody answers', async () => {
      endpoint.play({ kind: 'hangUp' });
      const { status, stderr } = await sandbox.start(['check']);
      assert.equal(status, 2);
      assert.match(stderr, /broke off the connection/);
    });
  });

  describe('without a connection', () => {
    beforeEach(() => {
      environment.write({ config: '', credentials: '' });
    });

    it('gives status 2 without credentials, and does not say that secrets are missing', async () => {
      sandbox.write('a.ts', reading('prod/db'));
      const { status, stdout, stderr } = await sandbox.start(['check', '--region', 'eu-west-1']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^1 of 1 reference to 1 secret in 1 file could not be checked\.\n/);
      assert.match(stderr, /secret-lens: There are no credentials in /);
    });

    it('gives status 2 without a region, and says how to name one', async () => {
      sandbox.write('a.ts', reading('prod/db'));
      const { status, stderr } = await sandbox.start(['check']);
      assert.equal(status, 2);
      assert.match(stderr, /secret-lens: No region is known\. Name one by --region/);
    });

    it('needs none where nothing is used', async () => {
      sandbox.write(
        'stack.ts',
        "import { Secret } from 'aws-cdk-lib/aws-secretsmanager';\nnew Secret(this, 'Db', { secretName: 'prod/db' });\n",
      );
      const { status, stdout, stderr } = await sandbox.start(['check', '--format', 'json']);
      assert.deepEqual([status, stdout], [0, '[]\n']);
      assert.equal(stderr, 'No references to secrets in 1 file: nothing to check.\n');
    });

    for (const [what, argv, message] of [
      ['a format that does not exist', ['--format', 'xml'], /Unknown format “xml”/],
      ['an option that does not exist', ['--bogus'], /Unknown option '--bogus'/],
      ['a path that does not exist', ['nowhere'], /nowhere does not exist/],
      ['an empty path', [''], /path is empty/],
    ] as const)
      it(`refuses ${what} with status 2`, async () => {
        const { status, stdout, stderr } = await sandbox.start(['check', ...argv]);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, message);
      });
  });
});
