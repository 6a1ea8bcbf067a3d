import { basename, join } from 'node:path';
import { javaPrograms } from './javaPrograms';
import { buildJvm, pomWith, writeDependency } from './jvmBuild';
import { describeCompiled, runTool } from './toolchain';

describeCompiled(
  {
    language: 'Java',
    probe: ['mvn', '--version'],
    manifest: pomWith(
      [
        writeDependency('org.slf4j', 'slf4j-nop', '2.0.17'),
        writeDependency('org.eclipse.parsson', 'parsson', '1.1.7'),
      ].join('\n'),
    ),
    sourcePath: (program, path) => join('src', program, path),
    build: (project) =>
      buildJvm(
        project,
        (file) => basename(file, '.java'),
        (sources, classPath, classes) =>
          runTool(
            'javac',
            ['-Xlint:all', '-proc:none', '-cp', classPath, '-d', classes, ...sources],
            project,
          ),
      ),
    executable: (project, program) => join(project, program),
  },
  javaPrograms,
);
