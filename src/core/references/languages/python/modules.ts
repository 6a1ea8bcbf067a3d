import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { ImportedName, ModulePlace, ModuleSyntax, ProgramFiles } from '../../program/programSyntax';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import type { TextReader } from '../../program/textReader';
import { memberOf as entryOf, plainText, readCall } from './calls';

/** Modules and packages of the workspace; what is installed is not followed. */
export const modules: ModuleSyntax = {
  readImports,
  locate,
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
  const wildcards: Place[] = [];
  for (const statement of findAll(root, 'import_statement', 'import_from_statement')) {
    const module = statement.childForFieldName('module_name')?.text;
    for (const imported of statement.childrenForFieldName('name')) {
      const name = (imported.childForFieldName('name') ?? imported).text;
      const local = imported.childForFieldName('alias')?.text ?? name;
      imports.set(
        local,
        module === undefined
          ? [{ ...placeOf(name, path), names: [] }]
          : [
              { ...placeOf(module, path), names: [name] },
              { ...placeOf(module.endsWith('.') ? module + name : `${module}.${name}`, path), names: [] },
            ],
      );
    }
    if (module !== undefined && statement.namedChildren.some(({ type }) => type === 'wildcard_import'))
      wildcards.push(placeOf(module, path));
  }
  return (name) =>
    imports.get(name) ?? (name.includes('.') ? [] : wildcards.map((place) => ({ ...place, names: [name] })));
}

type Place = Pick<ImportedName, 'files' | 'module'>;

/** Dots before a module's name name the folder that it is below. */
function placeOf(module: string, from: string): Place {
  const folder = folderOf(from);
  const [, dots = '', name = ''] = /^(\.*)(.*)$/.exec(module) ?? [];
  if (dots === '') return { files: [], module: { name, folder } };
  const above = joinPath(folder, '../'.repeat(dots.length - 1));
  return { files: above === undefined ? [] : filesBelow(above, name) };
}

/**
 * A module is below a folder round the file that imports it, or below `src` or `python`, as a project and a layer of Lambda have
 * it, in one there.
 */
function locate(name: string, from: string, files: ProgramFiles): ModulePlace {
  const settings = name === SETTINGS ? settingsOf(from, files) : undefined;
  if (settings !== undefined) return settings;
  const round = foldersRound(from);
  const layers = round.flatMap((folder) => {
    const all = joinPath(folder, 'layers') ?? '';
    return files.list(all).flatMap((layer) => joinPath(all, `${layer}/python`) ?? []);
  });
  return {
    files: round.flatMap((folder) => [
      ...filesBelow(folder, name),
      ...filesBelow(joinPath(folder, 'src') ?? '', name),
    ]),
    among: layers.flatMap((folder) => filesBelow(folder, name)),
  };
}

/** What Django has the module of settings under that a project's manage.py names. */
const SETTINGS = 'django.conf.settings';

/** A module called so is the same for all that runs; others are of one environment each. */
function settingsOf(from: string, files: ProgramFiles): ModulePlace | undefined {
  for (const folder of foldersRound(from)) {
    const text = files.read(joinPath(folder, 'manage.py') ?? '');
    const name = /DJANGO_SETTINGS_MODULE["']\s*,\s*["']([\w.]*\bsettings)["']/.exec(text ?? '')?.[1];
    if (name !== undefined) return { files: filesBelow(folder, name) };
  }
  return undefined;
}

function filesBelow(folder: string, module: string): readonly string[] {
  const relative = module.replaceAll('.', '/');
  const path = joinPath(folder, relative) ?? '';
  return [...(relative === '' ? [] : [`${path}.py`]), joinPath(path, '__init__.py') ?? ''];
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
