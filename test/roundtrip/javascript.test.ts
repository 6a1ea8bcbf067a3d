import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from '../support/paths';
import { javascriptPrograms } from './javascriptPrograms';
import { installNodePackages } from './nodePackages';
import { describeCompiled, runTool } from './toolchain';

describeCompiled(
  {
    language: 'JavaScript',
    probe: ['npm', '--version'],
    manifest: { path: 'package.json', text: '{ "private": true }\n' },
    sourcePath: (program, path) => join(program, path),
    build: async (project) => {
      await installNodePackages();
      const files = readdirSync(project, { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((path) => /main\.[cm][jt]s$/.test(path))) {
        const launcher = join(project, file.replace(/[\\/].*/, '.sh'));
        const program = join(project, transpile(project, file));
        writeFileSync(launcher, `#!/bin/sh\nexec '${process.execPath}' '${program}'\n`);
        chmodSync(launcher, 0o755);
      }
      await checkTypes(
        project,
        files.filter((path) => path.endsWith('ts')),
      );
    },
    executable: (project, program) => join(project, `${program}.sh`),
  },
  javascriptPrograms,
);

async function checkTypes(project: string, files: readonly string[]): Promise<void> {
  const compilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    module: 'nodenext',
    target: 'es2022',
    esModuleInterop: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  await runTool(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project],
    project,
  );
}

/** The path of the JavaScript that Node runs. */
function transpile(project: string, file: string): string {
  if (!file.endsWith('ts')) return file;
  const result = file.replace(/ts$/, 'js');
  const { code } = transformSync(readFileSync(join(project, file), 'utf8'), {
    loader: 'ts',
    format: file.endsWith('.cts') ? 'cjs' : 'esm',
  });
  writeFileSync(join(project, result), code);
  return result;
}
