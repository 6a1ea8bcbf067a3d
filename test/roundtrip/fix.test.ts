import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { startFaultyEndpoint, type Fault } from '../support/faults';
import { assignment, madeUp, Sandbox } from '../unit/cli/sandbox';

describe('secret-lens fix', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let client: SecretsManagerClient;
  let parameters: SSMClient;

  before(() => {
    const options = { endpoint: process.env['TEST_ENDPOINT'] ?? '', region: 'eu-west-1' };
    client = new SecretsManagerClient(options);
    parameters = new SSMClient(options);
  });

  after(() => {
    client.destroy();
    parameters.destroy();
  });

  beforeEach(() => {
    sandbox = new Sandbox();
    sandbox.write('requirements.txt', 'flask>=3\n');
    sandbox.write('app.py', `"""App."""\n${assignment(1)}\nprint(${assignment(1).split(' ')[0]})\n`);
  });

  afterEach(() => {
    sandbox.dispose();
  });

  const stored = async (name: string): Promise<string> =>
    (await client.send(new GetSecretValueCommand({ SecretId: name }))).SecretString ?? '';
  const password = assignment(1).split(' ')[0] ?? '';

  it('prints the changes without the values, and changes nothing', async () => {
    const before = sandbox.read('app.py');
    const { status, stdout, stderr } = await sandbox.start(['fix', '--prefix', 'dry/']);
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^--- a\/app\.py/m);
    assert.match(stdout, new RegExp(`^-${password} = "\\*\\*\\*"$`, 'm'));
    assert.match(stdout, new RegExp(`^\\+${password} = get_secret\\("dry/app/${password}"\\)$`, 'm'));
    assert.match(stdout, /^\+boto3/m);
    assert.equal(sandbox.read('app.py'), before);
    await assert.rejects(stored(`dry/app/${password}`));
  });

  it('prints no credential that only moves along', async () => {
    const alongside = ['open', 'sesame'].join('-');
    const lines = [
      'DB_HOST=db.local',
      `DB_${assignment(1).replaceAll(/[ "]/g, '')}`,
      `ADMIN_PASS=${alongside}`,
    ];
    sandbox.write('.env', lines.join('\n'));
    const { stdout } = await sandbox.start(['fix', '--prefix', 'dry/', '.env']);
    assert.match(stdout, /^-ADMIN_PASS=\*\*\*$/m);
    assert.match(stdout, /^\+ADMIN_PASS=aws-secretsmanager:/m);
    assert.ok(!stdout.includes(alongside));
  });

  it('names what was stored when it cannot be read back', async () => {
    const endpoint = await startFaultyEndpoint();
    process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = endpoint.url;
    try {
      const refuse = (type: string): Fault => ({ kind: 'error', status: 400, type, message: 'No.' });
      const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:half/app-AbCdEf';
      endpoint.play(
        refuse('ResourceNotFoundException'),
        { kind: 'answer', body: { ARN: arn, VersionId: randomUUID() } },
        refuse('AccessDeniedException'),
      );
      const before = sandbox.read('app.py');
      const { status, stderr } = await sandbox.start(['fix', '--write', '--store', '--prefix', 'half/']);
      assert.equal(status, 2);
      assert.ok(stderr.includes(`${arn} was stored.`), stderr);
      assert.match(stderr, /No file was changed\.$/m);
      assert.equal(sandbox.read('app.py'), before);
    } finally {
      delete process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'];
      await endpoint.stop();
    }
  });

  it('stores the values, then writes the files', async () => {
    const { status, stdout, stderr } = await sandbox.start([
      'fix',
      '--write',
      '--store',
      '--prefix',
      'done/',
    ]);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`^Stored done/app/${password} in eu-west-1\\.$`, 'm'));
    assert.equal(await stored(`done/app/${password}`), madeUp(1));
    assert.match(
      sandbox.read('app.py'),
      new RegExp(`^${password} = get_secret\\("done/app/${password}"\\)$`, 'm'),
    );
    assert.match(sandbox.read('requirements.txt'), /^boto3/m);
    assert.deepEqual(await sandbox.find(['scan']), []);
  });

  it('uses a secret that holds the value, and leaves the place when it holds another', async () => {
    const name = `used/app/${password}`;
    await client.send(new CreateSecretCommand({ Name: name, SecretString: madeUp(1) }));
    const used = await sandbox.start(['fix', '--write', '--prefix', 'used/']);
    assert.equal(used.status, 0, used.stderr);
    assert.match(sandbox.read('app.py'), /get_secret\("used/);

    sandbox.write('app.py', `${assignment(2)}\n`);
    const other = await sandbox.start(['fix', '--write', '--store', '--prefix', 'used/']);
    assert.equal(other.status, 1);
    assert.match(other.stderr, /^Left: app\.py:1: .* exists and holds another value/m);
    assert.equal(sandbox.read('app.py'), `${assignment(2)}\n`);
    assert.equal(await stored(name), madeUp(1));
  });

  it('loses no value that is stored nowhere', async () => {
    const before = sandbox.read('app.py');
    const { status, stderr } = await sandbox.start(['fix', '--write', '--prefix', 'none/']);
    assert.equal(status, 1);
    assert.match(stderr, /^Left: app\.py:2: No secret .* holds it yet\. --store creates one\.$/m);
    assert.equal(sandbox.read('app.py'), before);
  });

  it('makes one secret of a connection, and one of a value that stands twice', async () => {
    sandbox.write(
      'app.py',
      `import db\n\ndb.connect(user="ann", ${assignment(3).replace(' = ', '=')}, host="db.local")\n`,
    );
    sandbox.write('other.py', `${assignment(4)}\nAGAIN_${assignment(4)}\n`);
    const { status, stderr } = await sandbox.start(['fix', '--write', '--store', '--prefix', 'two/']);
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(await stored('two/app')), {
      username: 'ann',
      password: madeUp(3),
      host: 'db.local',
    });
    assert.equal(stderr.match(/^Stored /gm)?.length, 2);
  });

  it('moves no part of a connection whose password has to stay', async () => {
    const text = `package app\n\nconst (\n\thost = "db.local"\n\t${assignment(3)}\n\tboth = ${password} + "x"\n)\n`;
    sandbox.write('app.go', text);
    const { status, stderr } = await sandbox.start(['fix', '--write', '--store', 'app.go']);
    assert.equal(status, 1);
    assert.match(stderr, /^Left: app\.go:5: .* where only a constant can stand\.$/m);
    assert.doesNotMatch(stderr, /^Stored /m);
    assert.equal(sandbox.read('app.go'), text);
  });

  it('takes the value out of the other literals of the file, and says where it stands besides', async () => {
    sandbox.write('app.py', `${assignment(5)}\nother = ("${madeUp(5)}",)  # ${madeUp(5)}\n`);
    const { status, stderr } = await sandbox.start(['fix', '--write', '--store', '--prefix', 'again/']);
    assert.equal(status, 1);
    assert.equal(stderr.match(/^Stored /gm)?.length, 1);
    assert.match(stderr, /^Left: app\.py:\d+: The value stands here too/m);
    assert.match(sandbox.read('app.py'), /^other = \(get_secret\("again\/app\/.*"\),\) {2}# \w+$/m);
  });

  it('keeps line endings and the byte order mark, and says what it cannot rewrite', async () => {
    sandbox.write('app.py', `\uFEFFimport os\r\n${assignment(5)}\r\n`);
    sandbox.write('notes.txt', `${assignment(6)}\n`);
    const { status, stderr } = await sandbox.start(['fix', '--write', '--store', '--prefix', 'mark/']);
    assert.equal(status, 1);
    assert.match(stderr, /^Left: notes\.txt:1: /m);
    const bytes = readFileSync(join(sandbox.folder, 'app.py'), 'utf8');
    assert.ok(bytes.startsWith('\uFEFF'));
    assert.ok(!/[^\r]\n/.test(bytes));
  });

  it('stores parameters where a file can read them, each of the type that it can', async () => {
    const nameInHcl = assignment(7).replace(' = ', '  = ');
    sandbox.write('main.tf', `locals {\n  ${nameInHcl}\n}\n`);
    sandbox.write(
      'stack.yaml',
      `Resources:\n  User:\n    Type: AWS::IAM::User\n    Properties:\n      ${assignment(8).replace(' = ', ': ')}\n`,
    );
    const style = ['fix', '--style', 'parameter-store', '--prefix', 'plain/'];
    const unstored = await sandbox.start([...style, '--write']);
    assert.equal(unstored.status, 1, unstored.stderr);
    assert.match(
      unstored.stderr,
      /^Left: main\.tf:2: No parameter \/plain\/main\/.* --store creates one\.$/m,
    );

    const { status, stderr } = await sandbox.start([...style, '--write', '--store']);
    assert.equal(status, 0, stderr);
    for (const [name, type, number, file] of [
      [`/plain/main/${password}`, 'SecureString', 7, 'main.tf'],
      [`/plain/stack/${password}`, 'String', 8, 'stack.yaml'],
    ] as const) {
      assert.ok(stderr.includes(`Stored ${name} in eu-west-1, as a ${type}.`), stderr);
      const { Parameter } = await parameters.send(
        new GetParameterCommand({ Name: name, WithDecryption: true }),
      );
      assert.equal(Parameter?.Type, type);
      assert.equal(Parameter.Value, madeUp(number));
      assert.ok(sandbox.read(file).includes(name) && !sandbox.read(file).includes(madeUp(number)));
    }
    assert.match(sandbox.read('main.tf'), /^data "aws_ssm_parameter" /m);
    assert.match(sandbox.read('stack.yaml'), /\{\{resolve:ssm:\/plain\/stack/);
    assert.match(sandbox.read('app.py'), /get_secret\("plain\/app/);

    sandbox.write('main.tf', `locals {\n  ${nameInHcl.replace(madeUp(7), madeUp(9))}\n}\n`);
    const other = await sandbox.start([...style, '--write', '--store', 'main.tf']);
    assert.equal(other.status, 1);
    assert.match(other.stderr, /^Left: main\.tf:2: .* exists and holds another value/m);
  });

  it('says where Parameter Store would be enough', async () => {
    const common = ['let', 'me', 'in1'].join('');
    sandbox.write('main.tf', `locals {\n  db_${password} = "${common}"\n}\n`);
    const { stderr } = await sandbox.start(['fix', 'main.tf']);
    assert.match(stderr, /^Note: main\.tf:2: It is doubtful .* --style parameter-store stores it there\.$/m);
  });

  it('refuses what is not offered', async () => {
    assert.equal((await sandbox.start(['fix', '--style', 'magic'])).status, 2);
    assert.equal((await sandbox.start(['fix', '--colour'])).status, 2);
    assert.equal((await sandbox.start(['fix', 'no-such-folder'])).status, 2);
  });
});
