import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCommands } from './interpreted';
import { rubyPrograms } from './rubyPrograms';
import { rubySdk } from './standIns';
import { describeCompiled, runTool } from './toolchain';

describeCompiled(
  {
    language: 'Ruby',
    probe: ['ruby', '--version'],
    manifest: { path: 'Gemfile', text: "source 'https://rubygems.org'\n" },
    sourcePath: (program, path) => join(program, path),
    build: async (project) => {
      const library = join(project, 'lib');
      mkdirSync(library);
      writeFileSync(join(library, 'aws-sdk-secretsmanager.rb'), rubySdk);
      const sources = writeCommands(
        project,
        (source) => `ruby -W:no-experimental -I '${library}' '${source}'`,
      );
      for (const source of sources) await runTool('ruby', ['-wc', source], project);
    },
    executable: (project, program) => join(project, `run-${program}`),
  },
  rubyPrograms,
);
