import type { Node } from 'web-tree-sitter';
import { hasKeyword } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import { indentationAt, insert } from '../../sourceText';
import type { FileContext } from './fileContext';
import { insertImport, readRequire } from './preamble';
import { collectNames } from './scope';

/** What the file already imports from one package. */
export interface PackageImports {
  /** Code that names an export in this file: `SecretsManagerClient`, an alias, or a member of a namespace. */
  readonly local: ReadonlyMap<string, string>;
  /** The braces that more names can be added to. */
  readonly braces: Node | undefined;
  /** The object that has all exports: a namespace, a default import, or what `require` gives. */
  readonly namespace: string | undefined;
}

/** A statement of the top level that imports a module as a whole, or names out of it. */
interface ImportStatement {
  readonly module: string;
  readonly statement: Node;
  /** The import's clause, or what the declaration by `require` declares. */
  readonly binding: Node;
}

/** The imports of values at the file's top level. */
export function listImports(root: Node): ImportStatement[] {
  return root.namedChildren.flatMap((statement): ImportStatement[] => {
    if (statement.type === 'import_statement') {
      const binding = statement.namedChildren.find(({ type }) => /^import_(require_)?clause$/.test(type));
      if (binding === undefined || hasKeyword(statement, 'type')) return [];
      const source = binding.childForFieldName('source') ?? statement.childForFieldName('source');
      return source === null ? [] : [{ module: source.text.slice(1, -1), statement, binding }];
    }
    if (statement.type !== 'lexical_declaration' && statement.type !== 'variable_declaration') return [];
    return statement.namedChildren.flatMap((declarator): ImportStatement[] => {
      if (declarator.type !== 'variable_declarator') return [];
      const module = readRequire(declarator);
      const binding = declarator.childForFieldName('name');
      return module === undefined ||
        binding === null ||
        declarator.childForFieldName('value')?.type !== 'call_expression'
        ? []
        : [{ module, statement, binding }];
    });
  });
}

/** What the file imports from the first of the specifiers that it imports. */
export function readPackageImports(root: Node, ...specifiers: readonly string[]): PackageImports {
  const local = new Map<string, string>();
  let braces: Node | undefined;
  let namespace: string | undefined;
  const addNames = (list: Node, pairs: Iterable<readonly [string, string]>): void => {
    braces ??= list;
    for (const [name, alias] of pairs) local.set(name, alias);
  };
  for (const { module, binding } of listImports(root)) {
    if (!specifiers.includes(module)) continue;
    const parts = /^import_(require_)?clause$/.test(binding.type) ? binding.namedChildren : [binding];
    for (const part of parts) {
      if (part.type === 'identifier') namespace = part.text;
      if (part.type === 'namespace_import') namespace = part.firstNamedChild?.text;
      if (part.type === 'named_imports') addNames(part, readSpecifiers(part));
      if (part.type === 'object_pattern') addNames(part, readPattern(part));
    }
  }
  return { local, braces, namespace };
}

function readSpecifiers(list: Node): [string, string][] {
  return list.namedChildren.flatMap((specifier): [string, string][] => {
    const name = specifier.childForFieldName('name')?.text;
    if (name === undefined || hasKeyword(specifier, 'type')) return [];
    return [[name, specifier.childForFieldName('alias')?.text ?? name]];
  });
}

function readPattern(pattern: Node): [string, string][] {
  return pattern.namedChildren.flatMap((part): [string, string][] => {
    if (part.type === 'shorthand_property_identifier_pattern') return [[part.text, part.text]];
    const key = part.childForFieldName('key')?.text;
    const value = part.childForFieldName('value')?.text;
    return part.type === 'pair_pattern' && key !== undefined && value !== undefined ? [[key, value]] : [];
  });
}

/** Names that are usable in the file. */
export interface ImportedNames {
  /** Code that names each. */
  readonly local: ReadonlyMap<string, string>;
  /** The edits that import those that the file lacked. */
  readonly edits: readonly TextEdit[];
}

/** Makes exports of a package usable in the file, through the imports that it has from there. */
export function importNames(
  names: readonly string[],
  specifier: string,
  imports: PackageImports,
  {
    root,
    source,
    preamble,
    modules,
    style,
  }: Pick<FileContext, 'root' | 'source' | 'preamble' | 'modules' | 'style'>,
): ImportedNames {
  const local = new Map(imports.local);
  const missing: string[] = [];
  const taken = collectNames(root);
  const aliasWord = modules.imports === 'import' ? ' as ' : ': ';
  for (const name of names) {
    if (local.has(name)) continue;
    if (imports.namespace !== undefined) {
      local.set(name, `${imports.namespace}.${name}`);
      continue;
    }
    const alias = chooseFreeName(
      [name, /^[A-Z]/.test(name) ? `Aws${name}` : `aws${toPascalCase(name)}`],
      taken,
    );
    local.set(name, alias);
    missing.push(alias === name ? name : `${name}${aliasWord}${alias}`);
  }
  if (missing.length === 0) return { local, edits: [] };
  if (imports.braces !== undefined) return { local, edits: addToBraces(imports.braces, missing, source) };
  const list = `{ ${[...missing].sort().join(', ')} }`;
  const from = style.quote + specifier + style.quote;
  const line =
    modules.imports === 'import'
      ? `import ${list} from ${from}${style.semicolon}`
      : `const ${list} = require(${from})${style.semicolon}`;
  return { local, edits: [insertImport(preamble, source, specifier, line, style)] };
}

/** Adds names to the braces of an import: in order where they are ordered, at the end else. */
export function addToBraces(braces: Node, names: readonly string[], source: string): TextEdit[] {
  const members = braces.namedChildren.filter(({ type }) => type !== 'comment');
  const last = members.at(-1);
  if (last === undefined) return [insert(braces.startIndex + 1, ` ${[...names].sort().join(', ')} `)];
  const texts = members.map(({ text }) => text.toLowerCase());
  const sorted = texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') <= text);
  return [...names].sort().map((name) => {
    const next = sorted ? members[texts.findIndex((text) => text > name.toLowerCase())] : undefined;
    const ownLine = last.startPosition.row !== braces.startPosition.row;
    const lineEnding = source.slice(braces.startIndex, last.startIndex).includes('\r\n') ? '\r\n' : '\n';
    const gap = ownLine ? lineEnding + indentationAt(source, last.startIndex) : ' ';
    return next === undefined
      ? insert(last.endIndex, `,${gap}${name}`)
      : insert(next.startIndex, `${name},${gap}`);
  });
}
