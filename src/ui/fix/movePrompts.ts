import * as vscode from 'vscode';
import { askDestination, type Destination, type DestinationQuestions } from './destination';
import { isParameter, moveTitle, parameterTitle } from './move';
import { tellDone, type DoneMoves } from './afterMove';
import { withoutLinks } from '../report';
import { askReview, type Review, type ReviewAnswer } from './review';

/** What moving values asks and tells. Each rejects with a CancellationError when the person leaves. */
export interface MovePrompts {
  askDestination(questions: DestinationQuestions): Promise<Destination>;
  /** Whether to go on as shown, or with another style. */
  review(review: Review): Promise<ReviewAnswer>;
  /** Whether the code is to read a secret that holds something else than the literal. */
  confirmDifference(secretName: string): Promise<boolean>;
  /** Whether to take back secrets that were stored for an edit that then failed. */
  offerDeletion(secretNames: string, cause: string): Promise<boolean>;
  tellDone(done: DoneMoves): Promise<void>;
  /** A parameter is gone at once, a secret on the date. */
  tellDeleted(name: string, date?: Date): Promise<void>;
}

/** The prompts as a person sees them. */
export function createMovePrompts(revocationUrl: (ruleId: string) => string | undefined): MovePrompts {
  return {
    askDestination,

    review: (review) => askReview(review.settled.every(isParameter) ? parameterTitle : moveTitle, review),

    confirmDifference: async (secretName) => {
      const answer = 'Replace All the Same';
      const choice = await vscode.window.showWarningMessage(
        `${secretName} holds another value than this literal.`,
        {
          modal: true,
          detail: 'The program will use the stored value from now on. The literal is not stored anywhere.',
        },
        answer,
      );
      return choice === answer;
    },

    offerDeletion: async (secretNames, cause) => {
      const remove = 'Delete What Was Stored';
      const message = withoutLinks(`${secretNames} was stored, but no file was changed: ${cause}`);
      return (await vscode.window.showErrorMessage(message, remove)) === remove;
    },

    tellDone: (done) => tellDone(done, revocationUrl),

    tellDeleted: async (name, date) => {
      await vscode.window.showInformationMessage(
        date === undefined
          ? `${name} was deleted.`
          : `${name} will be deleted on ${date.toLocaleDateString()}; until then it can be restored.`,
      );
    },
  };
}
