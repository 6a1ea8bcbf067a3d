import { parseTree, type ParseError } from 'jsonc-parser';
import { describeStrength, estimateStrength, type Strength } from '../../core/secrets/passwordStrength';
import type { InputProblem } from './inputs';

/** See SecretString in https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const largestValueBytes = 65_536;

/** Checks a secret's value before it is sent. The message never holds any part of it. */
export function checkValue(kind: 'text' | 'json', value: string): InputProblem | undefined {
  return (
    checkBytes(new TextEncoder().encode(value).length) ?? (kind === 'json' ? checkJson(value) : undefined)
  );
}

/** Checks how many bytes a value has; of text, those of its UTF-8. */
export function checkBytes(bytes: number): InputProblem | undefined {
  if (bytes === 0) return { severity: 'error', message: 'A secret needs a value.' };
  if (bytes <= largestValueBytes) return undefined;
  return {
    severity: 'error',
    message: `A secret holds at most ${largestValueBytes} bytes; this value has ${bytes}.`,
  };
}

/**
 * Says how strong a password is; where it is weak, as a warning.
 * @param what stands before the colon, in place of the prompt, which a message hides
 */
export function tellStrength(strength: Strength, what = 'Strength'): InputProblem {
  const isWeak = strength.words === 'weak' || strength.words === 'very weak';
  return {
    severity: isWeak ? 'warning' : 'information',
    message: `${what}: ${describeStrength(strength)}.`,
  };
}

/** As {@link checkValue} of a text, and how strong it is as far as its characters tell. */
export function checkPassword(value: string): InputProblem | undefined {
  return checkValue('text', value) ?? tellStrength(estimateStrength(value));
}

function checkJson(value: string): InputProblem | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(value, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined)
    return { severity: 'error', message: `This is not JSON yet: look at character ${error.offset + 1}.` };
  return root?.type === 'object'
    ? undefined
    : { severity: 'error', message: 'This is JSON, but not an object with keys: { "username": … }' };
}
