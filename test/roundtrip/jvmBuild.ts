import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './toolchain';

/** A pom.xml that has `dependencies` from the start. */
export function pomWith(dependencies: string): { readonly path: string; readonly text: string } {
  const text = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>roundtrip</groupId>
  <artifactId>roundtrip</artifactId>
  <version>1</version>
  <dependencies>
${dependencies}
  </dependencies>
</project>
`;
  return { path: 'pom.xml', text };
}

export function writeDependency(group: string, artifact: string, version: string): string {
  return `    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${artifact}</artifactId>
      <version>${version}</version>
    </dependency>`;
}

/** Writes the class path of the project's pom.xml, downloaded by Maven once and kept where Maven keeps it. */
export async function resolveClassPath(folder: string): Promise<string> {
  const file = join(folder, 'classpath.txt');
  await runTool('mvn', ['-B', '-q', 'dependency:build-classpath', `-Dmdep.outputFile=${file}`], folder);
  return readFileSync(file, 'utf8').trim();
}

/** Compiles all programs as they were in one go, then all as they are now, and makes a command of each. */
export async function buildJvm(
  project: string,
  mainClass: (file: string) => string,
  compile: (sources: readonly string[], classPath: string, classes: string) => Promise<void>,
): Promise<void> {
  const classPath = await resolveClassPath(project);
  const sources = join(project, 'src');
  for (const side of ['before', 'after']) {
    const programs = readdirSync(sources).filter((name) => name.startsWith(side));
    const filesOf = (program: string): string[] =>
      readdirSync(join(sources, program)).map((name) => join(sources, program, name));
    const classes = join(project, `classes-${side}`);
    await compile(programs.flatMap(filesOf), classPath, classes);
    for (const program of programs) {
      const [file = ''] = filesOf(program);
      const packageName = /^package (\w+)/m.exec(readFileSync(file, 'utf8'))?.[1];
      const main = (packageName === undefined ? '' : `${packageName}.`) + mainClass(file);
      const command = join(project, program);
      writeFileSync(
        command,
        `#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '${classes}:${classPath}' ${main}\n`,
      );
      chmodSync(command, 0o755);
    }
  }
}
