import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, until } from './processes';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A shell that starts a child of its own, says the pids of both, and ignores SIGTERM. */
const stubbornFamily = `trap '' TERM; sleep 300 & echo "pids $$ $!"; wait; wait`;

describe('processes', function () {
  this.timeout(20_000);
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'processes-'))));
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  const family = (name: string) => ({
    name,
    command: 'sh',
    args: ['-c', stubbornFamily],
    logFile: join(dir, `${name}.log`),
    ready: /pids (\d+) (\d+)/,
  });

  it('are stopped with their children, even when they ignore SIGTERM', async () => {
    const started = await startProcess(family('stubborn'));
    const pids = [Number(started.match[1]), Number(started.match[2])];
    assert.deepEqual(pids.map(isAlive), [true, true]);
    await started.stop();
    assert.deepEqual(pids.map(isAlive), [false, false]);
  });

  it('are told with the end of their log when they end before they are ready', async () => {
    await assert.rejects(
      startProcess({ ...family('failing'), args: ['-c', 'echo no luck today; exit 3'] }),
      /failing ended with 3 before it was ready:\nno luck today/,
    );
  });

  it('are stopped when they are not ready in time', async () => {
    const logFile = join(dir, 'slow.log');
    await assert.rejects(
      startProcess({
        ...family('slow'),
        args: ['-c', 'echo $$; exec sleep 300'],
        ready: /never/,
        timeout: 300,
      }),
      /slow was not ready after 300 ms/,
    );
    assert.equal(isAlive(Number(readFileSync(logFile, 'utf8'))), false);
  });

  const ends = {
    'is killed': 'process.kill(process.pid, "SIGKILL")',
    'is told to stop': 'process.kill(process.pid, "SIGTERM")',
    'is interrupted': 'process.kill(process.pid, "SIGINT")',
    throws: 'setImmediate(() => { throw new Error("on purpose"); })',
    exits: 'process.exit(0)',
  };

  describe('leave nothing behind when their parent', () => {
    let home: string;
    const families = new Map<string, Promise<readonly number[]>>();

    /** Runs a parent that ends in the given way; resolves to the pids of the family that it had started. */
    const bereave = async (how: string, end: string): Promise<readonly number[]> => {
      const script = join(home, `${how}.ts`);
      const logFile = join(home, `${how}.log`);
      const options = { name: how, command: 'sh', args: ['-c', stubbornFamily], logFile };
      writeFileSync(
        script,
        `import { startProcess } from ${JSON.stringify(join(__dirname, 'processes'))};
        void startProcess({ ...${JSON.stringify(options)}, ready: /pids/ }).then(() => { ${end}; });`,
      );
      const parent = spawn(process.execPath, ['--require', 'tsx/cjs', script], { stdio: 'ignore' });
      await new Promise((resolve) => parent.once('exit', resolve));
      return /pids (\d+) (\d+)/.exec(readFileSync(logFile, 'utf8'))?.slice(1).map(Number) ?? [];
    };

    before(() => {
      home = mkdtempSync(join(tmpdir(), 'processes-'));
      for (const [how, end] of Object.entries(ends)) families.set(how, bereave(how, end));
    });
    after(() => {
      rmSync(home, { recursive: true });
    });

    for (const how of Object.keys(ends))
      it(how, async () => {
        const pids = (await families.get(how)) ?? [];
        assert.equal(pids.length, 2);
        await until(
          () => (pids.some(isAlive) ? undefined : true),
          10_000,
          () => 'the family is still there',
        );
      });
  });
});
