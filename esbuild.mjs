import { build, context } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import ts from 'typescript';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const outdir =
  process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';

/**
 * What only some sessions need, each in a bundle of its own that is required with its first use; the function that does
 * so stands in a file beside it.
 */
const onDemand = [
  'src/aws/accountSdk.ts',
  'src/aws/sdk.ts',
  'src/ui/acts.ts',
  'src/ui/explorer/sections.ts',
  'src/ui/references/features.ts',
  'src/ui/health.ts',
  'src/ui/sessions.ts',
  'src/ui/values/valueSessions.ts',
  'src/workspace/backup.ts',
  'src/workspace/engine.ts',
  'src/workspace/patterns.ts',
  'src/workspace/planner.ts',
  'src/workspace/references.ts',
  'src/workspace/trees.ts',
];
const nameOf = (file) => basename(file, extname(file));

/** What rules have for tests and documentation only. */
const unshipped = /^(samples?|sourceUrl)$/;

/**
 * Takes out of the rules what is not shipped. Lines are kept, so that source maps fit, and what nothing else used is
 * dropped with it by the bundler.
 */
const omitUnshipped = {
  name: 'omit-unshipped',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/]detection[\\/].*\.ts$/ }, ({ path }) => {
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
      let contents = source.text;
      const visit = (node) => {
        const isProperty = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
        if (!isProperty || !unshipped.test(node.name.getText(source))) {
          // From the end to the start, so that positions stay right.
          [...node.getChildren(source)].reverse().forEach(visit);
          return;
        }
        const end = contents[node.end] === ',' ? node.end + 1 : node.end;
        const lines = contents.slice(node.pos, end).replace(/[^\n]/g, '');
        contents = contents.slice(0, node.pos) + lines + contents.slice(end);
      };
      visit(source);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Lets all files share one namespace object of the editor's API. The bundler would otherwise make one for each file that
 * imports it, getter by getter, and the API has hundreds of names.
 */
const shareVscode = {
  name: 'share-vscode',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'shared' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'shared' },
    );
    onLoad({ filter: /^vscode$/, namespace: 'shared' }, () => ({ contents: "export * from 'vscode'" }));
  },
};

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some packages' CommonJS builds hide their own requires from a bundler.
  mainFields: ['module', 'main'],
  // The ES module finds its folder by `import.meta.url`, which a CommonJS bundle does not have.
  alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
  // The SDK's version is the build's, so nobody who runs it can heed its advice to run a newer Node for later ones.
  define: { 'process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED': '"true"' },
  sourcemap: !production,
  minify: production,
  logLevel: watch ? 'info' : 'warning',
  external: onDemand.map((file) => `./${nameOf(file)}.js`),
  plugins: [omitUnshipped, shareVscode],
  outdir,
};

const grammarFiles = JSON.parse(readFileSync('src/core/syntax/grammarFiles.json', 'utf8'));

/** One bundle for each thing that starts on its own, so that nobody pays for what they have not used. */
const bundles = [
  { ...node, entryPoints: ['src/extension.ts'] },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['src/workspace/scanWorker.ts'] },
  { ...node, entryPoints: ['src/workspace/referenceWorker.ts'] },
  { ...node, entryPoints: ['src/workspace/textWorker.ts'] },
  { ...node, entryPoints: ['src/workspace/ageWorker.ts'] },
  ...onDemand.map((file) => ({ ...node, entryPoints: [file] })),
  {
    ...node,
    entryPoints: ['src/ui/webview/valueView.ts'],
    outdir: `${outdir}/webview`,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    external: [],
  },
];

/** Grammars under the names that the program loads them by, each when a file of its language first needs it. */
function copyGrammars() {
  mkdirSync(`${outdir}/grammars`, { recursive: true });
  for (const [name, file] of Object.entries(grammarFiles))
    cpSync(`node_modules/${file}`, `${outdir}/grammars/tree-sitter-${name}.wasm`);
  cpSync('node_modules/web-tree-sitter/web-tree-sitter.wasm', `${outdir}/grammars/web-tree-sitter.wasm`);
}

/** The exports of a source file without Node's help, as far as the build needs them. */
async function evaluate(file) {
  const options = { ...node, entryPoints: [file], format: 'esm', sourcemap: false, write: false };
  const { outputFiles } = await build(options);
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** What is made of the built-in rules: the schemas of .secretlens.json and of our settings, and the keywords' automaton. */
async function writeRuleData() {
  const configSchema = await evaluate('src/core/config/configSchema.ts');
  writeFileSync(`${outdir}/secretlens.schema.json`, JSON.stringify(configSchema.buildConfigSchema()));
  writeFileSync(`${outdir}/settings.schema.json`, JSON.stringify(configSchema.buildSettingsSchema()));
  const { packBuiltInKeywords } = await evaluate('src/core/detection/keywordTables.ts');
  writeFileSync(`${outdir}/keywords.bin`, packBuiltInKeywords());
}

copyGrammars();
await writeRuleData();
const contexts = await Promise.all(bundles.map((options) => context(options)));
await Promise.all(contexts.map((bundle) => (watch ? bundle.watch() : bundle.rebuild())));
if (!watch) await Promise.all(contexts.map((bundle) => bundle.dispose()));
