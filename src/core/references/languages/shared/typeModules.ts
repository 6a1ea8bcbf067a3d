import { findAll } from '../../../syntax/nodes';
import type { ImportedName, ModuleSyntax } from '../../program/programSyntax';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import type { Owners } from './owners';
import type { Shapes } from './shapes';

/** How a language names types of other files, which have files of their names. */
interface TypeFiles extends Pick<ModuleSyntax, 'readImports'> {
  readonly shapes: Shapes;
  readonly owners: Owners;
  /** Types of the nodes that declare types. */
  readonly types: readonly string[];
}

/** Members of types that lie in files of their names. */
export function typeModules({ shapes, owners, types, readImports }: TypeFiles): ModuleSyntax {
  return {
    readImports,
    partOf(node) {
      const member = shapes.readMember(node);
      return member && { object: member.object, name: member.name.text };
    },
    exportsOf: (name, { root }) =>
      findAll(root, ...types).filter((declaration) => owners.ownerName(declaration) === name),
    memberOf(node, name, reader) {
      if (owners.ownerName(node) === undefined) return undefined;
      for (const body of node.namedChildren) {
        const binding = reader.bindingAt(`.${name}`, body);
        if (binding?.scope.id === body.id) return binding.value;
        const inner = body.namedChildren.find((declaration) => owners.ownerName(declaration) === name);
        if (inner !== undefined) return inner;
      }
      return undefined;
    },
  };
}

const libraries = /^(javax?|kotlinx?|software\.amazon|com\.amazonaws|aws\.sdk)\./;

/**
 * Types, and members of types, that are imported by their whole names, and those of the same package. The folder of a package is
 * looked for in every folder round the file.
 */
export function jvmImports(importType: string, extension: string): ModuleSyntax['readImports'] {
  return (root, path) => {
    const folder = folderOf(path);
    const find = (qualified: string): readonly ImportedName[] => {
      const parts = qualified.split('.');
      const type = parts.findIndex((part) => /^[A-Z]/.test(part));
      const file = `${parts.slice(0, type + 1).join('/')}.${extension}`;
      return type === -1 || libraries.test(qualified)
        ? []
        : [
            {
              files: foldersRound(folder).map((base) => joinPath(base, file) ?? file),
              names: parts.slice(type),
            },
          ];
    };
    const imports = new Map<string, string>();
    const wildcards: string[] = [];
    for (const { text } of findAll(root, importType)) {
      const [, qualified, all, alias] =
        /^import\s+(?:static\s+)?([\w.]+?)(\.\*)?(?:\s+as\s+(\w+))?[\s;]*$/.exec(text) ?? [];
      if (qualified === undefined) continue;
      if (all === undefined) imports.set(alias ?? qualified.slice(qualified.lastIndexOf('.') + 1), qualified);
      else wildcards.push(qualified);
    }
    return (name) => {
      const qualified = imports.get(name);
      if (qualified !== undefined) return find(qualified);
      if (!/^\w+$/.test(name)) return [];
      const beside = { files: [joinPath(folder, `${name}.${extension}`) ?? ''], names: [name] };
      const imported = wildcards.flatMap((all) => find(`${all}.${name}`));
      return /^[A-Z]/.test(name) ? [beside, ...imported] : imported;
    };
  };
}
