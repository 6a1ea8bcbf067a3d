import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { inputName, methodAction, useInput } from '../shared/sdkUses';
import { readCall, readPairs } from './shapes';

/** Calls of the SDK: https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/SecretsManager/Client.html */
export function findRubyUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return findAll(root, 'call').flatMap((node) => {
    const call = readCall(node);
    const action = call && /^[a-z]+(_[a-z]+)+$/.test(call.name) ? methodAction(call.name) : undefined;
    if (call?.receiver === undefined || action === undefined) return [];
    const [argument] = call.arguments;
    const hash = argument && reader.resolve(argument);
    const given =
      hash?.type === 'hash' ? readPairs(hash.namedChildren) : (call.named ?? new Map<string, Node>());
    const input = new Map([...given].map(([name, value]) => [inputName(name), value] as const));
    const region = regionOf(call.receiver, reader);
    return useInput({ form: 'AWS SDK for Ruby', node, ...(region && { region }) }, action, input, (list) => {
      const array = reader.resolve(list);
      return array.type === 'array' ? array.namedChildren : [];
    });
  });
}

/** The region that a client, or the method that makes it, says. */
function regionOf(client: Node, reader: TextReader): Node | undefined {
  const made = reader.resolve(client);
  const call = readCall(made);
  if (call?.name === 'new') return regionIn(call.named, reader, call.arguments[0]);
  const method = findAll(reader.root, 'method', 'singleton_method').find(
    (node) => node.childForFieldName('name')?.text === (call?.name ?? made.text),
  );
  const [making] =
    method === undefined
      ? []
      : findAll(method, 'call').flatMap((node) => {
          const inner = readCall(node);
          return inner?.name === 'new' && inner.receiver?.text.endsWith('SecretsManager::Client') === true
            ? [inner]
            : [];
        });
  return making && regionIn(making.named, reader, making.arguments[0]);
}

function regionIn(
  named: ReadonlyMap<string, Node> | undefined,
  reader: TextReader,
  argument: Node | undefined,
): Node | undefined {
  const hash = argument && reader.resolve(argument);
  return (
    named?.get('region') ?? (hash?.type === 'hash' ? readPairs(hash.namedChildren).get('region') : undefined)
  );
}
