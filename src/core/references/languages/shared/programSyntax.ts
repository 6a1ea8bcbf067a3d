import type { Node } from 'web-tree-sitter';
import type { RetrievalLanguage } from '../../../retrieval/language';
import type { NamedFunction, ProgramSyntax } from '../../program/programSyntax';
import { followValue } from './followValue';
import { findLocalRequests } from './localRequests';
import type { UrlShapes } from './localRequests';
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
> &
  Pick<UrlShapes, 'queryIn'>;

/** The syntax of a language of these shapes, whose literals are read as for retrieval code. */
export function syntaxOf(
  language: RetrievalLanguage,
  shapes: Shapes,
  owners: Owners,
  rest: Rest,
): ProgramSyntax {
  const { languageIds, literalTypes } = language;
  const unwrap = (node: Node): Node => {
    const inner = shapes.innerOf(node);
    return inner === undefined ? node : unwrap(inner);
  };
  const urls: UrlShapes = { ...rest, literalTypes, betweenTypes: shapes.betweenTypes };
  return {
    ...rest,
    findUses: (root, reader) => [...rest.findUses(root, reader), ...findLocalRequests(reader, urls)],
    languageIds,
    literalTypes,
    chooseGrammar: (file) => language.chooseGrammar(file),
    findLiteral: (root, source, range) => language.findLiteral(root, source, range),
    unwrap,
    nameOf: (node) => shapes.nameOf(node),
    listCalls: (root: Node, functions: readonly NamedFunction[]) =>
      listOwnedCalls(root, functions, shapes, owners),
    followValue: (node, isJson, isEnvelope) => followValue(node, isJson, isEnvelope, shapes),
  };
}
