import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { given } from '../../program/given';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { readAction } from '../../secretActions';
import { functions, nameOf } from './bindings';
import { argumentNamed, listPythonCalls, plainText, readCall } from './calls';
import type { PythonCall } from './calls';

/**
 * Methods of boto3's client, and of those of aioboto3 and aiobotocore, which take their parameters by name only
 * (https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/secretsmanager.html).
 */
export function findSdkUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return listPythonCalls(root).flatMap((call) => {
    const action = /^[a-z]+(_[a-z]+)+$/.test(call.name) ? readAction(call.name) : undefined;
    const client = call.callee.childForFieldName('object');
    if (action === undefined || client === null) return [];
    const isCreation = action === 'CreateSecret';
    const part = (name: string): Node | undefined => argumentNamed(call, name, reader);
    const list = action === 'BatchGetSecretValue' ? part('SecretIdList') : undefined;
    const items = list && reader.resolve(list);
    const ids =
      items?.type === 'list' ? items.namedChildren : [part(isCreation ? 'Name' : 'SecretId')].filter(isNode);
    const construction = findConstruction(client, reader);
    if (ids.length === 0 || isOtherService(construction)) return [];
    return ids.map((secretId) => ({
      form: 'AWS SDK for Python',
      node: call.node,
      secretId,
      actions: [action],
      ...(isCreation && { role: 'definition' as const }),
      ...given('stagingLabel', part('VersionStage')),
      ...given('versionId', action === 'GetSecretValue' ? part('VersionId') : undefined),
      ...given('region', construction && regionOf(construction, reader)),
    }));
  });
}

function isNode(node: Node | undefined): node is Node {
  return node !== undefined;
}

/** The call that makes an object: its own, or the one that a function of the file without parameters gives back. */
function findConstruction(object: Node, reader: TextReader): PythonCall | undefined {
  const made = reader.resolve(object);
  const call = made.type === 'call' ? readCall(made) : undefined;
  if (call === undefined) return undefined;
  const fn = reader.functions.calledBy(made, nameOf(call.callee) ?? '');
  if (fn === undefined) return call;
  const returned = findAll(fn.node, 'return_statement');
  const value = fn.node.type === 'lambda' ? fn.node.childForFieldName('body') : returned[0]?.firstNamedChild;
  const inner =
    value && returned.length <= 1 && !functions.has(value.type) ? reader.resolve(value) : undefined;
  return inner?.type === 'call' ? readCall(inner) : undefined;
}

function isOtherService(construction: PythonCall | undefined): boolean {
  const service =
    construction && /^(client|create_client)$/.test(construction.name)
      ? (construction.named.get('service_name') ?? construction.positional[0])
      : undefined;
  const name = service && plainText(service);
  return name !== undefined && name !== 'secretsmanager';
}

/** The region that a client, a session, a configuration, or what is made with one of them, is made for. */
export function regionOf(construction: PythonCall, reader: TextReader): Node | undefined {
  const { name, positional, named } = construction;
  const own = named.get('region_name') ?? (/^(create_)?client$/.test(name) ? positional[1] : undefined);
  if (own !== undefined) return own;
  const makers = [
    ...['config', 'boto_config', 'client', 'boto3_client', 'boto3_session'].map((key) => named.get(key)),
    /^(create_)?client$/.test(name) ? construction.callee.childForFieldName('object') : undefined,
    name === 'SecretCache' ? positional[1] : undefined,
  ];
  for (const maker of makers) {
    const made = maker ? findConstruction(maker, reader) : undefined;
    const region = made && regionOf(made, reader);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** The region of the object that a method is called on, or that a call gets under a name. */
export function regionOfObject(object: Node | null | undefined, reader: TextReader): Node | undefined {
  const construction = object ? findConstruction(object, reader) : undefined;
  return construction && regionOf(construction, reader);
}

/** The name of the class that an object is made by. */
export function classOf(object: Node | null, reader: TextReader): PythonCall | undefined {
  return object === null ? undefined : findConstruction(object, reader);
}
