import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import { storeValue, StoredUnverifiedError } from '../../aws/storeValue';
import type {
  LocatedLiteral,
  RetrievalPlan,
  RetrievalStyle,
  RetrievalTarget,
} from '../../core/retrieval/retrieval';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { proposeSecretName } from '../../core/secrets/naming';
import { reveal } from '../../core/secrets/redacted';
import { valueOfKey } from '../../core/secrets/secretValue';
import { registerCommand } from '../command';
import type { Explorer } from '../explorer/explorer';
import { withProgress } from '../progress';
import { requireConnections } from '../prompts/pickConnection';
import { readSetting } from '../settings';
import { toWorkspaceEdit } from './applyPlan';
import { askDestination, type Destination } from './destination';
import { pathOf, projectFilesOf, toSourceFile } from './workspaceProject';

export interface MoveDependencies {
  readonly planner: RetrievalPlanner;
  readonly sessions: Sessions;
  readonly explorer: Explorer;
  readonly log: vscode.LogOutputChannel;
  /** The provider's page on revoking what a rule finds. */
  readonly revocationUrl: (ruleId: string) => string | undefined;
}

const title = 'Move to Secrets Manager';

/** The quick fix: ask where the value goes, store it, read it back, and only then edit. */
export function registerMoveToSecretsManager(deps: MoveDependencies): vscode.Disposable {
  return registerCommand('secretLens.moveToSecretsManager', title, deps.log, async (uri, range, ruleId) => {
    const place = await findPlace(uri, range);
    if (place !== undefined) await move(deps, place, typeof ruleId === 'string' ? ruleId : undefined);
  });
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** The finding that a quick fix names, or what is selected in the editor. */
async function findPlace(uri: unknown, range: unknown): Promise<Place | undefined> {
  if (uri instanceof vscode.Uri && range instanceof vscode.Range)
    return { document: await vscode.workspace.openTextDocument(uri), range };
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) return { document: editor.document, range: editor.selection };
  await vscode.window.showInformationMessage(
    'Open a file and select the text to move to Secrets Manager first.',
  );
  return undefined;
}

async function move(deps: MoveDependencies, place: Place, ruleId: string | undefined): Promise<void> {
  const { document } = place;
  const { version } = document;
  const literal = await deps.planner.locate(toSourceFile(document), toOffsets(place));
  if (literal === undefined)
    throw new Error(
      'This is not a string literal, so there is nothing to replace. Select the text of a literal.',
    );

  const style = await chooseStyle(deps, place);
  const destination = await askWhere(deps, document, literal);
  if (destination.store === undefined && !(await confirmDifference(deps, destination, literal))) return;
  requireSame(document, version, 'Nothing was stored. Run the command again.');

  const secretId = await store(deps, destination, literal);
  try {
    const plan = await planFor(deps, place, await toTarget(deps, destination), style);
    const edit = await toWorkspaceEdit(plan, document);
    requireSame(document, version, 'The file was left as it is.');
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit could not be applied.');
    await reportDone(destination, plan, ruleId && deps.revocationUrl(ruleId));
  } catch (error) {
    if (destination.store?.kind !== 'new') throw error;
    await offerDeletion(deps, destination, secretId, error);
  }
}

/** How the code will get the value; when the best way is not possible here, why, and what is. */
async function chooseStyle(deps: MoveDependencies, place: Place): Promise<RetrievalStyle> {
  const result = await deps.planner.plan(
    toSourceFile(place.document),
    toOffsets(place),
    { secretName: 'name' },
    'sdk',
    projectFilesOf(place.document.uri),
  );
  if (result.kind === 'plan') return 'sdk';
  const { reason, alternatives } = result.refusal;
  if (!alternatives.includes('environment')) throw new Error(reason);
  const useEnvironment = 'Use an Environment Variable';
  const choice = await vscode.window.showWarningMessage(
    'The value cannot be retrieved at this place.',
    {
      modal: true,
      detail: `${reason}\n\nThe value can be stored all the same, and the code read an environment variable.`,
    },
    useEnvironment,
  );
  if (choice !== useEnvironment) throw new vscode.CancellationError();
  return 'environment';
}

async function askWhere(
  deps: MoveDependencies,
  document: vscode.TextDocument,
  literal: LocatedLiteral,
): Promise<Destination> {
  const [connection, ...others] = requireConnections(await deps.explorer.connections());
  if (connection === undefined) throw new vscode.CancellationError();
  return askDestination({
    title,
    connections: [connection, ...others],
    secretsManager: (connection) => deps.sessions.secretsManager(connection),
    proposedName: proposeSecretName(
      {
        workspace: vscode.workspace.getWorkspaceFolder(document.uri)?.name ?? '',
        file: pathOf(document.uri),
        ...(literal.assignedTo !== undefined && { variable: literal.assignedTo }),
      },
      readSetting('secretLens.fix.secretName', document),
    ),
    proposedKey: literal.assignedTo ?? 'value',
  });
}

/** Whether to go on although the existing secret holds something else than the literal. */
async function confirmDifference(
  deps: MoveDependencies,
  { connection, secretName, jsonKey }: Destination,
  literal: LocatedLiteral,
): Promise<boolean> {
  const value = await deps.sessions.secretsManager(connection).getValue(secretName);
  const stored =
    value.kind === 'text' && jsonKey !== undefined
      ? valueOfKey(value.text, jsonKey)
      : value.kind === 'text'
        ? value.text
        : undefined;
  if (stored !== undefined && reveal(stored) === reveal(literal.value)) return true;
  const goOn = 'Replace All the Same';
  const choice = await vscode.window.showWarningMessage(
    `${secretName} holds another value than this literal.`,
    {
      modal: true,
      detail: 'The program will use the stored value from now on. The literal is not stored anywhere.',
    },
    goOn,
  );
  return choice === goOn;
}

/** Stores what has to be stored, and resolves to the secret's id. */
async function store(
  deps: MoveDependencies,
  { connection, secretName, store: destination }: Destination,
  literal: LocatedLiteral,
): Promise<string> {
  if (destination === undefined) return secretName;
  const requestToken = randomUUID();
  try {
    const secretId = await withProgress(`Storing ${secretName}`, (signal) =>
      storeValue(deps.sessions.secretsManager(connection), destination, literal.value, requestToken, signal),
    );
    await deps.explorer.update(connection, secretId);
    return secretId;
  } catch (error) {
    if (error instanceof StoredUnverifiedError) await deps.explorer.update(connection, error.secretId);
    throw error;
  }
}

async function toTarget(
  deps: MoveDependencies,
  { connection, secretName, jsonKey }: Destination,
): Promise<RetrievalTarget> {
  const isDefault = (await deps.sessions.defaultRegion(connection.profile)) === connection.region;
  return {
    secretName,
    ...(jsonKey !== undefined && { jsonKey }),
    ...(!isDefault && { region: connection.region }),
  };
}

async function planFor(
  deps: MoveDependencies,
  place: Place,
  target: RetrievalTarget,
  style: RetrievalStyle,
): Promise<RetrievalPlan> {
  const { document } = place;
  const file = toSourceFile(document);
  const result = await deps.planner.plan(file, toOffsets(place), target, style, projectFilesOf(document.uri));
  if (result.kind === 'refusal') throw new Error(result.refusal.reason);
  return result.plan;
}

async function reportDone(
  { secretName, store: stored }: Destination,
  plan: RetrievalPlan,
  revocationUrl: string | undefined,
): Promise<void> {
  const rotate = 'How to Revoke It';
  const what = stored === undefined ? `The code now reads ${secretName}.` : `Stored as ${secretName}.`;
  const choice = await vscode.window.showInformationMessage(
    [what, 'The value stood in this file, so it should be revoked and replaced.', ...plan.notes].join(' '),
    ...(revocationUrl === undefined ? [] : [rotate]),
  );
  if (choice === rotate && revocationUrl !== undefined)
    await vscode.env.openExternal(vscode.Uri.parse(revocationUrl, true));
}

/** The secret is stored and the file is not changed: says so, and takes the secret back if the person wants. */
async function offerDeletion(
  deps: MoveDependencies,
  { connection, secretName }: Destination,
  secretId: string,
  error: unknown,
): Promise<void> {
  const cause = error instanceof Error ? error.message : String(error);
  deps.log.error(`${title}: ${secretName} was stored, the edit failed: ${cause}`);
  const remove = 'Delete the Secret';
  const choice = await vscode.window.showErrorMessage(
    `${secretName} was stored, but the file was not changed: ${cause}`,
    remove,
  );
  if (choice !== remove) return;
  const date = await deps.sessions.secretsManager(connection).deleteSecret(secretId, 7);
  await deps.explorer.update(connection, secretId);
  await vscode.window.showInformationMessage(
    `${secretName} will be deleted on ${date.toLocaleDateString()}; until then it can be restored.`,
  );
}

function requireSame(document: vscode.TextDocument, version: number, consequence: string): void {
  if (document.isClosed || document.version !== version)
    throw new Error(`The file changed in the meantime. ${consequence}`);
}

function toOffsets({ document, range }: Place): { start: number; end: number } {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
