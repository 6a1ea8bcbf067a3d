import { build, context } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some packages' CommonJS builds hide their own requires from a bundler.
  mainFields: ['module', 'main'],
  // The ES module finds its folder by `import.meta.url`, which a CommonJS bundle does not have.
  alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
  sourcemap: !production,
  minify: production,
  logLevel: watch ? 'info' : 'warning',
  external: ['vscode', './sdk.js', './patterns.js'],
};

const grammarFiles = JSON.parse(readFileSync('src/core/syntax/grammarFiles.json', 'utf8'));

/** One bundle for each thing that starts on its own, so that nobody pays for what they have not used. */
const bundles = [
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    external: ['vscode', './sdk.js', './patterns.js'],
  },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: { scanWorker: 'src/workspace/scanWorker.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { sdk: 'src/aws/sdk.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { textWorker: 'src/workspace/textWorker.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { patterns: 'src/workspace/patterns.ts' }, outdir: 'dist' },
  {
    ...node,
    entryPoints: { valueView: 'src/ui/webview/valueView.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    external: [],
  },
];

/** Grammars under the names that the program loads them by, each when a file of its language first needs it. */
function copyGrammars() {
  mkdirSync('dist/grammars', { recursive: true });
  for (const [name, file] of Object.entries(grammarFiles))
    cpSync(`node_modules/${file}`, `dist/grammars/tree-sitter-${name}.wasm`);
  cpSync('node_modules/web-tree-sitter/web-tree-sitter.wasm', 'dist/grammars/web-tree-sitter.wasm');
}

/** The schemas of .secretlens.json and of our settings name the built-in rules, so they are made of them. */
async function writeSchemas() {
  const entry = 'src/core/detection/config/configSchema.ts';
  const { outputFiles } = await build({
    ...node,
    entryPoints: [entry],
    format: 'esm',
    write: false,
    sourcemap: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { buildConfigSchema, buildSettingsSchema } = await import(`data:text/javascript;base64,${code}`);
  writeFileSync('dist/secretlens.schema.json', JSON.stringify(buildConfigSchema()));
  writeFileSync('dist/settings.schema.json', JSON.stringify(buildSettingsSchema()));
}

copyGrammars();
await writeSchemas();
const contexts = await Promise.all(bundles.map((options) => context(options)));
await Promise.all(contexts.map((bundle) => (watch ? bundle.watch() : bundle.rebuild())));
if (!watch) await Promise.all(contexts.map((bundle) => bundle.dispose()));
