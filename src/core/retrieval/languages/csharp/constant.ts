import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import type { SourceFile } from '../../retrieval';
import { findTopLevelType, isType } from './declarations';
import { hasModifier } from './position';

/** A constant that can be read when the program runs instead. */
export interface CSharpConstant {
  readonly edits: readonly TextEdit[];
  /** Whether it became a property, which is read at each use. */
  readonly isProperty: boolean;
  readonly notes: readonly string[];
}

/** The constant, or why it has to stay one, as a sentence. */
export type ConstantSearch =
  | { readonly kind: 'found'; readonly constant: CSharpConstant }
  | { readonly kind: 'none'; readonly because: string };

/** The constant whose value holds the literal, made a field or a variable; undefined when none does. */
export function findConstant(
  root: Node,
  literal: Node,
  siblings: readonly SourceFile[],
): ConstantSearch | undefined {
  const declaration = [...ancestorsOf(literal)].find(({ type }) =>
    /^(field_declaration|local_declaration_statement|block|declaration_list)$/.test(type),
  );
  if (declaration === undefined || !hasModifier(declaration, 'const')) return undefined;
  const declarators = findAll(declaration, 'variable_declarator');
  const names = declarators.map((declarator) => declarator.childForFieldName('name')?.text ?? '');
  const [name = ''] = names;
  const isLocal = declaration.type === 'local_declaration_statement';
  const use = findConstantUse(root, declaration, new Set(names));
  if (use !== undefined) return none(`${name} is used ${use}, where only a constant can stand.`);
  const keyword = declaration.children.find(({ text, type }) => type === 'const' || text === 'const');
  const type = declaration.namedChildren.find((child) => child.type === 'variable_declaration');
  if (keyword === undefined || type === undefined) return undefined;
  if (isLocal) {
    const blocked = findStaticUse(declaration, new Set(names));
    if (blocked) return none(`${name} is used in a static function, which cannot reach a variable.`);
    const range = { start: keyword.startIndex, end: type.startIndex };
    return found({ edits: [{ range, newText: '' }], isProperty: false, notes: [] });
  }

  const owner = [...ancestorsOf(declaration)].find(isType);
  const isMentioned = siblings.some(({ text }) => names.some((own) => new RegExp(`\\b${own}\\b`).test(text)));
  if (isMentioned && !isPrivate(declaration))
    return none(`Other files use ${name}, maybe where only a constant can stand: read the secret there.`);
  if (isMentioned && owner !== undefined && hasModifier(owner, 'partial'))
    return none(`Another file of the class uses ${name}: it may need a constant there.`);
  const range = { start: keyword.startIndex, end: keyword.endIndex };
  const notes = isPrivate(declaration)
    ? []
    : [
        `${name} is no longer a constant: build every project that uses it again; none may use it in an attribute, a case label or a default.`,
      ];
  const [declarator] = declarators;
  if (!isNeededEarly(declaration, owner, new Set(names)))
    return found({ edits: [{ range, newText: 'static readonly' }], isProperty: false, notes });
  const equals = declarator?.children.find((child) => child.type === '=');
  if (declarators.length > 1 || equals === undefined)
    return none(`${name} may be used before a static field of its place would have its value.`);
  const arrow = { range: { start: equals.startIndex, end: equals.endIndex }, newText: '=>' };
  return found({ edits: [{ range, newText: 'static' }, arrow], isProperty: true, notes });
}

function found(constant: CSharpConstant): ConstantSearch {
  return { kind: 'found', constant };
}

function none(because: string): ConstantSearch {
  return { kind: 'none', because };
}

/** Whether no other type can name it: members are private unless they say otherwise, but for those of interfaces. */
function isPrivate(field: Node): boolean {
  return [field, ...ancestorsOf(field)].some(
    (node) =>
      hasModifier(node, 'private') ||
      (node.id === field.id &&
        !['public', 'internal', 'protected'].some((modifier) => hasModifier(node, modifier)) &&
        [...ancestorsOf(field)].find(isType)?.type !== 'interface_declaration'),
  );
}

/** Where the file uses one of the names as only a constant can be used; the declaration's own names do not count. */
function findConstantUse(root: Node, declaration: Node, names: ReadonlySet<string>): string | undefined {
  for (const node of findAll(root, 'identifier')) {
    if (!names.has(node.text)) continue;
    if (node.parent?.type === 'variable_declarator' && node.parent.childForFieldName('name')?.id === node.id)
      continue;
    let child = node;
    for (const ancestor of ancestorsOf(node)) {
      if (ancestor.id === declaration.id) return 'in another constant';
      const use = describeUse(ancestor, child);
      if (use !== undefined) return use;
      if (/^(block|declaration_list|arrow_expression_clause|lambda_expression)$/.test(ancestor.type)) break;
      child = ancestor;
    }
  }
  return undefined;
}

function describeUse(ancestor: Node, child: Node): string | undefined {
  if (ancestor.type === 'attribute_argument') return 'in an attribute';
  if (ancestor.type === 'constant_pattern' || ancestor.type === 'goto_statement')
    return 'in a case label or a pattern';
  if (ancestor.type === 'parameter' && child.previousSibling?.type === '=') return 'as a default';
  const isConstant =
    /^(field_declaration|local_declaration_statement)$/.test(ancestor.type) && hasModifier(ancestor, 'const');
  if (isConstant || ancestor.type === 'enum_member_declaration') return 'in another constant';
  return undefined;
}

/** Whether a static lambda or local function in the constant's scope uses it. */
function findStaticUse(declaration: Node, names: ReadonlySet<string>): boolean {
  const scope =
    declaration.parent?.type === 'global_statement' ? declaration.parent.parent : declaration.parent;
  if (scope === null) return false;
  return findAll(scope, 'lambda_expression', 'anonymous_method_expression', 'local_function_statement')
    .filter((node) => hasModifier(node, 'static'))
    .some((node) => findAll(node, 'identifier').some(({ text }) => names.has(text)));
}

/**
 * Whether a static member above is initialised by code that may use the constant: static fields get their values in the order
 * of the text.
 */
function isNeededEarly(declaration: Node, owner: Node | undefined, names: ReadonlySet<string>): boolean {
  if (owner === undefined || findTopLevelType(declaration) === undefined) return false;
  return (owner.childForFieldName('body')?.namedChildren ?? [])
    .filter(({ endIndex }) => endIndex <= declaration.startIndex)
    .filter((member) => /^(field|property)_declaration$/.test(member.type) && hasModifier(member, 'static'))
    .some(
      (member) =>
        findAll(
          member,
          'invocation_expression',
          'object_creation_expression',
          'implicit_object_creation_expression',
        ).length > 0 || findAll(member, 'identifier').some(({ text }) => names.has(text)),
    );
}
