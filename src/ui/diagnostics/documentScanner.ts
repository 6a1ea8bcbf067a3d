import type * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/detection/finding';
import { createScanner, type Scanner } from '../../core/detection/scanner';

export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** Scans documents, and remembers each result until its document changes. */
export class DocumentScanner {
  readonly #fingerprintKey: Uint8Array;
  readonly #severitiesOf: (document: vscode.TextDocument) => RuleSeverities;
  readonly #pathOf: (document: vscode.TextDocument) => string;
  readonly #scanners = new Map<string, Scanner>();
  #results = new WeakMap<vscode.TextDocument, { version: number; findings: readonly Finding[] }>();

  /**
   * @param fingerprintKey new for each session, so that fingerprints say nothing outside it
   */
  constructor(
    fingerprintKey: Uint8Array,
    severitiesOf: (document: vscode.TextDocument) => RuleSeverities,
    pathOf: (document: vscode.TextDocument) => string,
  ) {
    this.#fingerprintKey = fingerprintKey;
    this.#severitiesOf = severitiesOf;
    this.#pathOf = pathOf;
  }

  /** The findings in the document as it is now, in order of position. */
  findingsIn(document: vscode.TextDocument): readonly Finding[] {
    const known = this.#results.get(document);
    if (known?.version === document.version) return known.findings;
    const findings = this.#scannerFor(this.#severitiesOf(document)).scan(document.getText(), {
      path: this.#pathOf(document),
      languageId: document.languageId,
    });
    this.#results.set(document, { version: document.version, findings });
    return findings;
  }

  /** Drops every result: the settings have changed. */
  forget(): void {
    this.#results = new WeakMap();
  }

  #scannerFor(severities: RuleSeverities): Scanner {
    const key = JSON.stringify(severities);
    let scanner = this.#scanners.get(key);
    if (scanner === undefined) {
      scanner = createScanner({ severities, fingerprintKey: this.#fingerprintKey });
      this.#scanners.set(key, scanner);
    }
    return scanner;
  }
}
