import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assignment, parse, Sandbox } from './sandbox';

describe('secret-lens scan with a configuration', () => {
  let sandbox: Sandbox;

  beforeEach(() => {
    sandbox = new Sandbox();
  });

  afterEach(() => {
    sandbox.dispose();
  });

  it('follows the files of the scanned folder and of those above it, the nearer the stronger', async () => {
    sandbox.git('init', '--quiet');
    sandbox.write(
      '.secretlens.toml',
      'exclude = ["generated/"]\n[severity]\ngeneric-credential = "information"\n',
    );
    sandbox.write(
      'app/.secretlens.json',
      '{ "severity": { "generic-credential": "error" }, "exclude": ["/old.py"] }',
    );
    for (const name of ['old.py', 'app/old.py', 'app/new.py', 'app/deep/old.py', 'app/generated/x.py'])
      sandbox.write(name, assignment(1));
    assert.deepEqual(await sandbox.find(['scan', 'app']), ['app/new.py:1', 'app/deep/old.py:1']);
    assert.deepEqual(await sandbox.find(['scan'], { cwd: 'app' }), ['new.py:1', 'deep/old.py:1']);
    const { stdout } = await sandbox.start(['scan', 'app/new.py', '--format', 'json']);
    assert.equal(parse(stdout)[0]?.['severity'], 'error');
    const whole = parse((await sandbox.start(['scan', 'old.py', '--format', 'json'])).stdout);
    assert.equal(whole[0]?.['severity'], 'information');
  });

  it('stops at the top of the repository', async () => {
    sandbox.write('.secretlens.toml', 'exclude = ["*"]\n');
    mkdirSync(join(sandbox.folder, 'repository'));
    sandbox.git('init', '--quiet', 'repository');
    sandbox.write('repository/a.py', assignment(1));
    assert.deepEqual(await sandbox.find(['scan', 'repository']), ['repository/a.py:1']);
  });

  it('is found in the current folder without a repository', async () => {
    sandbox.write('.secretlens.toml', 'exclude = ["/src/old.py"]\n');
    sandbox.write('src/old.py', assignment(1));
    sandbox.write('src/new.py', assignment(1));
    assert.deepEqual(await sandbox.find(['scan', 'src']), ['src/new.py:1']);
  });

  it('holds for standard input under its name', async () => {
    sandbox.write('.secretlens.toml', 'exclude = ["/vendor/"]\n');
    const scanAs = (name: string) =>
      sandbox.find(['scan', '--stdin', '--stdin-filename', name], { stdin: assignment(1) });
    assert.deepEqual(await scanAs('vendor/a.py'), []);
    assert.deepEqual(await scanAs('src/a.py'), ['src/a.py:1']);
  });

  it('takes the file that is named instead of any other', async () => {
    sandbox.write('.secretlens.toml', 'exclude = ["*.py"]\n');
    sandbox.write('ci/strict.toml', 'exclude = ["/b.py"]\n');
    sandbox.write('a.py', assignment(1));
    sandbox.write('b.py', assignment(1));
    assert.deepEqual(await sandbox.find(['scan', '--config', 'ci/strict.toml']), ['a.py:1']);
  });

  it('finds what a team’s own rule describes, and describes the rule in SARIF', async () => {
    sandbox.write(
      '.secretlens.toml',
      '[[rules]]\nid = "acme-key"\nname = "Acme key"\npattern = "acme_[a-z]{12}"\nkeywords = ["acme_"]\n',
    );
    sandbox.write('a.txt', `the key is acme_qwjkzvxbnmfh\n`);
    const { status, stdout } = await sandbox.start(['scan', '--format', 'sarif']);
    assert.equal(status, 1);
    const log = JSON.parse(stdout) as {
      runs: { results: { ruleIndex: number }[]; tool: { driver: { rules: { id: string }[] } } }[];
    };
    const [run] = log.runs;
    assert.equal(run?.results.length, 1);
    assert.equal(run.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id, 'acme-key');
  });

  it('says once what is wrong with a file, and goes on with the rest', async () => {
    sandbox.write('.secretlens.toml', '\nexclude = 3\n[severity]\njson-web-token = "loud"\n');
    sandbox.write('.gitleaks.toml', '[[rules]\n');
    sandbox.write('a.py', assignment(1));
    sandbox.write('b.py', assignment(2));
    const { status, stderr } = await sandbox.start(['scan']);
    assert.equal(status, 1);
    const warnings = stderr.split('\n').filter((line) => line.startsWith('warning: '));
    assert.equal(warnings.length, 3, stderr);
    assert.equal(new Set(warnings).size, 3);
    assert.ok(
      warnings.some((line) => line.startsWith('warning: .secretlens.toml:2: ')),
      stderr,
    );
    assert.ok(
      warnings.some((line) => line.startsWith('warning: .gitleaks.toml:1: ')),
      stderr,
    );
  });

  it('warns about a configuration that cannot be read, and refuses one that was named', async () => {
    mkdirSync(join(sandbox.folder, '.secretlens.toml'));
    sandbox.write('a.py', 'answer = 42\n');
    const found = await sandbox.start(['scan']);
    assert.deepEqual(
      [found.status, found.stderr.split('\n')[0]],
      [0, 'warning: .secretlens.toml: cannot be read (EISDIR)'],
    );
    const named = await sandbox.start(['scan', '--config', '.secretlens.toml']);
    assert.deepEqual(
      [named.status, named.stderr],
      [2, 'secret-lens: .secretlens.toml cannot be read (EISDIR).\n'],
    );
  });

  it('honours the files of other scanners', async () => {
    sandbox.write('.secretlintignore', 'first.py\n');
    sandbox.write('.gitleaks.toml', "[allowlist]\npaths = ['''second\\.py''']\n");
    for (const name of ['first.py', 'second.py', 'third.py']) sandbox.write(name, assignment(1));
    assert.deepEqual(await sandbox.find(['scan']), ['third.py:1']);
  });
});

describe('secret-lens scan with a baseline', () => {
  let sandbox: Sandbox;

  beforeEach(() => {
    sandbox = new Sandbox();
    sandbox.write('src/a.py', `${assignment(1)}\n${assignment(2)}\n`);
  });

  afterEach(() => {
    sandbox.dispose();
  });

  const scan = (...args: readonly string[]) => sandbox.find(['scan', ...args]);

  it('is written without any secret, reports nothing, and gives status 0', async () => {
    const { status, stdout, stderr } = await sandbox.start(['scan', '--write-baseline', 'known.json']);
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(stderr, 'known.json holds what was found: 2 findings (2 warnings) in 1 of 1 file.\n');
    const text = sandbox.read('known.json');
    assert.ok(!text.includes(assignment(1).slice(-20, -1)));
    assert.match(text, /"path":\s*"src\/a\.py"/);
  });

  it('leaves out what it holds, wherever that has moved, and reports what is new', async () => {
    await scan('--write-baseline', 'known.json');
    assert.deepEqual(await scan('--baseline', 'known.json'), []);
    sandbox.write('src/a.py', `# moved\n\n${assignment(2)}\n${assignment(3)}\n`);
    sandbox.write('src/b.py', `${assignment(1)}\n`);
    assert.deepEqual(await scan('--baseline', 'known.json'), ['src/a.py:4']);
  });

  it('keeps its key when it is written again, so that only what changed changes', async () => {
    await scan('--write-baseline', 'known.json');
    const before = sandbox.read('known.json');
    await scan('--write-baseline', 'known.json');
    assert.equal(sandbox.read('known.json'), before);
    await scan('--baseline', 'known.json', '--write-baseline', 'known.json');
    assert.equal(sandbox.read('known.json'), before);
    await scan('--write-baseline', 'other.json');
    assert.notEqual(sandbox.read('other.json'), before);
  });

  it('is itself no finding, whatever it is called', async () => {
    await scan('--write-baseline', 'passwords.env');
    assert.deepEqual(await scan('--baseline', 'passwords.env'), []);
  });

  it('is refused when it is none', async () => {
    for (const text of ['', '[]', '{"version":1,"salt":"__proto__","findings":[]}']) {
      sandbox.write('known.json', text);
      for (const option of ['--baseline', '--write-baseline']) {
        const { status, stdout, stderr } = await sandbox.start(['scan', option, 'known.json']);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /^secret-lens: known\.json cannot be used\. [^\n]+\n$/);
      }
      assert.equal(sandbox.read('known.json'), text);
    }
  });
});
