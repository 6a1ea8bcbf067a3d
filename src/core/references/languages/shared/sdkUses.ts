import type { Node } from 'web-tree-sitter';
import type { SecretUse } from '../../program/programSyntax';
import type { SecretAction } from '../../reference';
import { readAction } from '../../secretActions';

/** The members of a request by name, in lower case and without underscores: `secretid`, `versionstage`. */
export type Input = ReadonlyMap<string, Node>;

/** A member's name as {@link Input} has it: `SecretId`, `secret_id`, `withSecretId` and `set_secret_id` are one. */
export function inputName(name: string): string {
  return name
    .replace(/^(?:set_|(?:with|set)(?=[A-Z]))/, '')
    .replaceAll('_', '')
    .toLowerCase();
}

/** The operation that a method calls, in whatever way its language says that it waits: `GetSecretValueAsync`. */
export function methodAction(name: string): SecretAction | undefined {
  return readAction(name.replace(/(?:_?[Aa]sync|WithContext|Paginator)$/, ''));
}

/** The operation that a type holds the input of: `GetSecretValueRequest`, `GetSecretValueInput`. */
export function requestAction(type: string): SecretAction | undefined {
  const name = /(\w+)(?:Request|Input)$/.exec(type)?.[1];
  return name === undefined ? undefined : readAction(name);
}

/** The uses that a call of an operation stands for: one, or one for each secret of a list. */
export function useInput(
  call: Pick<SecretUse, 'form' | 'node' | 'region'>,
  action: SecretAction,
  input: Input,
  elementsOf: (list: Node) => readonly Node[],
): readonly SecretUse[] {
  const list = action === 'BatchGetSecretValue' ? input.get('secretidlist') : undefined;
  const ids =
    list === undefined ? [input.get(action === 'CreateSecret' ? 'name' : 'secretid')] : elementsOf(list);
  const stagingLabel = input.get('versionstage');
  const versionId = action === 'GetSecretValue' ? input.get('versionid') : undefined;
  return ids.flatMap((secretId) =>
    secretId === undefined
      ? []
      : [
          {
            ...call,
            secretId,
            actions: [action],
            ...(action === 'CreateSecret' && { role: 'definition' as const }),
            ...(stagingLabel && { stagingLabel }),
            ...(versionId && { versionId }),
          },
        ],
  );
}
