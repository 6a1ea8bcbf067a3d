import * as vscode from 'vscode';
import { describeError, withoutLinks } from '../report';
import { back, type StepFrame } from './steps';

/**
 * Asks for a file until `read` can read it. When it is dismissed, it goes back; where there is nothing to go back to, it
 * rejects with a CancellationError.
 */
export async function openOne<T>(
  frame: StepFrame,
  read: (uri: vscode.Uri) => Promise<T>,
): Promise<T | typeof back> {
  for (;;) {
    const [uri] = (await vscode.window.showOpenDialog({ title: frame.title, openLabel: 'Store' })) ?? [];
    if (uri === undefined) return leave(frame);
    try {
      return await read(uri);
    } catch (error) {
      const again = 'Choose Another File';
      const message = withoutLinks(describeError(error));
      if ((await vscode.window.showErrorMessage(message, again)) !== again) return leave(frame);
    }
  }
}

function leave({ canGoBack }: StepFrame): typeof back {
  if (canGoBack) return back;
  throw new vscode.CancellationError();
}
