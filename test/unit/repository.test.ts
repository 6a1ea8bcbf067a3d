import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScanner } from '../../src/core/detection/scanner';
import { FileScanner } from '../../src/workspace/scanFiles';

const root = join(__dirname, '../..');

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}

/** gitleaks where the benchmarks have installed it. */
function findGitleaks(): string | undefined {
  const peers = join(root, '.cache/peers');
  if (!existsSync(peers)) return undefined;
  return readdirSync(peers)
    .filter((name) => name.startsWith('gitleaks-'))
    .map((name) => join(peers, name, 'gitleaks'))
    .find((path) => existsSync(path));
}

describe('this repository', function () {
  this.timeout(120_000);

  it('holds nothing that our own scanner takes for a credential', () => {
    const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
    const files = new FileScanner(scanner, () => undefined);
    const found = git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
      .split('\0')
      .filter((name) => name !== '' && existsSync(join(root, name)))
      .flatMap((name) => files.scan({ path: join(root, name), name }))
      .map(({ ruleId, file, start }) => `${ruleId} ${file}:${start.line + 1}`);
    assert.deepEqual(found, []);
  });

  it('holds nothing that gitleaks takes for a credential', function () {
    const gitleaks = findGitleaks();
    if (gitleaks === undefined) this.skip();
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'secret-lens-tree-')));
    try {
      git('checkout-index', '--all', `--prefix=${folder}/tree/`);
      const report = join(folder, 'report.json');
      const options = [
        '--no-banner',
        '--redact',
        '--exit-code',
        '0',
        '--report-format',
        'json',
        '--report-path',
        report,
      ];
      execFileSync(gitleaks, ['dir', join(folder, 'tree'), ...options], { stdio: 'ignore' });
      const leaks = JSON.parse(readFileSync(report, 'utf8')) as {
        RuleID: string;
        File: string;
        StartLine: number;
      }[];
      assert.deepEqual(
        leaks.map(({ RuleID, File, StartLine }) => `${RuleID} ${File.slice(folder.length)}:${StartLine}`),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
