import * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import { findPolicyProblem, findWideAccess } from '../../core/secrets/resourcePolicy';
import { describeError } from '../report';
import { policyScheme, readPolicyUri } from './policyUri';

/** Typing on within so long asks AWS only once. */
const pauseMs = 600;

/**
 * Shows in each document of a policy who is let in too widely, at once, and what ValidateResourcePolicy objects to, after a
 * pause in typing. Nothing is put for it.
 */
export function registerPolicyProblems(sessions: Sessions): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('secretLens.policy');
  const checks = new Map<string, AbortController>();

  function check(document: vscode.TextDocument): void {
    if (document.uri.scheme !== policyScheme) return;
    forget(document);
    const text = document.getText();
    const own = describeWideAccess(document, text);
    problems.set(document.uri, own);
    if (findPolicyProblem(text) !== undefined) return;
    const controller = new AbortController();
    checks.set(document.uri.toString(), controller);
    const timer = setTimeout(() => {
      void askAws(document.uri, text, sessions, controller.signal).then((found) => {
        if (!controller.signal.aborted) problems.set(document.uri, [...own, ...found]);
      });
    }, pauseMs);
    controller.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }

  function forget({ uri }: vscode.TextDocument): void {
    checks.get(uri.toString())?.abort();
    checks.delete(uri.toString());
  }

  vscode.workspace.textDocuments.forEach(check);
  return vscode.Disposable.from(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) check(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.uri.scheme !== policyScheme) return;
      forget(document);
      problems.delete(document.uri);
    }),
    new vscode.Disposable(() => {
      for (const controller of checks.values()) controller.abort();
    }),
  );
}

function describeWideAccess(document: vscode.TextDocument, text: string): vscode.Diagnostic[] {
  return findWideAccess(text).map(({ start, end, kind, message }) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'Secret Lens';
    diagnostic.code = `${kind}-principal`;
    return diagnostic;
  });
}

/** AWS gives no places: its findings stand at the top. */
async function askAws(
  uri: vscode.Uri,
  text: string,
  sessions: Sessions,
  signal: AbortSignal,
): Promise<readonly vscode.Diagnostic[]> {
  const top = new vscode.Range(0, 0, 0, 1);
  try {
    const { connection, arn } = readPolicyUri(uri);
    const found = await sessions.secretsManager(connection).validatePolicy(arn, text, signal);
    return found.map(({ check, message }) => {
      const diagnostic = new vscode.Diagnostic(top, message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'Secrets Manager';
      diagnostic.code = check;
      return diagnostic;
    });
  } catch (error) {
    const diagnostic = new vscode.Diagnostic(
      top,
      `AWS could not check this policy before it is saved. ${describeError(error)}`,
      vscode.DiagnosticSeverity.Information,
    );
    diagnostic.source = 'Secret Lens';
    return [diagnostic];
  }
}
