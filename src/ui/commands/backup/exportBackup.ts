import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { readForBackup, type ReadForBackup } from '../../../aws/readForBackup';
import type { Pause } from '../../../aws/throttling';
import { writeBackup } from '../../../core/secrets/backup';
import { countOf } from '../../../core/text/countOf';
import type { AgeFiles, FileKeys } from '../../../workspace/ageThread';
import { loadBackup } from '../../../workspace/loadBackup';
import { registerCommand } from '../../command';
import { keyOfConnection } from '../../explorer/nodes';
import { withProgress } from '../../progress';
import type { CommandDeps } from '../deps';
import { nameTargets } from '../severalTargets';
import { connectionOf, type SecretTarget } from '../target';
import { askTargets, findChosen } from './exportTargets';
import { exportPrompts, type ExportPrompts } from './exportPrompts';

/** What the acts on backups act through. */
export type BackupDeps = Pick<CommandDeps, 'sessions' | 'explorer'> & { readonly age: AgeFiles };

/** Writes secrets into an encrypted file. */
export function registerExportBackup(deps: CommandDeps & { readonly age: AgeFiles }): vscode.Disposable {
  const title = 'Export backup';
  return registerCommand('secretLens.exportBackup', title, deps.log, async (...args) => {
    const chosen = findChosen(args);
    const targets =
      chosen.length > 0 ? chosen : await askTargets(title, 'Secrets to back up', connectionOf(args[0]), deps);
    void vscode.window.showInformationMessage(await exportBackup(targets, exportPrompts, deps));
  });
}

/**
 * Reads secrets and writes them, encrypted, into a file; resolves to what was written where. The plain text is on no disk, and
 * nothing is written when something fails or is cancelled.
 */
export async function exportBackup(
  targets: readonly SecretTarget[],
  prompts: ExportPrompts,
  { sessions, age }: Pick<BackupDeps, 'sessions' | 'age'>,
  options: { readonly pause?: Pause } = {},
): Promise<string> {
  const keys = await prompts.askKeys(nameTargets(targets));
  const file = await prompts.askFile();
  const read = await withProgress(`Reading ${nameTargets(targets)}`, (signal, report) =>
    readAll(targets, { sessions }, signal, report, options),
  );
  const [failure] = read.failures;
  if (read.entries.length === 0 && failure !== undefined)
    throw new AwsError(failure.error.kind, `${failure.name}: ${failure.error.message} Nothing was written.`, {
      remedy: failure.error.remedy,
      cause: failure.error,
    });
  if (read.failures.length + read.withoutPolicy.length > 0) await prompts.confirmRest(read);

  await withProgress('Encrypting the backup', async (signal) => {
    const text = writeBackup({ created: new Date(), secrets: read.entries });
    const bytes = await age.encrypt(text, keys, signal);
    signal.throwIfAborted();
    if (file.scheme === 'file') await loadBackup().writePrivately(file.fsPath, bytes);
    else await vscode.workspace.fs.writeFile(file, bytes);
  });
  return describeWritten(read, keys, file);
}

/** Reads secrets, those of each connection together. */
async function readAll(
  targets: readonly SecretTarget[],
  { sessions }: Pick<BackupDeps, 'sessions'>,
  signal: AbortSignal,
  report: (message: string) => void,
  options: { readonly pause?: Pause },
): Promise<ReadForBackup> {
  const connections = new Map(targets.map(({ connection }) => [keyOfConnection(connection), connection]));
  const parts: ReadForBackup[] = [];
  let done = 0;
  for (const [key, own] of connections) {
    const before = done;
    const part = await readForBackup(
      sessions.secretsManager(own),
      targets.filter(({ connection }) => keyOfConnection(connection) === key).map(({ secret }) => secret),
      {
        signal,
        onRead: (count) => {
          done = before + count;
          report(`${done} of ${targets.length}`);
        },
        onWait: (seconds) => {
          report(`AWS refuses further calls for now; trying again in ${seconds} s`);
        },
        ...options,
      },
    );
    parts.push(part);
  }
  return {
    entries: parts.flatMap(({ entries }) => entries),
    failures: parts.flatMap(({ failures }) => failures),
    withoutPolicy: parts.flatMap(({ withoutPolicy }) => withoutPolicy),
  };
}

function describeWritten({ entries, failures }: ReadForBackup, keys: FileKeys, file: vscode.Uri): string {
  const count = countOf(entries.length, 'secret');
  const how =
    keys.kind === 'passphrase'
      ? 'with the passphrase'
      : keys.recipients.length === 1
        ? 'for one recipient'
        : `for ${keys.recipients.length} recipients`;
  const names = failures.map(({ name }) => name).join(', ');
  return `The backup ${file.fsPath} holds ${count}, encrypted ${how}.${names === '' ? '' : ` Not in it: ${names}.`}`;
}
