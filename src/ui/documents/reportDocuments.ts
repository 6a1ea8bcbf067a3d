import * as vscode from 'vscode';

/** Each kind of report has a scheme of its own. */
export type ReportScheme =
  'secret-lens-rotation' | 'secret-lens-audit' | 'secret-lens-backup' | 'secret-lens-report';

/** What a report is about. */
export interface ReportSubject {
  /** `Rotation of prod/db`; what stands on the editor's tab. Markdown where it ends with `.md`. */
  readonly title: string;
  /** Tells reports of the same title apart. */
  readonly key: string;
}

/** Documents that tell how things are: read-only, on no disk, and without any value. One a subject. */
export class ReportDocuments implements vscode.Disposable {
  readonly #scheme: ReportScheme;
  readonly #texts = new Map<string, string>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  #registration: vscode.Disposable | undefined;

  constructor(scheme: ReportScheme) {
    this.#scheme = scheme;
  }

  /** Shows a report beside whatever has the focus, which stays there; gives what replaces its text. */
  async open({ title, key }: ReportSubject, text: string): Promise<(text: string) => void> {
    this.#registration ??= vscode.workspace.registerTextDocumentContentProvider(this.#scheme, {
      onDidChange: this.#changes.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
    const uri = vscode.Uri.from({
      scheme: this.#scheme,
      path: `/${title.replaceAll('/', '∕')}`,
      query: key,
    });
    const put = (changed: string): void => {
      this.#texts.set(uri.toString(), changed);
      this.#changes.fire(uri);
    };
    put(text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
    return put;
  }

  dispose(): void {
    this.#registration?.dispose();
    this.#changes.dispose();
  }
}
