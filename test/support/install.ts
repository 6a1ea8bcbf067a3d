import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './processes';

/** Says what is being done, on standard error, where it mixes with no result. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes what interrupted installs left beside `dir`. */
function removeLeftovers(dir: string): void {
  const prefix = `${basename(dir)}.partial-`;
  for (const entry of readdirSync(dirname(dir)))
    if (entry.startsWith(prefix) && !isAlive(Number(entry.slice(prefix.length))))
      rmSync(join(dirname(dir), entry), { recursive: true, force: true });
}

/**
 * Fills `dir` once. `fill` works in a folder beside it, which takes its name only when everything is there, so that an
 * interrupted install is done again and two at a time do no harm. The folder's name must carry the version.
 */
export async function installOnce(
  dir: string,
  what: string,
  fill: (dir: string) => Promise<void>,
): Promise<void> {
  if (existsSync(dir)) return;
  mkdirSync(dirname(dir), { recursive: true });
  removeLeftovers(dir);
  const partial = `${dir}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  say(`Installing ${what} …`);
  const started = Date.now();
  try {
    await fill(partial);
    if (!existsSync(dir)) renameSync(partial, dir);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  say(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Downloads one npm package, `name@version`, without its dependencies and without running its scripts, into `dir`. */
export async function unpackFromNpm(spec: string, dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const output = await run('npm', ['pack', spec, '--silent', '--ignore-scripts', '--pack-destination', dir], {
    cwd: dir,
  });
  const tarball = join(dir, output.trim().split('\n').at(-1) ?? '');
  await run('tar', ['-xzf', tarball, '-C', dir, '--strip-components=1']);
  rmSync(tarball);
}
