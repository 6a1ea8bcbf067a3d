import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { inputName, methodAction, useInput } from '../shared/sdkUses';
import type { Input } from '../shared/sdkUses';
import { readArray, readCall, shapes } from './shapes';

/** Calls of the SDK: https://docs.aws.amazon.com/aws-sdk-php/v3/api/api-secretsmanager-2017-10-17.html */
export function findPhpUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return findAll(root, ...shapes.callTypes).flatMap((node) => {
    const call = readCall(node);
    if (call?.receiver === undefined) return [];
    const [command, commandInput] = call.name === 'getCommand' ? call.arguments : [];
    const action = methodAction(command === undefined ? call.name : command.text.replaceAll(/['"]/g, ''));
    const argument = commandInput ?? call.arguments[0];
    if (action === undefined || argument === undefined) return [];
    const region = regionOf(call.receiver, reader);
    const input = membersOf(reader.resolve(argument));
    return useInput({ form: 'AWS SDK for PHP', node, ...(region && { region }) }, action, input, (list) =>
      reader.resolve(list).namedChildren.flatMap(({ firstNamedChild }) => firstNamedChild ?? []),
    );
  });
}

function membersOf(array: Node): Input {
  return new Map([...readArray(array)].map(([name, value]) => [inputName(name), value] as const));
}

/** The region in the array that a client is made with. */
function regionOf(client: Node, reader: TextReader): Node | undefined {
  const made = readCall(reader.resolve(client));
  for (const argument of made?.arguments ?? []) {
    const region = membersOf(reader.resolve(argument)).get('region');
    if (region !== undefined) return region;
  }
  const maker = made?.receiver;
  return made?.name === 'createSecretsManager' && maker ? regionOf(maker, reader) : undefined;
}
