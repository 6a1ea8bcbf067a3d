import * as vscode from 'vscode';
import type { Severity } from '../../core/detection/finding';
import { lintReference, type ReferenceProblem } from '../../core/references/lintReference';
import { groupBy } from '../../core/grouping';
import type { SecretReference } from '../../core/references/reference';
import type { TextPosition } from '../../core/text/lineIndex';
import type { PlacedReference } from '../../workspace/referenceWorker';
import { toRange } from '../diagnostics/toDiagnostic';
import { pathOf } from '../fix/workspaceProject';
import { onSettingsChange, readSetting } from '../settings';
import type { ReferencesDeps } from './deps';
import type { ResolvedReference } from './secretDirectory';
import type { ListingOptions } from './secretListing';

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

type Deps = Pick<ReferencesDeps, 'index' | 'directory' | 'explorer' | 'detections' | 'log'>;

type Resolve = (reference: SecretReference) => ResolvedReference | Promise<ResolvedReference>;

/**
 * Shows what is wrong with references, in open documents and, once the workspace was checked, in all of its files; and remembers it
 * for quick fixes.
 */
export class ReferenceDiagnostics implements vscode.Disposable {
  readonly #deps: Deps;
  readonly #collection = vscode.languages.createDiagnosticCollection('secret-lens-references');
  readonly #shown = new Map<string, readonly ShownProblem[]>();
  readonly #subscriptions: vscode.Disposable;
  readonly #end = new AbortController();
  #isWorkspaceChecked = false;
  #timer: NodeJS.Timeout | undefined;
  #run = new AbortController();

  constructor(deps: Deps) {
    this.#deps = deps;
    const schedule = (): void => {
      this.#schedule();
    };
    this.#subscriptions = vscode.Disposable.from(
      deps.index.onDidChange(schedule),
      deps.explorer.onDidChangeSecrets(schedule),
      deps.detections.onDidChange(schedule),
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

  /**
   * Shows what is wrong in files that are not open, too, from then on. Each connection is listed once for it, and nothing else is
   * asked. Rejects with the signal's reason.
   */
  async checkWorkspace(options: ListingOptions): Promise<void> {
    const { index, directory } = this.#deps;
    await index.whenRead();
    options.signal.throwIfAborted();
    if (index.all().length > 0) await directory.list(options);
    this.#isWorkspaceChecked = true;
    await this.#update();
  }

  /** Lists anew what is shown from a listing, as after a refresh. */
  checkAgain(): void {
    if (!this.#isWorkspaceChecked) return;
    const { signal } = this.#end;
    this.checkWorkspace({ signal, report: () => undefined }).catch((error: unknown) => {
      if (!signal.aborted) this.#log(error);
    });
  }

  dispose(): void {
    this.#end.abort();
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
    const { signal } = (this.#run = new AbortController());
    try {
      await this.#updateAll(signal);
    } catch (error) {
      if (!signal.aborted) this.#log(error);
    }
  }

  async #updateAll(signal: AbortSignal): Promise<void> {
    const { index, directory } = this.#deps;
    const documents = vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed);
    const open = new Set(documents.map(({ uri }) => uri.toString()));
    const closed = new Map<string, readonly ShownProblem[]>();
    if (this.#isWorkspaceChecked)
      for (const [key, references] of groupBy(index.all(), ({ uri }) => uri.toString()))
        if (!open.has(key))
          closed.set(
            key,
            await this.#lint(vscode.Uri.parse(key, true), references, (reference) =>
              directory.recall(reference),
            ),
          );
    signal.throwIfAborted();
    for (const key of this.#shown.keys()) if (!open.has(key) && !closed.has(key)) this.#show(key, []);
    for (const [key, problems] of closed) this.#show(key, problems);
    for (const document of documents) {
      const { version, uri } = document;
      const problems = await this.#lint(uri, await index.in(document), (reference) =>
        directory.resolve(reference, signal),
      );
      signal.throwIfAborted();
      if (document.version === version && !document.isClosed) this.#show(uri.toString(), problems);
    }
  }

  async #lint(
    uri: vscode.Uri,
    references: readonly PlacedReference[],
    resolve: Resolve,
  ): Promise<readonly ShownProblem[]> {
    if (references.length === 0 || !readSetting('secretLens.references.check', uri)) return [];
    const { scanner, severities } = await this.#deps.detections.for(uri);
    if (scanner.excludes(pathOf(uri))) return [];
    const problems = await Promise.all(
      references.map(async ({ reference, positions }) => {
        const resolved = await resolve(reference);
        return lintReference(reference, resolved.state, severities).map((problem) => ({
          problem,
          resolved,
          secretId: reference.secretId.text,
          range: toRange({
            start: at(positions, problem.range.start),
            end: at(positions, problem.range.end),
          }),
        }));
      }),
    );
    return problems.flat();
  }

  #show(key: string, problems: readonly ShownProblem[]): void {
    const shown = this.#shown.get(key) ?? [];
    if (problems.length === 0) this.#shown.delete(key);
    else this.#shown.set(key, problems);
    if (isEqual(shown, problems)) return;
    this.#collection.set(
      vscode.Uri.parse(key, true),
      problems.map(({ problem: { message, severity, code }, range }) => {
        const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
        diagnostic.source = source;
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }

  #log(error: unknown): void {
    this.#deps.log.error(`Checking references failed: ${error instanceof Error ? error.name : 'error'}`);
  }
}

function at(positions: PlacedReference['positions'], offset: number): TextPosition {
  return positions.get(offset) ?? { line: 0, character: 0 };
}

/** Whether the same is shown: the editor needs not hear of it again. */
function isEqual(shown: readonly ShownProblem[], now: readonly ShownProblem[]): boolean {
  return (
    shown.length === now.length &&
    now.every(({ problem, range }, index) => {
      const before = shown[index];
      return (
        before?.problem.message === problem.message &&
        before.problem.severity === problem.severity &&
        before.range.isEqual(range)
      );
    })
  );
}
