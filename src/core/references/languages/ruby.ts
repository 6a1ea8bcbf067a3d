import type { Node } from 'web-tree-sitter';
import { ruby as retrieval } from '../../retrieval/languages/ruby';
import type { ProgramSyntax } from '../program/programSyntax';
import { listBindings, listFunctions } from './ruby/bindings';
import { owners, readCall, readPairs, shapes } from './ruby/shapes';
import { findRubyUses } from './ruby/uses';
import { splitFormat } from './shared/formats';
import { syntaxOf } from './shared/programSyntax';

/** Ruby: the SDK. */
export const ruby: ProgramSyntax = {
  ...syntaxOf(retrieval, shapes, owners, {
    hint: /secrets?[-_]?manager|secret_id(?:_list)?\b/i,
    joinedBy,
    defaultOf,
    listBindings,
    listFunctions,
    findUses: findRubyUses,
    queryIn(node) {
      const call = readCall(node);
      const [argument] = call?.arguments ?? [];
      if (call?.name !== 'encode_www_form') return undefined;
      return argument?.type === 'hash' ? readPairs(argument.namedChildren) : call.named;
    },
  }),
  literalTypes: [...retrieval.literalTypes, 'simple_symbol', 'delimited_symbol'],
};

/** `"a" + b`, `[a, "b"].join("/")`, `format("%s/x", a)`. */
function joinedBy(node: Node): readonly (Node | string)[] | undefined {
  if (node.type === 'binary' && node.childForFieldName('operator')?.text === '+') return node.namedChildren;
  const call = readCall(node);
  if (call?.name === 'join' && call.receiver?.type === 'array') {
    const separator = /^(["'])([^\\"'#]*)\1$/.exec(call.arguments[0]?.text ?? "''")?.[2];
    return separator === undefined
      ? undefined
      : call.receiver.namedChildren.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
  }
  const [format, ...values] =
    call !== undefined && /^s?printf$|^format$/.test(call.name) ? call.arguments : [];
  return format && splitFormat(format, /%s/g, (_, index) => values[index]);
}

/** `ENV.fetch("NAME", …)`, `ENV.fetch("NAME") { … }`, `ENV["NAME"] || …`. */
function defaultOf(node: Node): Node | undefined {
  if (node.type === 'binary')
    return /^ENV\b/.test(node.childForFieldName('left')?.text ?? '') &&
      node.childForFieldName('operator')?.text === '||'
      ? (node.childForFieldName('right') ?? undefined)
      : undefined;
  const call = readCall(node);
  const fallback = call?.name === 'fetch' && call.receiver?.text === 'ENV' ? call.arguments[1] : undefined;
  return fallback?.type === 'block' || fallback?.type === 'do_block'
    ? (fallback.childForFieldName('body')?.lastNamedChild ?? undefined)
    : fallback;
}
