import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import type { ImportedName, ModulePlace, ModuleSyntax, ProgramFiles } from '../../program/programSyntax';

/** Modules of the crate, and crates of the workspace by their paths in Cargo.toml. */
export const modules: ModuleSyntax = {
  readImports: (root, path) => (name) => findUsed(name, root, path),
  locate: locateCrate,
  importOf(node, path) {
    if (node.parent?.type !== 'scoped_identifier' || node.type === 'scoped_identifier') return undefined;
    const root = node.tree.rootNode;
    const [first] = [...findUsed(node.text, root, path), ...findStart(node.text, root, path)];
    return first;
  },
  partOf(node) {
    const [object, name] = [node.childForFieldName('path'), node.childForFieldName('name')];
    return node.type === 'scoped_identifier' && object && name ? { object, name: name.text } : undefined;
  },
  exportsOf(name, { root, path }) {
    const own = root.namedChildren.filter((item) => item.childForFieldName('name')?.text === name);
    return own.length === 0
      ? findUsed(name, root, path)
      : own.flatMap((item): readonly (Node | ImportedName)[] => {
          const at = item.childForFieldName('name');
          if (/^(?:const|static)_item$/.test(item.type) && at) return [at];
          const isElsewhere = item.type === 'mod_item' && item.childForFieldName('body') === null;
          return isElsewhere ? [{ files: filesOfModule(name, path), names: [] }] : [item];
        });
  },
  memberOf(node, name, { root }) {
    const type = node.childForFieldName('name')?.text;
    const owners =
      node.type === 'mod_item'
        ? [node]
        : findAll(root, 'impl_item').filter((item) => item.childForFieldName('type')?.text === type);
    const members = owners.flatMap((owner) => owner.childForFieldName('body')?.namedChildren ?? []);
    const [member, ...others] = members.filter((item) => item.childForFieldName('name')?.text === name);
    if (others.length > 0) return undefined;
    return member?.type === 'mod_item' ? member : (member?.childForFieldName('value') ?? undefined);
  },
};

/** What a name stands for by what the file uses, and by the modules that it declares. */
function findUsed(name: string, root: Node, path: string): readonly ImportedName[] {
  const uses = findAll(root, 'use_declaration').flatMap((declaration) =>
    declaration.namedChildren.flatMap((part) => listUses(part, [])),
  );
  const named = uses.filter((use) => use.name === name).map(({ segments }) => segments);
  const passedOn = uses.filter((use) => use.name === '*').map(({ segments }) => [...segments, name]);
  return [
    ...[...named, ...passedOn].flatMap(([first = '', ...names]) =>
      findStart(first, root, path).map((start) => ({ ...start, names })),
    ),
    ...findDeclared(name, root, path),
  ];
}

interface Use {
  /** `*` for all that the path has. */
  readonly name: string;
  readonly segments: readonly string[];
}

function listUses(node: Node, before: readonly string[]): readonly Use[] {
  const list = node.type === 'use_list' ? node : node.childForFieldName('list');
  const isAll = node.type === 'use_wildcard';
  const isPart = list !== null || node.type === 'use_as_clause';
  const path = isPart ? node.childForFieldName('path') : isAll ? node.firstNamedChild : node;
  const segments = path === null || path.type === 'self' ? before : [...before, ...path.text.split('::')];
  if (list !== null) return list.namedChildren.flatMap((part) => listUses(part, segments));
  const alias = node.childForFieldName('alias')?.text;
  return [{ name: isAll ? '*' : (alias ?? segments.at(-1) ?? ''), segments }];
}

/** What the first part of a path is: a module of the crate, or another crate. */
function findStart(name: string, root: Node, path: string): readonly ImportedName[] {
  if (name === 'self') return [{ files: [path], names: [] }];
  if (name === 'super') return [{ ...parentOf(path), names: [] }];
  if (name === 'crate') {
    const top = foldersRound(folderOf(path)).find((folder) => /(?:^|\/)src$/.test(folder));
    return top === undefined ? [] : [{ files: [], among: rootsIn(top), names: [] }];
  }
  const declared = findDeclared(name, root, path);
  return declared.length > 0
    ? declared
    : [{ files: [], module: { name, folder: folderOf(path) }, names: [] }];
}

function findDeclared(name: string, root: Node, path: string): readonly ImportedName[] {
  const isDeclared = root.namedChildren.some(
    (item) => item.type === 'mod_item' && item.childForFieldName('name')?.text === name,
  );
  return isDeclared ? [{ files: filesOfModule(name, path), names: [] }] : [];
}

const ROOT = /(?:^|\/)(?:lib|main|mod)\.rs$/;

/** The files of a module that a file declares. */
function filesOfModule(name: string, path: string): readonly string[] {
  const folder = ROOT.test(path) ? folderOf(path) : path.replace(/\.rs$/, '');
  return [`${name}.rs`, `${name}/mod.rs`].flatMap((file) => joinPath(folder, file) ?? []);
}

/** The module that declares that of a file. */
function parentOf(path: string): ModulePlace {
  const own = path.endsWith('/mod.rs') ? folderOf(path) : path;
  const folder = folderOf(own);
  return { files: [`${folder}.rs`, joinPath(folder, 'mod.rs') ?? ''], among: rootsIn(folder) };
}

function rootsIn(folder: string): readonly string[] {
  return ['lib.rs', 'main.rs'].flatMap((file) => joinPath(folder, file) ?? []);
}

/** The package itself, as its programs and tests name it, or a dependency by a path. */
function locateCrate(name: string, from: string, files: ProgramFiles): ModulePlace {
  const word = name.replaceAll('_', '[-_]');
  for (const folder of foldersRound(from)) {
    const text = files.read(joinPath(folder, 'Cargo.toml') ?? '') ?? '';
    const isOwn = new RegExp(`^\\[package\\][^[]*^name\\s*=\\s*"${word}"`, 'm').test(text);
    const path = new RegExp(`^${word}\\s*=\\s*\\{[^}\\n]*\\bpath\\s*=\\s*"([^"]+)"`, 'm').exec(text)?.[1];
    if (isOwn || path !== undefined) return { files: [joinPath(folder, `${path ?? '.'}/src/lib.rs`) ?? ''] };
  }
  return { files: [] };
}
