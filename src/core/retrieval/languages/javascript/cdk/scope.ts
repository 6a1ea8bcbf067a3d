import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isField, isSameNode } from '../../../../syntax/nodes';
import { findOccurrences, isDeclaration } from '../scope';

/** Where a construct can be made for the place of use. */
export interface ConstructScope {
  /** Code that gives the construct that holds it: `this`, or a variable. */
  readonly code: string;
  /** The statement that it is made in front of: of the whole function's body, so that no loop makes it twice. */
  readonly before: Node;
}

/** The construct that the code at a place builds on: the class's own, or what the constructs close by are made in. */
export function findConstructScope(root: Node, useAt: Node): ConstructScope | undefined {
  let statement = useAt;
  for (const ancestor of ancestorsOf(useAt)) {
    const owner = ancestor.parent;
    if (ancestor.type === 'statement_block' && owner?.type === 'method_definition')
      return isInConstruct(owner) ? { code: 'this', before: statement } : undefined;
    const isBody =
      ancestor.type === 'program' ||
      (ancestor.type === 'statement_block' && /^function_(declaration|expression)$/.test(owner?.type ?? ''));
    if (isBody) {
      const code = findScopeVariable(root, useAt, statement);
      return code === undefined ? undefined : { code, before: statement };
    }
    statement = ancestor;
  }
  return undefined;
}

function isInConstruct(method: Node): boolean {
  const isStatic = method.children.some(({ type }) => type === 'static');
  const heritage = method.parent?.parent?.children.find(({ type }) => type === 'class_heritage');
  return !isStatic && heritage?.text.includes('extends') === true;
}

/** The first argument of the nearest construct round the place, or the construct whose method is called there. */
function findScopeVariable(root: Node, useAt: Node, statement: Node): string | undefined {
  for (const ancestor of ancestorsOf(useAt)) {
    if (isSameNode(ancestor, statement.parent)) return undefined;
    const scope =
      ancestor.type === 'new_expression'
        ? firstArgument(ancestor)
        : ancestor.type === 'call_expression'
          ? ancestor.childForFieldName('function')?.childForFieldName('object')
          : undefined;
    if (scope?.type !== 'identifier') continue;
    const declared = findOccurrences(root, scope.text).find(isDeclaration);
    const isReady =
      declared !== undefined && (declared.endIndex <= statement.startIndex || isParameter(declared));
    return isReady ? scope.text : undefined;
  }
  return undefined;
}

function firstArgument(construction: Node): Node | undefined {
  const [first, second] = construction.childForFieldName('arguments')?.namedChildren ?? [];
  return first?.type === 'identifier' && second !== undefined ? first : undefined;
}

function isParameter(declared: Node): boolean {
  for (const ancestor of ancestorsOf(declared)) {
    if (ancestor.type === 'formal_parameters') return true;
    if (ancestor.type === 'statement_block' || ancestor.type === 'program') return false;
  }
  return false;
}

/** A constant, made before the place of use in the same body, that holds the secret of that name. */
export function findImportedSecret(
  { before }: ConstructScope,
  maker: string,
  quotedName: string,
): string | undefined {
  const body = before.parent;
  if (body === null) return undefined;
  const name = quotedName.slice(1, -1);
  for (const declarator of findAll(body, 'variable_declarator')) {
    if (declarator.endIndex > before.startIndex || !isSameNode(declarator.parent?.parent, body)) continue;
    const call = declarator.childForFieldName('value');
    const last = call?.childForFieldName('arguments')?.lastNamedChild;
    const isMade =
      call?.type === 'call_expression' &&
      call.childForFieldName('function')?.text === maker &&
      last?.type === 'string' &&
      last.text.slice(1, -1) === name;
    const variable = declarator.childForFieldName('name');
    if (isMade && variable?.type === 'identifier' && isField(variable, 'name')) return variable.text;
  }
  return undefined;
}
