import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installOnce } from '../../support/install';
import { cache } from '../../support/paths';
import { buildJvm, pomWith, resolveClassPath, writeDependency } from '../jvmBuild';
import { kotlinPrograms } from './kotlinPrograms';
import { describeCompiled, runTool } from '../toolchain';

const version = '2.2.21';
const compiler = join(cache, `kotlin-compiler-${version}`);

/** The compiler as Maven Central has it, which is an ordinary program of the JVM. */
async function installCompiler(): Promise<void> {
  await installOnce(compiler, `the Kotlin compiler ${version}`, async (folder) => {
    const pom = pomWith(writeDependency('org.jetbrains.kotlin', 'kotlin-compiler-embeddable', version));
    writeFileSync(join(folder, pom.path), pom.text);
    const jars = (await resolveClassPath(folder)).split(':');
    mkdirSync(join(folder, 'lib'));
    for (const jar of jars) copyFileSync(jar, join(folder, 'lib', basename(jar)));
  });
}

async function compile(
  sources: readonly string[],
  classPath: string,
  classes: string,
  project: string,
): Promise<void> {
  await installCompiler();
  const lib = join(compiler, 'lib');
  const jars = readdirSync(lib).map((name) => join(lib, name));
  const options = [
    '-no-stdlib',
    '-no-reflect',
    '-nowarn',
    '-jvm-target',
    '17',
    '-cp',
    classPath,
    '-d',
    classes,
  ];
  await runTool(
    'java',
    ['-cp', jars.join(':'), 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', ...options, ...sources],
    project,
  );
}

describeCompiled(
  {
    language: 'Kotlin',
    probe: ['mvn', '--version'],
    manifest: pomWith(
      [
        writeDependency('org.jetbrains.kotlin', 'kotlin-stdlib', version),
        writeDependency('org.slf4j', 'slf4j-nop', '2.0.17'),
      ].join('\n'),
    ),
    sourcePath: (program, path) => join('src', program, path),
    build: (project) =>
      buildJvm(
        project,
        (file) => `${basename(file, '.kt')}Kt`,
        (sources, classPath, classes) => compile(sources, classPath, classes, project),
      ),
    executable: (project, program) => join(project, program),
  },
  kotlinPrograms,
);
