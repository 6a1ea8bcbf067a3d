import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isSameNode } from '../../../../syntax/nodes';
import { functionOf } from '../secretSource';

/** Where a construct can be made for the place of use. */
export interface ConstructScope {
  /** Code that gives the construct that holds it: `self`, or a variable. */
  readonly code: string;
  /** The statement that it is made in front of: of the whole function's body, so that no loop makes it twice. */
  readonly before: Node;
}

/** The construct that the code at a place builds on: the class's own, or what the constructs close by are made in. */
export function findConstructScope(useAt: Node): ConstructScope | undefined {
  let statement = useAt;
  for (const ancestor of ancestorsOf(useAt)) {
    if (ancestor.type === 'module') return scopeNearby(useAt, statement);
    const fn =
      ancestor.type === 'block' && ancestor.parent?.type === 'function_definition' ? ancestor.parent : null;
    if (fn !== null) {
      const owner = fn.parent?.type === 'decorated_definition' ? undefined : fn.parent?.parent;
      const self = fn.childForFieldName('parameters')?.firstNamedChild;
      const isMethod = owner?.type === 'class_definition' && owner.childForFieldName('superclasses') !== null;
      return isMethod && self?.type === 'identifier'
        ? { code: self.text, before: statement }
        : scopeNearby(useAt, statement);
    }
    statement = ancestor;
  }
  return undefined;
}

/** The first argument of the nearest construct that is made in the same body and given a scope and an id. */
function scopeNearby(useAt: Node, statement: Node): ConstructScope | undefined {
  const body = statement.parent;
  const calls = [...ancestorsOf(useAt)].filter(({ type }) => type === 'call');
  const before = findAll(body ?? statement, 'call').filter(({ endIndex }) => endIndex <= useAt.startIndex);
  for (const call of [...calls, ...before.reverse()]) {
    const [scope, id] = call.childForFieldName('arguments')?.namedChildren ?? [];
    if (/(^|\.)[A-Z]\w*$/.test(functionOf(call)) && scope?.type === 'identifier' && id?.type === 'string')
      return { code: scope.text, before: statement };
  }
  return undefined;
}

/** A variable, set before the place of use in the same body, that holds the secret of that name. */
export function findImportedSecret(
  { before }: ConstructScope,
  maker: string,
  secretName: string,
): string | undefined {
  const body = before.parent;
  if (body === null) return undefined;
  for (const assignment of findAll(body, 'assignment')) {
    if (assignment.endIndex > before.startIndex || !isSameNode(assignment.parent?.parent, body)) continue;
    const call = assignment.childForFieldName('right');
    const last = call?.childForFieldName('arguments')?.lastNamedChild;
    const variable = assignment.childForFieldName('left');
    const isMade =
      call?.type === 'call' && functionOf(call) === maker && last?.text.slice(1, -1) === secretName;
    if (isMade && variable?.type === 'identifier') return variable.text;
  }
  return undefined;
}
