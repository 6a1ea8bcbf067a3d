import * as vscode from 'vscode';
import type { AccessKey, KeyCheck, KeyState } from '../../aws/keyCheck';
import { Redacted } from '../../core/secrets/redacted';
import type { LocatedFinding } from '../../workspace/scanFiles';
import { registerCommand } from '../command';
import { toRange } from '../diagnostics/toDiagnostic';
import { withProgress } from '../progress';
import { isFindingsNode, type FindingNode } from './findingNodes';
import type { FindingsStore } from './findingsStore';

const title = 'Check whether the key is live';

/** Parts of a key further apart are taken for parts of different keys. */
const linesApart = 10;

const idRule = 'aws-access-key-id';
const secretRule = 'aws-secret-access-key';
const tokenRule = 'aws-session-token';

/** Whether a finding is, or is part of, a key that can be checked. */
export function hasCheckableKey({ ruleId, formatRuleId = ruleId }: LocatedFinding): boolean {
  return formatRuleId === idRule || formatRuleId === secretRule;
}

/** Asks AWS, on request only and after a question, whether a found access key is live, and says whose it is. */
export function registerCheckKey(deps: {
  readonly check: KeyCheck;
  readonly store: FindingsStore;
  readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
  return registerCommand('secretLens.checkKey', title, deps.log, async (node) => {
    if (!isFindingsNode(node) || node.kind !== 'finding') return;
    if (!vscode.workspace.isTrusted)
      throw new Error('AWS is not called in a folder that you do not trust. Trust the folder first.');
    const key = await readKey(node, deps.store);
    if (key === undefined)
      throw new Error('The other half of the key was not found close by, so AWS cannot be asked.');

    const ask = 'Ask AWS';
    const answer = await vscode.window.showWarningMessage(
      'Ask AWS whether this key is live?',
      {
        modal: true,
        detail:
          'One GetCallerIdentity request, signed with the key, is sent to AWS STS. It changes nothing, but it is recorded in the CloudTrail of the account that the key belongs to. Nothing else leaves this machine.',
      },
      ask,
    );
    if (answer !== ask) return;
    const state = await withProgress('Asking AWS about the key', (signal) => deps.check.check(key, signal));
    await tell(state);
  });
}

async function tell(state: KeyState): Promise<void> {
  if (state.kind === 'live')
    await vscode.window.showWarningMessage(
      `The key is live: it belongs to ${state.arn} in the account ${state.account}. Deactivate it, then move its successor to Secrets Manager.`,
    );
  else await vscode.window.showInformationMessage(`AWS does not accept the key (${state.reason}).`);
}

/** The key of a finding: its own text, its related parts', and those of the findings close by. */
async function readKey({ uri, finding }: FindingNode, store: FindingsStore): Promise<AccessKey | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const near = store
    .of(uri)
    .filter((other) => Math.abs(other.start.line - finding.start.line) <= linesApart)
    .sort((a, b) => distance(a, finding) - distance(b, finding));
  const related = near.flatMap((other) => other.related ?? []);
  const parts = [finding, ...(finding.related ?? []), ...near, ...related].map((part) =>
    document.getText(toRange(part)),
  );
  const token = near.find(({ ruleId }) => ruleId === tokenRule);
  const accessKeyId = parts.find((text) => /^A[KS]IA[A-Z2-7]{16}$/.test(text));
  const secretAccessKey = parts.find((text) => /^[A-Za-z0-9/+]{40}$/.test(text));
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return {
    accessKeyId: new Redacted(accessKeyId),
    secretAccessKey: new Redacted(secretAccessKey),
    ...(token === undefined ? {} : { sessionToken: new Redacted(document.getText(toRange(token))) }),
  };
}

function distance(a: LocatedFinding, b: LocatedFinding): number {
  return Math.abs(a.start.line - b.start.line);
}
