import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import grammarFiles from '../../../src/core/syntax/grammarFiles.json';

const root = join(__dirname, '../../..');

/** Bundles the command line and what it loads into a folder, under the names that the real build gives them. */
export async function buildCommandLine(folder: string): Promise<void> {
  await build({
    entryPoints: {
      cli: join(root, 'src/cli/main.ts'),
      scanWorker: join(root, 'src/workspace/scanWorker.ts'),
      engine: join(root, 'src/workspace/engine.ts'),
      patterns: join(root, 'src/workspace/patterns.ts'),
      trees: join(root, 'src/workspace/trees.ts'),
    },
    external: ['./engine.js', './patterns.js', './trees.js'],
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    outdir: folder,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'error',
  });
  const grammars = join(folder, 'grammars');
  mkdirSync(grammars, { recursive: true });
  for (const [name, file] of Object.entries(grammarFiles))
    copyFileSync(join(root, 'node_modules', file), join(grammars, `tree-sitter-${name}.wasm`));
  const runtime = 'web-tree-sitter.wasm';
  copyFileSync(join(root, 'node_modules/web-tree-sitter', runtime), join(grammars, runtime));
}
