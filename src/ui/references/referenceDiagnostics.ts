import * as vscode from 'vscode';
import type { Severity } from '../../core/detection/finding';
import { lintReference, type ReferenceProblem } from '../../core/references/lintReference';
import { onSettingsChange, readSetting } from '../settings';
import type { ReferencesDeps } from './deps';
import { toEditorRange } from './referenceAt';
import type { ResolvedReference } from './secretDirectory';

/** The `source` of the diagnostics of references. */
const source = 'Secret Lens references';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Secrets Manager is asked only when typing has paused. */
const pauseMs = 600;

/** A problem as it was last shown, with what is known of the secret. */
export interface ShownProblem {
  readonly problem: ReferenceProblem;
  readonly resolved: ResolvedReference;
  readonly secretId: string;
  readonly range: vscode.Range;
}

/** Shows in open documents what is wrong with their references, and remembers it for quick fixes. */
export class ReferenceDiagnostics implements vscode.Disposable {
  readonly #deps: Pick<ReferencesDeps, 'index' | 'directory' | 'explorer' | 'log'>;
  readonly #collection = vscode.languages.createDiagnosticCollection('secret-lens-references');
  readonly #shown = new Map<string, readonly ShownProblem[]>();
  readonly #subscriptions: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;
  #run = new AbortController();

  constructor(deps: Pick<ReferencesDeps, 'index' | 'directory' | 'explorer' | 'log'>) {
    this.#deps = deps;
    const schedule = (): void => {
      this.#schedule();
    };
    this.#subscriptions = vscode.Disposable.from(
      deps.index.onDidChange(schedule),
      deps.explorer.onDidChangeSecrets(schedule),
      onSettingsChange(['secretLens.references.check'], schedule),
      vscode.workspace.onDidGrantWorkspaceTrust(schedule),
    );
    schedule();
  }

  /** What is shown in a document at a range. */
  at(uri: vscode.Uri, range: vscode.Range): readonly ShownProblem[] {
    return (this.#shown.get(uri.toString()) ?? []).filter(
      (shown) => shown.range.intersection(range) !== undefined,
    );
  }

  dispose(): void {
    this.#run.abort();
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#collection.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), pauseMs);
  }

  async #update(): Promise<void> {
    this.#run.abort();
    const run = (this.#run = new AbortController());
    const documents = vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed);
    const open = new Set(documents.map(({ uri }) => uri.toString()));
    for (const key of this.#shown.keys()) if (!open.has(key)) this.#show(vscode.Uri.parse(key, true), []);
    for (const document of documents) {
      try {
        const { version } = document;
        const problems = readSetting('secretLens.references.check', document)
          ? await this.#lint(document, run.signal)
          : [];
        if (run.signal.aborted) return;
        if (document.version === version && !document.isClosed) this.#show(document.uri, problems);
      } catch (error) {
        if (run.signal.aborted) return;
        this.#deps.log.error(`Checking references failed: ${error instanceof Error ? error.name : 'error'}`);
      }
    }
  }

  async #lint(document: vscode.TextDocument, signal: AbortSignal): Promise<readonly ShownProblem[]> {
    const references = await this.#deps.index.in(document);
    const problems = await Promise.all(
      references.map(async ({ reference }) => {
        const resolved = await this.#deps.directory.resolve(reference, signal);
        return lintReference(reference, resolved.state).map((problem) => ({
          problem,
          resolved,
          secretId: reference.secretId.text,
          range: toEditorRange(document, problem.range),
        }));
      }),
    );
    return problems.flat();
  }

  #show(uri: vscode.Uri, problems: readonly ShownProblem[]): void {
    if (problems.length === 0) this.#shown.delete(uri.toString());
    else this.#shown.set(uri.toString(), problems);
    this.#collection.set(
      uri,
      problems.map(({ problem: { message, severity, code }, range }) => {
        const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
        diagnostic.source = source;
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }
}
