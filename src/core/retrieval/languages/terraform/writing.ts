import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, indentationAt, insert, startOfLine } from '../../sourceText';
import { findAttribute, listAttributes, type TerraformBlock } from './position';

/** An HCL string. */
export function quoteHcl(text: string): string {
  return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, '$&$&');
}

/** A block of one level whose arguments stand with their equals signs in one column, as `terraform fmt` writes it. */
export function writeBlock(
  head: string,
  attributes: readonly (readonly [name: string, value: string])[],
  indentation: string,
  lineEnding: string,
): string {
  const width = Math.max(...attributes.map(([name]) => name.length));
  const lines = attributes.map(([name, value]) => `${indentation}${name.padEnd(width)} = ${value}`);
  return [`${head} {`, ...lines, '}'].join(lineEnding);
}

/** Inserts a block, and an empty line after it, before a block of the file and the comments that belong to that. */
export function insertBefore(node: Node, text: string, code: string, lineEnding: string): TextEdit {
  let first = node;
  let previous = node.previousSibling ?? node.parent?.previousSibling ?? null;
  while (
    previous?.type === 'comment' &&
    previous.endPosition.row >= first.startPosition.row - 1 &&
    text.slice(startOfLine(text, previous.startIndex), previous.startIndex).trim() === ''
  ) {
    first = previous;
    previous = previous.previousSibling;
  }
  return insert(startOfLine(text, first.startIndex), `${code}${lineEnding}${lineEnding}`);
}

/** `sensitive = true` in a block that lacks it, below its last argument or in place of one, with the equals signs in line. */
export function markSensitive(
  block: TerraformBlock,
  text: string,
  lineEnding: string,
  replaced?: Node,
): readonly TextEdit[] {
  const existing = findAttribute(block, 'sensitive');
  if (existing !== undefined) {
    const isSet = existing.lastNamedChild?.text === 'true';
    const value = existing.lastNamedChild;
    return [
      ...(isSet || value === null
        ? []
        : [{ range: { start: value.startIndex, end: value.endIndex }, newText: 'true' }]),
      ...(replaced === undefined ? [] : [removeLines(replaced, text)]),
    ];
  }
  const place = replaced ?? listAttributes(block).at(-1);
  if (place === undefined) return [];
  const run = findRun(block, place);
  const isOneLine = block.node.startPosition.row === block.node.endPosition.row;
  if (isOneLine && replaced === undefined) return splitOneLine(block, place, text, lineEnding);
  const kept = run.filter(({ id }) => id !== replaced?.id);
  const aligns = !isOneLine && kept.length > 0 && isAligned(run);
  const width = Math.max('sensitive'.length, ...kept.map(nameLength));
  const code = `${aligns ? 'sensitive'.padEnd(width) : 'sensitive'} = true`;
  return [
    ...(aligns ? kept.map((attribute) => align(attribute, width)) : []),
    replaced === undefined
      ? insert(
          endOfLine(text, place.endIndex),
          `${lineEnding}${indentationAt(text, place.startIndex)}${code}`,
        )
      : { range: { start: place.startIndex, end: place.endIndex }, newText: code },
  ];
}

/** A block in one line may hold one argument only: it becomes one in lines. */
function splitOneLine(
  { node }: TerraformBlock,
  argument: Node,
  text: string,
  lineEnding: string,
): readonly TextEdit[] {
  const open = text.lastIndexOf('{', argument.startIndex) + 1;
  const inner = `${lineEnding}  `;
  return [
    { range: { start: open, end: argument.startIndex }, newText: inner },
    align(argument, 'sensitive'.length),
    {
      range: { start: argument.endIndex, end: node.endIndex - 1 },
      newText: `${inner}sensitive = true${lineEnding}`,
    },
  ];
}

/** The argument's lines, with the line ending, or its text alone where more stands beside it. */
export function removeLines(attribute: Node, text: string): TextEdit {
  const start = startOfLine(text, attribute.startIndex);
  const end = endOfLine(text, attribute.endIndex);
  const isAlone =
    text.slice(start, attribute.startIndex).trim() === '' &&
    /^\s*(?:#.*|\/\/.*)?$/.test(text.slice(attribute.endIndex, end));
  if (!isAlone) return { range: { start: attribute.startIndex, end: attribute.endIndex }, newText: '' };
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
  return { range: { start, end: next }, newText: '' };
}

/** The arguments of one line each that stand line by line round one, which `terraform fmt` aligns. */
function findRun(block: TerraformBlock, attribute: Node): readonly Node[] {
  const all = listAttributes(block);
  const index = all.findIndex(({ startIndex }) => startIndex === attribute.startIndex);
  const isOneLine = (node: Node | undefined): node is Node =>
    node !== undefined && node.startPosition.row === node.endPosition.row;
  if (!isOneLine(attribute)) return [];
  const run = [attribute];
  for (let i = index - 1; i >= 0; i--) {
    const above = all[i];
    if (!isOneLine(above) || above.endPosition.row + 1 !== run[0]?.startPosition.row) break;
    run.unshift(above);
  }
  for (let i = index + 1; i < all.length; i++) {
    const below = all[i];
    if (!isOneLine(below) || below.startPosition.row - 1 !== run.at(-1)?.endPosition.row) break;
    run.push(below);
  }
  return run;
}

function nameLength(attribute: Node): number {
  return attribute.firstNamedChild?.text.length ?? 0;
}

function isAligned(run: readonly Node[]): boolean {
  const columns = run.map(({ children }) => children.find(({ type }) => type === '=')?.startPosition.column);
  return new Set(columns).size <= 1;
}

function align(attribute: Node, width: number): TextEdit {
  const name = attribute.firstNamedChild;
  const equals = attribute.children.find(({ type }) => type === '=');
  const start = name?.endIndex ?? attribute.startIndex;
  return {
    range: { start, end: equals?.startIndex ?? start },
    newText: ' '.repeat(width - nameLength(attribute) + 1),
  };
}
