import * as vscode from 'vscode';
import type { Severity } from '../../core/detection/finding';
import type { TextPosition } from '../../core/text/lineIndex';
import { loadEngine } from '../../workspace/loadEngine';
import type { LocatedFinding } from '../../workspace/scanFiles';

/** The `source` of our diagnostics: it stands behind each message in the Problems panel. */
const diagnosticSource = 'Secret Lens';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** A finding as the editor shows it. The other parts of the credential become related information. */
export function toDiagnostic(finding: LocatedFinding, uri: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(finding), finding.message, severities[finding.severity]);
  diagnostic.source = diagnosticSource;
  const url = loadEngine().findRule(finding.formatRuleId ?? finding.ruleId)?.revocationUrl;
  diagnostic.code =
    url === undefined ? finding.ruleId : { value: finding.ruleId, target: vscode.Uri.parse(url, true) };
  if (finding.related !== undefined)
    diagnostic.relatedInformation = finding.related.map(
      (part) =>
        new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(part)), part.message),
    );
  return diagnostic;
}

/** Where a secret, or a part of it, stands in its file. */
export function toRange({
  start,
  end,
}: {
  readonly start: TextPosition;
  readonly end: TextPosition;
}): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The rule of one of our diagnostics; undefined for those of others. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  if (diagnostic.source !== diagnosticSource) return undefined;
  const { code } = diagnostic;
  const id = typeof code === 'object' ? code.value : code;
  return typeof id === 'string' ? id : undefined;
}
