import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { ReadForBackup } from '../../../aws/readForBackup';
import { findRecipientsProblem, readRecipients } from '../../../core/secrets/ageKeys';
import { describeStrength, estimateStrength } from '../../../core/secrets/passwordStrength';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import type { FileKeys } from '../../../workspace/ageThread';
import { askInput, askPick, type InputProblem } from '../../prompts/inputs';
import { askSteps, back, type Step } from '../../prompts/steps';

/** What the person is asked before a backup is written. Each rejects with a CancellationError when it is dismissed. */
export interface ExportPrompts {
  /** @param what `3 secrets` */
  askKeys(what: string): Promise<FileKeys>;
  askFile(): Promise<vscode.Uri>;
  /** Resolves when what could be read is to be written without the rest. */
  confirmRest(read: ReadForBackup): Promise<void>;
}

interface Answers {
  readonly kind: FileKeys['kind'];
  readonly passphrase?: Redacted<string>;
  readonly recipients?: string;
}

/** Asks in quick picks, boxes and dialogs of the editor. */
export const exportPrompts: ExportPrompts = {
  async askKeys(what) {
    const steps = [askKind, askPassphrase, askPassphraseAgain, askRecipients];
    const { kind, passphrase, recipients } = await askSteps<Answers>(`Back up ${what}`, steps, {
      kind: 'passphrase',
    });
    return kind === 'passphrase' && passphrase !== undefined
      ? { kind: 'passphrase', passphrase }
      : { kind: 'recipients', recipients: readRecipients(recipients ?? '') };
  },

  async askFile() {
    const day = new Date().toISOString().slice(0, 10);
    const uri = await vscode.window.showSaveDialog({
      title: 'Write the encrypted backup to',
      saveLabel: 'Write Backup',
      filters: { 'Encrypted with age': ['age'] },
      defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), `secrets-${day}.age`),
    });
    if (uri === undefined) throw new vscode.CancellationError();
    return uri;
  },

  async confirmRest(read) {
    const act = 'Back Up the Rest';
    const choice = await vscode.window.showWarningMessage(
      describeMissing(read),
      { modal: true, detail: listMissing(read) },
      act,
    );
    if (choice !== act) throw new vscode.CancellationError();
  },
};

interface KindItem extends vscode.QuickPickItem {
  readonly keys: FileKeys['kind'];
}

const kinds: readonly KindItem[] = [
  {
    label: 'With a passphrase',
    description: 'whoever knows it can decrypt the file',
    keys: 'passphrase',
  },
  {
    label: 'For recipients',
    description: 'age1…, the public keys of those who can decrypt it',
    keys: 'recipients',
  },
];

const askKind: Step<Answers> = {
  ask: async (answers, frame) => {
    const active = kinds.find(({ keys }) => keys === answers.kind);
    const picked = await askPick(frame, { placeholder: 'How to encrypt the file', items: kinds, active });
    return picked === back ? back : { ...answers, kind: picked.keys };
  },
};

const askPassphrase: Step<Answers> = {
  isNeeded: ({ kind }) => kind === 'passphrase',
  ask: async (answers, frame) => {
    const text = await askInput(frame, {
      prompt: 'Passphrase of the backup: four or five unrelated words, or one of a password manager',
      isMasked: true,
      check: checkPassphrase,
    });
    return text === back ? back : { ...answers, passphrase: new Redacted(text) };
  },
};

const askPassphraseAgain: Step<Answers> = {
  isNeeded: ({ kind }) => kind === 'passphrase',
  ask: async (answers, frame) => {
    const wanted = answers.passphrase;
    const text = await askInput(frame, {
      prompt: 'The passphrase once more. Without it nobody can read the backup.',
      isMasked: true,
      check: (typed) =>
        wanted !== undefined && typed === reveal(wanted)
          ? undefined
          : { severity: 'error', message: 'This is not the same passphrase yet.' },
    });
    return text === back ? back : answers;
  },
};

const askRecipients: Step<Answers> = {
  isNeeded: ({ kind }) => kind === 'recipients',
  ask: async (answers, frame) => {
    const text = await askInput(frame, {
      prompt: 'Recipients, with spaces between. Each of them can decrypt the file.',
      placeholder: 'age1…',
      value: answers.recipients ?? '',
      check: (typed) => {
        const message = findRecipientsProblem(typed);
        return message === undefined ? undefined : { severity: 'error', message };
      },
      offersClipboard: true,
    });
    return text === back ? back : { ...answers, recipients: text };
  },
};

/** How strong a passphrase is; only what is guessed soon is refused. Each guess at the file costs about a second. */
function checkPassphrase(passphrase: string): InputProblem {
  if (passphrase === '') return { severity: 'error', message: 'A passphrase is needed.' };
  const strength = estimateStrength(passphrase);
  const said = `Strength: ${describeStrength(strength)}.`;
  switch (strength.words) {
    case 'very weak':
      return { severity: 'error', message: `${said} Too weak for a backup: add words.` };
    case 'weak':
      return { severity: 'warning', message: `${said} Another word or two make it better.` };
    case 'fair':
    case 'strong':
    case 'very strong':
      return { severity: 'information', message: said };
  }
}

function describeMissing({ entries, failures, withoutPolicy }: ReadForBackup): string {
  const total = entries.length + failures.length;
  return failures.length > 0
    ? `${failures.length} of ${total} secrets cannot be read. Back up the other ${entries.length}?`
    : `The resource policy of ${withoutPolicy.length} of ${total} secrets cannot be read. Back them up without it?`;
}

function listMissing({ failures, withoutPolicy }: ReadForBackup): string {
  return [
    ...failures.map(({ name, error }) => `${name}: ${error.message}`),
    ...withoutPolicy.map(({ name, error }) => `${name}, without its resource policy: ${error.message}`),
  ].join('\n\n');
}
