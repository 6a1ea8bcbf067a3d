import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import type { ImportedName, ModuleSyntax, ProgramFiles } from '../../program/programSyntax';
import { listBuildModules } from './buildModules';

/** How a language of the JVM names what is in other files. */
interface JvmFiles {
  /** Types of the nodes that import, and that say the file's package. */
  readonly importType: string;
  readonly packageType: string;
  readonly extension: 'java' | 'kt';
  /** Folders of a module in which packages are. */
  readonly roots: readonly string[];
}

const libraries = /^(javax?|kotlinx?|software\.amazon|com\.amazonaws|aws\.sdk)\./;

/**
 * Types, members of types and, in Kotlin, properties that are imported by their whole names, and those of the same package. The
 * folder of a package is looked for in every folder round the file, and in the modules of the same build.
 */
export function jvmModules({
  importType,
  packageType,
  extension,
  roots,
}: JvmFiles): Pick<ModuleSyntax, 'readImports' | 'locate' | 'declares'> {
  /** A file of a type's name or, in Kotlin, any of the package. */
  const find = (qualified: string, folder: string): readonly ImportedName[] => {
    if (libraries.test(qualified)) return [];
    const parts = qualified.split('.');
    const type = parts.findIndex((part) => /^[A-Z]/.test(part));
    const names = parts.slice(type);
    const place = parts.slice(0, type).join('/');
    return [
      ...(type === -1
        ? []
        : [{ files: [], module: { name: `${place}/${names[0]}.${extension}`, folder }, names }]),
      ...(extension === 'kt' ? [{ files: [], module: { name: `${place}/`, folder }, names }] : []),
    ];
  };
  return {
    readImports(root, path) {
      const folder = folderOf(path);
      const { single, wildcards } = listImports(root, importType);
      const [own] = findAll(root, packageType);
      const around = own === undefined ? [] : [own.text.replace(/^package\s+|[\s;]+$/g, '')];
      return (name) => {
        const qualified = single.get(name);
        if (qualified !== undefined) return find(qualified, folder);
        if (!/^\w+$/.test(name)) return [];
        const isType = /^[A-Z]/.test(name);
        const beside = { files: [joinPath(folder, `${name}.${extension}`) ?? ''], names: [name] };
        const packages = extension === 'kt' || isType ? [...around, ...wildcards] : wildcards;
        return [...(isType ? [beside] : []), ...packages.flatMap((all) => find(`${all}.${name}`, folder))];
      };
    },
    locate(name, folder, files) {
      const at = (base: string, root = ''): string => joinPath(base, `${root}/${name}`) ?? name;
      const own = foldersRound(folder).flatMap((base) => [at(base), ...roots.map((root) => at(base, root))]);
      const others = listBuildModules(folder, files).flatMap((base) => roots.map((root) => at(base, root)));
      if (name.endsWith(`.${extension}`)) return { files: own, among: others };
      const places = [...new Set([...own, ...others])];
      return { files: [], among: places.flatMap((place) => listSources(place, extension, files)) };
    },
    declares: (name) => new RegExp(`\\b(?:val|object|class|interface|enum|record)\\s+${name}\\b`),
  };
}

function listSources(folder: string, extension: string, files: ProgramFiles): readonly string[] {
  return files
    .list(folder)
    .filter((name) => name.endsWith(`.${extension}`))
    .flatMap((name) => joinPath(folder, name) ?? []);
}

function listImports(
  root: Node,
  importType: string,
): { readonly single: ReadonlyMap<string, string>; readonly wildcards: readonly string[] } {
  const single = new Map<string, string>();
  const wildcards: string[] = [];
  for (const { text } of findAll(root, importType)) {
    const [, qualified, all, alias] =
      /^import\s+(?:static\s+)?([\w.]+?)(\.\*)?(?:\s+as\s+(\w+))?[\s;]*$/.exec(text) ?? [];
    if (qualified === undefined) continue;
    if (all === undefined) single.set(alias ?? qualified.slice(qualified.lastIndexOf('.') + 1), qualified);
    else wildcards.push(qualified);
  }
  return { single, wildcards };
}
