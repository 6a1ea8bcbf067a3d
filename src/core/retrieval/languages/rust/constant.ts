import type { Node } from 'web-tree-sitter';
import { enclosingMacro, takesExpressions } from '../../../syntax/rustLiterals';
import { ancestorsOf, findAll, isField, isSameNode } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';

/** A constant that can become a function, and where it is used. */
export interface RustConstant {
  readonly item: Node;
  readonly name: string;
  /** Each with the path in front of it. */
  readonly uses: readonly Node[];
}

/** The constant, or why it cannot become a function, as a sentence. */
export type ConstantSearch =
  | { readonly kind: 'found'; readonly constant: RustConstant }
  | { readonly kind: 'none'; readonly because: string };

/** Finds the uses of a private constant, provided that a call may stand at each of them. */
export function findConstant(root: Node, item: Node): ConstantSearch {
  const own = item.childForFieldName('name');
  const name = own?.text ?? '';
  if (root.hasError) return none(`the file has syntax errors, which may hide uses of ${name}`);
  const occurrences = findAll(root, 'identifier').filter(
    (node) => node.text === name && !isSameNode(node, own),
  );
  const captured = findAll(root, 'string_literal', 'raw_string_literal').find(({ text }) =>
    new RegExp(`\\{${name}[:}]`).test(text),
  );
  if (captured !== undefined) return none(`a string in line ${lineOf(captured)} formats ${name} by its name`);
  const uses: Node[] = [];
  for (const occurrence of occurrences) {
    const problem = judgeUse(occurrence);
    if (problem !== undefined) return none(`${name} is ${problem} in line ${lineOf(occurrence)}`);
    uses.push(withPath(occurrence));
  }
  return { kind: 'found', constant: { item, name, uses } };
}

function none(clause: string): ConstantSearch {
  return { kind: 'none', because: `The constant cannot become a function, because ${clause}.` };
}

function lineOf({ startPosition }: Node): number {
  return startPosition.row + 1;
}

function withPath(use: Node): Node {
  return use.parent?.type === 'scoped_identifier' && isField(use, 'name') ? use.parent : use;
}

/** Why no call may stand at a use, to follow “is”; undefined when it may. */
function judgeUse(use: Node): string | undefined {
  const { parent } = use;
  if (parent?.type === 'const_item' || parent?.type === 'static_item')
    if (isField(use, 'name')) return 'declared again';
  if (parent !== null && /^(let_declaration|parameter)$/.test(parent.type) && isField(use, 'pattern'))
    return 'declared again';
  if (parent?.type === 'shorthand_field_initializer') return 'used as the name of a field';
  const macro = enclosingMacro(use);
  if (macro !== undefined && !takesExpressions(macro)) return `used in the macro ${macro}!`;
  let child = use;
  for (const ancestor of ancestorsOf(use)) {
    if (ancestor.type === 'use_declaration') return 'imported';
    if (ancestor.type.endsWith('_pattern') && !isField(child, 'condition')) return 'used as a pattern';
    if (/^(const_item|static_item|const_block|attribute_item|array_type|type_arguments)$/.test(ancestor.type))
      return 'used where the value must be known when the program is compiled';
    if (ancestor.type === 'closure_expression' || ancestor.type === 'function_item') return undefined;
    child = ancestor;
  }
  return undefined;
}

/** Puts the function in the constant's place, and calls it at each use. */
export function makeFunction(
  { item, uses, name }: RustConstant,
  fn: { readonly name: string; readonly code: string },
): readonly TextEdit[] {
  return [
    { range: { start: item.startIndex, end: item.endIndex }, newText: fn.code },
    ...uses.map((use) => ({
      range: { start: use.endIndex - name.length, end: use.endIndex },
      newText: `${fn.name}()`,
    })),
  ];
}
