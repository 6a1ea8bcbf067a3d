import * as vscode from 'vscode';
import { findSecret, restoreFromBackup, type Restoration } from '../../../aws/restoreSecret';
import { waitOutThrottling } from '../../../aws/throttling';
import { BackupFormatError, readBackup, type Backup } from '../../../core/secrets/backup';
import { planRestore, type FoundSecret, type RestoreStep } from '../../../core/secrets/restorePlan';
import type { Connection } from '../../../core/secrets/secret';
import { loadBackup } from '../../../workspace/loadBackup';
import { registerCommand } from '../../command';
import type { ReportDocuments } from '../../documents/reportDocuments';
import { describeConnection, keyOfConnection } from '../../explorer/nodes';
import { withProgress } from '../../progress';
import { askConnection, requireConnections } from '../../prompts/pickConnection';
import { back } from '../../prompts/steps';
import { describeError, isCancellation } from '../../report';
import type { CommandDeps } from '../deps';
import { connectionOf } from '../target';
import type { BackupDeps } from './exportBackup';
import { restorePrompts, type RestorePrompts } from './restorePrompts';
import { writeDryRun, writeResults, type RestoreResult } from './restoreReport';

export interface RestoreDeps extends BackupDeps {
  readonly documents: Pick<ReportDocuments, 'open'>;
}

/** Restores secrets from an encrypted file. */
export function registerRestoreBackup(deps: CommandDeps & RestoreDeps): vscode.Disposable {
  const title = 'Restore from backup';
  return registerCommand('secretLens.restoreBackup', title, deps.log, async (node) => {
    const said = await restoreBackup(connectionOf(node), restorePrompts, deps);
    if (said !== undefined) void vscode.window.showInformationMessage(said);
  });
}

/**
 * Decrypts a backup, shows what restoring it would do, and does what the person chooses of that. Resolves to what was done;
 * to nothing where the person has been told of failures.
 */
export async function restoreBackup(
  given: Connection | undefined,
  prompts: RestorePrompts,
  deps: RestoreDeps,
): Promise<string | undefined> {
  const backup = await openBackup(prompts, deps);
  const connection = given ?? (await chooseConnection(deps));
  const steps = await compare(backup, connection, deps);
  const put = await deps.documents.open(
    {
      title: `Restoring into ${describeConnection(connection)}.md`,
      key: keyOfConnection(connection),
    },
    writeDryRun({ backup, connection, steps }),
  );
  const possible = steps.filter(({ act }) => act.kind !== 'nothing');
  if (possible.length === 0)
    return `Nothing is to be restored into ${describeConnection(connection)}; the document says why for each of ${steps.length} secrets.`;

  const chosen = await prompts.askSteps(possible, connection);
  const along = await prompts.askAlong(chosen, connection);
  const changing = chosen.filter(({ act }) => act.kind !== 'create');
  if (changing.length > 0) await prompts.confirm(changing, connection);

  const restorations = chosen.map((step): Restoration => ({
    ...step,
    along,
    requestToken: crypto.randomUUID(),
  }));
  let results: readonly RestoreResult[] = restorations.map((restoration) => ({
    restoration,
    state: 'not tried',
  }));
  for (;;) {
    results = await restoreEach(results, connection, deps);
    put(writeResults(connection, results));
    deps.explorer.refresh(connection);
    const failed = results.filter(({ state }) => state !== 'restored');
    if (failed.length === 0)
      return `${results.length === 1 ? '1 secret was' : `${results.length} secrets were`} restored into ${describeConnection(connection)}.`;
    if (!(await prompts.offerAgain(failed, results.length))) return undefined;
  }
}

/** Asks for a file and for what decrypts it, until it does. */
async function openBackup(prompts: RestorePrompts, { age }: RestoreDeps): Promise<Backup> {
  const uri = await prompts.askFile();
  const file = await vscode.workspace.fs.readFile(uri);
  const needs = loadBackup().readFileNeeds(file);
  if (needs === undefined)
    throw new Error(
      `${uri.fsPath} is not encrypted in the format of age. Choose a file that Export Encrypted Backup has written.`,
    );
  for (let isAgain = false; ; isAgain = true) {
    const secrets = await prompts.askSecrets(needs, isAgain, age);
    const text = await withProgress('Decrypting the backup', (signal) => age.decrypt(file, secrets, signal));
    if (text === undefined) continue;
    try {
      return readBackup(text);
    } catch (error) {
      if (!(error instanceof BackupFormatError)) throw error;
      throw new Error(`${error.message} Choose another file; nothing was changed.`, { cause: error });
    }
  }
}

async function chooseConnection({ explorer }: RestoreDeps): Promise<Connection> {
  const connections = requireConnections(await explorer.connections());
  const [first] = connections;
  if (first !== undefined && connections.length === 1) return first;
  const frame = { title: 'Restore into', step: 1, totalSteps: 1, canGoBack: false };
  const connection = await askConnection(frame, connections);
  if (connection === back) throw new vscode.CancellationError();
  return connection;
}

/** How many secrets are looked for at a time. */
const atOnce = 4;

/** What restoring would do, from what stands there now. */
async function compare(
  backup: Backup,
  connection: Connection,
  { sessions }: RestoreDeps,
): Promise<readonly RestoreStep[]> {
  const secretsManager = sessions.secretsManager(connection);
  const names = [...new Set(backup.secrets.map(({ name }) => name))];
  const found = new Map<string, FoundSecret>();
  await withProgress('Comparing the backup with what is there', async (signal, report) => {
    for (let from = 0; from < names.length; from += atOnce) {
      await Promise.all(
        names.slice(from, from + atOnce).map(async (name) => {
          found.set(name, await findSecret(secretsManager, name, signal));
        }),
      );
      report(`${Math.min(from + atOnce, names.length)} of ${names.length}`);
    }
  });
  return planRestore(backup.secrets, found, connection.region);
}

/** Restores those that are not restored yet, one after the other; a failure ends none but its own. */
async function restoreEach(
  results: readonly RestoreResult[],
  connection: Connection,
  { sessions }: RestoreDeps,
): Promise<readonly RestoreResult[]> {
  const secretsManager = sessions.secretsManager(connection);
  return withProgress('Restoring', async (signal, report) => {
    const after: RestoreResult[] = [];
    for (const [index, result] of results.entries()) {
      if (result.state === 'restored' || signal.aborted) {
        after.push(result);
        continue;
      }
      const { restoration } = result;
      report(`${index + 1} of ${results.length}`);
      try {
        await waitOutThrottling(() => restoreFromBackup(secretsManager, restoration, signal), {
          signal,
          onWait: (seconds) => {
            report(`AWS refuses further calls for now; trying again in ${seconds} s`);
          },
        });
        after.push({ restoration, state: 'restored' });
      } catch (error) {
        if (isCancellation(error))
          after.push({
            restoration,
            state: 'not tried',
            reason: 'It was stopped there. Restore again to see how far it came.',
          });
        else after.push({ restoration, state: 'failed', reason: describeError(error) });
      }
    }
    return after;
  });
}
