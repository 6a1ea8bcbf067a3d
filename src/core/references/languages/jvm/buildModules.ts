import { foldersRound, joinPath } from '../../program/paths';
import type { ProgramFiles } from '../../program/programSyntax';

/** Modules of one build that are looked at. */
const MOST_MODULES = 200;

/** `include ':orders', ':libs:config'` */
const INCLUDE = /\binclude\b[ \t]{0,8}\(?((?:\s{0,80}["'][\w:./-]{1,200}["'][ \t]{0,8},?)+)/g;

/** The folders of the modules of the builds, Gradle's and Maven's, that are round a folder. */
export function listBuildModules(folder: string, files: ProgramFiles): readonly string[] {
  const found = new Set<string>();
  for (const round of foldersRound(folder)) {
    for (const module of listIncluded(round, files)) found.add(module);
    addMavenModules(round, files, found);
  }
  return [...found].slice(0, MOST_MODULES);
}

function listIncluded(folder: string, files: ProgramFiles): readonly string[] {
  return ['settings.gradle.kts', 'settings.gradle'].flatMap((name) => {
    const text = files.read(joinPath(folder, name) ?? '') ?? '';
    const paths = [...text.matchAll(INCLUDE)].flatMap(([, list = '']) => list.match(/[\w:./-]+/g) ?? []);
    return paths.flatMap((path) => joinPath(folder, path.replaceAll(':', '/')) ?? []);
  });
}

function addMavenModules(folder: string, files: ProgramFiles, found: Set<string>): void {
  const text = files.read(joinPath(folder, 'pom.xml') ?? '') ?? '';
  for (const [, path = ''] of text.matchAll(/<module>\s*([\w./-]+)\s*<\/module>/g)) {
    const module = joinPath(folder, path);
    if (module === undefined || found.has(module) || found.size >= MOST_MODULES) continue;
    found.add(module);
    addMavenModules(module, files, found);
  }
}
