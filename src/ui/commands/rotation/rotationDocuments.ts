import * as vscode from 'vscode';
import type { Connection, Secret } from '../../../core/secrets/secret';
import { keyOfConnection } from '../../explorer/nodes';

const scheme = 'secret-lens-rotation';

/** Documents that tell how rotations go: read-only, on no disk, and without any value. One a secret. */
export class RotationDocuments implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  #registration: vscode.Disposable | undefined;

  /** Shows a secret's document beside whatever has the focus, which stays there; gives what replaces its text. */
  async open({ name, arn }: Secret, connection: Connection, text: string): Promise<(text: string) => void> {
    this.#registration ??= vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changes.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
    const uri = vscode.Uri.from({
      scheme,
      path: `/Rotation of ${name.replaceAll('/', '∕')}`,
      query: `${keyOfConnection(connection)} ${arn}`,
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
