import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { isLocalRequest, readLocalRequest, readQueryOf } from '../../program/localRequest';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { readAction } from '../../secretActions';
import { argumentsOf, commandName } from './bindings';
import { optionOf, valuesOf } from './options';

/** What names secrets in a script. */
export function findUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return findAll(root, 'command').flatMap((command) =>
    /^(curl|wget)$/.test(commandName(command)) ? readRequest(command, reader) : readCommand(command),
  );
}

/**
 * `aws secretsmanager OPERATION --secret-id …`, also behind another command and in a container
 * (https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/).
 */
function readCommand(command: Node): readonly SecretUse[] {
  const name = command.childForFieldName('name');
  const words = [...(name === null ? [] : [name]), ...argumentsOf(command)];
  const service = words.findIndex(({ text }) => text === 'secretsmanager');
  const isAws = words
    .slice(0, Math.max(service, 0))
    .some(({ text }) => /(^|\/)aws(-cli(:[\w.-]+)?)?$/.test(text));
  const action = readAction(words[service + 1]?.text ?? '');
  if (!isAws || action === undefined) return [];
  const isCreation = action === 'CreateSecret';
  const stagingLabel = optionOf(words, '--version-stage');
  const versionId = action === 'GetSecretValue' ? optionOf(words, '--version-id') : undefined;
  const region = optionOf(words, '--region') ?? regionBefore(command);
  const ids =
    action === 'BatchGetSecretValue'
      ? valuesOf(words, '--secret-id-list')
      : [optionOf(words, isCreation ? '--name' : '--secret-id')].filter((id) => id !== undefined);
  const query = optionOf(words, '--query')?.text ?? '';
  return ids.map((secretId) => ({
    form: 'AWS command line interface',
    node: command,
    secretId,
    actions: [action],
    ...(isCreation && { role: 'definition' as const }),
    ...(!query.includes('SecretString') && { isEnvelope: true as const }),
    ...(region && { region }),
    ...(stagingLabel && { stagingLabel }),
    ...(versionId && { versionId }),
  }));
}

/** `AWS_REGION=… aws …` */
function regionBefore(command: Node): Node | undefined {
  const assignment = command.namedChildren.find(
    (child) =>
      child.type === 'variable_assignment' &&
      /^AWS_(DEFAULT_)?REGION$/.test(child.childForFieldName('name')?.text ?? ''),
  );
  return assignment?.childForFieldName('value') ?? undefined;
}

/** `curl …/secretsmanager/get?secretId=…`, or with `--data-urlencode secretId=…` beside the URL. */
function readRequest(command: Node, reader: TextReader): readonly SecretUse[] {
  const words = argumentsOf(command);
  const url = words.find((word) => isLocalRequest(word, reader));
  if (url === undefined) return [];
  const data = words.filter((_, index) => /^(-d|--data(-urlencode)?)$/.test(words[index - 1]?.text ?? ''));
  const read =
    readLocalRequest(url, reader) ?? data.map((word) => readQueryOf(word, reader)).find((query) => query);
  return read === undefined
    ? []
    : [
        {
          form: 'AWS Parameters and Secrets Lambda extension',
          node: command,
          actions: ['GetSecretValue'],
          isEnvelope: true,
          ...read,
        },
      ];
}
