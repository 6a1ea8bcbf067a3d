import * as vscode from 'vscode';

/** An AbortSignal that a VS Code cancellation token aborts, with a CancellationError as its reason. */
export function toAbortSignal(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(new vscode.CancellationError());
  };
  if (token.isCancellationRequested) abort();
  else token.onCancellationRequested(abort);
  return controller.signal;
}

/** What is done sooner needs no notification: it would only flicker. */
const noticeableMs = 400;

/** Runs `task`, and when it takes a moment shows a notification that can cancel it. */
export async function withProgress<T>(
  title: string,
  task: (signal: AbortSignal, report: (message: string) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let message = '';
  let show = (): void => undefined;
  const running = task(controller.signal, (text) => {
    message = text;
    show();
  });
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        token.onCancellationRequested(() => {
          controller.abort(new vscode.CancellationError());
        });
        show = () => {
          progress.report({ message });
        };
        if (message !== '') show();
        await Promise.allSettled([running]);
      },
    );
  }, noticeableMs);
  try {
    return await running;
  } finally {
    clearTimeout(timer);
  }
}
