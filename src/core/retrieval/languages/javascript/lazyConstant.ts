import type { Node } from 'web-tree-sitter';
import { findAncestor, hasKeyword, isSameNode } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import { replaceExpression } from './replacement';
import { collectNames, findAwaitContext, findOccurrences, isDeclaration } from './scope';

/** A constant of the top level that can become a function which every use awaits. */
export interface LazyConstant {
  readonly declarator: Node;
  readonly uses: readonly Node[];
  /** The function's name, free in the file. */
  readonly getter: string;
}

/** The constant, or why it cannot be read later, as a clause that follows “because”. */
export type LazyConstantSearch =
  | { readonly kind: 'found'; readonly constant: LazyConstant }
  | { readonly kind: 'none'; readonly because: string };

/**
 * Finds the constant that the literal alone initialises, provided that every use of it stands where `await` may: then reading
 * the value at each use instead of once changes nothing else, for a string has no identity.
 */
export function findLazyConstant(root: Node, literal: Node): LazyConstantSearch {
  const declarator = literal.parent;
  if (
    declarator?.type !== 'variable_declarator' ||
    !isSameNode(declarator.childForFieldName('value'), literal) ||
    literal.namedChildren.some(({ type }) => type === 'template_substitution')
  )
    return none('it is not the whole value of a constant');
  const declaration = declarator.parent;
  const name = declarator.childForFieldName('name');
  if (declaration === null || name?.type !== 'identifier' || !hasKeyword(declaration, 'const'))
    return none('the variable may be assigned anew');
  if (declaration.parent?.type !== 'program') return none('the constant is exported or stands in a block');

  if (root.hasError) return none(`the file has syntax errors, which may hide uses of ${name.text}`);
  const occurrences = findOccurrences(root, name.text);
  if (occurrences.filter(isDeclaration).length !== 1) return none(`${name.text} is declared more than once`);
  const uses = occurrences.filter((occurrence) => !isSameNode(occurrence, name));
  const blocked = uses.find((use) => !isAwaitable(use));
  if (blocked !== undefined)
    return none(`${name.text} is used in line ${blocked.startPosition.row + 1}, where await is not possible`);
  const pascal = toPascalCase(name.text);
  const getter = chooseFreeName([`get${pascal}`, `read${pascal}`], collectNames(root));
  return { kind: 'found', constant: { declarator, uses, getter } };
}

function none(because: string): LazyConstantSearch {
  return { kind: 'none', because };
}

const notExpressions = new Set([
  'export_specifier',
  'type_query',
  'update_expression',
  'decorator',
  'jsx_opening_element',
  'jsx_closing_element',
  'jsx_self_closing_element',
]);

function isAwaitable(use: Node): boolean {
  if (use.type === 'type_identifier' || use.parent === null || notExpressions.has(use.parent.type))
    return false;
  if (findAncestor(use, new Set(['type_query', 'type_annotation'])) !== undefined) return false;
  return findAwaitContext(use).kind === 'async function';
}

/** Turns the constant into a function that gives `expression`, and awaits it at each use. */
export function makeLazy(
  source: string,
  { declarator, uses, getter }: LazyConstant,
  expression: { readonly code: string; readonly waitsInside: boolean },
): readonly TextEdit[] {
  const call = { code: `await ${getter}()`, awaited: true };
  const range = { start: declarator.startIndex, end: declarator.endIndex };
  const arrow = `${expression.waitsInside ? 'async ' : ''}() => ${expression.code}`;
  return [
    { range, newText: `${getter} = ${arrow}` },
    ...uses.map((use) =>
      use.type === 'shorthand_property_identifier'
        ? {
            range: { start: use.startIndex, end: use.endIndex },
            newText: `${use.text}: ${call.code}`,
          }
        : replaceExpression(source, use, call),
    ),
  ];
}
