import { join } from 'node:path';
import { run } from '../../support/processes';

/** Builds the command line, and all else that is bundled, into a folder. */
export async function buildCommandLine(folder: string): Promise<void> {
  await run(process.execPath, ['esbuild.mjs', `--outdir=${folder}`], { cwd: join(__dirname, '../../..') });
}
