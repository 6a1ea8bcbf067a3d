import * as vscode from 'vscode';
import { storedValueRule } from '../../core/detection/stored/storedValueRule';
import { countOf } from '../../core/text/countOf';
import { registerCommand } from '../command';
import { askTargets, findChosen } from '../commands/backup/exportTargets';
import type { CommandDeps } from '../commands/deps';
import { nameTargets } from '../commands/severalTargets';
import { connectionOf, type SecretTarget } from '../commands/target';
import { withProgress } from '../progress';
import type { FindingsDeps } from './deps';
import { readStoredValues, type ReadFailure } from './readStoredValues';

const title = 'Find stored values in code';

type StoredValuesDeps = Pick<CommandDeps, 'sessions' | 'explorer'> &
  Pick<FindingsDeps, 'detections' | 'scan' | 'store' | 'log'>;

/** Reads the values of secrets, after a question, and flags what equals one of them in the workspace. */
export function registerFindStoredValues(deps: StoredValuesDeps): vscode.Disposable {
  return registerCommand('secretLens.findStoredValues', title, deps.log, async (...args) => {
    const chosen = findChosen(args);
    const targets =
      chosen.length > 0
        ? chosen
        : await askTargets(title, 'Secrets to look for in code', connectionOf(args[0]), deps);
    await confirm(targets);
    const failures = await withProgress(`Reading ${nameTargets(targets)}`, (signal, report) =>
      readStoredValues(targets, deps.sessions, signal, report),
    );
    deps.detections.compareStoredValues();
    if (vscode.workspace.workspaceFolders !== undefined)
      await withProgress('Comparing the workspace with stored values', (signal, report) =>
        deps.scan.run(signal, (fileCount) => {
          report(`${fileCount} files`);
        }),
      );
    await tell(targets.length - failures.length, failures, deps);
  });
}

/** Says what will happen, and asks. Rejects with a CancellationError when it is not wanted. */
async function confirm(targets: readonly SecretTarget[]): Promise<void> {
  const read = 'Read and Compare';
  const answer = await vscode.window.showInformationMessage(
    `Look for the values of ${nameTargets(targets)} in code?`,
    {
      modal: true,
      detail:
        'The current values are read once, which CloudTrail records. They are kept as hashes under a random key, in memory until this window closes, and compared with the literals of the workspace and of what you type. No value is stored, shown or sent anywhere.',
    },
    read,
  );
  if (answer !== read) throw new vscode.CancellationError();
}

/** Failures that the message names; the log has them all. */
const mostNamed = 3;

async function tell(
  readCount: number,
  failures: readonly ReadFailure[],
  { store, log }: Pick<StoredValuesDeps, 'store' | 'log'>,
): Promise<void> {
  for (const { name, error } of failures) log.warn(`${name} was not compared: ${error.message}`);
  const found = [...store.all().values()]
    .map((findings) => findings.filter(({ ruleId }) => ruleId === storedValueRule.id).length)
    .filter((count) => count > 0);
  const message = [
    describeFound(
      found.reduce((sum, count) => sum + count, 0),
      found.length,
    ),
    `${countOf(readCount, 'secret')} compared; what you type is compared too until this window closes.`,
    ...describeFailures(failures),
  ].join(' ');
  const show = 'Show Findings';
  const choice = await (failures.length > 0
    ? vscode.window.showWarningMessage(message, ...(found.length > 0 ? [show] : []))
    : vscode.window.showInformationMessage(message, ...(found.length > 0 ? [show] : [])));
  if (choice === show) await vscode.commands.executeCommand('secretLens.findings.focus');
}

function describeFound(literals: number, files: number): string {
  if (literals === 0) return 'No literal equals a stored value.';
  return `${countOf(literals, 'literal')} in ${countOf(files, 'file')} ${literals === 1 ? 'equals' : 'equal'} a stored value.`;
}

function describeFailures(failures: readonly ReadFailure[]): readonly string[] {
  if (failures.length === 0) return [];
  const named = failures.slice(0, mostNamed).map(({ name, error }) => `${name} (${error.message})`);
  const others = failures.length > mostNamed ? [`${failures.length - mostNamed} more in the log`] : [];
  return [`Not read: ${[...named, ...others].join('; ')}.`];
}
