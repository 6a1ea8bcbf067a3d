import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { ImportedName, ModuleSyntax } from '../../program/programSyntax';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import type { TextReader } from '../../program/textReader';
import { memberOf as entryOf, plainText, readCall } from './calls';

/** Modules and packages of the workspace; what is installed is not followed. */
export const modules: ModuleSyntax = {
  readImports,
  partOf,
  exportsOf(name, reader) {
    const { root, path } = reader;
    const own = reader.bindingAt(name, root)?.at ?? classNamed(name, root)?.childForFieldName('name');
    return own ? [own] : reader.isBound(name, root) ? [] : readImports(root, path)(name);
  },
  memberOf,
};

function readImports(root: Node, path: string): (name: string) => readonly ImportedName[] {
  const imports = new Map<string, readonly ImportedName[]>();
  const wildcards: ImportedName['files'][] = [];
  for (const statement of findAll(root, 'import_statement', 'import_from_statement')) {
    const module = statement.childForFieldName('module_name')?.text;
    for (const imported of statement.childrenForFieldName('name')) {
      const name = (imported.childForFieldName('name') ?? imported).text;
      const local = imported.childForFieldName('alias')?.text ?? name;
      imports.set(
        local,
        module === undefined
          ? [{ files: filesFor(name, path), names: [] }]
          : [
              { files: filesFor(module, path), names: [name] },
              {
                files: filesFor(module.endsWith('.') ? module + name : `${module}.${name}`, path),
                names: [],
              },
            ],
      );
    }
    if (module !== undefined && statement.namedChildren.some(({ type }) => type === 'wildcard_import'))
      wildcards.push(filesFor(module, path));
  }
  return (name) =>
    imports.get(name) ?? (name.includes('.') ? [] : wildcards.map((files) => ({ files, names: [name] })));
}

/** Where a module may be: below the folder that its dots name, else below any folder round the file that imports it. */
function filesFor(module: string, from: string): readonly string[] {
  const [, dots = '', name = ''] = /^(\.*)(.*)$/.exec(module) ?? [];
  const relative = name.replaceAll('.', '/');
  const folder = folderOf(from);
  const above = joinPath(folder, '../'.repeat(Math.max(dots.length - 1, 0)));
  const folders = dots === '' ? foldersRound(folder) : above === undefined ? [] : [above];
  return folders.flatMap((base) => {
    const path = joinPath(base, relative) ?? '';
    return [...(relative === '' ? [] : [`${path}.py`]), joinPath(path, '__init__.py') ?? ''];
  });
}

/** `config.NAME`, `config['NAME']` */
function partOf(node: Node): ReturnType<ModuleSyntax['partOf']> {
  if (node.type === 'attribute') {
    const object = node.childForFieldName('object');
    return object ? { object, name: node.childForFieldName('attribute')?.text ?? '' } : undefined;
  }
  const object = node.type === 'subscript' ? node.childForFieldName('value') : null;
  const key = object && node.childForFieldName('subscript');
  const name = key ? plainText(key) : undefined;
  return object && name !== undefined ? { object, name } : undefined;
}

/** What a dictionary or a class has under a name, a member of an enumeration as its `value`. */
function memberOf(node: Node, name: string, { root }: TextReader): Node | undefined {
  if (node.type === 'string') return name === 'value' ? node : undefined;
  const call = node.type === 'call' ? readCall(node) : undefined;
  const isMade = call?.positional.length === 0 && call.named.size === 0;
  const type = isMade ? call.callee : node;
  if (type.type !== 'identifier') return entryOf(node, name);
  const body = classNamed(type.text, root)?.childForFieldName('body');
  const assignments = (body?.namedChildren ?? []).flatMap(({ firstNamedChild: inner }) =>
    inner?.type === 'assignment' && inner.childForFieldName('left')?.text === name ? [inner] : [],
  );
  return assignments.length === 1 ? (assignments[0]?.childForFieldName('right') ?? undefined) : undefined;
}

function classNamed(name: string, root: Node): Node | undefined {
  return root.namedChildren
    .map((statement) => statement.childForFieldName('definition') ?? statement)
    .find(
      (statement) =>
        statement.type === 'class_definition' && statement.childForFieldName('name')?.text === name,
    );
}
