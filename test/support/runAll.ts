/** `npm test`: lint, build, every suite, three at a time, and the package; the last line says what they came to. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Aside, type Outcome, type Task } from './aside';
import { findBrowser, installBrowser } from './browser';
import type { Counts } from './countingReporter';
import { say } from './install';
import { motoPython } from './moto';
import { out, root } from './paths';
import { installServer } from './vscodeServer';

/** Runs an npm script; resolves to whether it succeeded and to what of its output was held back. */
function runScript(
  script: string,
  env: NodeJS.ProcessEnv,
  hold: boolean,
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', hold ? 'pipe' : 'inherit', hold ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ ok: code === 0, output });
    });
  });
}

/** A check without counts of its own: one test, passed or failed. */
function check(name: string, script: string): Task {
  return async () => {
    const started = Date.now();
    const { ok, output } = await runScript(script, {}, true);
    const counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
    return {
      outcome: { name, counts, seconds: since(started) },
      show: () => {
        say(`\n── ${name} ${ok ? 'passed' : 'failed'} ──`);
        if (output.trim() !== '') say(output.trimEnd());
      },
    };
  };
}

/** A Mocha suite. One that ends badly without a failed test to show for it counts as one failure. */
function suite(name: string, script: string): Task {
  return async (hold) => {
    const file = join(out, 'counts', `${name}.json`);
    rmSync(file, { force: true });
    const title = `\n── ${name} ──`;
    if (!hold) say(title);
    const started = Date.now();
    const { ok, output } = await runScript(script, { TEST_COUNTS: file }, hold);
    const counted = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Counts)
      : { passed: 0, failed: 0, skipped: 0 };
    const crashed = counted.failed === 0 && (!ok || !existsSync(file));
    return {
      outcome: {
        name,
        counts: { ...counted, failed: counted.failed + (crashed ? 1 : 0) },
        seconds: since(started),
      },
      show: () => {
        if (hold) say(`${title}\n${output.trimEnd()}`);
      },
    };
  };
}

async function runNow(task: Task): Promise<Outcome> {
  const { outcome, show } = await task(false);
  show();
  return outcome;
}

function since(started: number): number {
  return Math.round((Date.now() - started) / 1000);
}

/** Everything that has to be downloaded, at once, so that the suites find it there. */
async function prepare(): Promise<void> {
  say('Preparing VS Code, a browser and moto …');
  await Promise.all([installServer(), findBrowser() ?? installBrowser(), motoPython()]);
}

async function main(): Promise<void> {
  const started = Date.now();
  rmSync(join(out, 'failures'), { recursive: true, force: true });
  // More lanes than processors, since what drives an editor mostly waits for it. Nothing in them builds into dist, so that no suite
  // loses its bundles while it runs.
  const [checks, editors] = [new Aside(), new Aside()];
  checks.add(check('lint', 'lint'));
  await prepare();
  const build = await runNow(check('build', 'build'));
  editors.add(suite('host', 'suite:host'), suite('e2e', 'suite:e2e'));
  checks.add(check('package', 'package'), suite('roundtrip', 'test:roundtrip'));
  const unit = await runNow(suite('unit', 'test:unit'));
  const outcomes = [build, unit, ...(await checks.finish()), ...(await editors.finish())];
  say('');
  for (const { name, counts, seconds } of outcomes)
    say(
      `${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
    );
  say(`${'together'.padEnd(10)} ${since(started)} s\n`);
  const total = (key: keyof Counts) => outcomes.reduce((sum, { counts }) => sum + counts[key], 0);
  const skipped = total('skipped');
  console.log(
    `${total('passed')} passed, ${total('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  );
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
