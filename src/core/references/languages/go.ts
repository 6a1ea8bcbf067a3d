import type { Node } from 'web-tree-sitter';
import { go as retrieval } from '../../retrieval/languages/go';
import { findAll } from '../../syntax/nodes';
import type { ProgramSyntax } from '../program/programSyntax';
import { listBindings, listFunctions } from './go/bindings';
import { modules } from './go/modules';
import { owners, readCall, shapes } from './go/shapes';
import { findGoUses } from './go/uses';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';

/** Go: versions 2 and 1 of the SDK, the caching client. */
export const go: ProgramSyntax = syntaxOf(retrieval, shapes, owners, {
  hint: /secrets?[-_]?manager|SecretId(?:List)?\b/i,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  modules,
  findUses: findGoUses,
});

/** `"a" + b`, `fmt.Sprintf("%s/x", b)`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+')
    return [node.childForFieldName('left'), node.childForFieldName('right')].filter((part) => part !== null);
  const call = readCall(node);
  const [format, ...values] = call?.callee?.text === 'fmt.Sprintf' ? call.arguments : [];
  return format && splitFormat(format, /%[sv]/g, (_, index) => values[index]);
}

/**
 * `cmp.Or(os.Getenv("NAME"), …)`, `if name == "" { name = … }` behind what reads the environment, and a call of the file's own
 * function that gives back its second parameter where a variable is not set.
 */
function defaultOf(node: Node): Node | undefined {
  if (node.type === 'assignment_statement')
    return node.childForFieldName('right')?.firstNamedChild ?? undefined;
  const call = readCall(node);
  const [first, second] = call?.arguments ?? [];
  if (call === undefined || second === undefined) return undefined;
  if (call.callee?.text === 'cmp.Or')
    return first?.text.startsWith('os.Getenv(') === true ? second : undefined;
  return call.receiver === undefined && isFallbackFunction(call.name, node.tree.rootNode)
    ? second
    : undefined;
}

function isFallbackFunction(name: string, root: Node): boolean {
  const fn = findAll(root, 'function_declaration').find(
    (node) => node.childForFieldName('name')?.text === name,
  );
  if (fn === undefined || !/\bos\.(Getenv|LookupEnv)\b/.test(fn.text)) return false;
  const parameters = findAll(fn.childForFieldName('parameters') ?? fn, 'identifier');
  return findAll(fn, 'return_statement').some((node) => node.firstNamedChild?.text === parameters[1]?.text);
}
