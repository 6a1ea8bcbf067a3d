import * as vscode from 'vscode';
import type { ValueSession } from './valueSession';

/** Asks what becomes of what was typed in a view that was closed: `keep` means that the view must be opened again. */
export async function askAboutUnsaved(name: string, session: ValueSession): Promise<'keep' | 'let go'> {
  const save = { title: 'Save' };
  const discard = { title: 'Discard' };
  const keep = { title: 'Keep Editing', isCloseAffordance: true };
  const choice = await vscode.window.showWarningMessage(
    `${name} has changes that are not stored.`,
    { modal: true, detail: 'They are kept nowhere but in this window, and are lost when you discard them.' },
    save,
    keep,
    discard,
  );
  if (choice === discard) return 'let go';
  return choice === save && (await session.save()) ? 'let go' : 'keep';
}
