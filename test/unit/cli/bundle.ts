import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '../../..');

/** Bundles the command line and what it loads into a folder, under the names that the real build gives them. */
export async function buildCommandLine(folder: string): Promise<void> {
  await build({
    entryPoints: {
      cli: join(root, 'src/cli/main.ts'),
      scanWorker: join(root, 'src/workspace/scanWorker.ts'),
      engine: join(root, 'src/workspace/engine.ts'),
      patterns: join(root, 'src/workspace/patterns.ts'),
    },
    external: ['./engine.js', './patterns.js'],
    outdir: folder,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'error',
  });
}
