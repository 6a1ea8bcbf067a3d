import { inspect } from 'node:util';
import * as vscode from 'vscode';
import { AwsError } from '../aws/awsError';

/** Whether an act ended because the person or the editor stopped it: nothing to tell anybody. */
export function isCancellation(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError');
}

/** Runs a sign-in command where the person sees what it asks for. */
export function signInInTerminal(command: string): void {
  const terminal = vscode.window.createTerminal('AWS sign-in');
  terminal.show();
  terminal.sendText(command);
}

/** What happened and what to do about it, in one or two sentences. */
export function describeError(error: unknown): string {
  if (error instanceof AwsError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}

/** A message in which nothing that others have named is a link: the editor makes one of `[text](command:…)` that runs any command. */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', ']\u2060(');
}

/** Shows an error with what can be done about it, and writes it with its causes to the log. Nobody waits for the message to go. */
export function reportError(title: string, error: unknown, log: vscode.LogOutputChannel): void {
  log.error(`${title}: ${describeError(error)}`);
  if (error instanceof Error && error.cause !== undefined) log.error(`  cause: ${inspect(error.cause)}`);
  void showError(title, error, log);
}

async function showError(title: string, error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const signIn = error instanceof AwsError ? error.signInCommand : undefined;
  const statement = error instanceof AwsError ? error.statement : undefined;
  const showLog = 'Show Log';
  const copyStatement = 'Copy Policy Statement';
  const runSignIn = 'Sign In in Terminal';
  const choice = await vscode.window.showErrorMessage(
    withoutLinks(`${title}: ${describeError(error)}`),
    ...(signIn === undefined ? [] : [runSignIn]),
    ...(statement === undefined ? [] : [copyStatement]),
    showLog,
  );
  if (choice === showLog) log.show();
  if (choice === copyStatement) await vscode.env.clipboard.writeText(JSON.stringify(statement, undefined, 2));
  if (choice === runSignIn && signIn !== undefined) signInInTerminal(signIn);
}
