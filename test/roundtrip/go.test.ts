import { join } from 'node:path';
import { goPrograms } from './goPrograms';
import { describeCompiled, runTool } from './toolchain';

describeCompiled(
  {
    language: 'Go',
    probe: ['go', 'version'],
    manifest: { path: 'go.mod', text: 'module roundtrip\n\ngo 1.24\n' },
    sourcePath: (program, path) => join(program, path),
    build: async (project) => {
      await runTool('go', ['mod', 'tidy'], project);
      await runTool('go', ['vet', './...'], project);
      await runTool('go', ['build', '-o', 'bin/', './...'], project);
    },
    executable: (project, program) => join(project, 'bin', program),
  },
  goPrograms,
);
