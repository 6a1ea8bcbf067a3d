import type { Node } from 'web-tree-sitter';
import { php as retrieval } from '../../retrieval/languages/php';
import type { ProgramSyntax } from '../program/programSyntax';
import { listBindings, listFunctions } from './php/bindings';
import { owners, readArray, readCall, shapes } from './php/shapes';
import { findPhpUses } from './php/uses';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';

/** PHP: the SDK. */
export const php: ProgramSyntax = syntaxOf(retrieval, shapes, owners, {
  hint: /secrets?[-_]?manager|SecretId(?:List)?\b/i,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  expressionIn: (literal, { start, end }) =>
    (literal.childForFieldName('value') ?? literal).namedChildren.find(
      ({ startIndex, endIndex, type }) => start <= startIndex && endIndex <= end && type !== 'string_content',
    ),
  findUses: findPhpUses,
  queryIn(node) {
    const call = node.type === 'function_call_expression' ? readCall(node) : undefined;
    const [parameters] = call?.name === 'http_build_query' ? call.arguments : [];
    return parameters && readArray(parameters);
  },
});

/** `"a" . $b`, `sprintf("%s/x", $b)`, `implode("/", [$a, "b"])`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '.')
    return [node.childForFieldName('left'), node.childForFieldName('right')].filter((part) => part !== null);
  const call = node.type === 'function_call_expression' ? readCall(node) : undefined;
  const [format, ...values] = call?.name === 'sprintf' ? call.arguments : [];
  return format && splitFormat(format, /%s/g, (_, index) => values[index]);
}

/** `getenv("NAME") ?: …`, `$_ENV["NAME"] ?? …`, and Laravel's `env("NAME", …)`. */
function defaultOf(node: Node): Node | undefined {
  const isEnvironment = (part: Node | null): boolean =>
    /^\\?(getenv\(|\$_ENV\[|\$_SERVER\[)/.test(part?.text ?? '');
  if (node.type === 'binary_expression')
    return node.childForFieldName('operator')?.text === '??' && isEnvironment(node.childForFieldName('left'))
      ? (node.childForFieldName('right') ?? undefined)
      : undefined;
  if (node.type === 'conditional_expression')
    return node.childForFieldName('body') === null && isEnvironment(node.childForFieldName('condition'))
      ? (node.childForFieldName('alternative') ?? undefined)
      : undefined;
  const call = node.type === 'function_call_expression' ? readCall(node) : undefined;
  return call?.name === 'env' ? call.arguments[1] : undefined;
}
