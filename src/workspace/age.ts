import { Decrypter, Encrypter, armor } from 'age-encryption';

/** Whom a file is encrypted for: whoever knows a passphrase, or whoever has one of the recipients' identities. */
export type AgeRecipients = { readonly passphrase: string } | { readonly recipients: readonly string[] };
export type AgeIdentities = { readonly passphrase: string } | { readonly identities: readonly string[] };

/** What is to be done with bytes. */
export type AgeRequest = { readonly bytes: Uint8Array } & (
  | { readonly kind: 'encrypt'; readonly to: AgeRecipients }
  | { readonly kind: 'decrypt'; readonly with: AgeIdentities }
);

/** The bytes that came of it, or why none did. */
export type AgeAnswer =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  /** The passphrase or the identities are not those that the file was encrypted for. */
  | { readonly kind: 'wrong key' }
  /** It is no file of age, or not as it was written; or a recipient cannot be encrypted for. */
  | { readonly kind: 'broken' };

/** Encrypts or decrypts in the format of age, https://age-encryption.org/v1; deriving a key from a passphrase takes seconds. */
export async function runAge(request: AgeRequest): Promise<AgeAnswer> {
  try {
    return {
      kind: 'done',
      bytes: request.kind === 'encrypt' ? await encrypt(request) : await decrypt(request),
    };
  } catch (error) {
    const isWrongKey = error instanceof Error && error.message.startsWith('no identity matched');
    return { kind: isWrongKey ? 'wrong key' : 'broken' };
  }
}

async function encrypt({ bytes, to }: Extract<AgeRequest, { kind: 'encrypt' }>): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in to) encrypter.setPassphrase(to.passphrase);
  else for (const recipient of to.recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

async function decrypt({ bytes, with: keys }: Extract<AgeRequest, { kind: 'decrypt' }>): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if ('passphrase' in keys) decrypter.addPassphrase(keys.passphrase);
  else for (const identity of keys.identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(isArmored(bytes) ? armor.decode(new TextDecoder().decode(bytes)) : bytes);
}

function isArmored(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart().startsWith('-----BEGIN AGE');
}
