import * as vscode from 'vscode';
import type { PlannedPlace } from '../../core/retrieval/planSeveral';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { RetrievalStyle, RetrievalTarget } from '../../core/retrieval/retrieval';
import type { ParameterType } from '../../core/secrets/parameter';
import type { TextEdit } from '../../core/text/textEdit';
import { loadPlanner } from '../../workspace/loadPlanner';
import type { DocumentMove, DocumentPlace } from './movedValues';
import { projectFilesOf, toSourceFile, uriOf } from './workspaceProject';

/** Where the code will find a move's values: one target for each of them. */
export interface MoveTargets {
  readonly move: DocumentMove;
  readonly targets: readonly RetrievalTarget[];
  /** The only way to read what is stored there; any that `styleFor` gives unless set. */
  readonly style?: RetrievalStyle;
}

/** A place that stays as it is, and why. */
export interface RefusedPlace {
  readonly place: DocumentPlace;
  readonly reason: string;
}

/** All edits of one act. */
export interface PlannedMoves {
  /** By uri as text. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly notes: readonly string[];
  readonly refused: readonly RefusedPlace[];
  readonly placeCount: number;
  /** The only type of parameter that all places can read, where they read parameters and not any. */
  readonly parameterType?: ParameterType;
}

/**
 * Plans every place of every move.
 * @param styleFor the style wanted in a document, one of the planner's for it
 */
export async function planMoves(
  planner: RetrievalPlanner,
  moves: readonly MoveTargets[],
  styleFor: (document: vscode.TextDocument) => Promise<RetrievalStyle | undefined>,
): Promise<PlannedMoves> {
  const byFolder = new Map<string, { place: DocumentPlace; planned: PlannedPlace }[]>();
  let placeCount = 0;
  for (const { move, targets, style } of moves)
    for (const [index, { places }] of move.values.entries())
      for (const place of places) {
        const { document, range, encoding } = place;
        const target = targets[index];
        if (target === undefined) continue;
        const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? document.uri;
        const group = byFolder.get(folder.toString()) ?? [];
        byFolder.set(folder.toString(), group);
        placeCount++;
        group.push({
          place,
          planned: {
            file: toSourceFile(document),
            secret: range,
            target: { ...target, ...(encoding && { encoding }) },
            style: style ?? (await styleFor(document)) ?? 'sdk',
            project: projectFilesOf(document.uri),
          },
        });
      }

  const edits = new Map<string, readonly TextEdit[]>();
  const notes = new Set<string>();
  const refused: RefusedPlace[] = [];
  let parameterType: ParameterType | undefined;
  for (const group of byFolder.values()) {
    const { plan, refusals, parameterTypes } = await loadPlanner().planWithNextBest(
      planner,
      group.map(({ planned }) => planned),
    );
    for (const note of plan.notes) notes.add(note);
    parameterType ??= parameterTypes.find((type) => type !== undefined);
    const source = group[0]?.place.document;
    if (source === undefined) continue;
    for (const [path, changes] of plan.edits) {
      const own = group.find(({ planned }) => planned.file.path === path)?.place.document;
      edits.set((own?.uri ?? uriOf(path, source.uri)).toString(), changes);
    }
    for (const [index, refusal] of refusals.entries()) {
      const place = group[index]?.place;
      if (refusal !== undefined && place !== undefined) refused.push({ place, reason: refusal.reason });
    }
  }
  return { edits, notes: [...notes], refused, placeCount, ...(parameterType && { parameterType }) };
}

/** The edits as one, which one undo takes back. Call it on the very texts that the plan was made from. */
export async function toWorkspaceEdit(edits: PlannedMoves['edits']): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, changes] of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    for (const { range, newText } of changes)
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
        newText,
      );
  }
  return edit;
}

/**
 * Makes the editor show the edit in its refactor preview before it is made. An entry opens the preview when it needs
 * confirmation, and is then not ticked (https://github.com/microsoft/vscode/issues/200991), so one that changes nothing does.
 * It stands at the end of a file, where the preview shows no code beside its empty box.
 */
export async function openInPreview(edit: vscode.WorkspaceEdit): Promise<void> {
  const [first] = edit.entries();
  if (first === undefined) return;
  const document = await vscode.workspace.openTextDocument(first[0]);
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '', {
    label: 'Opens this preview, and changes nothing',
    needsConfirmation: true,
  });
}
