import { Worker } from 'node:worker_threads';
import { Redacted, reveal } from '../core/secrets/redacted';
import type { AgeAnswer, AgeRequest } from './age';

/** Whom a file is encrypted for. */
export type FileKeys =
  | { readonly kind: 'passphrase'; readonly passphrase: Redacted<string> }
  /** Recipients in which `findRecipientsProblem` finds no problem. */
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] };

/** What a file is decrypted with. */
export type FileSecrets =
  | { readonly kind: 'passphrase'; readonly passphrase: Redacted<string> }
  | { readonly kind: 'identities'; readonly identities: readonly Redacted<string>[] };

/** What an encrypted file needs, as its header says. */
export type FileNeeds = 'passphrase' | 'identity';

/** Encrypts and decrypts files in the format of age. */
export interface AgeFiles {
  encrypt(text: Redacted<string>, keys: FileKeys, signal: AbortSignal): Promise<Uint8Array>;
  /** Resolves to `undefined` when these are not the secrets that the file was encrypted for. */
  decrypt(file: Uint8Array, secrets: FileSecrets, signal: AbortSignal): Promise<Redacted<string> | undefined>;
}

/**
 * Encrypts and decrypts in a thread of its own, one a file, because a key is derived from a passphrase for seconds. Methods reject
 * with the signal's reason when it is aborted, which ends the thread, and with an Error when the file is damaged.
 * @param script dist/ageWorker.js
 */
export function createAgeFiles(script: string): AgeFiles {
  return {
    async encrypt(text, keys, signal) {
      const to =
        keys.kind === 'passphrase'
          ? { passphrase: reveal(keys.passphrase) }
          : { recipients: keys.recipients };
      const bytes = new TextEncoder().encode(reveal(text));
      const answer = await ask(script, { kind: 'encrypt', bytes, to }, signal);
      if (answer.kind === 'done') return answer.bytes;
      throw new Error('The backup could not be encrypted. Check the recipients. Nothing was written.');
    },

    async decrypt(file, secrets, signal) {
      const keys =
        secrets.kind === 'passphrase'
          ? { passphrase: reveal(secrets.passphrase) }
          : { identities: secrets.identities.map((identity) => reveal(identity)) };
      const answer = await ask(script, { kind: 'decrypt', bytes: file, with: keys }, signal);
      if (answer.kind === 'done') return new Redacted(new TextDecoder().decode(answer.bytes));
      if (answer.kind === 'wrong key') return undefined;
      throw new Error(
        'The file is damaged, or is none that was encrypted with age. Take another copy of it.',
      );
    },
  };
}

/** What the header of a file asks for; `undefined` when it is no file of age. */
export function readFileNeeds(file: Uint8Array): FileNeeds | undefined {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 512)).trimStart();
  const armored = /^-----BEGIN AGE ENCRYPTED FILE-----\s+([A-Za-z0-9+/]+)/.exec(start)?.[1];
  const header = armored === undefined ? start : Buffer.from(armored, 'base64').toString('latin1');
  if (!header.startsWith('age-encryption.org/v1\n')) return undefined;
  if (header.includes('\n-> scrypt ')) return 'passphrase';
  return 'identity';
}

/** The thread's answer. Rejects with an Error that quotes nothing, since the thread's own words could quote what it was given. */
async function ask(script: string, request: AgeRequest, signal: AbortSignal): Promise<AgeAnswer> {
  signal.throwIfAborted();
  const worker = new Worker(script, { workerData: request });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  const answer = await new Promise<AgeAnswer | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => {
      resolve(undefined);
    });
    worker.once('exit', () => {
      resolve(undefined);
    });
  });
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (answer === undefined) throw new Error('The thread that encrypts and decrypts has failed. Try again.');
  return answer;
}
