import { isBech32 } from '../detection/validation/bech32';
import { Redacted } from './redacted';

/**
 * The texts by which age names keys, one or more in a text with white space or commas between; see
 * https://github.com/C2SP/C2SP/blob/main/age.md
 */

/** What keeps the text from being recipients; `undefined` when nothing does. */
export function findRecipientsProblem(text: string): string | undefined {
  const recipients = readRecipients(text);
  if (recipients.length === 0) return 'At least one recipient is needed: age1…';
  for (const [index, recipient] of recipients.entries()) {
    const which = recipients.length === 1 ? 'This' : `Recipient ${index + 1}`;
    if (/^age-secret-key-/i.test(recipient))
      return `${which} is an identity, which is secret. A recipient begins with age1.`;
    if (!/^age1(?:pq1)?[02-9ac-hj-np-z]+$/.test(recipient))
      return `${which} is not a recipient of age: age1… or age1pq1…`;
    if (!isBech32(recipient)) return `${which} is not whole: its last characters do not fit the others.`;
    if (!isRecipientLength(recipient)) return `${which} is not a recipient that can be encrypted for here.`;
  }
  return undefined;
}

/** The recipients of a text in which {@link findRecipientsProblem} finds no problem, each once. */
export function readRecipients(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter((part) => part !== ''))];
}

/** 32 bytes of X25519, or 1,216 of ML-KEM-768 and X25519: five bits a character, and six of checksum. */
function isRecipientLength(recipient: string): boolean {
  const length = recipient.length - recipient.lastIndexOf('1') - 1 - 6;
  return length === Math.ceil(((recipient.startsWith('age1pq1') ? 1_216 : 32) * 8) / 5);
}

/** What keeps a text from being one identity or an identity file; `undefined` when nothing does. It quotes nothing of it. */
export function findIdentitiesProblem(text: string): string | undefined {
  const lines = identityLines(text);
  if (lines.length === 0) return 'At least one identity is needed: AGE-SECRET-KEY-1…';
  for (const [index, line] of lines.entries()) {
    const which = lines.length === 1 ? 'This' : `Identity ${index + 1}`;
    if (line.startsWith('AGE-PLUGIN-'))
      return `${which} needs a plugin of age. Decrypt the file with the age command.`;
    if (!/^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]+$/.test(line))
      return `${which} is not an identity of age: AGE-SECRET-KEY-1…`;
    if (!isBech32(line.toLowerCase()))
      return `${which} is not whole: its last characters do not fit the others.`;
  }
  return undefined;
}

/** The identities of a text in which {@link findIdentitiesProblem} finds no problem. */
export function readIdentities(text: string): readonly Redacted<string>[] {
  return identityLines(text).map((line) => new Redacted(line));
}

/** An identity file has one a line, and comments that begin with `#`. */
function identityLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
