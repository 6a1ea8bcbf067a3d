import type { Node } from 'web-tree-sitter';
import { powershell as retrieval } from '../../retrieval/languages/powershell';
import { findAll } from '../../syntax/nodes';
import { readLiteral } from '../../syntax/stringLiteral';
import type { ProgramSyntax } from '../program/programSyntax';
import { listBindings, listCalls, listFunctions, nameOf } from './powershell/bindings';
import { followValue } from './powershell/followValue';
import { unwrap } from './powershell/shapes';
import { findUses } from './powershell/uses';

/** PowerShell: AWS Tools, the AWS command line interface, and requests to the extension or agent on localhost. */
export const powershell: ProgramSyntax = {
  languageIds: retrieval.languageIds,
  chooseGrammar: (file) => retrieval.chooseGrammar(file),
  hint: /-SEC[A-Z]|secretsmanager/i,
  literalTypes: retrieval.literalTypes,
  findLiteral: (root, source, range) => retrieval.findLiteral(root, source, range),
  unwrap,
  nameOf,
  joinedBy,
  expressionIn(literal, { start, end }) {
    const hole = literal.descendantForIndex(start, end - 1);
    return hole?.isNamed === true ? unwrap(hole) : (hole?.parent ?? undefined);
  },
  defaultOf,
  listBindings,
  listFunctions,
  listCalls,
  followValue: (node, isJson) => followValue(node, isJson),
  findUses,
};

/** `'a' + $b`, `'{0}/b' -f $a` */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  const [left, ...rest] = node.namedChildren;
  if (left === undefined || rest.length === 0) return undefined;
  if (node.type === 'additive_expression')
    return node.children.every(({ isNamed, text }) => isNamed || text === '+')
      ? node.namedChildren
      : undefined;
  const right = rest.at(-1);
  if (node.type !== 'format_expression' || right === undefined) return undefined;
  const template = unwrap(left);
  const values = unwrap(right);
  return fill(template, values.type === 'array_literal_expression' ? values.namedChildren : [values]);
}

function fill(template: Node, values: readonly Node[]): readonly (Node | string)[] | undefined {
  const literal = retrieval.findLiteral(template.tree.rootNode, template.tree.rootNode.text, {
    start: template.startIndex,
    end: template.endIndex,
  });
  const text = literal && readLiteral(literal, literal.content);
  const pieces = text?.split(/\{(\d)\}/);
  if (pieces === undefined || pieces.length < 3) return undefined;
  const parts = pieces.map((piece, index) => (index % 2 === 0 ? piece : values[Number(piece)]));
  return parts.every((part) => part !== undefined && (typeof part !== 'string' || !/[{}]/.test(part)))
    ? parts.filter((part) => part !== undefined)
    : undefined;
}

/** `if ($env:NAME) { $env:NAME } else { … }` */
function defaultOf(node: Node): Node | undefined {
  if (node.type !== 'if_statement' || !/^\$env:/i.test(node.childForFieldName('condition')?.text ?? ''))
    return undefined;
  const otherwise = node.namedChildren.find(({ type }) => type === 'else_clause');
  return otherwise && findAll(otherwise, 'pipeline')[0];
}
