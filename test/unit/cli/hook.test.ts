import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin } from '../../../package.json';
import { buildCommandLine } from './bundle';
import { assignment, madeUp, Sandbox } from './sandbox';

const root = join(__dirname, '../../..');

/** What .pre-commit-hooks.yaml tells pre-commit to run. */
function readEntry(): string {
  const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
  return /^ +entry: (.+)$/m.exec(hooks)?.[1] ?? '';
}

describe('the pre-commit hook', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  const savedPath = process.env['PATH'];

  before(async () => {
    sandbox = new Sandbox();
    await buildCommandLine(join(sandbox.folder, 'package', 'dist'));
    // As npm does for a package's `bin` on installing it.
    mkdirSync(join(sandbox.folder, 'bin'));
    const script = join(sandbox.folder, 'package', bin['secret-lens']);
    chmodSync(script, 0o755);
    symlinkSync(script, join(sandbox.folder, 'bin', 'secret-lens'));
    process.env['PATH'] = [join(sandbox.folder, 'bin'), savedPath].join(delimiter);
    sandbox.git('init', '--quiet');
    sandbox.write('.git/info/exclude', 'package/\nbin/\n');
    sandbox.write('.git/hooks/pre-commit', `#!/bin/sh\nexec ${readEntry()}\n`);
    chmodSync(join(sandbox.folder, '.git/hooks/pre-commit'), 0o755);
  });

  after(() => {
    process.env['PATH'] = savedPath;
    sandbox.dispose();
  });

  const commit = () => sandbox.git('commit', '--message', 'm');

  it('runs the command line on what is staged', () => {
    assert.equal(readEntry(), 'secret-lens scan --staged');
  });

  it('stops a commit that would add a credential, before the first commit and after it', () => {
    for (const round of [1, 2]) {
      sandbox.write('a.py', `${assignment(round)}\n`);
      sandbox.git('add', 'a.py');
      assert.throws(commit, (error: { status: number; stderr: string; stdout: string }) => {
        const output = error.stdout + error.stderr;
        assert.equal(error.status, 1);
        assert.match(output, /a\.py[^]*generic-credential/);
        assert.ok(!output.includes(madeUp(round)));
        return true;
      });
      sandbox.write('a.py', `round = ${round}\n`);
      sandbox.git('add', 'a.py');
      commit();
    }
    assert.equal(sandbox.git('rev-list', '--count', 'HEAD').trim(), '2');
  });

  it('lets a commit pass whose credential is suppressed, and one that only touches the rest of a file', () => {
    sandbox.write('b.py', `${assignment(3)}  # secretlens:ignore\nx = 1\n`);
    sandbox.git('add', 'b.py');
    commit();
    sandbox.write('b.py', `${assignment(3)}  # secretlens:ignore\nx = 2\n`);
    sandbox.git('add', 'b.py');
    commit();
  });

  it('sees what `commit -a` and `commit FILE` stage only for that commit', () => {
    sandbox.write('b.py', `${assignment(4)}\n`);
    assert.throws(() => sandbox.git('commit', '--all', '--message', 'm'));
    assert.throws(() => sandbox.git('commit', 'b.py', '--message', 'm'));
  });
});
