import type { Node } from 'web-tree-sitter';
import { readPackageImports } from '../../../retrieval/languages/javascript/packageImports';
import { findAll } from '../../../syntax/nodes';
import { given } from '../../program/given';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { readAction } from '../../secretActions';
import { argumentsOf } from './bindings';
import { followCallback } from './followValue';
import { findLocalRequests } from './localRequests';
import { keysOf, memberOf } from './objects';

const sdk = 'AWS SDK for JavaScript';

/** Calls of versions 3 and 2 of the SDK, of Powertools, of Middy, and of the server on localhost. */
export function findCallUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return [
    ...findCommands(root, reader),
    ...findMethods(root, reader),
    ...findPowertools(root, reader),
    ...findMiddy(root, reader),
    ...findLocalRequests(root, reader),
  ];
}

/** `new GetSecretValueCommand({ SecretId: … })`, under whatever name it is imported. */
function findCommands(root: Node, reader: TextReader): readonly SecretUse[] {
  const exportOf = exportsOf(root, '@aws-sdk/client-secrets-manager');
  return findAll(root, 'new_expression').flatMap((node) => {
    const callee = node.childForFieldName('constructor')?.text ?? '';
    const command = exportOf(callee) ?? callee.slice(callee.lastIndexOf('.') + 1);
    const action = command.endsWith('Command') ? readAction(command.slice(0, -'Command'.length)) : undefined;
    const [input] = argumentsOf(node);
    if (action === undefined || input === undefined) return [];
    const client = senderOf(node, reader);
    return readInput(input, reader, { node, action, region: client && regionOf(client, reader) });
  });
}

/** The client that sends a command, at once or by the name that it has. */
function senderOf(command: Node, reader: TextReader): Node | null | undefined {
  const declarator = command.parent?.type === 'variable_declarator' ? command.parent : undefined;
  const name = declarator?.childForFieldName('name');
  for (const place of [command, ...(name ? reader.usesOf(name.text, name) : [])]) {
    const send = place.parent?.parent?.childForFieldName('function');
    if (send?.childForFieldName('property')?.text === 'send') return send.childForFieldName('object');
  }
  return undefined;
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
  if (isCreation && !keysOf(input).every((key) => creationMembers.test(key))) return [];
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

/** What CreateSecret takes; other services and Docker have an operation of that name, too. */
const creationMembers =
  /^(Name|Description|Type|Tags|KmsKeyId|ClientRequestToken|Secret(String|Binary)|AddReplicaRegions|ForceOverwriteReplicaSecret)$/;

/** The region that a client is made for, as far as its construction says it. */
function regionOf(client: Node, reader: TextReader): Node | undefined {
  const construction = reader.resolve(client);
  if (construction.type !== 'new_expression') return undefined;
  const [options] = argumentsOf(construction);
  return options && memberOf(reader.resolve(options), 'region');
}

/** `getSecret('name', { transform: 'json' })`, and `get` of a provider of one's own. */
function findPowertools(root: Node, reader: TextReader): readonly SecretUse[] {
  const exportOf = exportsOf(root, '@aws-lambda-powertools/parameters/secrets');
  const isImported = exportOf('SecretsProvider') !== undefined;
  return findAll(root, 'call_expression').flatMap((node): SecretUse[] => {
    const callee = node.childForFieldName('function');
    const [secretId, options] = argumentsOf(node);
    if (callee === null || secretId === undefined) return [];
    const object = callee.childForFieldName('property')?.text === 'get' && callee.childForFieldName('object');
    const construction = object ? reader.resolve(object) : undefined;
    const provider =
      exportOf(construction?.childForFieldName('constructor')?.text ?? '') === 'SecretsProvider'
        ? construction
        : undefined;
    const isGiven = construction !== undefined && reader.isDeclaredAs(construction, 'SecretsProvider');
    if (exportOf(callee.text) !== 'getSecret' && provider === undefined && !(isGiven && isImported))
      return [];
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
        ...given('region', provider && regionOfProvider(provider, reader)),
      },
    ];
  });
}

function regionOfProvider(provider: Node, reader: TextReader): Node | undefined {
  const [argument] = argumentsOf(provider);
  const options = argument && reader.resolve(argument);
  const config = options && memberOf(options, 'clientConfig');
  const client = options && memberOf(options, 'awsSdkV3Client');
  return config === undefined
    ? client && regionOf(client, reader)
    : memberOf(reader.resolve(config), 'region');
}

/**
 * The middleware of Middy, which reads a secret for each name in `fetchData` and, with `setToContext`, puts what it parses from
 * it into the context under that name: https://middy.js.org/docs/middlewares/secrets-manager
 */
function findMiddy(root: Node, reader: TextReader): readonly SecretUse[] {
  const { namespace } = readPackageImports(root, '@middy/secrets-manager');
  if (namespace === undefined) return [];
  return findAll(root, 'call_expression').flatMap((node): SecretUse[] => {
    const [argument] = argumentsOf(node);
    if (node.childForFieldName('function')?.text !== namespace || argument === undefined) return [];
    const options = reader.resolve(argument);
    const data = memberOf(options, 'fetchData');
    const client = memberOf(options, 'awsClientOptions');
    const region = client && memberOf(reader.resolve(client), 'region');
    return (data ? reader.resolve(data).namedChildren : []).flatMap((pair): SecretUse[] => {
      const key = pair.childForFieldName('key');
      const value = pair.childForFieldName('value');
      const secretId = value?.type === 'call_expression' ? argumentsOf(value)[0] : value;
      return key && secretId
        ? [
            {
              form: 'Middy',
              node,
              secretId,
              actions: ['GetSecretValue'],
              isParsed: true,
              next: { to: 'name', name: `.${key.text}`, at: key },
              ...given('region', region),
            },
          ]
        : [];
    });
  });
}

/** Tells the name under which a package exports what code of the file names; undefined for anything else. */
function exportsOf(root: Node, module: string): (code: string) => string | undefined {
  const { local, namespace } = readPackageImports(root, module);
  const exported = new Map([...local].map(([name, code]) => [code, name]));
  return (code) =>
    exported.get(code) ??
    (namespace !== undefined && code.startsWith(`${namespace}.`)
      ? code.slice(namespace.length + 1)
      : undefined);
}
