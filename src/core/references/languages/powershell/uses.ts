import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { given } from '../../program/given';
import { isLocalRequest, readLocalRequest } from '../../program/localRequest';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import type { SecretAction } from '../../reference';
import { readAwsCommand } from '../commandLine';
import { memberOf, readCommand, unwrap } from './shapes';
import type { Command } from './shapes';

/** Cmdlets that name a secret, after https://docs.aws.amazon.com/powershell/latest/reference/items/SecretsManager_cmdlets.html */
const cmdlets: Readonly<Record<string, SecretAction>> = {
  'add-secresourcetag': 'TagResource',
  'add-secsecrettoregion': 'ReplicateSecretToRegions',
  'get-secbatchsecretvalue': 'BatchGetSecretValue',
  'get-secresourcepolicy': 'GetResourcePolicy',
  'get-secsecret': 'DescribeSecret',
  'get-secsecretvalue': 'GetSecretValue',
  'get-secsecretversionidlist': 'ListSecretVersionIds',
  'invoke-secsecretrotation': 'RotateSecret',
  'new-secsecret': 'CreateSecret',
  'remove-secregionsfromreplication': 'RemoveRegionsFromReplication',
  'remove-secresourcepolicy': 'DeleteResourcePolicy',
  'remove-secresourcetag': 'UntagResource',
  'remove-secsecret': 'DeleteSecret',
  'restore-secsecret': 'RestoreSecret',
  'stop-secreplicationtoreplica': 'StopReplicationToReplica',
  'stop-secsecretrotation': 'CancelRotateSecret',
  'test-secresourcepolicy': 'ValidateResourcePolicy',
  'update-secsecret': 'UpdateSecret',
  'update-secsecretversionstage': 'UpdateSecretVersionStage',
  'write-secresourcepolicy': 'PutResourcePolicy',
  'write-secsecretvalue': 'PutSecretValue',
};

/** What names secrets in a script. */
export function findUses(root: Node, reader: TextReader): readonly SecretUse[] {
  const commands = findAll(root, 'command').map(readCommand);
  const defaults = commands.filter(({ name }) =>
    /^(set-defaultawsregion|initialize-awsdefaultconfiguration)$/.test(name),
  );
  const [region] = defaults.map(({ named, positional }) => named.get('region') ?? positional[0]);
  const usual = defaults.length === 1 ? region : undefined;
  return commands.flatMap((command) => [
    ...readCmdlet(command, usual, reader),
    ...readAwsCommand(command.node, command.words),
    ...readRequest(command, reader),
  ]);
}

function readCmdlet(command: Command, region: Node | undefined, reader: TextReader): readonly SecretUse[] {
  const { node, positional } = command;
  const action = cmdlets[command.name];
  if (action === undefined) return [];
  const isCreation = action === 'CreateSecret';
  const part = (name: string): Node | undefined => argumentNamed(command, name, reader);
  const list = action === 'BatchGetSecretValue' ? part('secretidlist') : undefined;
  const before = node.parent?.type === 'pipeline_chain' ? node.previousNamedSibling : null;
  const first = positional.find(({ text }) => !text.startsWith('@'));
  const ids =
    list === undefined ? [part(isCreation ? 'name' : 'secretid') ?? first ?? before] : elementsOf(list);
  return ids.flatMap((secretId) =>
    secretId
      ? [
          {
            form: 'AWS Tools for PowerShell',
            node,
            secretId,
            actions: [action],
            ...(isCreation && { role: 'definition' as const }),
            ...given('stagingLabel', part('versionstage')),
            ...given('versionId', action === 'GetSecretValue' ? part('versionid') : undefined),
            ...given('region', part('region') ?? region),
          },
        ]
      : [],
  );
}

/** What a command gets under a name, from a hashtable that it is given as `@name` too. */
function argumentNamed({ named, positional }: Command, name: string, reader: TextReader): Node | undefined {
  const own = named.get(name);
  if (own !== undefined) return own;
  for (const splat of positional.filter(({ text }) => text.startsWith('@'))) {
    const value = memberOf(reader.resolve(splat), name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function elementsOf(list: Node): readonly Node[] {
  const inner = unwrap(list);
  return inner.type === 'array_literal_expression' ? inner.namedChildren : [inner];
}

/** `Invoke-RestMethod`, which reads the response as JSON, and `Invoke-WebRequest`, which does not. */
function readRequest({ node, name, positional, named }: Command, reader: TextReader): readonly SecretUse[] {
  const kind = /^(?:invoke-(restmethod|webrequest)|(irm)|iwr)$/.exec(name);
  const url = kind && (named.get('uri') ?? positional[0]);
  const read = url && isLocalRequest(url, reader) ? readLocalRequest(url, reader) : undefined;
  return read === undefined
    ? []
    : [
        {
          form: 'AWS Parameters and Secrets Lambda extension',
          node,
          actions: ['GetSecretValue'],
          ...(!/restmethod|irm/.test(name) && { isEnvelope: true as const }),
          ...read,
        },
      ];
}
