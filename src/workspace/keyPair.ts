import {
  createPublicKey,
  generateKeyPair as generate,
  type KeyObject,
  type KeyPairKeyObjectResult,
} from 'node:crypto';
import { promisify } from 'node:util';
import { Redacted, reveal } from '../core/secrets/redacted';

/** A key pair as PEM: the public key as SubjectPublicKeyInfo, the private one as PKCS #8 when it was generated. */
export interface KeyPair {
  readonly publicKey: Redacted<string>;
  readonly privateKey: Redacted<string>;
}

export type KeyPairKind = 'rsa4096' | 'p256' | 'ed25519';

/** Draws a key pair, beside the thread that asks. RSA takes a second or several. */
export async function generateKeyPair(kind: KeyPairKind): Promise<KeyPair> {
  const { publicKey, privateKey } = await generators[kind]();
  return {
    publicKey: toPem(publicKey),
    privateKey: new Redacted(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
  };
}

const generators: Readonly<Record<KeyPairKind, () => Promise<KeyPairKeyObjectResult>>> = {
  rsa4096: () => promisify(generate)('rsa', { modulusLength: 4096 }),
  p256: () => promisify(generate)('ec', { namedCurve: 'P-256' }),
  ed25519: () => promisify(generate)('ed25519'),
};

function toPem(publicKey: KeyObject): Redacted<string> {
  return new Redacted(publicKey.export({ type: 'spki', format: 'pem' }).toString());
}

/** Whether a text has the frame of a private key in PEM, whatever its format. */
export function isPrivateKey(text: string): boolean {
  return /^-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----\s[\s\S]+-----END (?:[A-Z0-9]+ )*PRIVATE KEY-----\s*$/.test(
    text.trimStart(),
  );
}

/** The public key that belongs to a private one; `undefined` where it is encrypted or in a format of its own, as OpenSSH's. */
export function derivePublicKey(privateKey: Redacted<string>): Redacted<string> | undefined {
  try {
    return toPem(createPublicKey(reveal(privateKey)));
  } catch {
    return undefined;
  }
}
