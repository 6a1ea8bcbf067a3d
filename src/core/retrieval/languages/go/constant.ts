import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isSameNode } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../../sourceText';
import { findConversion } from './expectedType';

/** A constant that can become a variable. */
export interface GoConstant {
  readonly declaration: Node;
  readonly spec: Node;
  readonly name: Node;
}

/** The constant, or why it cannot become a variable, as a sentence. */
export type ConstantSearch =
  | { readonly kind: 'found'; readonly constant: GoConstant }
  | { readonly kind: 'none'; readonly because: string };

/** The constant whose value holds the literal; undefined when none does. */
export function findConstant(root: Node, literal: Node): ConstantSearch | undefined {
  const spec = [...ancestorsOf(literal)].find(({ type }) => type === 'const_spec');
  if (spec === undefined) return undefined;
  const declaration = spec.parent;
  const names = spec.childrenForFieldName('name');
  const [name] = names;
  if (declaration?.type !== 'const_declaration' || name === undefined || names.length > 1)
    return none('Several constants are declared together here: declare this one by itself.');
  const specs = declaration.namedChildren.filter(({ type }) => type === 'const_spec');
  const counts =
    specs.length > 1 &&
    (findAll(declaration, 'iota').length > 0 ||
      specs.some((other) => other.childForFieldName('value') === null));
  if (counts)
    return none('The other constants of the group count on this one: declare it outside the group.');

  const uses = findAll(root, 'identifier').filter(
    (use) => use.text === name.text && !isSameNode(use, name) && !isDeclared(use),
  );
  for (const use of uses) {
    const line = use.startPosition.row + 1;
    const fixed = [...ancestorsOf(use)].find(
      (ancestor) => ancestor.type === 'const_spec' || ancestor.type === 'array_type',
    );
    if (fixed !== undefined)
      return none(`${name.text} is used in line ${line}, where only a constant can stand.`);
    if (spec.childForFieldName('type') === null && findConversion(root, use) !== undefined)
      return none(`${name.text} takes another type in line ${line}, which only a constant does by itself.`);
  }
  if (declaration.parent?.type !== 'source_file' && uses.length === 0)
    return none(`${name.text} is not used: delete it.`);
  return { kind: 'found', constant: { declaration, spec, name } };
}

function none(because: string): ConstantSearch {
  return { kind: 'none', because };
}

function isDeclared(use: Node): boolean {
  return (
    use.parent?.type === 'const_spec' &&
    use.parent.childrenForFieldName('name').some(({ id }) => id === use.id)
  );
}

/**
 * Makes the constant a variable whose value `edits` rewrite. One of several in a group moves out of it, under the group, and
 * the rest is aligned as gofmt does.
 */
export function makeVariable(
  source: string,
  { declaration, spec }: GoConstant,
  edits: readonly TextEdit[],
  lineEnding: string,
): readonly TextEdit[] {
  const keyword = {
    range: { start: declaration.startIndex, end: declaration.startIndex + 5 },
    newText: 'var',
  };
  const specs = declaration.namedChildren.filter(({ type }) => type === 'const_spec');
  if (specs.length === 1 && isLastOfGroup(declaration))
    return [
      { range: { start: declaration.startIndex, end: spec.startIndex }, newText: 'var ' },
      ...edits,
      { range: { start: spec.endIndex, end: declaration.endIndex }, newText: '' },
    ];
  if (specs.length === 1) return [keyword, ...edits];
  const comments = commentsAbove(spec);
  const start = startOfLine(source, (comments[0] ?? spec).startIndex);
  const end = endOfLine(source, spec.endIndex);
  const outer = source.slice(startOfLine(source, declaration.startIndex), declaration.startIndex);
  const head = comments.map(({ text }) => outer + text + lineEnding).join('');
  const value = spliceValue(source, spec, edits);
  const type = spec.childForFieldName('type');
  const names = spec.childForFieldName('name')?.text ?? '';
  const trailing = source.slice(spec.endIndex, end).trim();
  const variable = `${outer}var ${names}${type === null ? '' : ` ${type.text}`} = ${value}${trailing === '' ? '' : ` ${trailing}`}`;
  return [
    { range: { start, end: nextLine(source, end) }, newText: '' },
    ...alignNames(source, specs, (comments[0] ?? spec).startPosition.row, spec.endPosition.row),
    insert(
      endOfLine(source, lastVariable(declaration).endIndex),
      `${lineEnding}${lineEnding}${head}${variable}`,
    ),
  ];
}

/** Whether a group has one constant, without a comment, above variables that may have left it: it needs no brackets any more. */
function isLastOfGroup(declaration: Node): boolean {
  return (
    declaration.namedChildCount === 1 &&
    declaration.children.some(({ type }) => type === '(') &&
    declaration.nextNamedSibling?.type === 'var_declaration'
  );
}

/** The last of the variables that stand right under a group, those that left it before this one among them. */
function lastVariable(group: Node): Node {
  let last = group;
  for (let next = group.nextNamedSibling; next?.type === 'var_declaration'; next = next.nextNamedSibling)
    last = next;
  return last;
}

function spliceValue(source: string, spec: Node, edits: readonly TextEdit[]): string {
  const value = spec.childForFieldName('value') ?? spec;
  let text = '';
  let position = value.startIndex;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    text += source.slice(position, range.start) + newText;
    position = range.end;
  }
  return text + source.slice(position, value.endIndex);
}

function commentsAbove(spec: Node): readonly Node[] {
  const comments: Node[] = [];
  let row = spec.startPosition.row;
  for (let node = spec.previousNamedSibling; node?.type === 'comment'; node = node.previousNamedSibling) {
    if (node.endPosition.row !== row - 1 || node.previousSibling?.endPosition.row === node.startPosition.row)
      break;
    comments.unshift(node);
    row = node.startPosition.row;
  }
  return comments;
}

function nextLine(source: string, lineEnd: number): number {
  return source.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(source.length, lineEnd + 1);
}

/** Aligns the values of the lines directly above and below the rows that go, of which one may have been the widest. */
function alignNames(
  source: string,
  specs: readonly Node[],
  firstRow: number,
  lastRow: number,
): readonly TextEdit[] {
  const run = [...specsFrom(specs, firstRow - 1, -1), ...specsFrom(specs, lastRow + 1, 1)];
  if (run.some((spec) => spec.childForFieldName('type') !== null)) return [];
  const width = Math.max(...run.map((spec) => nameEnd(spec) - spec.startIndex));
  return run.flatMap((spec) => {
    const end = nameEnd(spec);
    const gap = /^ +/.exec(source.slice(end))?.[0].length ?? 0;
    const wanted = width - (end - spec.startIndex) + 1;
    return gap === wanted ? [] : [{ range: { start: end, end: end + gap }, newText: ' '.repeat(wanted) }];
  });
}

/** The specs that fill one line each, from a row on. */
function specsFrom(specs: readonly Node[], row: number, step: number): Node[] {
  const next = specs.find((spec) => spec.startPosition.row === row && spec.endPosition.row === row);
  return next === undefined ? [] : [next, ...specsFrom(specs, row + step, step)];
}

function nameEnd(spec: Node): number {
  return spec.childrenForFieldName('name').at(-1)?.endIndex ?? spec.startIndex;
}
