import type { Node } from 'web-tree-sitter';
import { readPackageImports } from '../../../retrieval/languages/javascript/packageImports';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { readAction } from '../../secretActions';
import { argumentsOf } from './bindings';
import { followCallback } from './followValue';

const sdk = 'AWS SDK for JavaScript';

/** Calls of versions 3 and 2 of the SDK, of Powertools, and of the server on localhost. */
export function findCallUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return [
    ...findCommands(root, reader),
    ...findMethods(root, reader),
    ...findPowertools(root, reader),
    ...findLocalRequests(root),
  ];
}

/** `new GetSecretValueCommand({ SecretId: … })`, under whatever name it is imported. */
function findCommands(root: Node, reader: TextReader): readonly SecretUse[] {
  const exported = exportedNames(root, '@aws-sdk/client-secrets-manager');
  return findAll(root, 'new_expression').flatMap((node) => {
    const callee = node.childForFieldName('constructor')?.text ?? '';
    const command = exported.get(callee) ?? callee.slice(callee.lastIndexOf('.') + 1);
    const action = command.endsWith('Command') ? readAction(command.slice(0, -'Command'.length)) : undefined;
    const [input] = argumentsOf(node);
    if (action === undefined || input === undefined) return [];
    const send = node.parent?.parent?.childForFieldName('function');
    const client =
      send?.childForFieldName('property')?.text === 'send' ? send.childForFieldName('object') : null;
    return readInput(input, reader, { node, action, region: client && regionOf(client, reader) });
  });
}

/** `client.getSecretValue({ SecretId: … })` of version 2 and of version 3's class that has all commands. */
function findMethods(root: Node, reader: TextReader): readonly SecretUse[] {
  return findAll(root, 'call_expression').flatMap((node) => {
    const callee = node.childForFieldName('function');
    const name = callee?.childForFieldName('property')?.text ?? '';
    const action = /^[a-z]/.test(name) ? readAction(name) : undefined;
    const client = callee?.childForFieldName('object');
    const [input, callback] = argumentsOf(node);
    if (action === undefined || input === undefined || !client) return [];
    const next = followCallback(callback, 1);
    return readInput(input, reader, {
      node,
      action,
      region: regionOf(client, reader),
      ...(next && { next }),
    });
  });
}

function readInput(
  argument: Node,
  reader: TextReader,
  {
    action,
    region,
    ...use
  }: Pick<SecretUse, 'node' | 'next'> & {
    action: SecretUse['actions'][number];
    region: Node | null | undefined;
  },
): readonly SecretUse[] {
  const input = reader.resolve(argument);
  if (input.type !== 'object') return [];
  const isCreation = action === 'CreateSecret';
  const list = action === 'BatchGetSecretValue' ? memberOf(input, 'SecretIdList') : undefined;
  const ids =
    list?.type === 'array' ? list.namedChildren : [memberOf(input, isCreation ? 'Name' : 'SecretId')];
  return ids.flatMap((secretId) =>
    secretId === undefined
      ? []
      : [
          {
            ...use,
            form: sdk,
            secretId,
            actions: [action],
            ...(isCreation && { role: 'definition' as const }),
            ...given('stagingLabel', memberOf(input, 'VersionStage')),
            ...given('versionId', action === 'GetSecretValue' ? memberOf(input, 'VersionId') : undefined),
            ...given('region', region ?? undefined),
          },
        ],
  );
}

/** The region that a client is made for, as far as its construction says it. */
function regionOf(client: Node, reader: TextReader): Node | undefined {
  const construction = reader.resolve(client);
  if (construction.type !== 'new_expression') return undefined;
  const [options] = argumentsOf(construction);
  return options && memberOf(reader.resolve(options), 'region');
}

/** `getSecret('name', { transform: 'json' })`, and `get` of a provider of one's own. */
function findPowertools(root: Node, reader: TextReader): readonly SecretUse[] {
  const exported = exportedNames(root, '@aws-lambda-powertools/parameters/secrets');
  return findAll(root, 'call_expression').flatMap((node): SecretUse[] => {
    const callee = node.childForFieldName('function');
    const [secretId, options] = argumentsOf(node);
    if (callee === null || secretId === undefined) return [];
    const provider = callee.childForFieldName('object');
    const isOwn =
      callee.childForFieldName('property')?.text === 'get' &&
      provider !== null &&
      exported.get(reader.resolve(provider).childForFieldName('constructor')?.text ?? '') ===
        'SecretsProvider';
    if (exported.get(callee.text) !== 'getSecret' && !isOwn) return [];
    const settings = options && reader.resolve(options);
    const transform = settings && memberOf(settings, 'transform');
    const sdkOptions = settings && memberOf(settings, 'sdkOptions');
    return [
      {
        form: 'Powertools for AWS Lambda',
        node,
        secretId,
        actions: ['GetSecretValue'],
        readsJson: /^['"]json['"]$/.test(transform?.text ?? ''),
        ...given('stagingLabel', sdkOptions && memberOf(sdkOptions, 'VersionStage')),
        ...given('versionId', sdkOptions && memberOf(sdkOptions, 'VersionId')),
      },
    ];
  });
}

/** A URL of the Lambda extension, or of the agent, whose `secretId` an expression gives. */
function findLocalRequests(root: Node): readonly SecretUse[] {
  return findAll(root, 'template_string').flatMap((node): SecretUse[] => {
    const [hole, ...others] = findAll(node, 'template_substitution').filter(({ startIndex }) =>
      /\/secretsmanager\/get\?(?:[\w=&]*&)?secretId=$/.test(node.text.slice(0, startIndex - node.startIndex)),
    );
    const secretId = hole?.firstNamedChild;
    return !secretId || others.length > 0
      ? []
      : [
          {
            form: 'AWS Parameters and Secrets Lambda extension',
            node,
            secretId,
            actions: ['GetSecretValue'],
          },
        ];
  });
}

/** What a package's exports are called in the file, and what they are. */
export function exportedNames(root: Node, module: string): ReadonlyMap<string, string> {
  return new Map([...readPackageImports(root, module).local].map(([name, local]) => [local, name]));
}

/** What an object literal has under a key. */
export function memberOf(object: Node, key: string): Node | undefined {
  for (const member of object.namedChildren) {
    if (member.type === 'shorthand_property_identifier' && member.text === key) return member;
    if (member.type === 'pair' && member.childForFieldName('key')?.text.replaceAll(/['"]/g, '') === key)
      return member.childForFieldName('value') ?? undefined;
  }
  return undefined;
}

export function given<Name extends string>(name: Name, node: Node | undefined): Partial<Record<Name, Node>> {
  return node === undefined ? {} : ({ [name]: node } as Record<Name, Node>);
}
