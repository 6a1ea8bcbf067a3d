import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName } from '../../names';
import { endOfLine, insert, startOfLine } from '../../sourceText';
import { gapBelow, importTypes } from './preamble';
import type { Preamble } from './preamble';
import { bindsName, collectNames } from './scope';
import { standardModules } from './standardModules';

/** A statement that imports one module, or one name from it. */
interface AddedImport {
  readonly module: string;
  readonly name?: string;
  readonly alias?: string;
}

/** The imports that the added code needs: those of the file where it has them, else new ones. */
export class ImportAdditions {
  readonly #root: Node;
  readonly #added: AddedImport[] = [];
  readonly #taken: Set<string>;

  constructor(root: Node) {
    this.#root = root;
    this.#taken = collectNames(root);
  }

  /** Code by which the whole file can use the module: `urllib.parse`, or the alias that it is imported by. */
  use(module: string): string {
    return this.#find(module, undefined) ?? this.#add({ module });
  }

  /** Code by which the whole file can use the name of a module: `Thing`, or `module.Thing` where the file imports the module. */
  useFrom(module: string, name: string): string {
    const found = this.#find(module, name);
    if (found !== undefined) return found;
    const whole = this.#find(module, undefined);
    return whole === undefined ? this.#add({ module, name }) : `${whole}.${name}`;
  }

  /** Where `isAlone`, no functions follow what is added, and empty lines part it from the code below. */
  edits(preamble: Preamble, source: string, lineEnding: string, isAlone: boolean): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    const statements: AddedImport[] = [];
    for (const addition of this.#added) {
      const merged = mergeIntoFrom(this.#root, source, addition, lineEnding);
      if (merged === undefined) statements.push(addition);
      else edits.push(merged);
    }
    return [...edits, ...insertImports(preamble, source, writeLines(statements), lineEnding, isAlone)];
  }

  #find(module: string, name: string | undefined): string | undefined {
    const added = this.#added.find((addition) => addition.module === module && addition.name === name);
    return added === undefined ? findImportedName(this.#root, module, name) : codeOf(added);
  }

  #add(addition: AddedImport): string {
    const own = addition.name ?? addition.module.split('.')[0] ?? '';
    const stem = (addition.name ?? addition.module).replaceAll('.', '_');
    const added = isBoundInModule(this.#root, own)
      ? { ...addition, alias: chooseFreeName([`${stem}_`], this.#taken) }
      : addition;
    this.#added.push(added);
    return codeOf(added);
  }
}

function codeOf({ module, name, alias }: AddedImport): string {
  return alias ?? name ?? module;
}

/** A line that imports, as it stands in the file. */
interface ImportLine {
  readonly module: string;
  readonly isFrom: boolean;
  readonly code: string;
}

/** One line for each module that is imported, and one for the names from each. */
function writeLines(additions: readonly AddedImport[]): ImportLine[] {
  const lines: ImportLine[] = [];
  for (const { module, name, alias } of additions) {
    const renamed = alias === undefined ? '' : ` as ${alias}`;
    const isFrom = name !== undefined;
    const index = lines.findIndex((line) => isFrom && line.isFrom && line.module === module);
    const same = lines[index];
    if (same !== undefined) lines[index] = { ...same, code: `${same.code}, ${name ?? ''}${renamed}` };
    else if (isFrom) lines.push({ module, isFrom, code: `from ${module} import ${name}${renamed}` });
    else lines.push({ module, isFrom, code: `import ${module}${renamed}` });
  }
  return lines.sort((a, b) => Number(a.isFrom) - Number(b.isFrom) || (a.module < b.module ? -1 : 1));
}

/** Whether code of the module itself gives the name another meaning. */
function isBoundInModule(root: Node, name: string): boolean {
  return findAll(root, 'identifier').some(
    (node) =>
      node.text === name &&
      bindsName(node) &&
      node.parent?.parent?.type !== 'import_statement' &&
      findAncestor(node.parent ?? node, functionTypes) === undefined,
  );
}

const functionTypes: ReadonlySet<string> = new Set(['function_definition', 'lambda']);

/** Whether any statement of the file imports the library or a module of it. */
export function importsLibrary(root: Node, library: string): boolean {
  return findAll(root, 'import_statement', 'import_from_statement').some((statement) => {
    const module = statement.childForFieldName('module_name');
    const modules = module === null ? statement.childrenForFieldName('name') : [module];
    return modules.some(({ text }) => text.split(/[.\s]/)[0] === library);
  });
}

/** The name by which a module, or a name of it, is usable in the whole file. */
export function findImportedName(root: Node, module: string, name: string | undefined): string | undefined {
  for (const statement of root.namedChildren) {
    const isFrom = statement.type === 'import_from_statement';
    if (isFrom !== (name !== undefined) || (!isFrom && statement.type !== 'import_statement')) continue;
    if (isFrom && statement.childForFieldName('module_name')?.text !== module) continue;
    const wanted = name ?? module;
    for (const imported of statement.childrenForFieldName('name')) {
      if (imported.type === 'aliased_import' && imported.childForFieldName('name')?.text === wanted)
        return imported.childForFieldName('alias')?.text;
      if (imported.type === 'dotted_name' && imported.text === wanted) return wanted;
    }
  }
  return undefined;
}

/** Adds a name to a statement of the module that imports others from the same module, in the order that they have. */
function mergeIntoFrom(
  root: Node,
  source: string,
  addition: AddedImport,
  lineEnding: string,
): TextEdit | undefined {
  const { module, name, alias } = addition;
  const statement = root.namedChildren.find(
    (node) => node.type === 'import_from_statement' && node.childForFieldName('module_name')?.text === module,
  );
  const names = statement?.childrenForFieldName('name') ?? [];
  const last = names.at(-1);
  if (name === undefined || last === undefined) return undefined;
  const code = alias === undefined ? name : `${name} as ${alias}`;
  // As isort has them, or without regard to case.
  const keys = [(text: string): string => text, (text: string): string => text.toLowerCase()];
  const key = keys.find((of) => isSorted(names.map(({ text }) => of(text))));
  const next = key && names.find(({ text }) => key(text) > key(name));
  const first = names[0] ?? last;
  const lineOf = (node: Node): string => source.slice(startOfLine(source, node.startIndex), node.startIndex);
  const hasOwnLines = names.length > 0 && lineOf(first).trim() === '';
  const separator = hasOwnLines ? `,${lineEnding}${lineOf(first)}` : ', ';
  return next !== undefined
    ? insert(next.startIndex, code + separator)
    : insert(last.endIndex, separator + code);
}

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') <= text);
}

/**
 * Adds imports in the groups that they belong to (PEP 8: standard library, third party, local), `import x` above
 * `from x import y`.
 */
function insertImports(
  { statements, top }: Preamble,
  source: string,
  lines: readonly ImportLine[],
  lineEnding: string,
  isAlone: boolean,
): readonly TextEdit[] {
  const standard = lines.filter(({ module }) => isStandard(module));
  const others = lines.filter(({ module }) => !isStandard(module));
  const groups = splitGroups(statements.filter(({ type }) => importTypes.has(type)));

  if (groups.length === 0) {
    const needsGap =
      source.slice(0, top).replace('\uFEFF', '').trim() !== '' &&
      !/(^|\n)[ \t]*\r?\n$/.test(source.slice(0, top));
    const both = [standard, others]
      .filter((imports) => imports.length > 0)
      .map((imports) => imports.map(({ code }) => code + lineEnding).join(''));
    const gapAbove = needsGap ? lineEnding + (source.slice(0, top).endsWith('\n') ? '' : lineEnding) : '';
    const below = isAlone ? gapBelow(lineEnding + source.slice(top), lineEnding) : '';
    return both.length === 0 ? [] : [insert(top, gapAbove + both.join(lineEnding) + below)];
  }
  const edits: TextEdit[] = [];
  const home = groups.find((group) => group.some((statement) => kindOf(statement) === 'standard'));
  const future = groups.findLast((group) => group.every((statement) => kindOf(statement) === 'future'));
  const first = groups.find((group) => group !== future) ?? [];
  if (standard.length > 0) {
    if (home !== undefined)
      edits.push(...insertIntoGroup(ofKind(home, 'standard'), source, standard, lineEnding));
    else edits.push(insertGroup(first[0], future?.at(-1), source, standard, lineEnding));
  }
  if (others.length > 0) {
    const thirdParty = groups.find((group) => group.some((statement) => kindOf(statement) === 'third party'));
    if (thirdParty !== undefined)
      edits.push(...insertIntoGroup(ofKind(thirdParty, 'third party'), source, others, lineEnding));
    else {
      const local = groups.find((group) => group.some((statement) => kindOf(statement) === 'local'));
      const above = home ?? future;
      edits.push(
        insertGroup(above === undefined ? local?.[0] : undefined, above?.at(-1), source, others, lineEnding),
      );
    }
  }
  return edits;
}

/** Runs of import statements without an empty line between them. */
function splitGroups(statements: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && statement.startPosition.row - last.endPosition.row <= 1)
      group.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

function kindOf(statement: Node): 'future' | 'standard' | 'third party' | 'local' {
  if (statement.type === 'future_import_statement') return 'future';
  const name = moduleOf(statement);
  if (name.startsWith('.')) return 'local';
  return isStandard(name) ? 'standard' : 'third party';
}

function ofKind(group: readonly Node[], kind: ReturnType<typeof kindOf>): readonly Node[] {
  return group.filter((statement) => kindOf(statement) === kind);
}

function isStandard(module: string): boolean {
  return standardModules.has(module.split('.')[0] ?? '');
}

function moduleOf(statement: Node): string {
  const module = statement.childForFieldName('module_name') ?? statement.childForFieldName('name');
  return (module?.type === 'aliased_import' ? module.childForFieldName('name') : module)?.text ?? '';
}

function insertIntoGroup(
  group: readonly Node[],
  source: string,
  lines: readonly ImportLine[],
  lineEnding: string,
): TextEdit[] {
  return lines.map(({ module, isFrom, code }) => {
    const alike = group.filter(({ type }) => (type === 'import_statement') !== isFrom);
    const next = alike.find((statement) => moduleOf(statement).toLowerCase() > module);
    if (next !== undefined) return insert(startOfLine(source, next.startIndex), code + lineEnding);
    const last = alike.at(-1) ?? (isFrom ? group.at(-1) : undefined);
    if (last !== undefined) return insert(endOfLine(source, last.endIndex), lineEnding + code);
    return insert(startOfLine(source, group[0]?.startIndex ?? 0), code + lineEnding);
  });
}

/** A group of its own, in front of a statement or behind one. */
function insertGroup(
  before: Node | undefined,
  after: Node | undefined,
  source: string,
  lines: readonly ImportLine[],
  lineEnding: string,
): TextEdit {
  const text = lines.map(({ code }) => code).join(lineEnding);
  if (after !== undefined) return insert(endOfLine(source, after.endIndex), lineEnding + lineEnding + text);
  return insert(startOfLine(source, before?.startIndex ?? 0), text + lineEnding + lineEnding);
}
