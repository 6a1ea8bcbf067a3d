import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import type { SecretAction } from '../../reference';
import { readRegionConstant } from '../shared/regions';
import { inputName, methodAction, requestAction, useInput } from '../shared/sdkUses';
import type { Input } from '../shared/sdkUses';
import { chainTo } from '../shared/shapes';
import type { Call } from '../shared/shapes';
import { owners, readCall, shapes } from './shapes';

const form = 'AWS SDK for .NET';

/**
 * Calls of the SDK, of the caching client and of Powertools:
 * https://docs.aws.amazon.com/sdkfornet/v3/apidocs/items/SecretsManager/TSecretsManagerClient.html,
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cache-net-SecretsManagerCache.html
 */
export function findCSharpUses(root: Node, reader: TextReader): readonly SecretUse[] {
  const calls = findAll(root, ...shapes.callTypes).flatMap((node) => readCall(node) ?? []);
  const imports = findAll(root, 'using_directive').map(({ text }) => text);
  const isImported = (namespace: string): boolean => imports.some((text) => text.includes(namespace));
  const isCached = isImported('Amazon.SecretsManager.Extensions.Caching');
  const requests = new Set<number>();
  return [
    ...calls.flatMap((call) => readMethod(call, reader, requests)),
    ...calls.flatMap((call) => readRequest(call, reader, requests)),
    ...(isCached ? calls.flatMap((call) => readCached(call, reader)) : []),
    ...(isImported('AWS.Lambda.Powertools.Parameters')
      ? calls.flatMap((call) => readPowertools(call, root, reader))
      : []),
  ];
}

/**
 * `ParametersManager.SecretsProvider.GetAsync("name")`, of a provider that the file is given too, and with
 * `WithTransformation(Transformation.Json)` before:
 * https://docs.powertools.aws.dev/lambda/dotnet/utilities/parameters/
 */
function readPowertools(
  { arguments: [secretId], name, node, receiver }: Call,
  root: Node,
  reader: TextReader,
): readonly SecretUse[] {
  if (!/^Get(Async)?$/.test(name) || secretId === undefined || receiver === undefined) return [];
  const before = chainTo(receiver, shapes);
  const object = before[0]?.receiver ?? receiver;
  const isGiven = owners
    .listTypes(root)
    .some(([own, type]) => type === 'ISecretsProvider' && own === object.text.replace(/^this\./, ''));
  return isGiven || /\bParametersManager\.SecretsProvider$/.test(reader.resolve(object).text)
    ? [
        {
          form: 'Powertools for AWS Lambda',
          node,
          secretId,
          actions: ['GetSecretValue'],
          readsJson: before.some((call) => /\bTransformation\.Json\b/.test(call.arguments[0]?.text ?? '')),
        },
      ]
    : [];
}

/** `client.GetSecretValueAsync(new GetSecretValueRequest { … })` */
function readMethod(
  { arguments: [argument], name, node, receiver }: Call,
  reader: TextReader,
  requests: Set<number>,
): readonly SecretUse[] {
  const action = methodAction(name);
  const request = argument && reader.resolve(argument);
  if (action === undefined || receiver === undefined || !argument || !request) return [];
  if (!isRequest(request, action)) return [];
  requests.add(request.id);
  const region = regionOf(receiver, reader, 0);
  const input = new Map([...membersOf(request), ...assignedTo(argument, reader)]);
  return useInput({ form, node, ...(region && { region }) }, action, input, (list) =>
    elementsOf(reader.resolve(list)),
  );
}

/** Whether an expression makes the request of an operation; what it makes may be left to the compiler. */
function isRequest(node: Node, action: SecretAction): boolean {
  const call = readCall(node);
  return call?.isNew === true && (call.name === '' || requestAction(call.name) === action);
}

/** A request that is made in one place and given to the client in another. */
function readRequest(
  { isNew, name, node }: Call,
  reader: TextReader,
  requests: ReadonlySet<number>,
): readonly SecretUse[] {
  const action = isNew === true && name.endsWith('Request') ? requestAction(name) : undefined;
  return action === undefined || requests.has(node.id)
    ? []
    : useInput({ form, node }, action, membersOf(node), (list) => elementsOf(reader.resolve(list)));
}

/** What an object's initializer gives to its members. */
function membersOf(creation: Node): Input {
  const initializer = creation.namedChildren.find(({ type }) => type === 'initializer_expression');
  return new Map(
    (initializer?.namedChildren ?? []).flatMap((assignment) => {
      const name = assignment.childForFieldName('left')?.text;
      const value = assignment.childForFieldName('right');
      return name !== undefined && value ? [[inputName(name), value] as const] : [];
    }),
  );
}

/** What is assigned to the members of a request after it was made. */
function assignedTo(request: Node, reader: TextReader): Input {
  const binding = request.type === 'identifier' ? reader.bindingAt(request.text, request) : undefined;
  if (binding === undefined) return new Map();
  return new Map(
    reader.usesOf(binding.name, binding.at).flatMap((use) => {
      const member = use.parent && shapes.readMember(use.parent);
      const assignment = use.parent?.parent;
      const value =
        assignment?.type === 'assignment_expression' ? assignment.childForFieldName('right') : null;
      return member && value && value.id !== use.parent.id
        ? [[inputName(member.name.text), value] as const]
        : [];
    }),
  );
}

/** The elements of `new List<string> { "a", "b" }`, `new[] { "a" }` or `["a", "b"]`. */
function elementsOf(list: Node): readonly Node[] {
  if (list.type === 'element_binding_expression' || list.type === 'collection_expression')
    return list.namedChildren.flatMap((element) => element.firstNamedChild ?? element);
  return list.namedChildren.find(({ type }) => type === 'initializer_expression')?.namedChildren ?? [];
}

/** The region that a client is made for: `RegionEndpoint.EUWest1`, `RegionEndpoint.GetBySystemName("eu-west-1")`. */
function regionOf(node: Node, reader: TextReader, depth: number): SecretUse['region'] {
  const made = reader.resolve(node);
  const member = shapes.readMember(made);
  if (member?.object.text.endsWith('RegionEndpoint') === true) return readRegionConstant(member.name);
  const call = readCall(made);
  if (call?.name === 'GetBySystemName') return call.arguments[0];
  if (call?.isNew !== true || depth > 2) return undefined;
  for (const part of [
    ...call.arguments,
    ...(call.named?.values() ?? []),
    membersOf(made).get('regionendpoint'),
  ]) {
    const region = part && regionOf(part, reader, depth + 1);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** `cache.GetSecretString("name")` */
function readCached(
  { arguments: [secretId], name, node, receiver }: Call,
  reader: TextReader,
): readonly SecretUse[] {
  const region = receiver && regionOf(receiver, reader, 0);
  return /^GetSecret(String|Binary)$/.test(name) && secretId !== undefined
    ? [
        {
          form: 'AWS Secrets Manager caching client for .NET',
          node,
          secretId,
          actions: ['DescribeSecret', 'GetSecretValue'],
          ...(region && { region }),
        },
      ]
    : [];
}
