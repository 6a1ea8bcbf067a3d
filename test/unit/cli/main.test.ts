import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '../../..');

describe('the bundled command line', function () {
  this.timeout(30_000);
  let folder: string;
  let cli: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-main-'));
    cli = join(folder, 'cli.js');
    await build({
      entryPoints: [join(root, 'src/cli/main.ts')],
      outfile: cli,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
    const line = `${['pass', 'word'].join('')} = "${['kQ7v', 'X2mZ', 'p9Lr', 'T4wB', 'h6Ns', 'Y3cD'].join('')}"\n`;
    writeFileSync(join(folder, 'many.py'), line.repeat(5_000));
    writeFileSync(join(folder, 'clean.py'), 'answer = 42\n');
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', input, maxBuffer: 1e9 });

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
