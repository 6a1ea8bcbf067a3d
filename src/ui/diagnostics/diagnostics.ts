import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/detection/finding';
import { rules } from '../../core/detection/rules';
import { onSettingsChange, readSetting } from '../settings';
import type { DocumentScanner } from './documentScanner';

/** The `source` of our diagnostics: it stands behind each message in the Problems panel. */
export const diagnosticSource = 'Secret Lens';

/** After the last keystroke; short enough to feel immediate, long enough not to flag a key that is still being typed. */
const typingPauseMs = 150;

/** Documents that a person writes; not diffs, output channels and the like, which only show text again. */
const scannedSchemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-notebook-cell']);

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

const revocationUrls = new Map(rules.map((rule) => [rule.id, rule.revocationUrl]));

/** Flags hard-coded credentials in the open documents, and keeps up as they change. */
export function registerDiagnostics(
  scanner: DocumentScanner,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('secret-lens');
  const pending = new Map<vscode.TextDocument, NodeJS.Timeout>();

  const update = (document: vscode.TextDocument): void => {
    pending.delete(document);
    if (document.isClosed || !isScanned(document)) {
      collection.delete(document.uri);
      return;
    }
    try {
      collection.set(
        document.uri,
        scanner.findingsIn(document).map((finding) => toDiagnostic(finding, document)),
      );
    } catch (error) {
      // A fault in the scanner must not leave markers that no longer fit the text.
      collection.delete(document.uri);
      log.error(
        `Scanning a ${document.languageId} document failed: ${error instanceof Error ? error.name : 'error'}`,
      );
    }
  };
  const schedule = (document: vscode.TextDocument, delayMs: number): void => {
    clearTimeout(pending.get(document));
    pending.set(
      document,
      setTimeout(() => {
        update(document);
      }, delayMs),
    );
  };
  const scheduleAll = (): void => {
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  };

  scheduleAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => {
      schedule(document, 0);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length > 0) schedule(event.document, typingPauseMs);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(pending.get(document));
      pending.delete(document);
      collection.delete(document.uri);
    }),
    onSettingsChange(['secretLens.detection.enabled', 'secretLens.detection.rules'], () => {
      scanner.forget();
      scheduleAll();
    }),
    new vscode.Disposable(() => {
      for (const timer of pending.values()) clearTimeout(timer);
    }),
  );
}

function isScanned(document: vscode.TextDocument): boolean {
  return scannedSchemes.has(document.uri.scheme) && readSetting('secretLens.detection.enabled', document);
}

function toDiagnostic(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding, document),
    finding.message,
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  const url = revocationUrls.get(finding.ruleId);
  diagnostic.code =
    url === undefined ? finding.ruleId : { value: finding.ruleId, target: vscode.Uri.parse(url, true) };
  return diagnostic;
}

/** Where the secret of a finding stands in its document. */
export function toRange(finding: Finding, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(finding.range.start), document.positionAt(finding.range.end));
}

/** The rule of one of our diagnostics; undefined for those of others. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  if (diagnostic.source !== diagnosticSource) return undefined;
  const { code } = diagnostic;
  const id = typeof code === 'object' ? code.value : code;
  return typeof id === 'string' ? id : undefined;
}
