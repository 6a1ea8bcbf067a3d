import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAncestor, isSameNode } from '../../../syntax/nodes';

/** Why nothing can stand in the literal's place; undefined when something can. */
export function explainFixed(path: string, literal: Node): string | undefined {
  if (/\.psd1$/i.test(path)) return 'A data file holds no code: read the secret in the script that loads it.';
  for (const ancestor of ancestorsOf(literal)) {
    switch (ancestor.type) {
      case 'attribute_argument':
        return 'An argument of an attribute must be a constant.';
      case 'switch_clause_condition':
        return 'The value of a switch is compared with it: compare with the secret in an if statement.';
      case 'key_expression':
        return 'The key of an entry is not a value.';
      case 'member_name':
        return 'It is the name of a member, not a value.';
      case 'command_name_expr':
        return 'It is the name of a command, not a value.';
      case 'redirection':
        return 'It is the name of a file, not a value.';
      case 'data_statement':
        return 'A data section holds no code: read the secret where it is used.';
      case 'statement_list':
        return undefined;
    }
  }
  return undefined;
}

/** Commands that run a block in another process, machine or session, where the script's functions are not known. */
const elsewhere =
  /^(Invoke-Command|icm|Start-Job|sajb|Start-ThreadJob|Register-ObjectEvent|Register-ScheduledJob)$/i;

/** Whether the literal is in a block that another session runs. */
export function runsElsewhere(literal: Node): boolean {
  return [...ancestorsOf(literal)].some((ancestor) => {
    if (ancestor.type !== 'command') return false;
    const name = readCommandName(ancestor);
    const isInBlock = [...ancestorsOf(literal)].some(
      (block) => block.type === 'script_block_expression' && isInside(block, ancestor),
    );
    const isParallel = /^(%|foreach|ForEach-Object)$/i.test(name) && /\s-Parallel\b/i.test(ancestor.text);
    return isInBlock && (elsewhere.test(name) || isParallel);
  });
}

function isInside(inner: Node, outer: Node): boolean {
  return inner.startIndex >= outer.startIndex && inner.endIndex <= outer.endIndex;
}

/** The name of a command as it is written. */
export function readCommandName(command: Node): string {
  const own = command.childForFieldName('command_name')?.text;
  return own ?? /^[^\s{]+/.exec(command.text)?.[0] ?? '';
}

/** Where the script's own functions are not defined yet when the literal's place runs. */
export function findEarlyPlace(literal: Node): 'parameter of the script' | 'static property' | undefined {
  const member = findAncestor(literal, new Set(['class_property_definition', 'class_method_definition']));
  if (member?.type === 'class_property_definition')
    return member.namedChildren.some(({ type, text }) => type === 'class_attribute' && /^static$/i.test(text))
      ? 'static property'
      : undefined;
  const parameters = [...ancestorsOf(literal)].find(
    (ancestor) =>
      ancestor.type === 'param_block' ||
      (ancestor.type === 'command' && /^param$/i.test(readCommandName(ancestor))),
  );
  if (parameters === undefined) return undefined;
  const isNested = findAncestor(
    parameters,
    new Set(['function_statement', 'script_block_expression', 'class_method_definition']),
  );
  return isNested === undefined ? 'parameter of the script' : undefined;
}

/** Whether the value is compared. */
export function isCompared(literal: Node): boolean {
  const comparison = findAncestor(
    literal,
    new Set(['comparison_expression', 'statement_list', 'command_elements']),
  );
  return (
    comparison?.type === 'comparison_expression' &&
    comparison.namedChildren.some(
      ({ type, text }) => type === 'comparison_operator' && !/^-(replace|split|join|as)$/i.test(text),
    )
  );
}

/** How much of an expression the literal is. */
export type LiteralRole = 'statement' | 'argument' | 'operand';

/** What stands round the literal: a statement or value of its own, an argument of a command, or an expression. */
export function judgeRole(literal: Node): LiteralRole {
  if (literal.type === 'generic_token') return 'argument';
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'pipeline') return ancestor.namedChildCount === 1 ? 'statement' : 'operand';
    if (ancestor.type === 'command_elements') return 'argument';
    if (ancestor.namedChildCount > 1) return 'operand';
    child = ancestor;
  }
  return isSameNode(child, literal) ? 'operand' : 'statement';
}

/** Whether the literal is the format of `-f`. */
export function isFormat(literal: Node): boolean {
  const format = [...ancestorsOf(literal)].find(
    (ancestor) => ancestor.type === 'format_expression' && ancestor.namedChildCount > 1,
  );
  const [left] = format?.namedChildren ?? [];
  return (
    left !== undefined && isInside(literal, left) && findAncestor(literal, new Set(['command'])) === undefined
  );
}

/** Commands whose text goes on to where their result goes. */
const passing = /^ConvertTo-SecureString$/i;

/** The variable, property, key or parameter that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'assignment_expression')
      return readTarget(ancestor.namedChildren.find(({ type }) => type === 'left_assignment_expression'));
    if (ancestor.type === 'hash_entry')
      return stripQuotes(ancestor.namedChildren.find(({ type }) => type === 'key_expression')?.text);
    if (ancestor.type === 'script_parameter' || ancestor.type === 'class_property_definition')
      return readVariable(ancestor.namedChildren.find(({ type }) => type === 'variable')?.text);
    if (ancestor.type === 'command_elements') {
      const command = ancestor.parent;
      const isPassed = command?.type === 'command' && passing.test(readCommandName(command));
      if (!isPassed) return findParameter(ancestor, child);
    }
    if (/^(script_block|statement_block|argument_list)$/.test(ancestor.type)) return undefined;
    child = ancestor;
  }
  return undefined;
}

/** The parameter in front of an argument: `-Password «x»`, `-Password:«x»`. */
function findParameter(elements: Node, argument: Node): string | undefined {
  const before = elements.namedChildren
    .filter(({ type, endIndex }) => type !== 'command_argument_sep' && endIndex <= argument.startIndex)
    .at(-1);
  return before?.type === 'command_parameter' ? before.text.replace(/^-/, '') : undefined;
}

function readTarget(left: Node | undefined): string | undefined {
  const text = left?.text ?? '';
  const element = /\[\s*(["'])([\w.-]+)\1\s*\]$/.exec(text)?.[2];
  const member = /\.(\w+)$/.exec(text)?.[1];
  return element ?? member ?? readVariable(/\$\{?[\w:]+\}?$/.exec(text)?.[0]);
}

/** `$script:Name`, `${Name}` → `Name` */
function readVariable(text: string | undefined): string | undefined {
  return /^\$\{?(?:\w+:)?(\w+)\}?$/.exec(text ?? '')?.[1];
}

function stripQuotes(text: string | undefined): string | undefined {
  return text?.replace(/^(["'])(.*)\1$/, '$2');
}
