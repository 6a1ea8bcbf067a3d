import { inspect } from 'node:util';
import * as vscode from 'vscode';
import { AwsError } from '../aws/awsError';
import { stackFrames } from '../core/text/stackFrames';

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

/** What the language itself throws: its messages can quote what it was given, a value that is no JSON or no pattern. */
const unforeseen = /^(?:Eval|Range|Reference|Syntax|Type|URI)Error$/;

/** What happened and what to do about it, in one or two sentences. */
export function describeError(error: unknown): string {
  if (error instanceof AwsError) return `${error.message} ${error.remedy}`;
  if (!(error instanceof Error)) return String(error);
  return unforeseen.test(error.name) ? `Something unexpected happened (${error.name}).` : error.message;
}

/** For the log: all that an error carries, or of one that nobody foresaw only where it was thrown. */
function describeFully(error: unknown): string {
  if (!(error instanceof Error) || !unforeseen.test(error.name)) return inspect(error);
  return [error.name, ...stackFrames(error)].join('\n');
}

/** A message in which nothing that others have named is a link: the editor makes one of `[text](command:…)` that runs any command. */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', ']\u2060(');
}

/** Shows an error with what can be done about it, and writes it with its causes to the log. Nobody waits for the message to go. */
export function reportError(title: string, error: unknown, log: vscode.LogOutputChannel): void {
  log.error(`${title}: ${describeError(error)}`);
  if (error instanceof Error && unforeseen.test(error.name)) log.error(describeFully(error));
  if (error instanceof Error && error.cause !== undefined)
    log.error(`  cause: ${describeFully(error.cause)}`);
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
