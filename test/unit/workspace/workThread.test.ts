import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { LocatedFinding } from '../../../src/workspace/scanFiles';
import type { TextRequest } from '../../../src/workspace/textWorker';
import { WorkThread } from '../../../src/workspace/workThread';
import { PlantedCredentials } from '../../support/plantedCredentials';

const never = new AbortController().signal;
const target = { path: 'a.ts', languageId: 'typescript' };

describe('a thread that answers one request after the other', function () {
  this.timeout(30_000);
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-thread-'));
  const script = join(dir, 'textWorker.js');
  const setup = {
    fingerprintKey: new Uint8Array(32),
    config: { top: dir, base: dir, folders: [] },
  };
  const key = new PlantedCredentials().stripeKey();
  const leak = `const charge = '${key}';`;
  let thread: WorkThread<TextRequest, readonly LocatedFinding[]>;

  before(async () => {
    await build({
      entryPoints: [join(__dirname, '../../../src/workspace/textWorker.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile: script,
    });
  });

  beforeEach(() => {
    thread = new WorkThread<TextRequest, readonly LocatedFinding[]>(script, setup);
  });

  afterEach(() => {
    thread.dispose();
  });

  after(() => {
    rmSync(dir, { recursive: true });
  });

  it('gives each text its own findings, whatever comes first', async () => {
    const texts = ['', leak, `\n\n${leak}`, 'export {};'];
    const results = await Promise.all(texts.map((text) => thread.run({ text, target }, never)));
    assert.deepEqual(
      results.map((findings) => findings.map(({ start }) => [start.line, start.character])),
      [[], [[0, 16]], [[2, 16]], []],
    );
  });

  it('drops a text that waits when its signal says so, and goes on with the others', async () => {
    const controller = new AbortController();
    const first = thread.run({ text: leak, target }, never);
    const second = thread.run({ text: leak, target }, controller.signal);
    const third = thread.run({ text: `\n${leak}`, target }, never);
    const reason = new Error('the document moved on');
    controller.abort(reason);
    await assert.rejects(second, reason);
    assert.equal((await first).length, 1);
    assert.equal((await third)[0]?.start.line, 1);
  });

  it('ends the scan under way when its signal says so, and scans the next text', async () => {
    const controller = new AbortController();
    const long = thread.run({ text: leak.repeat(200_000), target }, controller.signal);
    const next = thread.run({ text: leak, target }, never);
    const reason = new Error('the document moved on');
    setTimeout(() => {
      controller.abort(reason);
    }, 50);
    await assert.rejects(long, reason);
    assert.equal((await next).length, 1);
  });

  it('does not take the answer of a thread that was ended for that of the next', async () => {
    const echo = join(dir, 'echo.js');
    writeFileSync(
      echo,
      "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (text) => parentPort.postMessage(text));",
    );
    const echoing = new WorkThread<string, string>(echo, undefined);
    try {
      assert.equal(await echoing.run('warm', never), 'warm');
      const controller = new AbortController();
      const dropped = echoing.run('first', controller.signal);
      // The answer arrives while nobody listens, and waits to be read.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      controller.abort(new Error('the document moved on'));
      const next = echoing.run('second', never);
      await assert.rejects(dropped, /moved on/);
      assert.equal(await next, 'second');
    } finally {
      echoing.dispose();
    }
  });

  it('refuses a text whose signal is aborted already', async () => {
    const reason = new Error('too late');
    await assert.rejects(thread.run({ text: leak, target }, AbortSignal.abort(reason)), reason);
  });

  it('rejects when its script fails, and what waits when it is disposed of', async () => {
    const broken = join(dir, 'broken.js');
    writeFileSync(broken, 'throw new Error("broken");');
    const failing = new WorkThread<TextRequest, readonly LocatedFinding[]>(broken, setup);
    await assert.rejects(failing.run({ text: leak, target }, never), /broken/);
    failing.dispose();
    const waiting = [thread.run({ text: leak, target }, never), thread.run({ text: leak, target }, never)];
    thread.dispose();
    for (const scan of waiting) await assert.rejects(scan, /has ended/);
  });
});
