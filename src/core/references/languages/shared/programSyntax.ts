import type { Node } from 'web-tree-sitter';
import type { RetrievalLanguage } from '../../../retrieval/language';
import type { NamedFunction, ProgramSyntax } from '../../program/programSyntax';
import { followValue } from './followValue';
import { listOwnedCalls } from './owners';
import type { Owners } from './owners';
import type { Shapes } from './shapes';

type Rest = Pick<
  ProgramSyntax,
  | 'hint'
  | 'joinedBy'
  | 'defaultOf'
  | 'listBindings'
  | 'listFunctions'
  | 'findUses'
  | 'expressionIn'
  | 'membersByName'
>;

/** The syntax of a language of these shapes, whose literals are read as for retrieval code. */
export function syntaxOf(
  { languageIds, literalTypes, chooseGrammar, findLiteral }: RetrievalLanguage,
  shapes: Shapes,
  owners: Owners,
  rest: Rest,
): ProgramSyntax {
  const unwrap = (node: Node): Node => {
    const inner = shapes.innerOf(node);
    return inner === undefined ? node : unwrap(inner);
  };
  return {
    ...rest,
    languageIds,
    literalTypes,
    chooseGrammar,
    findLiteral,
    unwrap,
    nameOf: (node) => shapes.nameOf(node),
    listCalls: (root: Node, functions: readonly NamedFunction[]) =>
      listOwnedCalls(root, functions, shapes, owners),
    followValue: (node, isJson) => followValue(node, isJson, shapes),
  };
}
