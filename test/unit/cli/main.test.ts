import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from './bundle';
import { assignment } from './sandbox';

describe('the bundled command line', function () {
  this.timeout(60_000);
  let folder: string;
  let cli: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-main-'));
    await buildCommandLine(join(folder, 'dist'));
    cli = join(folder, 'dist', 'cli.js');
    writeFileSync(join(folder, 'many.py'), `${assignment(1)}\n`.repeat(5_000));
    writeFileSync(join(folder, 'clean.py'), 'answer = 42\n');
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (args: readonly string[], input = '', cwd = folder, env = process.env) =>
    spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', env, input, maxBuffer: 1e9 });

  it('exits with 0, 1 and 2', () => {
    assert.equal(start(['scan', 'clean.py']).status, 0);
    assert.equal(start(['scan', 'many.py']).status, 1);
    assert.equal(start(['scan', 'nowhere']).status, 2);
  });

  it('writes all of a large report into a pipe', () => {
    const { stdout } = start(['scan', 'many.py', '--format', 'json']);
    assert.ok(stdout.length > 1_000_000);
    assert.equal((JSON.parse(stdout) as unknown[]).length, 5_000);
  });

  it('reads standard input', () => {
    assert.equal(start(['scan', '--stdin', '--stdin-filename', 'a.py'], 'answer = 42\n').status, 0);
  });

  it('reports the same from worker threads as from one, with a team’s own rules too', () => {
    const tree = join(folder, 'tree');
    for (let number = 0; number < 1_500; number++) {
      const inner = join(tree, `f${number % 30}`);
      mkdirSync(inner, { recursive: true });
      writeFileSync(join(inner, `${number}.py`), number % 10 === 0 ? assignment(number % 7) : 'x = 1\n');
    }
    writeFileSync(join(tree, 'key.txt'), `acme_${['qwjkzv', 'xbnmfh'].join('')}\n`);
    writeFileSync(
      join(tree, '.secretlens.toml'),
      'exclude = ["f3/"]\n[[rules]]\nid = "acme-key"\npattern = "acme_[a-z]{12}"\nkeywords = ["acme_"]\n',
    );
    const [alone, together] = ['1', '3'].map((jobs) =>
      start(['scan', '--jobs', jobs, '--format', 'sarif'], '', tree),
    );
    assert.equal(alone?.status, 1, alone?.stderr);
    assert.match(alone.stdout, /"ruleId": "acme-key"/);
    assert.ok(!alone.stdout.includes('"uri": "f3/'));
    assert.deepEqual(together?.stdout, alone.stdout);
    assert.deepEqual(together.stderr, alone.stderr);
  });

  it('says nothing but its own when AWS cannot be reached', () => {
    writeFileSync(
      join(folder, 'reads.py'),
      "import boto3\nboto3.client('secretsmanager').get_secret_value(SecretId='prod/db')\n",
    );
    const { status, stderr } = start(['check', 'reads.py', '--region', 'eu-west-1'], '', folder, {
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    });
    assert.equal(status, 2);
    assert.match(stderr, /^1 of 1 reference .*\nsecret-lens: 127\.0\.0\.1:9 cannot be reached.*\n$/);
  });

  it('works without the script of its worker beside it', () => {
    const lonely = join(folder, 'lonely');
    mkdirSync(lonely);
    writeFileSync(join(lonely, 'a.py'), `${assignment(1)}\n`);
    const copy = join(lonely, 'cli.js');
    spawnSync('cp', [cli, copy]);
    const { status } = spawnSync(process.execPath, [copy, 'scan', 'a.py', '--jobs', '2'], { cwd: lonely });
    assert.equal(status, 1);
  });

  it('ends quietly when the reader of its report goes away', async () => {
    const child = spawn(process.execPath, [cli, 'scan', 'many.py', '--format', 'json'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 2);
    assert.ok(!/Error|EPIPE|at /.test(stderr), stderr);
  });
});
