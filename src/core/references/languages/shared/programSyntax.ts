import type { Node } from 'web-tree-sitter';
import type { RetrievalLanguage } from '../../../retrieval/language';
import type { NamedFunction, ProgramSyntax } from '../../program/programSyntax';
import { followValue } from './followValue';
import { findLocalRequests } from './localRequests';
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
> & {
  /** The parameters that an expression makes a query of a URL of. */
  queryIn?(node: Node): ReadonlyMap<string, Node> | undefined;
};

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
  const { queryIn, ...given } = rest;
  return {
    ...given,
    findUses: (root, reader) => [
      ...rest.findUses(root, reader),
      ...findLocalRequests(reader, {
        ...shapes,
        joinedBy: rest.joinedBy,
        literalTypes,
        ...(queryIn && { queryIn }),
      }),
    ],
    languageIds,
    literalTypes,
    chooseGrammar,
    findLiteral,
    unwrap,
    nameOf: (node) => shapes.nameOf(node),
    listCalls: (root: Node, functions: readonly NamedFunction[]) =>
      listOwnedCalls(root, functions, shapes, owners),
    followValue: (node, isJson, isEnvelope) => followValue(node, isJson, isEnvelope, shapes),
  };
}
