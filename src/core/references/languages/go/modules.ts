import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import type { ImportedName, ModuleSyntax, ProgramFiles } from '../../program/programSyntax';
import { shapes } from './shapes';

/** The files of the same package, and packages of the same module or of one beside it; what is downloaded is not followed. */
export const modules: ModuleSyntax = {
  readImports,
  locate(name, folder, files) {
    const place = name === '.' ? folder : folderOfPackage(name, folder, files);
    const names = place === undefined ? [] : files.list(place);
    return {
      files: [],
      among: names
        .filter((file) => file.endsWith('.go') && !file.endsWith('_test.go'))
        .flatMap((file) => joinPath(place ?? '', file) ?? []),
    };
  },
  declares: (name) => new RegExp(`\\b${name}\\b[^\\n:(){}=]{0,200}=(?!=)`),
  partOf(node) {
    const member = shapes.readMember(node);
    return member && { object: member.object, name: member.name.text };
  },
  exportsOf(name, reader) {
    const own = reader.bindingAt(name, reader.root);
    return own ? [own.at] : [];
  },
  memberOf(node, name) {
    const element = node
      .childForFieldName('body')
      ?.namedChildren.find((entry) => entry.childForFieldName('key')?.text === name);
    return element?.childForFieldName('value')?.firstNamedChild ?? undefined;
  },
};

function readImports(root: Node, path: string): (name: string) => readonly ImportedName[] {
  const folder = folderOf(path);
  const packages = new Map(
    findAll(root, 'import_spec').map((spec) => {
      const name = spec.childForFieldName('path')?.text.slice(1, -1) ?? '';
      const last = /([^/]+?)(?:\/v\d+)?$/.exec(name)?.[1] ?? '';
      return [spec.childForFieldName('name')?.text ?? last, name];
    }),
  );
  return (name) => {
    const imported = packages.get(name);
    if (imported !== undefined) return [{ files: [], module: { name: imported, folder }, names: [] }];
    return /^\w+$/.test(name) ? [{ files: [], module: { name: '.', folder }, names: [name] }] : [];
  };
}

/** The folder of a package: below that of a go.mod round the file, of one that stands in for another, or of the workspace. */
function folderOfPackage(name: string, from: string, files: ProgramFiles): string | undefined {
  const round = foldersRound(from);
  const own = round.find((folder) => files.read(at(folder, 'go.mod')) !== undefined);
  const top = round.find((folder) => files.read(at(folder, 'go.work')) !== undefined);
  const local = [
    ...(own === undefined
      ? []
      : [own, ...listPaths(own, files.read(at(own, 'go.mod')), /=>\s*(\.\.?\/\S+)/g)]),
    ...(top === undefined ? [] : listPaths(top, files.read(at(top, 'go.work')), /(?:^|\s)(\.\.?\/\S+)/g)),
  ];
  for (const folder of local) {
    const module = /^module\s+"?([^\s"]+)/m.exec(files.read(at(folder, 'go.mod')) ?? '')?.[1];
    if (module !== undefined && `${name}/`.startsWith(`${module}/`))
      return joinPath(folder, name.slice(module.length));
  }
  return undefined;
}

function at(folder: string, name: string): string {
  return joinPath(folder, name) ?? name;
}

function listPaths(folder: string, text: string | undefined, form: RegExp): readonly string[] {
  return [...(text ?? '').matchAll(form)].flatMap(([, path = '']) => joinPath(folder, path) ?? []);
}
