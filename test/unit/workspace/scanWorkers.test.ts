import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from '../cli/bundle';
import { scanFolder, type FolderScan } from '../../../src/workspace/scanWorkers';
import type { LocatedFinding } from '../../../src/workspace/scanFiles';
import type { FileWarning } from '../../../src/workspace/warning';

describe('scanFolder', function () {
  this.timeout(60_000);
  let top: string;
  let workerScript: string;
  let tree: string;
  const fileCount = 2_500;

  before(async () => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'secret-lens-workers-')));
    workerScript = join(top, 'scanWorker.js');
    await buildCommandLine(top);
    tree = join(top, 'tree');
    const secret = ['kQ7v', 'X2mZ', 'p9Lr', 'T4wB', 'h6Ns', 'Y3cD'].join('');
    for (let number = 0; number < fileCount; number++) {
      const folder = join(tree, `folder${number % 50}`);
      mkdirSync(folder, { recursive: true });
      const isLeak = number % 20 === 0;
      // Sizes differ, so that batches do not end in the order in which they were begun.
      const filler = '# nothing here\n'.repeat((number * 7919) % 2_000);
      const line = `${['pass', 'word'].join('')} = "${secret}${number}"\n`;
      writeFileSync(join(folder, `file${number}.py`), filler + (isLeak ? line : ''));
    }
    writeFileSync(join(tree, 'folder7', 'large.txt'), 'x'.repeat(100_001));
  });

  after(() => {
    rmSync(top, { recursive: true, force: true });
  });

  function scan(options: Partial<FolderScan>) {
    const warnings: FileWarning[] = [];
    const result = scanFolder({
      paths: ['.'],
      base: tree,
      gitignore: true,
      detection: {
        fingerprintKey: new Uint8Array(32),
        config: { top: tree, base: tree, folders: [] },
      },
      jobs: 1,
      workerScript,
      largestFile: 100_000,
      onWarning: (warning) => warnings.push(warning),
      ...options,
    });
    return { result, warnings };
  }

  it('finds the same in the same order with one thread and with several', async () => {
    const alone = scan({ jobs: 1 });
    const expected = await alone.result;
    assert.equal(expected.findings.length, fileCount / 20);
    assert.equal(expected.fileCount, fileCount + 1);
    assert.deepEqual(alone.warnings, [{ file: 'folder7/large.txt', message: 'is larger than 0.1 MB' }]);
    for (const options of [{ jobs: 3 }, { jobs: 1, alwaysInWorkers: true }]) {
      const inWorkers = scan(options);
      const { findings, fileCount: count } = await inWorkers.result;
      assert.deepEqual(findings, expected.findings);
      assert.equal(count, expected.fileCount);
      assert.deepEqual(inWorkers.warnings, alone.warnings);
    }
  });

  it('tells of progress in the order of the files, each finding once', async () => {
    const counts: number[] = [];
    const seen: unknown[] = [];
    const { findings } = await scan({
      jobs: 2,
      onProgress: (progress) => {
        counts.push(progress.fileCount);
        seen.push(...progress.findings);
      },
    }).result;
    assert.deepEqual(seen, findings);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => a - b),
    );
    assert.equal(counts.at(-1), fileCount + 1);
  });

  for (const jobs of [1, 2])
    it(`stops with the signal’s reason, with ${jobs} of ${jobs} jobs under way`, async () => {
      const abort = new AbortController();
      const reason = new Error('enough');
      let calls = 0;
      const { result } = scan({
        jobs,
        signal: abort.signal,
        onProgress: () => {
          calls++;
          abort.abort(reason);
        },
      });
      await assert.rejects(result, reason);
      const callsThen = calls;
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(calls, callsThen);
    });

  it('does not begin when it is aborted before', async () => {
    const { result } = scan({ jobs: 2, signal: AbortSignal.abort(new Error('never mind')) });
    await assert.rejects(result, { message: 'never mind' });
  });

  it('rejects when a worker dies, and when its script is not there', async () => {
    const broken = join(top, 'broken.js');
    writeFileSync(broken, "throw new RangeError('broken')");
    await assert.rejects(scan({ jobs: 2, workerScript: broken }).result, { message: 'broken' });
    await assert.rejects(scan({ jobs: 2, workerScript: join(top, 'nowhere.js') }).result, {
      code: 'MODULE_NOT_FOUND',
    });
  });

  describe('with grammars', () => {
    const withGrammars = (jobs: number, grammars: string) =>
      scan({
        jobs,
        detection: {
          fingerprintKey: new Uint8Array(32),
          config: { top: tree, base: tree, folders: [] },
          grammars,
        },
      });
    const readings = (findings: readonly LocatedFinding[]): Set<string | undefined> =>
      new Set(findings.map(({ evidence }) => evidence.find((phrase) => phrase.includes('read '))));

    it('reads values from the syntax tree, from the first file on, in workers as here', async () => {
      const grammars = join(top, 'grammars');
      const alone = await withGrammars(1, grammars).result;
      assert.deepEqual(
        readings(alone.findings),
        new Set(['a literal assigned to the name, read from the syntax tree']),
      );
      assert.deepEqual((await withGrammars(2, grammars).result).findings, alone.findings);
    });

    it('warns once of one that cannot be loaded, and goes on with the lexer', async () => {
      for (const jobs of [1, 2]) {
        const { result, warnings } = withGrammars(jobs, join(top, 'nowhere'));
        const { findings } = await result;
        assert.deepEqual(readings(findings), new Set(['read by the string-and-comment lexer']));
        const [warning, ...others] = warnings.filter(({ file }) => file.endsWith('.wasm'));
        assert.equal(warning?.file, 'tree-sitter-python.wasm');
        assert.match(warning.message, /cannot be loaded \(ENOENT\)/);
        assert.deepEqual(others, []);
      }
    });
  });

  it('follows the configuration and the baseline in workers as here', async () => {
    const detection = {
      fingerprintKey: new Uint8Array(32),
      config: {
        top: tree,
        base: tree,
        folders: [{ fromTop: 'folder0', files: [{ path: '.secretlintignore', text: 'file0.py\n' }] }],
      },
      settings: { origin: 'test', values: { exclude: ['/folder20/'] } },
    };
    const [here, there] = await Promise.all(
      [1, 2].map(async (jobs) => (await scan({ jobs, detection }).result).findings),
    );
    assert.deepEqual(there, here);
    const files = new Set(here?.map(({ file }) => file));
    assert.ok(!files.has('folder0/file0.py') && files.has('folder0/file100.py'));
    assert.ok(![...files].some((file) => file.startsWith('folder20/')));
  });
});
