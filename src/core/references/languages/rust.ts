import type { Node } from 'web-tree-sitter';
import { rust as retrieval } from '../../retrieval/languages/rust';
import { findAll, findAncestor } from '../../syntax/nodes';
import type { ProgramSyntax } from '../program/programSyntax';
import { listBindings, listFunctions } from './rust/bindings';
import { writeMacrosAsCalls } from './rust/macros';
import { modules } from './rust/modules';
import { owners, readCall, shapes } from './rust/shapes';
import { findRustUses } from './rust/uses';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';

/** Rust: the SDK, the caching client. */
export const rust: ProgramSyntax = syntaxOf(retrieval, shapes, owners, {
  hint: /secrets?[-_]?manager|secret_id(?:_list)?\b/i,
  joinedBy,
  defaultOf,
  listBindings,
  listFunctions,
  modules,
  findUses: findRustUses,
  prepare: writeMacrosAsCalls,
});

/** `a + "b"`, `format!("{}/x", a)`, `format!("{a}/x")`, `concat!("a", "b")`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+')
    return [node.childForFieldName('left'), node.childForFieldName('right')].filter((part) => part !== null);
  if (node.type === 'macro_invocation' && node.childForFieldName('macro')?.text === 'concat')
    return node.namedChildren.find(({ type }) => type === 'token_tree')?.namedChildren;
  const call = readCall(node);
  const [format, ...values] = call?.callee?.text === 'format_' ? call.arguments : [];
  let used = 0;
  return (
    format &&
    splitFormat(format, /\{(\w*)\}/g, ([, name = '']) =>
      name === '' ? values[used++] : findName(name, node),
    )
  );
}

/** A place near the node that has the name, and so stands for what it does there. */
function findName(name: string, node: Node): Node | undefined {
  const scopes = [findAncestor(node, new Set(['function_item'])), node.tree.rootNode];
  for (const scope of scopes) {
    const found = scope && findAll(scope, 'identifier').find(({ text }) => text === name);
    if (found) return found;
  }
  return undefined;
}

/** `env::var("NAME").unwrap_or_else(|_| …)`, `env::var("NAME").unwrap_or(…)`, `option_env!("NAME").unwrap_or(…)`. */
function defaultOf(node: Node): Node | undefined {
  const call = readCall(node);
  if (call === undefined || !/^unwrap_or(_else)?$/.test(call.name)) return undefined;
  if (!/\b(env::var\(|option_env!)/.test(call.receiver?.text ?? '')) return undefined;
  const [fallback] = call.arguments;
  return fallback?.type === 'closure_expression'
    ? (fallback.childForFieldName('body') ?? undefined)
    : fallback;
}
