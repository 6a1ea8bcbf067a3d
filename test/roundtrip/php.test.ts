import { join } from 'node:path';
import { writeCommands } from './interpreted';
import { phpPrograms } from './phpPrograms';
import { describeCompiled, runTool } from './toolchain';

describeCompiled(
  {
    language: 'PHP',
    probe: ['php', '--version'],
    manifest: { path: 'composer.json', text: '{}\n' },
    sourcePath: (program, path) => join(program, path),
    build: async (project) => {
      const sources = writeCommands(
        project,
        (source) => `php -d display_errors=stderr -d error_reporting=-1 '${source}'`,
      );
      for (const source of sources) await runTool('php', ['-l', source], project);
    },
    executable: (project, program) => join(project, `run-${program}`),
  },
  phpPrograms,
);
