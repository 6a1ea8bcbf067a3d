import type { Node } from 'web-tree-sitter';
import { listImports } from '../../../retrieval/languages/javascript/packageImports';
import { hasKeyword } from '../../../syntax/nodes';
import type { ImportedName, ModuleSyntax } from '../../program/programSyntax';
import { folderOf, joinPath } from '../../program/paths';
import type { TextReader } from '../../program/textReader';
import { argumentsOf } from './bindings';
import { pathsOfAlias } from './moduleAliases';
import { memberOf as entryOf } from './objects';
import { pathsOfPackage } from './packageEntries';

/** ES modules and CommonJS: paths, what TypeScript's configuration makes paths of, and packages of the workspace. */
export const modules: ModuleSyntax = {
  readImports(root, path) {
    const imports = new Map(
      listImports(root).flatMap(({ module, binding }) =>
        /^import_(require_)?clause$/.test(binding.type) ? readClause(binding, locate(module, path)) : [],
      ),
    );
    return (name) => imports.get(name) ?? [];
  },
  locate: (name, folder, files) => ({
    files: [...pathsOfAlias(name, folder, files), ...pathsOfPackage(name, folder, files)].flatMap(filesAt),
  }),
  importOf(node, path) {
    const callee = node.type === 'call_expression' ? node.childForFieldName('function')?.text : undefined;
    const [specifier] = argumentsOf(node);
    return /^(require|import)$/.test(callee ?? '') && specifier?.type === 'string'
      ? { ...locate(specifier.text.slice(1, -1), path), names: [] }
      : undefined;
  },
  partOf,
  exportsOf,
  memberOf,
};

const extensions = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs'];

type Place = Pick<ImportedName, 'files' | 'module'>;

function locate(specifier: string, from: string): Place {
  const folder = folderOf(from);
  if (!/^\.\.?(\/|$)/.test(specifier)) return { files: [], module: { name: specifier, folder } };
  const path = joinPath(folder, specifier);
  return { files: path === undefined ? [] : filesAt(path) };
}

/** Where the file of a path may be: TypeScript may call it by the name that it is compiled to. */
function filesAt(path: string): readonly string[] {
  if (path.endsWith('.json')) return [path];
  const [, stem, letter = ''] = /^(.*)\.([mc]?)[jt]sx?$/.exec(path) ?? [];
  if (stem !== undefined)
    return [...new Set([`${stem}.${letter}ts`, ...(letter === '' ? [`${stem}.tsx`] : []), path])];
  const index = path === '' ? 'index' : `${path}/index`;
  return [path, index].flatMap((base) => extensions.map((extension) => base + extension));
}

function readClause(clause: Node, place: Place): [string, ImportedName[]][] {
  return clause.namedChildren.flatMap((part): [string, ImportedName[]][] => {
    if (part.type === 'identifier')
      return [[part.text, [{ ...place, names: clause.type === 'import_clause' ? ['default'] : [] }]]];
    if (part.type === 'namespace_import')
      return [[part.firstNamedChild?.text ?? '', [{ ...place, names: [] }]]];
    return part.type === 'named_imports'
      ? part.namedChildren.map((specifier) => {
          const { own, given } = readSpecifier(specifier);
          return [given, [{ ...place, names: [own?.text ?? ''] }]];
        })
      : [];
  });
}

/** `own as given` */
function readSpecifier(specifier: Node): { readonly own: Node | null; readonly given: string } {
  const own = specifier.childForFieldName('name');
  return { own, given: (specifier.childForFieldName('alias') ?? own)?.text ?? '' };
}

/** `config.name`, `config['name']`, and `name` in `const { name } = config`. */
function partOf(node: Node): ReturnType<ModuleSyntax['partOf']> {
  const object = node.childForFieldName('object');
  const property = node.childForFieldName('property') ?? node.childForFieldName('index');
  if (object && property)
    return property.type === 'property_identifier' || property.type === 'string'
      ? { object, name: property.text.replaceAll(/['"]/g, '') }
      : undefined;
  const member = node.parent?.type === 'pair_pattern' ? node.parent : node;
  const declarator = member.parent?.type === 'object_pattern' ? member.parent.parent : undefined;
  const value =
    declarator?.type === 'variable_declarator' ? declarator.childForFieldName('value') : undefined;
  return value ? { object: value, name: (member.childForFieldName('key') ?? node).text } : undefined;
}

function exportsOf(name: string, reader: TextReader): readonly (Node | ImportedName)[] {
  const own: (Node | ImportedName)[] = [];
  const passedOn: ImportedName[] = [];
  for (const statement of reader.root.namedChildren) {
    if (statement.type === 'expression_statement') own.push(...assignedTo(name, statement, reader));
    if (statement.type !== 'export_statement') continue;
    const source = statement.childForFieldName('source');
    const place = source === null ? { files: [] } : locate(source.text.slice(1, -1), reader.path);
    const list = statement.namedChildren.find(({ type }) => /^(export_clause|namespace_export)$/.test(type));
    if (list?.type === 'namespace_export') {
      if (list.firstNamedChild?.text === name) own.push({ ...place, names: [] });
    } else if (list !== undefined) {
      for (const specifier of list.namedChildren) {
        const { own: local, given } = readSpecifier(specifier);
        if (given === name && local) own.push(source === null ? local : { ...place, names: [local.text] });
      }
    } else if (source !== null) passedOn.push({ ...place, names: [name] });
    else own.push(...declaredBy(statement, name));
  }
  return name === 'default' ? own : [...own, ...passedOn];
}

/** What an export's own declaration, or value, is under a name. */
function declaredBy(statement: Node, name: string): readonly Node[] {
  const declaration = statement.childForFieldName('declaration');
  if (hasKeyword(statement, 'default')) {
    const given = statement.childForFieldName('value') ?? declaration?.childForFieldName('name');
    return name === 'default' && given ? [given] : [];
  }
  const names = declaration?.childForFieldName('name') ? [declaration] : (declaration?.namedChildren ?? []);
  return names.flatMap((declared) => {
    const at = declared.childForFieldName('name');
    return at?.text === name ? [at] : [];
  });
}

/** `module.exports = { name: … }`, `module.exports.name = …`, `exports.name = …` */
function assignedTo(name: string, statement: Node, reader: TextReader): readonly Node[] {
  const assignment = statement.firstNamedChild;
  const value = assignment?.childForFieldName('right');
  const left = assignment?.childForFieldName('left')?.text;
  if (assignment?.type !== 'assignment_expression' || !value) return [];
  if (left === `exports.${name}` || left === `module.exports.${name}`) return [value];
  if (left !== 'module.exports') return [];
  if (name === 'default') return [value];
  const member = memberOf(reader.resolve(value), name, reader);
  return member ? [member] : [];
}

function memberOf(node: Node, name: string, reader: TextReader): Node | undefined {
  if (node.type === 'call_expression') {
    const [frozen] = argumentsOf(node);
    const isFrozen = /freeze$/i.test(node.childForFieldName('function')?.text ?? '');
    return isFrozen && frozen ? memberOf(frozen, name, reader) : undefined;
  }
  if (!/^(type_)?identifier$/.test(node.type)) return entryOf(node, name);
  const members = reader.root.namedChildren
    .map((statement) => statement.childForFieldName('declaration') ?? statement)
    .filter(
      (declaration) =>
        /^(enum|class)_declaration$/.test(declaration.type) &&
        declaration.childForFieldName('name')?.text === node.text,
    )
    .flatMap((declaration) => declaration.childForFieldName('body')?.namedChildren ?? []);
  const member = members.find(
    (candidate) =>
      (candidate.childForFieldName('name') ?? candidate.childForFieldName('property'))?.text === name &&
      (candidate.type === 'enum_assignment' || hasKeyword(candidate, 'static')),
  );
  return member?.childForFieldName('value') ?? undefined;
}
