import * as vscode from 'vscode';
import type { Accompaniments } from '../../../aws/restoreSecret';
import { findIdentitiesProblem, readIdentities } from '../../../core/secrets/ageKeys';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import { regionOf, type RestoreStep } from '../../../core/secrets/restorePlan';
import type { Connection } from '../../../core/secrets/secret';
import type { AgeFiles, FileNeeds, FileSecrets } from '../../../workspace/ageThread';
import { loadBackup } from '../../../workspace/loadBackup';
import { describeConnection } from '../../explorer/nodes';
import { withProgress } from '../../progress';
import { applyFrame, askInput, askPick, askSome, untilAnswered } from '../../prompts/inputs';
import { back, type StepFrame } from '../../prompts/steps';
import { describeAct, type RestoreResult } from './restoreReport';

/** What the person is asked while a backup is restored. Each rejects with a CancellationError when it is dismissed. */
export interface RestorePrompts {
  askFile(): Promise<vscode.Uri>;
  /** @param isAgain whether what was given before does not decrypt the file */
  askSecrets(needs: FileNeeds, isAgain: boolean, age: AgeFiles): Promise<FileSecrets>;
  /** Asks which of the steps are to be done. */
  askSteps(steps: readonly RestoreStep[], connection: Connection): Promise<readonly RestoreStep[]>;
  /** Asks what else the secrets get that are created; only where there is something. */
  askAlong(steps: readonly RestoreStep[], connection: Connection): Promise<Accompaniments>;
  /** Resolves when what changes secrets that are there is to be done. */
  confirm(steps: readonly RestoreStep[], connection: Connection): Promise<void>;
  /** Whether those that failed are to be tried again. */
  offerAgain(failed: readonly RestoreResult[], total: number): Promise<boolean>;
}

const title = 'Restore from a backup';
const frame: StepFrame = { title, step: 1, totalSteps: 1, canGoBack: false };

/** Asks in quick picks, boxes and dialogs of the editor. */
export const restorePrompts: RestorePrompts = {
  askFile: () => openFile('Restore', { 'Encrypted with age': ['age'], 'All files': ['*'] }),

  async askSecrets(needs, isAgain, age) {
    if (needs === 'passphrase')
      return {
        kind: 'passphrase',
        passphrase: await askMasked(
          isAgain ? 'That was not the passphrase. Passphrase of the backup' : 'Passphrase of the backup',
        ),
      };
    return { kind: 'identities', identities: await askIdentities(isAgain, age) };
  },

  async askSteps(steps, connection) {
    const items = steps.map((step) => ({
      label: step.entry.name,
      description: describeAct(step.act),
      step,
    }));
    const picked = await askSome(
      { ...frame, title: `Restore into ${describeConnection(connection)}` },
      {
        placeholder: 'What to restore; the document beside lists everything in the backup',
        items,
        selected: items.filter(({ step }) => step.act.kind === 'create'),
      },
    );
    if (picked === back) throw new vscode.CancellationError();
    return picked.map(({ step }) => step);
  },

  async askAlong(steps, connection) {
    const created = steps.filter(({ act }) => act.kind === 'create').map(({ entry }) => entry);
    const isHome = created.every(({ arn }) => regionOf(arn) === connection.region);
    const offered: AlongItem[] = [
      ...(created.some(({ kmsKeyId }) => kmsKeyId !== undefined)
        ? [{ label: 'Their KMS keys', description: 'else aws/secretsmanager', gives: 'withKey' } as const]
        : []),
      ...(created.some(({ replicas }) => replicas.length > 0)
        ? [{ label: 'Their replicas', description: 'in the same regions', gives: 'withReplicas' } as const]
        : []),
      ...(created.some(({ policy }) => policy !== undefined)
        ? [
            {
              label: 'Their resource policies',
              description: 'who else may use them',
              gives: 'withPolicy',
            } as const,
          ]
        : []),
    ];
    const given = offered.length === 0 ? [] : await pickAny(offered, isHome ? offered : []);
    const has = (key: keyof Accompaniments): boolean => given.some(({ gives }) => gives === key);
    return { withKey: has('withKey'), withReplicas: has('withReplicas'), withPolicy: has('withPolicy') };
  },

  async confirm(steps, connection) {
    const act = 'Restore';
    const choice = await vscode.window.showWarningMessage(
      `Restore ${steps.length === 1 ? '1 secret that is' : `${steps.length} secrets that are`} there already in ${describeConnection(connection)}?`,
      {
        modal: true,
        detail: [
          steps
            .map(
              ({ entry, act: { kind } }) =>
                `${entry.name}${kind === 'undelete' ? ', scheduled for deletion' : ''}`,
            )
            .join('\n'),
          'Whatever reads them gets the value of the backup from now on. The value that each has becomes AWSPREVIOUS; Roll Back makes it current again.',
        ].join('\n\n'),
      },
      act,
    );
    if (choice !== act) throw new vscode.CancellationError();
  },

  async offerAgain(failed, total) {
    const again = 'Try Again';
    const [first] = failed;
    const reason =
      failed.length === 1 && first?.reason !== undefined
        ? ` ${first.restoration.entry.name}: ${first.reason}`
        : ' The document says why.';
    const choice = await vscode.window.showErrorMessage(
      `${total - failed.length} of ${total} secrets were restored.${reason}`,
      again,
    );
    return choice === again;
  },
};

interface AlongItem extends vscode.QuickPickItem {
  readonly gives: keyof Accompaniments;
}

/** Asks for any of the items, none too. */
async function pickAny(
  items: readonly AlongItem[],
  selected: readonly AlongItem[],
): Promise<readonly AlongItem[]> {
  const pick = vscode.window.createQuickPick<AlongItem>();
  applyFrame(pick, frame);
  pick.canSelectMany = true;
  pick.placeholder = 'What the secrets that are created get beside value, description and tags';
  pick.items = items;
  pick.selectedItems = selected;
  const picked = await untilAnswered<readonly AlongItem[]>(pick, (answer) => [
    pick.onDidAccept(() => {
      answer(pick.selectedItems);
    }),
  ]);
  if (picked === back) throw new vscode.CancellationError();
  return picked;
}

interface SourceItem extends vscode.QuickPickItem {
  readonly isFile: boolean;
}

async function askIdentities(isAgain: boolean, age: AgeFiles): Promise<readonly Redacted<string>[]> {
  const items: readonly SourceItem[] = [
    { label: 'Type or paste an identity', description: 'AGE-SECRET-KEY-1…', isFile: false },
    { label: 'Identity file…', description: 'as age-keygen writes it', isFile: true },
  ];
  const source = await askPick(frame, {
    placeholder: isAgain
      ? 'The file was not encrypted for that identity. Another one'
      : 'The identity of one of the recipients',
    items,
  });
  if (source === back) throw new vscode.CancellationError();
  if (source.isFile) return readIdentities(reveal(await readIdentityFile(age)));
  return readIdentities(reveal(await askMasked('Identity: AGE-SECRET-KEY-1…', findIdentitiesProblem)));
}

/** The text of an identity file, which can itself be encrypted with a passphrase. */
async function readIdentityFile(age: AgeFiles): Promise<Redacted<string>> {
  const file = await vscode.workspace.fs.readFile(await openFile('Use Identity', {}));
  let text: Redacted<string> | undefined = new Redacted(new TextDecoder().decode(file));
  if (loadBackup().readFileNeeds(file) === 'passphrase') {
    const passphrase = await askMasked('Passphrase of the identity file');
    text = await withProgress('Decrypting the identity file', (signal) =>
      age.decrypt(file, { kind: 'passphrase', passphrase }, signal),
    );
  }
  if (text === undefined) throw new Error('That was not the passphrase of the identity file. Try again.');
  const problem = findIdentitiesProblem(reveal(text));
  if (problem !== undefined) throw new Error(`The identity file cannot be used. ${problem}`);
  return text;
}

async function askMasked(
  prompt: string,
  findProblem: (text: string) => string | undefined = () => undefined,
): Promise<Redacted<string>> {
  const text = await askInput(frame, {
    prompt,
    isMasked: true,
    check: (typed) => {
      const message = typed === '' ? 'Nothing is typed yet.' : findProblem(typed);
      return message === undefined ? undefined : { severity: 'error', message };
    },
  });
  if (text === back) throw new vscode.CancellationError();
  return new Redacted(text);
}

async function openFile(openLabel: string, filters: Record<string, string[]>): Promise<vscode.Uri> {
  const [uri] = (await vscode.window.showOpenDialog({ title, openLabel, filters })) ?? [];
  if (uri === undefined) throw new vscode.CancellationError();
  return uri;
}
