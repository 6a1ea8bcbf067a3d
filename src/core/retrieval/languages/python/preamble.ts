import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../../sourceText';
import { standardModules } from './standardModules';

/** The head of a module: docstring, header comments and the imports that follow one another. */
export interface Preamble {
  /** Every statement that imports, guarded ones (`try`, `if TYPE_CHECKING`) among them. */
  readonly statements: readonly Node[];
  /** Where the first import of a module that has none goes. */
  readonly top: number;
}

const importTypes = new Set(['import_statement', 'import_from_statement', 'future_import_statement']);

export function readPreamble(root: Node, source: string): Preamble {
  const statements: Node[] = [];
  let docstring: Node | undefined;
  let following: Node | undefined;
  for (const statement of root.namedChildren) {
    if (statement.type === 'comment') continue;
    const isDocstring = statements.length === 0 && docstring === undefined && isString(statement);
    if (isDocstring) docstring = statement;
    else if (isImporting(statement) && !sharesLine(statement)) statements.push(statement);
    else {
      following = statement;
      break;
    }
  }
  return { statements, top: findTop(root, source, docstring, following) };
}

function isString(statement: Node): boolean {
  return (
    statement.type === 'expression_statement' && statement.firstNamedChild?.type.endsWith('string') === true
  );
}

/** Whether other code follows in the statement's line, so that nothing can be put under it. */
function sharesLine(statement: Node): boolean {
  const next = statement.nextNamedSibling;
  return next !== null && next.type !== 'comment' && next.startPosition.row === statement.endPosition.row;
}

function isImporting(statement: Node): boolean {
  if (importTypes.has(statement.type)) return true;
  const isGuard =
    statement.type === 'try_statement' ||
    (statement.type === 'if_statement' &&
      /^(typing\.)?TYPE_CHECKING$/.test(statement.childForFieldName('condition')?.text ?? ''));
  const body = statement.childForFieldName(statement.type === 'try_statement' ? 'body' : 'consequence');
  const onlyImports = body?.namedChildren.every(({ type }) => type === 'comment' || importTypes.has(type));
  return isGuard && onlyImports === true;
}

/** Under the docstring or the header comments; a comment directly above the first statement belongs to that. */
function findTop(
  root: Node,
  source: string,
  docstring: Node | undefined,
  following: Node | undefined,
): number {
  if (docstring !== undefined) return nextLine(source, docstring.endIndex);
  const comments = root.namedChildren.filter(
    (node) => node.type === 'comment' && node.startIndex < (following?.startIndex ?? source.length),
  );
  let top = following;
  for (const comment of comments.reverse()) {
    const gap = (top?.startPosition.row ?? Number.NaN) - comment.endPosition.row;
    const isFixed = comment.startPosition.row < 2 && /^#!|coding[:=]/.test(comment.text);
    if (gap !== 1 || isFixed)
      return top === undefined || isFixed
        ? nextLine(source, comment.endIndex)
        : startOfLine(source, top.startIndex);
    top = comment;
  }
  return top === undefined ? startOfLine(source, 0) : startOfLine(source, top.startIndex);
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}

/**
 * Adds `import NAME` for each module in the group that it belongs to (PEP 8: standard library, third party, local). Where they
 * are the first imports and no functions of ours follow, empty lines part them from the code below.
 */
export function insertImports(
  { statements, top }: Preamble,
  source: string,
  modules: readonly string[],
  lineEnding: string,
  followedByFunctions = true,
): readonly TextEdit[] {
  const standard = modules.filter(isStandard).sort();
  const others = modules.filter((name) => !isStandard(name)).sort();
  const groups = splitGroups(statements.filter(({ type }) => importTypes.has(type)));
  const lines = (names: readonly string[]): string =>
    names.map((name) => `import ${name}${lineEnding}`).join('');

  if (groups.length === 0) {
    const needsGap =
      source.slice(0, top).replace('\uFEFF', '').trim() !== '' &&
      !/(^|\n)[ \t]*\r?\n$/.test(source.slice(0, top));
    const both = [standard, others].filter((names) => names.length > 0).map((names) => lines(names));
    const gapAbove = needsGap ? lineEnding + (source.slice(0, top).endsWith('\n') ? '' : lineEnding) : '';
    const below = followedByFunctions ? '' : gapBelow(lineEnding + source.slice(top), lineEnding);
    return both.length === 0 ? [] : [insert(top, gapAbove + both.join(lineEnding) + below)];
  }
  const edits: TextEdit[] = [];
  const home = groups.find((group) => group.some((statement) => kindOf(statement) === 'standard'));
  const future = groups.findLast((group) => group.every((statement) => kindOf(statement) === 'future'));
  const first = groups.find((group) => group !== future) ?? [];
  if (standard.length > 0) {
    if (home !== undefined) edits.push(...insertIntoGroup(home, source, standard, lineEnding));
    else edits.push(insertGroup(first[0], future?.at(-1), source, standard, lineEnding));
  }
  if (others.length > 0) {
    const thirdParty = groups.find((group) => group.some((statement) => kindOf(statement) === 'third party'));
    if (thirdParty !== undefined) edits.push(...insertIntoGroup(thirdParty, source, others, lineEnding));
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
  names: readonly string[],
  lineEnding: string,
): TextEdit[] {
  const plain = group.filter(({ type }) => type === 'import_statement');
  return names.map((name) => {
    const next = plain.find((statement) => moduleOf(statement).toLowerCase() > name);
    if (next !== undefined)
      return insert(startOfLine(source, next.startIndex), `import ${name}${lineEnding}`);
    const last = plain.at(-1);
    if (last !== undefined) return insert(endOfLine(source, last.endIndex), `${lineEnding}import ${name}`);
    const offset = startOfLine(source, group[0]?.startIndex ?? 0);
    return insert(offset, `import ${name}${lineEnding}`);
  });
}

/** A group of its own, in front of a statement or behind one. */
function insertGroup(
  before: Node | undefined,
  after: Node | undefined,
  source: string,
  names: readonly string[],
  lineEnding: string,
): TextEdit {
  const lines = names.map((name) => `import ${name}`).join(lineEnding);
  if (after !== undefined) return insert(endOfLine(source, after.endIndex), lineEnding + lineEnding + lines);
  return insert(startOfLine(source, before?.startIndex ?? 0), lines + lineEnding + lineEnding);
}

/** Puts functions under the imports, or under `anchor`, with two empty lines round them as PEP 8 has it. */
export function insertFunctions(
  preamble: Preamble,
  anchor: Node | undefined,
  source: string,
  functions: readonly string[],
  added: readonly TextEdit[],
  lineEnding: string,
): TextEdit {
  const text = functions.join(lineEnding.repeat(3));
  const last = anchor ?? preamble.statements.at(-1);
  if (last !== undefined) {
    const offset = endOfLine(source, last.endIndex);
    return insert(offset, lineEnding.repeat(3) + text + gapBelow(source.slice(offset), lineEnding));
  }
  const head = source.slice(0, preamble.top).replace('\uFEFF', '').trim();
  const gapAbove = added.length === 0 && head === '' ? '' : lineEnding.repeat(2);
  return insert(
    preamble.top,
    gapAbove + text + lineEnding + gapBelow(lineEnding + source.slice(preamble.top), lineEnding),
  );
}

/** Line endings that bring the empty lines in front of what follows to two; `rest` begins with the end of a line. */
function gapBelow(rest: string, lineEnding: string): string {
  if (rest.trim() === '') return '';
  const empty = (/^(?:[ \t]*\r?\n)*/.exec(rest)?.[0].match(/\n/g) ?? []).length - 1;
  return lineEnding.repeat(Math.max(0, 2 - empty));
}
