import type { NameProblem } from './naming';
import { reveal, type Redacted } from './redacted';

/** How Parameter Store keeps a value: as it is, or encrypted by KMS. */
export type ParameterType = 'String' | 'SecureString';

/** AWS counts the ARN before the name, `arn:aws-us-gov:ssm:us-gov-west-1:123456789012:parameter`, among its 1011 characters. */
const longestName = 950;
const mostLevels = 15;

/**
 * Checks a name for a new parameter; `undefined` when it is fine. The rules are those of
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export function validateParameterName(name: string): NameProblem | undefined {
  const message = findNameProblem(name);
  return message === undefined ? undefined : { severity: 'error', message };
}

function findNameProblem(name: string): string | undefined {
  if (name === '') return 'A parameter needs a name.';
  if (name.length > longestName)
    return `A parameter's name has at most ${longestName} characters; this one has ${name.length}.`;
  const foreign = /[^\w./-]/u.exec(name)?.[0];
  if (foreign !== undefined)
    return `A parameter's name cannot contain ${foreign === ' ' ? 'a space' : `“${foreign}”`}. Use letters, digits and . - _ with / between levels.`;
  if (name.includes('/') && !name.startsWith('/'))
    return "A parameter's name with a / in it begins with one.";
  const levels = name.replace(/^\//, '').split('/');
  if (levels.includes('')) return "A level of a parameter's name is empty.";
  if (levels.length > mostLevels)
    return `A parameter's name has at most ${mostLevels} levels; this one has ${levels.length}.`;
  if (isReserved(name)) return "Names of parameters that begin with “aws” or “ssm” are AWS's own.";
  return undefined;
}

/** Whether AWS keeps a name for itself. */
export function isReserved(name: string): boolean {
  return /^\/?(?:aws|ssm)/i.test(name);
}

const standardBytes = 4096;
const advancedBytes = 8192;

/** Why a standard parameter cannot hold the value, in sentences; `undefined` when it can. */
export function findParameterValueProblem(value: Redacted<string>): string | undefined {
  const text = reveal(value);
  const bytes = countBytes(text);
  if (bytes > standardBytes)
    return `The value has ${bytes} bytes, and a standard parameter holds ${standardBytes}${bytes > advancedBytes ? ', an advanced one twice as many' : '; an advanced one would, and is charged'}. Store it in Secrets Manager.`;
  if (text.includes('{{'))
    return 'Parameter Store takes {{ for a reference to another parameter. Store the value in Secrets Manager.';
  return undefined;
}

/** In UTF-8. */
function countBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
