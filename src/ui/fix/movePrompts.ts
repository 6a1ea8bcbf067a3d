import * as vscode from 'vscode';
import { askDestination, type Destination, type DestinationQuestions } from './destination';

/** What moving a value asks and tells. Each rejects with a CancellationError when the person leaves. */
export interface MovePrompts {
  /** Whether to read an environment variable, since the value cannot be retrieved here. */
  confirmEnvironment(reason: string): Promise<boolean>;
  askDestination(questions: DestinationQuestions): Promise<Destination>;
  /** Whether the code is to read a secret that holds something else than the literal. */
  confirmDifference(secretName: string): Promise<boolean>;
  /** Whether to take back a secret that was stored for an edit that then failed. */
  offerDeletion(secretName: string, cause: string): Promise<boolean>;
  /** @param revocationUrl how to revoke what stood in the file */
  tellDone(message: string, revocationUrl: string | undefined): Promise<void>;
  tellDeleted(secretName: string, date: Date): Promise<void>;
}

/** The prompts as a person sees them. */
export const movePrompts: MovePrompts = {
  confirmEnvironment: (reason) =>
    confirm(
      'The value cannot be retrieved at this place.',
      `${reason}\n\nIt can be stored all the same, and the code read an environment variable.`,
      'Use an Environment Variable',
    ),

  askDestination,

  confirmDifference: (secretName) =>
    confirm(
      `${secretName} holds another value than this literal.`,
      'The program will use the stored value from now on. The literal is not stored anywhere.',
      'Replace All the Same',
    ),

  offerDeletion: async (secretName, cause) => {
    const remove = 'Delete the Secret';
    const message = `${secretName} was stored, but the file was not changed: ${cause}`;
    return (await vscode.window.showErrorMessage(message, remove)) === remove;
  },

  tellDone: async (message, revocationUrl) => {
    const revoke = 'How to Revoke It';
    const choice = await vscode.window.showInformationMessage(
      message,
      ...(revocationUrl === undefined ? [] : [revoke]),
    );
    if (choice === revoke && revocationUrl !== undefined)
      await vscode.env.openExternal(vscode.Uri.parse(revocationUrl, true));
  },

  tellDeleted: async (secretName, date) => {
    await vscode.window.showInformationMessage(
      `${secretName} will be deleted on ${date.toLocaleDateString()}; until then it can be restored.`,
    );
  },
};

async function confirm(message: string, detail: string, answer: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, answer)) === answer;
}
