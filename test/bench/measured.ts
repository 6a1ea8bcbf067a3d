import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/paths';
import { run } from '../support/processes';
import { benchDir } from './sources';

/** What can be measured, each a file in `measured` that runs in plain Node, without the loader of the tests. */
type Measured = 'engine' | 'tree' | 'cold' | 'references' | 'indexing' | 'stored';

/** Bundles a file of `measured` as it would be shipped; resolves to the bundle's path. */
export async function bundleMeasured(name: Measured): Promise<string> {
  const outfile = join(benchDir, 'measured', `${name}.js`);
  await build({
    entryPoints: [join(root, 'test', 'bench', 'measured', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    alias: { 'web-tree-sitter': join(root, 'node_modules', 'web-tree-sitter', 'web-tree-sitter.cjs') },
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

/** Runs a bundle of {@link bundleMeasured} in a process of its own and resolves to the JSON that it prints. */
export async function measure<T>(bundle: string, ...args: readonly string[]): Promise<T> {
  return JSON.parse(await run(process.execPath, [bundle, ...args], { timeout: 900_000 })) as T;
}
