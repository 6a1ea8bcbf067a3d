import type { Node } from 'web-tree-sitter';
import { shell as retrieval } from '../../retrieval/languages/shell';
import { findAncestor } from '../../syntax/nodes';
import type { ProgramSyntax } from '../program/programSyntax';
import { defaultIn, isPositional, listBindings, listCalls, listFunctions, nameOf } from './shell/bindings';
import { findWord } from './shell/findWord';
import { followValue } from './shell/followValue';
import { findUses } from './shell/uses';

/** POSIX shells, bash and zsh: the AWS command line interface, and requests to the extension or agent on localhost. */
export const shell: ProgramSyntax = {
  languageIds: retrieval.languageIds,
  chooseGrammar: (file) => retrieval.chooseGrammar(file),
  hint: /secretsmanager/,
  literalTypes: [...retrieval.literalTypes, 'concatenation'],
  findLiteral: findWord,
  unwrap,
  nameOf,
  joinedBy: () => undefined,
  // The smallest node at `$1` is the dollar.
  expressionIn(literal, { start, end }) {
    const smallest = literal.descendantForIndex(start, end - 1);
    const hole = smallest?.isNamed === true ? smallest : smallest?.parent;
    return hole && /(expansion|substitution)$/.test(hole.type) ? hole : undefined;
  },
  defaultOf: (node) =>
    isPositional(node) && findAncestor(node, functions) !== undefined ? undefined : defaultIn(node),
  listBindings,
  listFunctions,
  listCalls,
  followValue,
  findUses,
};

const functions: ReadonlySet<string> = new Set(['function_definition']);

/** `"$NAME"` → `$NAME` */
function unwrap(node: Node): Node {
  const [only, ...others] = node.type === 'string' ? node.namedChildren : [];
  return only !== undefined &&
    others.length === 0 &&
    only.type.endsWith('expansion') &&
    only.startIndex === node.startIndex + 1 &&
    only.endIndex === node.endIndex - 1
    ? only
    : node;
}
