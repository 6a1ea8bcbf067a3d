import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { SourceText } from '../reference';

/** What a file of JSON that a program imports says under names, of which `default` is the whole file. */
export function readJsonModule(source: string, names: readonly string[]): SourceText | undefined {
  const tree = parseTree(source);
  const node = tree && findNodeAtLocation(tree, names[0] === 'default' ? names.slice(1) : [...names]);
  if (typeof node?.value !== 'string') return undefined;
  const range = { start: node.offset + 1, end: node.offset + node.length - 1 };
  return { text: node.value, range, isLiteral: source.slice(range.start, range.end) === node.value };
}
