import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll } from '../../../syntax/nodes';
import { indentationAt, startOfLine } from '../../sourceText';
import { enclosingFunction, resultTypes } from './position';

/** A statement before which the value can be read, in a function that can return the error. */
export interface ErrorReturn {
  readonly statement: Node;
  readonly indentation: string;
  /** The results that go with an error, one a result but the last. */
  readonly zeros: readonly string[];
  /** A name for the error that the statement's block leaves free. */
  readonly error: string;
}

const simpleStatements = new Set([
  'short_var_declaration',
  'assignment_statement',
  'return_statement',
  'expression_statement',
  'var_declaration',
  'const_declaration',
  'go_statement',
  'defer_statement',
  'send_statement',
  'if_statement',
  'expression_switch_statement',
]);

/**
 * The statement that holds the node, provided that reading the value in front of it is the same: it stands in its own line,
 * always comes to use the value, and its function's last result is an error.
 */
export function findErrorReturn(node: Node, source: string): ErrorReturn | undefined {
  const fn = enclosingFunction(node);
  const results = fn === undefined ? [] : resultTypes(fn);
  if (fn === undefined || results.at(-1) !== 'error') return undefined;
  if (findAll(fn, 'goto_statement').length > 0) return undefined;
  let child = node;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'statement_list') break;
    if (ancestor.type === 'block' || ancestor.type === 'for_clause') return undefined;
    if (ancestor.type === 'binary_expression' && /^(&&|\|\|)$/.test(operatorOf(ancestor))) return undefined;
    child = ancestor;
  }
  const statement = child;
  const list = statement.parent;
  if (list?.type !== 'statement_list' || !simpleStatements.has(statement.type)) return undefined;
  const indentation = indentationAt(source, statement.startIndex);
  const lineStart = startOfLine(source, statement.startIndex);
  if (lineStart + indentation.length !== statement.startIndex) return undefined;
  return {
    statement,
    indentation,
    zeros: results.slice(0, -1).map((type) => zeroOf(fn, type)),
    error: declaresError(list) || isErrorNeeded(fn, statement) ? 'secretErr' : 'err',
  };
}

function operatorOf(expression: Node): string {
  return expression.childForFieldName('operator')?.type ?? '';
}

/** Whether a statement of the block declares `err` in a way that a declaration before it would break. */
function declaresError(block: Node): boolean {
  return block.namedChildren.some((statement) => {
    if (statement.type === 'short_var_declaration')
      return statement.childForFieldName('left')?.text === 'err';
    return (
      statement.type === 'var_declaration' &&
      findAll(statement, 'var_spec').some((spec) =>
        spec.childrenForFieldName('name').some(({ text }) => text === 'err'),
      )
    );
  });
}

/** Whether the function reads an `err` of before, in the statement or behind it, which a declaration in front would hide. */
function isErrorNeeded(fn: Node, statement: Node): boolean {
  const next = findAll(fn, 'identifier').find(
    ({ text, startIndex }) => text === 'err' && startIndex >= statement.startIndex,
  );
  if (next === undefined) return false;
  const setting = [...ancestorsOf(next)].find(({ type }) => settingTypes.has(type));
  const isSet = setting?.childForFieldName('left')?.namedChildren.some(({ id }) => id === next.id) === true;
  const right = setting?.childForFieldName('right');
  return !isSet || (!!right && findAll(right, 'identifier').some(({ text }) => text === 'err'));
}

const settingTypes: ReadonlySet<string> = new Set(['short_var_declaration', 'assignment_statement']);

/** The zero value of a type, which any type has as `*new(T)`. */
function zeroOf(fn: Node, type: string): string {
  if (type === 'string') return '""';
  if (type === 'bool') return 'false';
  if (/^(u?int(8|16|32|64|ptr)?|float(32|64)|complex(64|128)|byte|rune)$/.test(type)) return '0';
  if (/^(\*|\[\]|map\[|chan\b|<-chan\b|func\(|interface\{|error$|any$)/.test(type)) return 'nil';
  const root = [...ancestorsOf(fn)].at(-1) ?? fn;
  const isStruct = findAll(root, 'type_spec').some(
    (spec) =>
      spec.childForFieldName('name')?.text === type && spec.childForFieldName('type')?.type === 'struct_type',
  );
  return isStruct ? `${type}{}` : `*new(${type})`;
}
