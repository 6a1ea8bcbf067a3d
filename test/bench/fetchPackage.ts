import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackFromNpm } from '../support/install';
import { run } from '../support/processes';
import type { PackageSpec, Registry } from './packages';

/** Ten minutes, in milliseconds. */
const timeout = 600_000;

type Fetch = (spec: PackageSpec, dir: string) => Promise<void>;

async function unpack(dir: string): Promise<void> {
  for (const file of readdirSync(dir)) {
    const archive = join(dir, file);
    if (/\.(tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(file)) await run('tar', ['-xf', archive, '-C', dir]);
    else if (/\.(jar|zip|whl)$/.test(file))
      await run('python3', ['-m', 'zipfile', '-e', archive, join(dir, file.replace(/\.\w+$/, ''))]);
    else if (file.endsWith('.deb')) await run('dpkg-deb', ['-x', archive, dir]);
    else continue;
    rmSync(archive);
  }
}

/** Wheels, because pip builds a source distribution's metadata by running its scripts. */
const fetchFromPyPI: Fetch = async ({ name, version }, dir) => {
  const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '-d', dir];
  await run('python3', ['-m', 'pip', 'download', ...options, `${name}==${version}`], { timeout });
  await unpack(dir);
};

const fetchFromGo: Fetch = async ({ name, version }, dir) => {
  const output = await run('go', ['mod', 'download', '-json', `${name}@${version}`], { cwd: dir, timeout });
  const { Dir } = JSON.parse(output.slice(output.indexOf('{'))) as { readonly Dir: string };
  cpSync(Dir, join(dir, 'module'), { recursive: true });
  // The module cache is read-only, and so is a copy of it.
  await run('chmod', ['-R', 'u+w', dir]);
};

const fetchFromCratesIo: Fetch = async ({ name, version }, dir) => {
  const project = join(dir, 'project');
  mkdirSync(join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'src', 'lib.rs'), '');
  writeFileSync(
    join(project, 'Cargo.toml'),
    `[package]\nname = "bench"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n${name} = "=${version}"\n`,
  );
  await run('cargo', ['vendor', '--quiet', '--versioned-dirs', join(dir, 'vendor')], {
    cwd: project,
    timeout,
  });
  cpSync(join(dir, 'vendor', `${name}-${version}`), join(dir, 'crate'), { recursive: true });
  rmSync(join(dir, 'vendor'), { recursive: true });
  rmSync(project, { recursive: true });
};

const fetchFromMaven: Fetch = async ({ name, version }, dir) => {
  await run(
    'mvn',
    [
      '--batch-mode',
      '--quiet',
      'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy',
      `-Dartifact=${name}:${version}:jar:sources`,
      `-DoutputDirectory=${dir}`,
      '-Dmdep.useBaseVersion=true',
    ],
    { cwd: dir, timeout },
  );
  await unpack(dir);
};

const fetchFromDebian: Fetch = async ({ name }, dir) => {
  chmodSync(dir, 0o755);
  await run('apt-get', ['download', '-o', 'APT::Sandbox::User=root', name], { cwd: dir, timeout });
  await unpack(dir);
};

const fetchers: Readonly<Record<Registry, Fetch>> = {
  npm: ({ name, version }, dir) => unpackFromNpm(`${name}@${version}`, dir),
  PyPI: fetchFromPyPI,
  Go: fetchFromGo,
  'crates.io': fetchFromCratesIo,
  Maven: fetchFromMaven,
  Debian: fetchFromDebian,
};

/**
 * Unpacks a package's source into `dir`, an empty folder, with its registry's ordinary client. Nothing of the package
 * is built or installed. Rejects with the client's own words when it is not to be had.
 */
export function fetchPackage(spec: PackageSpec, dir: string): Promise<void> {
  return fetchers[spec.registry](spec, dir);
}
