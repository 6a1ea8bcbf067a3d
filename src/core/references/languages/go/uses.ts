import type { Node } from 'web-tree-sitter';
import { findAll, isSameNode } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { inputName, methodAction, requestAction, useInput } from '../shared/sdkUses';
import type { Input } from '../shared/sdkUses';
import { chainTo, outerOf } from '../shared/shapes';
import type { Call } from '../shared/shapes';
import { readCall, shapes } from './shapes';

const form = 'AWS SDK for Go';

/** Calls, and makings of what calls are given, that lead from a client to its region. */
const DEEPEST = 6;

/**
 * Calls of versions 2 and 1 of the SDK and of the caching client:
 * https://docs.aws.amazon.com/sdk-for-go/v2/developer-guide/go_secrets-manager_code_examples.html,
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cache-go_cache.html
 */
export function findGoUses(root: Node, reader: TextReader): readonly SecretUse[] {
  const calls = findAll(root, 'call_expression').flatMap((node) => readCall(node) ?? []);
  const isCached = findAll(root, 'import_spec').some(({ text }) =>
    text.includes('/aws-secretsmanager-caching-go'),
  );
  const inputs = new Set<number>();
  return [
    ...calls.flatMap((call) => readMethod(call, reader, inputs)),
    ...findAll(root, 'composite_literal').flatMap((literal) => readInput(literal, reader, inputs)),
    ...(isCached ? calls.flatMap((call) => readCached(call, reader)) : []),
  ];
}

/** `client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{…})` */
function readMethod(call: Call, reader: TextReader, inputs: Set<number>): readonly SecretUse[] {
  const action = /^[A-Z]/.test(call.name) ? methodAction(call.name.replace(/Request$/, '')) : undefined;
  if (action === undefined || call.receiver === undefined) return [];
  for (const argument of call.arguments) {
    const literal = reader.resolve(argument);
    if (literal.type !== 'composite_literal' || actionOf(literal) !== action) continue;
    inputs.add(literal.id);
    const region = regionOf(call.receiver, reader, 0);
    const input = new Map([...membersOf(literal), ...assignedTo(argument, reader)]);
    return useInput({ form, node: call.node, ...(region && { region }) }, action, input, (list) =>
      elementsOf(reader.resolve(list)),
    );
  }
  return [];
}

/** An input that is made in one place and given to the client in another. */
function readInput(literal: Node, reader: TextReader, inputs: ReadonlySet<number>): readonly SecretUse[] {
  const action = actionOf(literal);
  return action === undefined || inputs.has(literal.id)
    ? []
    : useInput({ form, node: literal }, action, membersOf(literal), (list) =>
        elementsOf(reader.resolve(list)),
      );
}

function actionOf(literal: Node): SecretUse['actions'][number] | undefined {
  return requestAction(literal.childForFieldName('type')?.text ?? '');
}

function membersOf(literal: Node): Input {
  const elements = literal.childForFieldName('body')?.namedChildren ?? [];
  return new Map(
    elements.flatMap((element) => {
      const key = element.childForFieldName('key')?.text;
      const value = element.childForFieldName('value')?.firstNamedChild;
      return key !== undefined && value ? [[inputName(key), value] as const] : [];
    }),
  );
}

/** What is assigned to the members of an input after it was made. */
function assignedTo(argument: Node, reader: TextReader): Input {
  const variable = shapes.innerOf(argument) ?? argument;
  const binding = variable.type === 'identifier' ? reader.bindingAt(variable.text, variable) : undefined;
  if (binding === undefined) return new Map();
  return new Map(
    reader.usesOf(binding.name, binding.at).flatMap((use) => {
      const member = use.parent && shapes.readMember(use.parent);
      const assignment = use.parent && outerOf(use.parent, shapes);
      const targets = assignment?.childForFieldName('left')?.namedChildren ?? [];
      const index = targets.findIndex((target) => isSameNode(target, use.parent));
      const value = assignment?.childForFieldName('right')?.namedChildren[index];
      return member && value && assignment.type === 'assignment_statement'
        ? [[inputName(member.name.text), value] as const]
        : [];
    }),
  );
}

/** The elements of `[]string{"a", "b"}`. */
function elementsOf(list: Node): readonly Node[] {
  const body = list.type === 'composite_literal' ? list.childForFieldName('body') : null;
  return (body?.namedChildren ?? []).flatMap(({ firstNamedChild }) => firstNamedChild ?? []);
}

/** The region in the construction of a client, of its configuration or of its session. */
function regionOf(client: Node, reader: TextReader, depth: number): Node | undefined {
  if (depth > DEEPEST) return undefined;
  const made = reader.resolve(client);
  if (made.type === 'composite_literal') return membersOf(made).get('region');
  if (made.type === 'func_literal' || made.type === 'function_declaration') return regionSetIn(made);
  for (const { arguments: given, callee, name, receiver } of chainTo(made, shapes)) {
    if (name === 'WithRegion') return given[0];
    const inner =
      receiver === undefined && callee ? (reader.functions.named(name)?.node ?? callee) : undefined;
    for (const part of [...given, ...(inner ? [inner] : [])]) {
      const region = regionOf(part, reader, depth + 1);
      if (region !== undefined) return region;
    }
  }
  return undefined;
}

/** The one region that a function sets: `config.WithRegion("…")`, `o.Region = "…"`. */
function regionSetIn(fn: Node): Node | undefined {
  const options = findAll(fn, 'call_expression').flatMap((node) => {
    const call = readCall(node);
    return call?.name === 'WithRegion' ? (call.arguments[0] ?? []) : [];
  });
  const assigned = findAll(fn, 'assignment_statement').flatMap((node) =>
    node.childForFieldName('left')?.text.endsWith('.Region') === true
      ? (node.childForFieldName('right')?.firstNamedChild ?? [])
      : [],
  );
  const configured = findAll(fn, 'composite_literal').flatMap(
    (literal) => membersOf(literal).get('region') ?? [],
  );
  const [region, ...others] = [...options, ...assigned, ...configured];
  return others.length === 0 ? region : undefined;
}

/** `cache.GetSecretString("name")`, `cache.GetSecretStringWithStage("name", "stage")`, either with a context before. */
function readCached(
  { arguments: given, name, node, receiver }: Call,
  reader: TextReader,
): readonly SecretUse[] {
  const region = receiver && regionOf(receiver, reader, 0);
  const [, withStage, withContext] =
    /^GetSecret(?:String|Binary)(WithStage)?(WithContext)?$/.exec(name) ?? [];
  const isCached = /^GetSecret(String|Binary)/.test(name) && !name.includes('ForceFetch');
  const [secretId, stagingLabel] = withContext === undefined ? given : given.slice(1);
  return isCached && secretId !== undefined
    ? [
        {
          form: 'AWS Secrets Manager caching client for Go',
          node,
          secretId,
          actions: ['DescribeSecret', 'GetSecretValue'],
          ...(region && { region }),
          ...(withStage !== undefined && stagingLabel && { stagingLabel }),
        },
      ]
    : [];
}
