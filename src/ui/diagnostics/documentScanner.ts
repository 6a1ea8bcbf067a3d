import type * as vscode from 'vscode';
import { placeFindings, type LocatedFinding } from '../../workspace/scanFiles';
import type { FolderDetection } from './detections';

/** In UTF-16 units; what is longer is scanned in a thread of its own, so that typing never waits for it. */
const longText = 250_000;

/** Milliseconds, a frame at 60 Hz: a document whose last scan took longer is scanned in the thread from then on. */
const longScan = 16;

/** What of a document is read here. */
type ScannedDocument = Pick<vscode.TextDocument, 'uri' | 'version' | 'languageId' | 'getText'>;

/** What decides about a document's findings. */
type DocumentDetection = Pick<FolderDetection, 'scanner' | 'thread' | 'trees'>;

/** What finds the {@link DocumentDetection} of a document: the same object until it has changed. */
interface DetectionSource {
  for(uri: vscode.Uri): Promise<DocumentDetection>;
}

/** Scans documents, and remembers each result until its document or what decides about it changes. */
export class DocumentScanner {
  readonly #detections: DetectionSource;
  readonly #pathOf: (uri: vscode.Uri) => string;
  readonly #now: () => number;
  readonly #slow = new WeakSet<ScannedDocument>();
  readonly #results = new WeakMap<
    ScannedDocument,
    { version: number; languageId: string; detection: DocumentDetection; findings: readonly LocatedFinding[] }
  >();

  /**
   * @param pathOf a document's path in its workspace folder
   * @param now milliseconds from any beginning
   */
  constructor(
    detections: DetectionSource,
    pathOf: (uri: vscode.Uri) => string,
    now = () => performance.now(),
  ) {
    this.#detections = detections;
    this.#pathOf = pathOf;
    this.#now = now;
  }

  /**
   * The findings in the document as it is when the scan begins, in order of position. Rejects with the signal's reason
   * when it is aborted.
   */
  async findingsIn(document: ScannedDocument, signal: AbortSignal): Promise<readonly LocatedFinding[]> {
    const detection = await this.#detections.for(document.uri);
    signal.throwIfAborted();
    const { version, languageId } = document;
    const known = this.#results.get(document);
    if (known?.version === version && known.languageId === languageId && known.detection === detection)
      return known.findings;
    const text = document.getText();
    const findings = await this.#scan(document, text, detection, signal);
    this.#results.set(document, { version, languageId, detection, findings });
    return findings;
  }

  async #scan(
    document: ScannedDocument,
    text: string,
    { scanner, thread, trees }: DocumentDetection,
    signal: AbortSignal,
  ): Promise<readonly LocatedFinding[]> {
    const target = { path: this.#pathOf(document.uri), languageId: document.languageId };
    if (text.length > longText || this.#slow.has(document)) return thread.run({ text, target }, signal);
    const found = await trees.settle(() => {
      const started = this.#now();
      const findings = scanner.scan(text, target);
      if (this.#now() - started > longScan) this.#slow.add(document);
      return findings;
    });
    return placeFindings(found, text, target.path);
  }
}
