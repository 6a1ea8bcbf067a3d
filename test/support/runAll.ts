/** `npm test`: lint, build, every suite, and the package; the last line says what they came to. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser';
import type { Counts } from './countingReporter';
import { say } from './install';
import { motoPython } from './moto';
import { out, root } from './paths';
import { installServer } from './vscodeServer';

interface Outcome {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
}

/** Runs an npm script; resolves to whether it succeeded and to its output, which is also shown unless it is held back. */
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

/** A check without counts of its own: one test, passed or failed. Resolves to what shows its output, then its outcome. */
async function check(name: string, script: string): Promise<() => Outcome> {
  const started = Date.now();
  const { ok, output } = await runScript(script, {}, true);
  const counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const outcome = { name, counts, seconds: since(started) };
  return () => {
    say(`\n── ${name} ${ok ? 'passed' : 'failed'} ──`);
    if (output.trim() !== '') say(output.trimEnd());
    return outcome;
  };
}

/** A Mocha suite. One that ends badly without a failed test to show for it counts as one failure. */
async function suite(name: string, script: string): Promise<Outcome> {
  const file = join(out, 'counts', `${name}.json`);
  rmSync(file, { force: true });
  say(`\n── ${name} ──`);
  const started = Date.now();
  const { ok } = await runScript(script, { TEST_COUNTS: file }, false);
  const counted = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Counts)
    : { passed: 0, failed: 0, skipped: 0 };
  const crashed = counted.failed === 0 && (!ok || !existsSync(file));
  return {
    name,
    counts: { ...counted, failed: counted.failed + (crashed ? 1 : 0) },
    seconds: since(started),
  };
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
  const lint = check('lint', 'lint');
  await prepare();
  const outcomes = [
    (await check('build', 'build'))(),
    await suite('unit', 'test:unit'),
    (await lint)(),
    await suite('roundtrip', 'test:roundtrip'),
    await suite('host', 'test:host'),
    await suite('e2e', 'test:e2e'),
    (await check('package', 'package'))(),
  ];
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
