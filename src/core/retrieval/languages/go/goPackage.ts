import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { ProjectFiles, SourceFile } from '../../retrieval';

/** What the files of a package, which share one scope, have for the file that is rewritten. */
export interface GoPackage {
  /** The file and those that are always compiled with it: their declarations can be used. */
  readonly texts: readonly string[];
  /** Names that are declared in any file of the folder, or occur in this one. */
  readonly taken: ReadonlySet<string>;
}

export async function readPackage(
  file: SourceFile,
  root: Node,
  project: Pick<ProjectFiles, 'listSiblings'>,
): Promise<GoPackage> {
  const siblings = await project.listSiblings();
  const imported = new Set(findAll(root, 'import_spec').flatMap((spec) => importedNames(spec)));
  const own = findAll(root, 'identifier', 'type_identifier')
    .map(({ text }) => text)
    .filter((name) => !imported.has(name));
  return {
    texts: [file, ...siblings.filter((sibling) => isCompiledWith(sibling, file))].map(({ text }) => text),
    taken: new Set([...own, ...siblings.flatMap(({ text }) => declaredNames(text))]),
  };
}

function importedNames(spec: Node): string[] {
  const path = spec.childForFieldName('path')?.text.slice(1, -1) ?? '';
  const name = spec.childForFieldName('name')?.text;
  return name === undefined
    ? path
        .split('/')
        .slice(-2)
        .map((part) => part.replace(/\.v\d+$/, ''))
    : [name];
}

/** Names at the start of a top-level declaration, or of a line of a group of them. */
function declaredNames(text: string): string[] {
  return [...text.matchAll(/^(?:(?:func|var|const|type)[ \t]+|\t)([A-Za-z_]\w*)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}

const platform =
  /_(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm)(_test)?\.go$/;

/** Whether `other` is of the same package, without a build constraint, and no test unless the file is one. */
function isCompiledWith(other: SourceFile, file: SourceFile): boolean {
  return (
    packageOf(other.text) === packageOf(file.text) &&
    !platform.test(other.path) &&
    !/^\/\/(go:build| \+build) /m.test(other.text) &&
    (!other.path.endsWith('_test.go') || file.path.endsWith('_test.go'))
  );
}

function packageOf(text: string): string | undefined {
  return /^package[ \t]+(\w+)/m.exec(text)?.[1];
}
