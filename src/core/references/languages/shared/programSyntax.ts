import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { RetrievalLanguage } from '../../../retrieval/language';
import type { Binding, NamedFunction, ProgramSyntax } from '../../program/programSyntax';
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
  | 'prepare'
  | 'modules'
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
    listBindings: (root) => [...rest.listBindings(root), ...listElements(root, shapes)],
    chooseGrammar: (file) => language.chooseGrammar(file),
    findLiteral: (root, source, range) => language.findLiteral(root, source, range),
    unwrap,
    nameOf: (node) => shapes.nameOf(node),
    listCalls: (root: Node, functions: readonly NamedFunction[]) =>
      listOwnedCalls(root, functions, shapes, owners),
    followValue: (node, isJson, isEnvelope) => followValue(node, isJson, isEnvelope, shapes),
  };
}

/** The names that loops give to elements of lists. */
function listElements(root: Node, shapes: Shapes): readonly Binding[] {
  const { loops } = shapes;
  return loops === undefined
    ? []
    : findAll(root, ...loops.types).flatMap((loop) => {
        const at = loops.read(loop)?.element;
        const name = at && shapes.nameOf(at);
        // What a clause of a loop names is seen in the loop.
        const scope = loop.type.endsWith('clause') ? loop.parent : loop;
        return at && name !== undefined && scope ? [{ name, at, scope }] : [];
      });
}
