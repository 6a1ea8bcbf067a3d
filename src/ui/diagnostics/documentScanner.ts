import type * as vscode from 'vscode';
import type { Finding } from '../../core/detection/finding';
import type { Detections, FolderDetection } from './detections';

/** In UTF-16 units; what is longer is scanned in a thread of its own, so that typing never waits for it. */
const longText = 500_000;

/** What of a document is read here. */
type ScannedDocument = Pick<vscode.TextDocument, 'uri' | 'version' | 'languageId' | 'getText'>;

/** Scans documents, and remembers each result until its document or what decides about it changes. */
export class DocumentScanner {
  readonly #detections: Pick<Detections, 'for'>;
  readonly #pathOf: (uri: vscode.Uri) => string;
  readonly #results = new WeakMap<
    ScannedDocument,
    { version: number; detection: FolderDetection; findings: readonly Finding[] }
  >();

  /**
   * @param pathOf a document's path in its workspace folder
   */
  constructor(detections: Pick<Detections, 'for'>, pathOf: (uri: vscode.Uri) => string) {
    this.#detections = detections;
    this.#pathOf = pathOf;
  }

  /**
   * The findings in the document as it is when the scan begins, in order of position. Rejects with the signal's reason
   * when it is aborted.
   */
  async findingsIn(document: ScannedDocument, signal: AbortSignal): Promise<readonly Finding[]> {
    const detection = await this.#detections.for(document.uri);
    signal.throwIfAborted();
    const { version, languageId } = document;
    const known = this.#results.get(document);
    if (known?.version === version && known.detection === detection) return known.findings;
    const text = document.getText();
    const target = { path: this.#pathOf(document.uri), languageId };
    const findings =
      text.length > longText
        ? await detection.thread.scan(text, target, signal)
        : detection.scanner.scan(text, target);
    this.#results.set(document, { version, detection, findings });
    return findings;
  }
}
