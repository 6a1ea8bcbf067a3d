import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { isLocalRequest, readLocalRequest, readQueryOf } from '../../program/localRequest';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { readAwsCommand } from '../commandLine';
import { argumentsOf, commandName } from './bindings';

/** What names secrets in a script. */
export function findUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return findAll(root, 'command').flatMap((command) =>
    /^(curl|wget)$/.test(commandName(command)) ? readRequest(command, reader) : readCommand(command),
  );
}

function readCommand(command: Node): readonly SecretUse[] {
  const name = command.childForFieldName('name');
  const words = [...(name === null ? [] : [name]), ...argumentsOf(command)];
  return readAwsCommand(command, words, regionBefore(command));
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
