import type { SecretReference, SourceText } from '../../../../src/core/references/reference';

/** A text as one literal says it at an offset. */
export function say(text: string, start = 0): SourceText {
  return { text, range: { start, end: start + text.length }, isLiteral: true };
}

/** A reference of code that reads a secret by this name or ARN. */
export function refer(id: string, more: Partial<SecretReference> = {}): SecretReference {
  const secretId = say(id);
  return {
    form: 'AWS SDK for JavaScript',
    secretId,
    usedAt: secretId.range,
    role: 'use',
    actions: ['GetSecretValue'],
    keys: [],
    readsJson: false,
    ...more,
  };
}
