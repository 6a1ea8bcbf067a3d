import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a command of each program of a project, whose folder has the source. */
export function writeCommands(project: string, command: (source: string) => string): readonly string[] {
  return readdirSync(project, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(before|after)\d+$/.test(entry.name))
    .map(({ name }) => {
      const folder = join(project, name);
      const source = join(folder, readdirSync(folder).find((file) => file.startsWith('main.')) ?? '');
      const file = join(project, `run-${name}`);
      writeFileSync(file, `#!/bin/sh\nLANG=C.UTF-8 exec ${command(source)}\n`);
      chmodSync(file, 0o755);
      return source;
    });
}
