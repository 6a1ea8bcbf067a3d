import * as vscode from 'vscode';
import type { Connection } from '../../core/secrets/secret';
import { adviseAgainst } from '../../core/retrieval/advice';
import { registerCommand } from '../command';
import type { FindingsStore } from '../findings/findingsStore';
import { withProgress } from '../progress';
import { askPick } from '../prompts/inputs';
import { requireConnections } from '../prompts/pickConnection';
import { back } from '../prompts/steps';
import { chooseKnown, toDestination } from './knownPlaces';
import type { KnownValues } from './knownValues';
import { makeMoves, moveTitle, type MoveDependencies, type SettledMove } from './move';
import { joinMoves } from '../../core/retrieval/moves';
import { locateInDocument, type DocumentMove, type LocatedDocumentMove } from './movedValues';
import { findOccurrences } from './occurrences';
import { isDoubtful, newParameter, offerParameters, settle, type ParameterOffer } from './parameters';
import { usualDestination } from './usualDestination';
import { toSourceFile } from './workspaceProject';

export interface MoveCommandDependencies extends MoveDependencies {
  readonly known: Pick<KnownValues, 'find'>;
  readonly findings: Pick<FindingsStore, 'of'>;
}

/** Which of the light bulb's offers is taken. */
const choices = ['usual', 'choose', 'parameter', 'existing', 'known', 'occurrences'] as const;

export type MoveChoice = (typeof choices)[number];

const notLiteral =
  'This is not a string literal, so there is nothing to replace. Select the text of a literal.';

/** The quick fixes, also for whatever string is selected. */
export function registerMoveToSecretsManager(deps: MoveCommandDependencies): vscode.Disposable {
  return registerCommand(
    'secretLens.moveToSecretsManager',
    moveTitle,
    deps.log,
    async (uri, range, ruleId, choice) => {
      const place = await findPlace(uri, range);
      if (place === undefined) return;
      const located = await locateInDocument(
        deps.planner,
        place.document,
        place.range,
        typeof ruleId === 'string' ? formatRuleOf(deps.findings, place, ruleId) : undefined,
      );
      if (located === undefined) throw new Error(explain(deps, place.document));
      await moveAsChosen(deps, located, isChoice(choice) ? choice : 'choose');
    },
  );
}

/** The rule that knows a finding's credential by its format, where the finding says what it equals: it leads to the provider. */
function formatRuleOf(
  findings: Pick<FindingsStore, 'of'>,
  { document, range: { start } }: { document: vscode.TextDocument; range: vscode.Range },
  ruleId: string,
): string {
  const finding = findings
    .of(document.uri.toString())
    .find(
      (found) =>
        found.ruleId === ruleId &&
        found.start.line === start.line &&
        found.start.character === start.character,
    );
  return finding?.formatRuleId ?? ruleId;
}

/** Why there is nothing to move at a place of the document. */
function explain({ planner }: MoveDependencies, document: vscode.TextDocument): string {
  const file = toSourceFile(document);
  return planner.stylesFor(file).length === 0 ? adviseAgainst(file) : notLiteral;
}

async function moveAsChosen(
  deps: MoveCommandDependencies,
  located: LocatedDocumentMove,
  choice: MoveChoice,
): Promise<void> {
  const [connection, ...others] = requireConnections(await deps.explorer.connections());
  if (connection === undefined) return;
  const offer = (move: DocumentMove): Promise<ParameterOffer | undefined> =>
    offerParameters(deps.planner, move, isDoubtful(deps.findings, move));
  if (choice === 'usual') {
    const move = located.together ?? located.alone;
    const destination = await usualDestination(deps.sessions, connection, move);
    const advice = (await offer(move))?.advice;
    await makeMoves(deps, [{ move, destination, ...(advice !== undefined && { advice }) }]);
    return;
  }
  if (choice === 'parameter') {
    await makeMoves(deps, usualParameter(connection, located.alone, await offer(located.alone)));
    return;
  }
  const chosen = choice === 'choose' ? await chooseValues(located) : located.alone;
  const move = choice === 'occurrences' ? await withOccurrences(deps, chosen) : chosen;
  const known = choice === 'choose' ? [] : deps.known.find(move.values[0].value);
  const [place, ...otherPlaces] = known;
  const isStored = choice === 'existing' || choice === 'known';
  const parameters = isStored ? undefined : await offer(move);
  const destination =
    (choice === 'known' && place !== undefined && otherPlaces.length === 0
      ? toDestination(place)
      : await chooseKnown(moveTitle, known)) ??
    (await deps.prompts.askDestination({
      title: moveTitle,
      connections: [connection, ...others],
      secretsManager: (wanted) => deps.sessions.secretsManager(wanted),
      proposedName: move.proposedName,
      proposedKeys: move.values.map(({ key }) => key),
      onlyExisting: isStored,
      ...(parameters !== undefined && { parameters }),
    }));
  await makeMoves(deps, settle(move, destination), choice === 'occurrences' && spansFiles(move));
}

/** The move to a parameter of the proposed name. Throws where that is not possible. */
function usualParameter(
  connection: Connection,
  move: DocumentMove,
  offer: ParameterOffer | undefined,
): readonly SettledMove[] {
  if (offer === undefined) throw new Error('This kind of file reads no parameters of Parameter Store.');
  if (offer.refusal !== undefined) throw new Error(offer.refusal);
  return settle(move, newParameter(connection, move.proposedName, offer));
}

/** Whether the literal goes alone, or with all that belongs to it. */
async function chooseValues({ alone, together }: LocatedDocumentMove): Promise<DocumentMove> {
  if (together === undefined) return alone;
  const keys = together.values.map(({ key }) => key).join(', ');
  const picked = await askPick(
    { title: moveTitle, step: 1, totalSteps: 1, canGoBack: false },
    {
      placeholder: 'What should be moved?',
      items: [
        {
          label: `$(group-by-ref-type) All ${together.values.length} values together`,
          detail: `As one JSON secret with the keys ${keys}`,
          move: together,
        },
        { label: '$(symbol-string) Only this value', detail: 'The others stay in the code', move: alone },
      ],
    },
  );
  return picked === back ? alone : picked.move;
}

async function withOccurrences(deps: MoveCommandDependencies, move: DocumentMove): Promise<DocumentMove> {
  const [only] = move.values;
  const occurrences = await withProgress('Looking for the value in the workspace', (signal) =>
    findOccurrences(deps.planner, only.value, signal),
  );
  const elsewhere = occurrences.map((place): DocumentMove => ({
    ...move,
    values: [{ ...only, places: [place] }],
  }));
  return joinMoves([move, ...elsewhere])[0] ?? move;
}

function spansFiles({ values }: DocumentMove): boolean {
  return new Set(values.flatMap(({ places }) => places.map(({ document }) => document))).size > 1;
}

function isChoice(value: unknown): value is MoveChoice {
  return choices.some((choice) => choice === value);
}

/** The finding that a quick fix names, or what is selected in the editor. */
async function findPlace(
  uri: unknown,
  range: unknown,
): Promise<{ document: vscode.TextDocument; range: vscode.Range } | undefined> {
  if (uri instanceof vscode.Uri && range instanceof vscode.Range)
    return { document: await vscode.workspace.openTextDocument(uri), range };
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) return { document: editor.document, range: editor.selection };
  await vscode.window.showInformationMessage(
    'Open a file and select the text to move to Secrets Manager first.',
  );
  return undefined;
}
