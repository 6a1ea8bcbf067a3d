import * as vscode from 'vscode';
import { lookUpSecretEvents } from '../../../aws/account/secretEvents';
import type { Pause } from '../../../aws/throttling';
import { registerCommand } from '../../command';
import { ReportDocuments } from '../../documents/reportDocuments';
import { keyOfConnection } from '../../explorer/nodes';
import { withProgress } from '../../progress';
import { askPick } from '../../prompts/inputs';
import { back } from '../../prompts/steps';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import { writeAudit, type Audit } from './auditReport';

/** As many events as a person looks through, in half a minute of asking. */
const mostEvents = 1_000;
const dayMs = 86_400_000;
const usualDays = 7;

/** Shows who read or changed a secret in the last days, as far as CloudTrail's event history tells. */
export function registerShowAudit(deps: CommandDeps): vscode.Disposable {
  const title = 'Show audit';
  const documents = new ReportDocuments('secret-lens-audit');
  return vscode.Disposable.from(
    documents,
    registerCommand('secretLens.showAudit', title, deps.log, async (node) => {
      const target = await resolveTarget(title, node, deps, { withDeleted: true });
      const days = await askDays(target);
      const audit = await readAudit(target, days, deps);
      const { connection, secret } = target;
      await documents.open(
        { title: `Audit of ${secret.name}.md`, key: `${keyOfConnection(connection)} ${secret.arn}` },
        writeAudit(audit),
      );
    }),
  );
}

/** Reads the events of the last days, at CloudTrail's pace. */
export async function readAudit(
  target: SecretTarget,
  days: number,
  deps: Pick<CommandDeps, 'sessions'>,
  options: { readonly limit?: number; readonly pause?: Pause } = {},
): Promise<Audit> {
  const to = new Date();
  const from = new Date(to.getTime() - days * dayMs);
  const account = deps.sessions.account(target.connection);
  const events = await withProgress(`Asking CloudTrail about ${target.secret.name}`, async (signal, report) =>
    lookUpSecretEvents(account, target.secret, {
      from,
      to,
      limit: mostEvents,
      signal,
      onFound: (count) => {
        report(`${count} events`);
      },
      onWait: (seconds) => {
        report(`CloudTrail refuses further calls for now; trying again in ${seconds} s`);
      },
      ...options,
    }),
  );
  return { target, from, to, events };
}

interface DaysItem extends vscode.QuickPickItem {
  readonly days: number;
}

async function askDays({ secret }: SecretTarget): Promise<number> {
  const items = [1, 7, 30, 90].map((days): DaysItem => ({
    days,
    label: days === 1 ? 'The last day' : `The last ${days} days`,
    ...(days === 90 && { description: 'as long as CloudTrail keeps its event history' }),
  }));
  const frame = { title: `Audit of ${secret.name}`, step: 1, totalSteps: 1, canGoBack: false };
  const picked = await askPick(frame, {
    placeholder: 'How far to look back',
    items,
    active: items.find(({ days }) => days === usualDays),
  });
  if (picked === back) throw new vscode.CancellationError();
  return picked.days;
}
