import * as vscode from 'vscode';

/** What the person is asked before a policy is put or deleted. Each rejects when the person declines. */
export interface PolicyPrompts {
  /** Before everybody is let in, for which AWS's own check must be switched off. */
  confirmPublic(name: string): Promise<void>;
  /** @param grants who may do what that could not be done before, in words */
  confirmWidening(name: string, grants: readonly string[]): Promise<void>;
  confirmDeletion(name: string): Promise<void>;
}

const grantsShown = 10;

/** Asks in dialogs of the editor. */
export const policyPrompts: PolicyPrompts = {
  confirmPublic: (name) =>
    confirm(
      `Let everybody in AWS reach ${name}?`,
      'A statement allows everybody and has no condition. Secrets Manager refuses such a policy unless its check, BlockPublicPolicy, is switched off for this one call.',
      'Let Everybody In',
    ),
  confirmWidening: (name, grants) =>
    confirm(
      `Give wider access to ${name}?`,
      [
        'New in this policy:',
        ...grants.slice(0, grantsShown),
        ...(grants.length > grantsShown ? [`and ${grants.length - grantsShown} more`] : []),
      ].join('\n'),
      'Save Policy',
    ),
  confirmDeletion: (name) =>
    confirm(
      `Delete the resource policy of ${name}?`,
      'What it allows and what it denies no longer holds; policies of users and roles decide alone.',
      'Delete Policy',
    ),
};

async function confirm(question: string, detail: string, act: string): Promise<void> {
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, act)) !== act)
    throw new vscode.CancellationError();
}
