import * as vscode from 'vscode';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import {
  derivePublicKey,
  generateKeyPair,
  isPrivateKey,
  type KeyPair,
  type KeyPairKind,
} from '../../../workspace/keyPair';
import { decodeText } from '../../../workspace/decode';
import { pathOf } from '../../fix/workspaceProject';
import { withProgress } from '../../progress';
import { askInput, askPick } from '../../prompts/inputs';
import { openOne } from '../../prompts/openOne';
import { back, type Step } from '../../prompts/steps';
import type { Answers } from './answers';

interface PairItem extends vscode.QuickPickItem {
  readonly source: KeyPairKind | 'paste' | 'open';
}

const items: readonly PairItem[] = [
  { source: 'ed25519', label: '$(sparkle) Generate Ed25519', description: 'for signatures and SSH' },
  { source: 'p256', label: '$(sparkle) Generate ECDSA P-256', description: 'for signatures, such as ES256' },
  {
    source: 'rsa4096',
    label: '$(sparkle) Generate RSA 4096',
    description: 'where nothing else is accepted; takes a moment',
  },
  { source: 'open', label: '$(folder-opened) Open a Private Key…', description: 'a PEM or OpenSSH file' },
  { source: 'paste', label: '$(clippy) Paste a Private Key…', description: 'from the clipboard' },
];

const isPair = ({ holds }: Answers): boolean => holds === 'keyPair';

const askPair: Step<Answers> = {
  isNeeded: isPair,
  ask: async (answers, frame) => {
    const picked = await askPick(frame, { placeholder: 'Key pair', items });
    if (picked === back) return back;
    if (picked.source === 'paste') return { ...answers, keyPair: {} };
    if (picked.source === 'open') {
      const privateKey = await openOne({ ...frame, canGoBack: true }, readPrivateKey);
      return privateKey === back ? back : { ...answers, keyPair: withPublicKey(privateKey) };
    }
    const { source } = picked;
    const keyPair = await withProgress('Generating a key pair', (signal) => generateUntil(source, signal));
    return { ...answers, keyPair };
  },
};

/** Drawing cannot be stopped, but it need not be waited for. */
function generateUntil(kind: KeyPairKind, signal: AbortSignal): Promise<KeyPair> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new vscode.CancellationError());
    });
    generateKeyPair(kind).then(resolve, reject);
  });
}

const askPrivateKey: Step<Answers> = {
  isNeeded: (answers) => isPair(answers) && answers.keyPair?.privateKey === undefined,
  ask: async (answers, frame) => {
    const privateKey = await askInput(frame, {
      prompt: 'Private key: copy all of it, then use the clipboard button',
      isMasked: true,
      offersClipboard: true,
      check: (text) =>
        isPrivateKey(text)
          ? undefined
          : { severity: 'error', message: 'This is no private key in PEM or OpenSSH’s format.' },
    });
    return privateKey === back
      ? back
      : { ...answers, keyPair: withPublicKey(new Redacted(`${privateKey.trim()}\n`)) };
  },
};

/** Where it cannot be derived: the private key is encrypted, or in a format of its own. */
const askPublicKey: Step<Answers> = {
  isNeeded: (answers) =>
    isPair(answers) && answers.keyPair?.privateKey !== undefined && answers.keyPair.publicKey === undefined,
  ask: async (answers, frame) => {
    const publicKey = await askInput(frame, {
      prompt:
        'Public key, as PEM or in OpenSSH’s one line. It cannot be derived: the private key is encrypted or in OpenSSH’s format.',
      placeholder: 'ssh-ed25519 …',
      offersClipboard: true,
      check: (text) =>
        isPublicKey(text) ? undefined : { severity: 'error', message: 'This is no public key yet.' },
    });
    if (publicKey === back) return back;
    return { ...answers, keyPair: { ...answers.keyPair, publicKey: new Redacted(publicKey.trim()) } };
  },
};

function isPublicKey(text: string): boolean {
  return /^(?:(?:ssh|ecdsa|sk)-[\w@.-]+ [A-Za-z0-9+/=]{40,}|-----BEGIN (?:[A-Z0-9]+ )*PUBLIC KEY-----\s)/.test(
    text.trim(),
  );
}

async function readPrivateKey(uri: vscode.Uri): Promise<Redacted<string>> {
  const text = decodeText(await vscode.workspace.fs.readFile(uri));
  if (text !== undefined && isPrivateKey(text)) return new Redacted(text);
  throw new Error(`${pathOf(uri)} holds no private key in PEM or OpenSSH’s format.`);
}

function withPublicKey(privateKey: Redacted<string>): Partial<KeyPair> {
  const publicKey = derivePublicKey(privateKey);
  return publicKey === undefined ? { privateKey } : { publicKey, privateKey };
}

/** Asks for a key pair: generated, or of a private key that there is. */
export const askKeyPair: readonly Step<Answers>[] = [askPair, askPrivateKey, askPublicKey];

/** The JSON that is stored. */
export function toKeyPairJson({ publicKey, privateKey }: Partial<KeyPair>): Redacted<string> {
  if (publicKey === undefined || privateKey === undefined) throw new Error('The key pair is not complete.');
  return new Redacted(
    JSON.stringify({ publicKey: reveal(publicKey), privateKey: reveal(privateKey) }, undefined, 2),
  );
}
