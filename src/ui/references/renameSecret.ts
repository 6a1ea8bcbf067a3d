import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { copySecret, type SecretCopy } from '../../aws/copySecret';
import { renamedText } from '../../core/references/renamedText';
import { validateSecretName } from '../../core/secrets/naming';
import { registerCommand } from '../command';
import { findSecret } from '../commands/create/name';
import { resolveTarget, type SecretTarget } from '../commands/target';
import { toAbortSignal, withProgress } from '../progress';
import { askInput } from '../prompts/inputs';
import { back } from '../prompts/steps';
import type { ReferencesDeps } from './deps';
import { importedLocation, toLocation } from './navigation';
import { referenceAt } from './referenceAt';
import type { ReferenceIndex, WorkspaceReference } from './referenceIndex';
import { referencesTo } from './sameSecret';

/** What a change of name does to the workspace. */
export interface RenamePlan {
  readonly edit: vscode.WorkspaceEdit;
  readonly count: number;
  /** References that no single literal says. */
  readonly left: readonly WorkspaceReference[];
}

/**
 * Another name for a secret, as honest as it can be: Secrets Manager cannot rename, so the secret is copied and the references
 * are pointed at the copy. Deleting the old one is left to the person, since others may use it.
 */
export function registerRenameSecret(deps: ReferencesDeps): vscode.Disposable {
  return registerCommand('secretLens.renameSecret', 'Rename secret', deps.log, async (node) => {
    const target = await resolveTarget('Rename secret', node, deps);
    const newName = await askInput(
      { title: `Rename ${target.secret.name}`, step: 1, totalSteps: 1, canGoBack: false },
      { prompt: 'Name of the copy', value: target.secret.name, check: (text) => checkName(text, target) },
    );
    if (newName === back) return;
    const edit = await renameSecret(target, newName, deps, confirm);
    await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  });
}

/** Rename Symbol on the name of a secret in code. */
export function registerRenameProvider(deps: ReferencesDeps): vscode.Disposable {
  return vscode.languages.registerRenameProvider(
    { pattern: '**' },
    {
      async prepareRename(document, position) {
        const found = await referenceAt(deps.index, document, position);
        if (found === undefined || found.key !== undefined || !found.reference.secretId.isLiteral)
          throw new Error('No secret is named here.');
        return { range: found.range, placeholder: found.reference.secretId.text };
      },
      async provideRenameEdits(document, position, newName, token) {
        const found = await referenceAt(deps.index, document, position);
        const resolved = found && (await deps.directory.resolve(found.reference, toAbortSignal(token)));
        if (resolved?.connection === undefined || resolved.state.kind !== 'known')
          throw new Error('The secret could not be looked up, so that it cannot be copied to another name.');
        const target = { connection: resolved.connection, secret: resolved.state.secret };
        const problem = checkName(newName, target);
        if (problem?.severity === 'error') throw new Error(problem.message);
        return renameSecret(target, newName, deps, confirm);
      },
    },
  );
}

function checkName(name: string, { secret }: SecretTarget): ReturnType<typeof validateSecretName> {
  return name === secret.name
    ? { severity: 'error', message: 'The secret has this name already.' }
    : validateSecretName(name);
}

/**
 * Copies the secret, once the person has agreed, and resolves to the edits of all references.
 * @param agree rejects with a CancellationError when the person does not agree
 */
export async function renameSecret(
  target: SecretTarget,
  newName: string,
  deps: Pick<ReferencesDeps, 'sessions' | 'explorer'> & { readonly index: Pick<ReferenceIndex, 'all'> },
  agree: (target: SecretTarget, newName: string, count: number) => Promise<void>,
): Promise<vscode.WorkspaceEdit> {
  const { connection, secret } = target;
  const secretsManager = deps.sessions.secretsManager(connection);
  if ((await findSecret(newName, secretsManager)) !== undefined)
    throw new Error(`${newName} is the name of another secret. Nothing was changed.`);
  const references = referencesTo(deps.index, { ...secret, region: connection.region });
  await agree(target, newName, references.length);
  const requestToken = randomUUID();
  const copy = await withProgress(`Copying ${secret.name} to ${newName}`, (signal) =>
    copySecret(secretsManager, secret.arn, newName, requestToken, signal),
  );
  const plan = planRename(references, secret, { name: newName, arn: copy.arn });
  await deps.explorer.update(connection, copy.arn);
  void report(target, newName, plan, copy);
  return plan.edit;
}

/** The edits that point references at another secret. */
function planRename(
  references: readonly WorkspaceReference[],
  from: { readonly name: string; readonly arn: string },
  to: { readonly name: string; readonly arn: string },
): RenamePlan {
  const edit = new vscode.WorkspaceEdit();
  const left: WorkspaceReference[] = [];
  const done = new Set<string>();
  for (const found of references) {
    const newText = renamedText(found.reference, from, to);
    if (newText === undefined) left.push(found);
    else {
      const { uri, range } = importedLocation(found.reference, found.uri) ?? toLocation(found);
      // One constant may carry the name to several uses.
      const place = `${uri.toString()} ${range.start.line}:${range.start.character}`;
      if (!done.has(place)) edit.replace(uri, range, newText);
      done.add(place);
    }
  }
  return { edit, count: done.size, left };
}

async function confirm({ secret }: SecretTarget, newName: string, count: number): Promise<void> {
  const go = 'Copy and Update References';
  const answer = await vscode.window.showInformationMessage(
    `Copy ${secret.name} to ${newName}?`,
    {
      modal: true,
      detail: `Secrets Manager cannot rename a secret. Its current value (AWSCURRENT, no other version), description, key, tags, replicas, resource policy and rotation are copied to a new secret, and ${count} ${count === 1 ? 'reference' : 'references'} in this workspace will name it. ${secret.name} stays until you delete it: others may use it.`,
    },
    go,
  );
  if (answer !== go) throw new vscode.CancellationError();
}

async function report(
  target: SecretTarget,
  newName: string,
  { count, left }: RenamePlan,
  { missing }: SecretCopy,
): Promise<void> {
  const remove = `Delete ${target.secret.name}…`;
  const sentences = [
    `${newName} holds what ${target.secret.name} holds; ${count} ${count === 1 ? 'reference names' : 'references name'} it.`,
    ...(left.length === 0
      ? []
      : [`${left.length} more must be changed by hand: their names are put together from parts.`]),
    ...missing,
  ];
  const show =
    missing.length > 0 || left.length > 0
      ? vscode.window.showWarningMessage
      : vscode.window.showInformationMessage;
  const answer = await show(sentences.join(' '), remove);
  if (answer === remove)
    await vscode.commands.executeCommand('secretLens.deleteSecret', {
      connection: target.connection,
      secretId: target.secret.arn,
    });
}
