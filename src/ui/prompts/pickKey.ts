import type * as vscode from 'vscode';
import type { Account } from '../../aws/account/account';
import { AwsError } from '../../aws/awsError';
import { withProgress } from '../progress';
import { askInput, askPick } from './inputs';
import { back, type StepFrame } from './steps';

/** A KMS key to encrypt with; Secrets Manager's own when there is none. */
export interface KeyChoice {
  readonly kmsKeyId?: string;
}

interface KeyItem extends vscode.QuickPickItem {
  readonly choice: KeyChoice | 'typed';
}

const ownAlias = 'alias/aws/secretsmanager';
const ownKey: KeyItem = {
  label: 'aws/secretsmanager',
  description: 'the key that AWS manages; cannot be used from other accounts',
  choice: {},
};
const typedKey = {
  label: 'Another key…',
  description: 'type its ARN, id or alias',
  choice: 'typed',
} as const satisfies KeyItem;

/**
 * Asks for a key among the account's aliases, or to be typed, which is all there is where listing is refused or KMS cannot
 * be reached. Rejects with a CancellationError when it is dismissed, and with an AwsError when keys cannot be listed for
 * another reason.
 */
export async function askKey(
  frame: StepFrame,
  placeholder: string,
  account: Pick<Account, 'listKeys'>,
): Promise<KeyChoice | typeof back> {
  const aliases = await listKeys(account);
  const items: readonly KeyItem[] = [
    ownKey,
    ...(aliases ?? []).map(({ alias, keyId }) => ({
      label: alias.replace(/^alias\//, ''),
      description: keyId,
      choice: { kmsKeyId: alias },
    })),
    aliases === undefined
      ? { ...typedKey, description: `${typedKey.description}: the account’s keys could not be listed` }
      : typedKey,
  ];
  for (;;) {
    const picked = await askPick(frame, { placeholder, items });
    if (picked === back) return back;
    if (picked.choice !== 'typed') return picked.choice;
    const kmsKeyId = await askInput(
      { ...frame, canGoBack: true },
      {
        prompt: placeholder,
        placeholder: 'arn:aws:kms:…, 1234abcd-12ab-34cd-56ef-1234567890ab or alias/…',
        check: checkKeyId,
      },
    );
    if (kmsKeyId !== back) return { kmsKeyId };
  }
}

/** See KmsKeyId in https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
function checkKeyId(text: string) {
  return /^\S{1,2048}$/.test(text)
    ? undefined
    : ({ severity: 'error', message: 'The ARN, the id or the alias of a KMS key, without spaces.' } as const);
}

async function listKeys(account: Pick<Account, 'listKeys'>) {
  try {
    const keys = await withProgress('Listing KMS keys', (signal) => account.listKeys(signal));
    return keys.filter(({ alias }) => alias !== ownAlias);
  } catch (error) {
    if (error instanceof AwsError && (error.kind === 'access-denied' || error.kind === 'unreachable'))
      return undefined;
    throw error;
  }
}
