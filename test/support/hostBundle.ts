import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { out, root } from './paths';

function testFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(dir, file));
}

/**
 * Bundles `test/host` for the extension host; resolves to the bundle, which exports `run()`. Mocha stays outside, as it
 * finds its own files by path.
 */
export async function bundleHostTests(): Promise<string> {
  const dir = join(root, 'test', 'host');
  const outfile = join(out, 'test', 'host', 'index.js');
  const suites = testFiles(dir).map((file) => `import ${JSON.stringify(file)};`);
  await build({
    stdin: {
      contents: [
        `import { runSuites } from './index';`,
        `export const run = () => runSuites(() => { require('virtual:suites'); });`,
      ].join('\n'),
      resolveDir: dir,
      loader: 'ts',
    },
    plugins: [
      {
        name: 'suites',
        setup(setup) {
          setup.onResolve({ filter: /^virtual:suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
          setup.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
            contents: suites.join('\n'),
            resolveDir: dir,
            loader: 'ts',
          }));
        },
      },
    ],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Both as in esbuild.mjs, for the reasons given there.
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    sourcemap: 'inline',
    outfile,
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}
