import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { inputName, methodAction, useInput } from '../shared/sdkUses';
import { chainFrom, chainTo } from '../shared/shapes';
import type { Call } from '../shared/shapes';
import { readCall, shapes } from './shapes';

/** Calls of which each is given what the one before makes, from a client to its region. */
const DEEPEST = 5;

/**
 * Calls of the SDK, whose setters follow the operation, and of the caching client:
 * https://docs.rs/aws-sdk-secretsmanager/latest/aws_sdk_secretsmanager/client/struct.Client.html,
 * https://docs.rs/aws_secretsmanager_caching/latest/aws_secretsmanager_caching/struct.SecretsManagerCachingClient.html
 */
export function findRustUses(root: Node, reader: TextReader): readonly SecretUse[] {
  const calls = findAll(root, 'call_expression').flatMap((node) => readCall(node) ?? []);
  const isCached = /\baws_secretsmanager_caching::/.test(reader.source);
  return calls.flatMap((call) =>
    call.arguments.length === 0 ? readOperation(call, reader) : isCached ? readCached(call, reader) : [],
  );
}

/** `client.get_secret_value().secret_id("name").send()` */
function readOperation({ name, node, receiver }: Call, reader: TextReader): readonly SecretUse[] {
  const action = /^[a-z]+(_[a-z]+)+$/.test(name) ? methodAction(name) : undefined;
  if (action === undefined || receiver === undefined) return [];
  const chain = chainFrom(node, shapes);
  const sent = chain.findIndex((call) => /^(send|into_paginator|send_with|customize)$/.test(call.name));
  const setters = sent === -1 ? chain : chain.slice(0, sent);
  const given = setters.flatMap((call) => {
    const [value] = call.arguments;
    return value === undefined ? [] : [[inputName(call.name), value] as const];
  });
  const region = regionOf(receiver, reader, 0);
  const last = chain[sent] ?? chain.at(-1);
  return useInput(
    { form: 'AWS SDK for Rust', node: last?.node ?? node, ...(region && { region }) },
    action,
    new Map(given),
    () => given.flatMap(([setter, value]) => (setter === 'secretidlist' ? elementsOf(value) : [])),
  );
}

/** The elements of `vec!["a", "b"]`; a list that is no such is one of them itself. */
function elementsOf(value: Node): readonly Node[] {
  const list = findAll(value, 'token_tree')[0];
  return list === undefined ? [value] : list.namedChildren;
}

/** The region that a client, or the configuration that it is made of, is given. */
function regionOf(client: Node, reader: TextReader, depth: number): Node | undefined {
  if (depth > DEEPEST) return undefined;
  for (const { arguments: given, name } of chainTo(reader.resolve(client), shapes)) {
    const [first] = given;
    if (name === 'region' && first) return first;
    for (const part of given) {
      const region = regionOf(part, reader, depth + 1);
      if (region !== undefined) return region;
    }
  }
  return undefined;
}

/** `cache.get_secret_value("name", version_id, version_stage, refresh_now)` */
function readCached(
  { arguments: given, name, node, receiver }: Call,
  reader: TextReader,
): readonly SecretUse[] {
  const region = receiver && regionOf(receiver, reader, 0);
  const [secretId, versionId, stagingLabel] = given.map((argument) =>
    argument.text === 'None' ? undefined : argument,
  );
  return name === 'get_secret_value' && secretId !== undefined && given.length >= 3
    ? [
        {
          form: 'AWS Secrets Manager caching client for Rust',
          node,
          secretId,
          actions: ['DescribeSecret', 'GetSecretValue'],
          ...(region && { region }),
          ...(versionId && { versionId }),
          ...(stagingLabel && { stagingLabel }),
        },
      ]
    : [];
}
