import type { Node } from 'web-tree-sitter';
import { hasKeyword } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName } from '../../names';
import { indentationAt, insert } from '../../sourceText';
import type { ModuleSystem } from './moduleSystem';
import { insertImport, readRequire } from './preamble';
import type { Preamble } from './preamble';
import { collectNames } from './scope';
import type { JavaScriptStyle } from './sourceStyle';

export const sdkPackage = '@aws-sdk/client-secrets-manager';

type SdkName = 'GetSecretValueCommand' | 'SecretsManagerClient';

/** What the file already imports from the SDK's package. */
export interface SdkImports {
  /** Code that names the class in this file: `SecretsManagerClient`, an alias, or a member of a namespace. */
  readonly local: ReadonlyMap<string, string>;
  /** The braces that more names can be added to. */
  readonly braces: Node | undefined;
  readonly namespace: string | undefined;
}

export function readSdkImports(root: Node): SdkImports {
  const local = new Map<string, string>();
  let braces: Node | undefined;
  let namespace: string | undefined;
  const addNames = (list: Node, pairs: Iterable<readonly [string, string]>): void => {
    braces ??= list;
    for (const [name, alias] of pairs) local.set(name, alias);
  };
  for (const statement of root.namedChildren) {
    if (statement.type === 'import_statement') {
      const clause = statement.namedChildren.find(({ type }) => type === 'import_clause');
      if (readSource(statement) !== sdkPackage || clause === undefined || hasKeyword(statement, 'type'))
        continue;
      for (const part of clause.namedChildren) {
        if (part.type === 'namespace_import') namespace = part.firstNamedChild?.text;
        if (part.type === 'named_imports') addNames(part, readSpecifiers(part));
      }
    } else if (statement.type === 'lexical_declaration' || statement.type === 'variable_declaration')
      for (const declarator of statement.namedChildren) {
        if (declarator.type !== 'variable_declarator' || readRequire(declarator) !== sdkPackage) continue;
        if (declarator.childForFieldName('value')?.type !== 'call_expression') continue;
        const name = declarator.childForFieldName('name');
        if (name?.type === 'identifier') namespace = name.text;
        if (name?.type === 'object_pattern') addNames(name, readPattern(name));
      }
  }
  return { local, braces, namespace };
}

function readSource(statement: Node): string | undefined {
  return statement.childForFieldName('source')?.text.slice(1, -1);
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

/** Makes the names usable in the file: what names them, and the edits that import those it lacks. */
export function importFromSdk(
  names: readonly SdkName[],
  imports: SdkImports,
  file: { readonly root: Node; readonly source: string; readonly preamble: Preamble },
  modules: ModuleSystem,
  style: JavaScriptStyle,
): { readonly local: ReadonlyMap<string, string>; readonly edits: readonly TextEdit[] } {
  const local = new Map(imports.local);
  const missing: string[] = [];
  const taken = collectNames(file.root);
  const aliasWord = modules.imports === 'import' ? ' as ' : ': ';
  for (const name of names) {
    if (local.has(name)) continue;
    if (imports.namespace !== undefined) {
      local.set(name, `${imports.namespace}.${name}`);
      continue;
    }
    const alias = chooseFreeName([name, `Aws${name}`], taken);
    local.set(name, alias);
    missing.push(alias === name ? name : `${name}${aliasWord}${alias}`);
  }
  if (missing.length === 0) return { local, edits: [] };
  if (imports.braces !== undefined)
    return { local, edits: addToBraces(imports.braces, missing, file.source) };
  const list = `{ ${[...missing].sort().join(', ')} }`;
  const from = style.quote + sdkPackage + style.quote;
  const line =
    modules.imports === 'import'
      ? `import ${list} from ${from}${style.semicolon}`
      : `const ${list} = require(${from})${style.semicolon}`;
  return { local, edits: [insertImport(file.preamble, file.source, sdkPackage, line, style)] };
}

/** Adds names to the braces of an import: in order where they are ordered, at the end else. */
function addToBraces(braces: Node, names: readonly string[], source: string): TextEdit[] {
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
