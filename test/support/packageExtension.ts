/** `npm run package`: builds for production, packs the VSIX, lists what is in it, and fails when it holds too much. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import manifest from '../../package.json';
import { root } from './paths';
import { run } from './processes';

const limitBytes = 6 * 1024 * 1024;
const unwanted = /^(src|test|out|node_modules)\/|\.map$|\.ts$|(^|\/)\./;

function kilobytes(path: string): string {
  return `${Math.ceil(statSync(path).size / 1024)} KB`.padStart(10);
}

async function main(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: root,
    dependencies: false,
    packagePath: vsix,
    allowMissingRepository: true,
    // The pictures are packed too, since no repository is published that links could point to.
    rewriteRelativeLinks: false,
    // The packer takes the rules' own lookalikes, which are no credentials, for some.
    allowPackageSecrets: ['slack'],
  });
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  for (const file of files) console.log(`${kilobytes(join(root, file))}  ${file}`);
  const size = statSync(vsix).size;
  console.log(`${kilobytes(vsix)}  ${vsix}`);
  const problems = files.filter((file) => unwanted.test(file)).map((file) => `${file} does not belong in it`);
  if (size > limitBytes) problems.push(`${size} bytes are more than ${limitBytes}`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
