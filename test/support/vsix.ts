import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { out, root } from './paths';
import { run } from './processes';

/** What `.vscodeignore` lets into the package besides the bundles, and the file itself. */
const copied = ['.vscodeignore', 'package.json', 'CHANGELOG.md', 'LICENSE', 'media'];

/**
 * Builds for production and packs a VSIX; resolves to the paths of what is in it. That is done in a folder of its own: the packer looks
 * at every file below, and downloads and build caches are large.
 */
export async function packVsix(packagePath: string): Promise<readonly string[]> {
  const folder = join(out, 'package');
  rmSync(folder, { recursive: true, force: true });
  for (const part of copied) cpSync(join(root, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'README.md'), withoutPictures(readFileSync(join(root, 'README.md'), 'utf8')));
  const outdir = join(folder, 'dist');
  await run(process.execPath, ['esbuild.mjs', '--production', `--outdir=${outdir}`], { cwd: root });
  await createVSIX({
    cwd: folder,
    dependencies: false,
    packagePath,
    allowMissingRepository: true,
    // No repository is published that links could point to.
    rewriteRelativeLinks: false,
    // The packer takes the rules' own lookalikes, which are no credentials, for some.
    allowPackageSecrets: ['slack'],
  });
  const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
  return files.map((file) => join(folder, file));
}

/** An installed extension's page shows pictures by https alone, and broken ones for what lies beside the text. */
function withoutPictures(markdown: string): string {
  return markdown.replaceAll(/^!\[.*\]\(media\/.*\)\n\n/gm, '');
}
