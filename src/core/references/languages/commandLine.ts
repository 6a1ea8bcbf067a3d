import type { Node } from 'web-tree-sitter';
import type { SecretUse } from '../program/programSyntax';
import type { SourceText } from '../reference';
import { readAction } from '../secretActions';

/** Commands that only print their words. */
const printing = /^(echo|printf|write-(host|output))$/i;

/**
 * The secrets that the words of a command name: `aws secretsmanager OPERATION --secret-id …`, also behind another command and in a
 * container (https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/).
 */
export function readAwsCommand(command: Node, words: readonly Node[], region?: Node): readonly SecretUse[] {
  const service = words.findIndex(({ text }) => text === 'secretsmanager');
  const before = words.slice(0, Math.max(service, 0)).map(({ text }) => text);
  const isAws =
    before.some((word) => /(^|\/)aws(\.exe|-cli(:[\w.-]+)?)?$/.test(word)) && !printing.test(before[0] ?? '');
  const action = readAction(words[service + 1]?.text ?? '');
  if (!isAws || action === undefined) return [];
  const isCreation = action === 'CreateSecret';
  const stagingLabel = optionOf(words, '--version-stage');
  const versionId = action === 'GetSecretValue' ? optionOf(words, '--version-id') : undefined;
  const inRegion = optionOf(words, '--region') ?? region;
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
    ...(inRegion && { region: inRegion }),
    ...(stagingLabel && { stagingLabel }),
    ...(versionId && { versionId }),
  }));
}

/** What a command gets for an option: `--name value`, or `--name=value`. */
function optionOf(words: readonly Node[], name: string): Node | SourceText | undefined {
  for (const [index, word] of words.entries()) {
    if (word.text === name) return words[index + 1];
    if (!word.text.startsWith(`${name}=`)) continue;
    const start = word.startIndex + name.length + 1;
    if (word.namedChildCount === 0)
      return {
        text: word.text.slice(name.length + 1).replaceAll(/\\(.)/g, '$1'),
        range: { start, end: word.endIndex },
        isLiteral: false,
      };
    const [head, value, ...others] = word.namedChildren;
    return head?.text === `${name}=` && others.length === 0 ? value : undefined;
  }
  return undefined;
}

/** What follows an option up to the next one. */
function valuesOf(words: readonly Node[], name: string): readonly Node[] {
  const start = words.findIndex(({ text }) => text === name) + 1;
  if (start === 0) return [];
  const end = words.findIndex(({ text }, index) => index >= start && text.startsWith('--'));
  return words.slice(start, end === -1 ? undefined : end);
}
