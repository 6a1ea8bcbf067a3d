import type { LocatedFinding } from '../../workspace/scanFiles';

/** Told of the uris whose findings are others now. */
export type FindingsListener = (uris: readonly string[]) => void;

/**
 * The findings of open documents and those of files that a scan of the workspace has read. What is open counts for its
 * file, since it is newer. Files are told apart by their uri as text.
 */
export class FindingsStore {
  readonly #open = new Map<string, readonly LocatedFinding[]>();
  readonly #scanned = new Map<string, readonly LocatedFinding[]>();
  readonly #listeners = new Set<FindingsListener>();

  /** Calls the listener at each change; the returned function ends that. */
  onChange(listener: FindingsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The findings of a file, in order of position. */
  of(uri: string): readonly LocatedFinding[] {
    return this.#open.get(uri) ?? this.#scanned.get(uri) ?? [];
  }

  /** Every file that has findings, with them. */
  all(): Map<string, readonly LocatedFinding[]> {
    const uris = new Set([...this.#open.keys(), ...this.#scanned.keys()]);
    return new Map(
      [...uris].map((uri) => [uri, this.of(uri)] as const).filter(([, findings]) => findings.length > 0),
    );
  }

  /** What an open document holds now. */
  setOpen(uri: string, findings: readonly LocatedFinding[]): void {
    const isSame = findings.length === 0 && this.#open.get(uri)?.length === 0 && !this.#scanned.has(uri);
    this.#open.set(uri, findings);
    if (!isSame) this.#tell([uri]);
  }

  /** A document was closed, or is not looked at any more: what was read from the disk counts again. */
  close(uri: string): void {
    if (this.#open.delete(uri)) this.#tell([uri]);
  }

  /** An open document was written to the disk as it is. */
  save(uri: string): void {
    const findings = this.#open.get(uri);
    if (findings === undefined) return;
    if (findings.length > 0) this.#scanned.set(uri, findings);
    else this.#scanned.delete(uri);
  }

  /** What scanned files hold; a file without findings is named with an empty list. */
  setScanned(files: ReadonlyMap<string, readonly LocatedFinding[]>): void {
    for (const [uri, findings] of files) {
      if (findings.length > 0) this.#scanned.set(uri, findings);
      else this.#scanned.delete(uri);
    }
    this.#tell([...files.keys()]);
  }

  /** Forgets what was read from the disk of the files for which `isGone` holds, all unless given. */
  dropScanned(isGone: (uri: string) => boolean = () => true): void {
    const dropped = [...this.#scanned.keys()].filter(isGone);
    for (const uri of dropped) this.#scanned.delete(uri);
    this.#tell(dropped);
  }

  #tell(uris: readonly string[]): void {
    if (uris.length > 0) for (const listener of this.#listeners) listener(uris);
  }
}
