import * as vscode from 'vscode';
import type { SecretReference, SourceText } from '../../core/references/reference';
import type { SourceFile } from '../../core/retrieval/retrieval';
import type { TextRange } from '../../core/text/textEdit';
import type { PlacedFile, PlacedReference, ReferenceRequest } from '../../workspace/referenceWorker';
import type { WorkThread } from '../../workspace/workThread';
import { toSourceFile } from '../fix/workspaceProject';
import { readSetting } from '../settings';
import { importsFrom, nothing, toReading, withFolders, type Reading } from './reading';
import { isSource, unsavedTexts } from './sourceDocuments';

/** A reference in a file of the workspace. */
export interface WorkspaceReference extends PlacedReference {
  readonly uri: vscode.Uri;
}

/** An open document, at the version that was read or is just being read. */
interface OpenDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly found: Promise<Reading>;
  /** The last that is known, maybe of an earlier version. */
  readonly reading?: Reading;
}

/** Tools write many files at once. */
const changePauseMs = 500;
/** A word that stands in for what is still to be typed. */
const probe = 'x';
const typingPauseMs = 300;
const bytesInMegabyte = 1024 * 1024;

/**
 * Where the files of the workspace name secrets. They are read once, in a thread of their own, and again as they, or files that
 * they import names from, change; an open document counts as it is, saved or not, for itself and for other open ones.
 */
export class ReferenceIndex implements vscode.Disposable {
  readonly #thread: WorkThread<ReferenceRequest, readonly PlacedFile[]>;
  readonly #log: vscode.LogOutputChannel;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #onDisk = new Map<string, Reading>();
  readonly #open = new Map<string, OpenDocument>();
  readonly #changed = new Map<string, vscode.Uri>();
  readonly #end = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isReady = false;
  /** Until something changes: it is asked for once for each reference of a document. */
  #all: readonly WorkspaceReference[] | undefined;

  /** References were found or are gone. */
  readonly onDidChange = this.#changes.event;

  constructor(thread: WorkThread<ReferenceRequest, readonly PlacedFile[]>, log: vscode.LogOutputChannel) {
    this.#thread = thread;
    this.#log = log;
  }

  /** Whether the whole workspace has been read. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when the workspace's folders, as they are now, have been read. */
  whenRead(): Promise<void> {
    return this.#reading;
  }

  /** Reads the files of the workspace's folders, and follows them from then on. */
  start(): vscode.Disposable {
    this.#reading = this.#readAll();
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const timers = new Map<vscode.TextDocument, NodeJS.Timeout>();
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange((uri) => {
        this.#note(uri);
      }),
      watcher.onDidCreate((uri) => {
        this.#note(uri);
      }),
      watcher.onDidDelete((uri) => {
        this.#forget(uri);
        this.#tell();
        // It may just be read.
        this.#note(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#reading = this.#readAll();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => void this.in(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        clearTimeout(timers.get(document));
        timers.set(
          document,
          setTimeout(() => {
            timers.delete(document);
            void this.in(document);
            this.#readImporters(withFolders([document.uri.toString()]));
          }, typingPauseMs),
        );
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        clearTimeout(timers.get(document));
        timers.delete(document);
        if (this.#open.delete(document.uri.toString())) this.#tell();
        this.#readImporters(withFolders([document.uri.toString()]));
      }),
      new vscode.Disposable(() => {
        for (const timer of timers.values()) clearTimeout(timer);
      }),
    );
  }

  /** The references in a document as it is now, in order of position; none where it cannot be read. */
  async in(document: vscode.TextDocument): Promise<readonly PlacedReference[]> {
    if (!isSource(document.uri)) return [];
    const known = this.#open.get(document.uri.toString());
    const { references } = await (known?.version === document.version
      ? known.found
      : this.#readOpen(document));
    return references;
  }

  /**
   * The reference that a text at the position would complete, with the range that the text would replace: the document is read
   * as if a word stood there, since an unfinished line names nothing yet.
   */
  async complete(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<
    | { readonly reference: SecretReference; readonly part: 'name' | 'key'; readonly range: vscode.Range }
    | undefined
  > {
    if (!isSource(document.uri)) return undefined;
    const at = document.offsetAt(position);
    const file = toSourceFile(document);
    const text = file.text.slice(0, at) + probe + file.text.slice(at);
    const inDocument = ({ start, end }: TextRange): vscode.Range =>
      new vscode.Range(document.positionAt(start), document.positionAt(end - probe.length));
    const { references } = await this.#findIn(document, { ...file, text });
    for (const { reference } of references) {
      const holds = ({ range: { start, end } }: SourceText): boolean =>
        start <= at && at + probe.length <= end;
      const key = reference.keys.find(holds);
      if (key !== undefined) return { reference, part: 'key', range: inDocument(key.range) };
      if (reference.secretId.isLiteral && holds(reference.secretId))
        return { reference, part: 'name', range: inDocument(reference.secretId.range) };
    }
    return undefined;
  }

  /** Every reference that is known, by file. */
  all(): readonly WorkspaceReference[] {
    this.#all ??= this.#listAll();
    return this.#all;
  }

  dispose(): void {
    this.#end.abort();
    clearTimeout(this.#timer);
    this.#thread.dispose();
    this.#changes.dispose();
  }

  #listAll(): readonly WorkspaceReference[] {
    const files = new Map(this.#onDisk);
    for (const [key, { reading }] of this.#open) if (reading !== undefined) files.set(key, reading);
    return [...files].flatMap(([key, { references }]) => {
      const uri = vscode.Uri.parse(key, true);
      return references.map((reference) => ({ ...reference, uri }));
    });
  }

  #tell(): void {
    this.#all = undefined;
    this.#changes.fire();
  }

  async #readOpen(document: vscode.TextDocument): Promise<Reading> {
    const key = document.uri.toString();
    const found = this.#findIn(document, toSourceFile(document));
    const known = this.#open.get(key)?.reading;
    const entry = { document, version: document.version, found, ...(known && { reading: known }) };
    this.#open.set(key, entry);
    const reading = await found;
    if (this.#open.get(key) === entry) {
      this.#open.set(key, { ...entry, reading });
      this.#tell();
    }
    return reading;
  }

  async #findIn({ uri }: vscode.TextDocument, file: SourceFile): Promise<Reading> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const base = folder?.scheme === 'file' ? folder : undefined;
    try {
      const [found] = await this.#thread.run(
        { kind: 'text', file, unsaved: unsavedTexts(), ...(base && { base: base.fsPath }) },
        this.#end.signal,
      );
      return found === undefined ? nothing : toReading(found, base);
    } catch (error) {
      this.#report(file.path, error);
      return nothing;
    }
  }

  async #readAll(): Promise<void> {
    const found = new Map<string, Reading>();
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      for (const [key, reading] of await this.#read(folder, 'folder', [folder.uri])) found.set(key, reading);
    this.#onDisk.clear();
    for (const [key, reading] of found) this.#onDisk.set(key, reading);
    this.#isReady = true;
    this.#tell();
  }

  async #read(
    folder: vscode.WorkspaceFolder,
    kind: 'folder' | 'files',
    uris: readonly vscode.Uri[],
  ): Promise<ReadonlyMap<string, Reading>> {
    if (folder.uri.scheme !== 'file') return new Map();
    try {
      const found = await this.#thread.run(
        {
          kind,
          paths: uris.map(({ fsPath }) => fsPath),
          base: folder.uri.fsPath,
          gitignore: readSetting('secretLens.detection.skipGitIgnored'),
          largestFile: readSetting('secretLens.detection.maxFileSize') * bytesInMegabyte,
        },
        this.#end.signal,
      );
      return new Map(
        found.map((file) => [
          vscode.Uri.joinPath(folder.uri, file.file).toString(),
          toReading(file, folder.uri),
        ]),
      );
    } catch (error) {
      this.#report(folder.name, error);
      return new Map();
    }
  }

  /** Reads again the open documents that import names from one of the files. */
  #readImporters(changed: ReadonlySet<string>): void {
    for (const { document, reading } of this.#open.values())
      if (reading && importsFrom(reading, changed)) void this.#readOpen(document);
  }

  #note(uri: vscode.Uri): void {
    if (uri.path.includes('/.git/') || !isSource(uri)) return;
    this.#changed.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), changePauseMs);
  }

  async #update(): Promise<void> {
    const changed = withFolders(this.#changed.keys());
    for (const [key, reading] of this.#onDisk)
      if (importsFrom(reading, changed)) this.#changed.set(key, vscode.Uri.parse(key, true));
    const uris = [...this.#changed.values()];
    this.#changed.clear();
    this.#readImporters(changed);
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const inFolder = uris.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.index === folder.index);
      if (inFolder.length === 0) continue;
      const found = await this.#read(folder, 'files', inFolder);
      for (const uri of inFolder) this.#forget(uri);
      for (const [key, reading] of found)
        // What has changed again meanwhile, or is gone, is read once more.
        if (!this.#changed.has(key)) this.#onDisk.set(key, reading);
    }
    this.#tell();
  }

  /** What was read of a file, or below a folder. */
  #forget(uri: vscode.Uri): void {
    const gone = uri.toString();
    for (const key of this.#onDisk.keys())
      if (key === gone || key.startsWith(`${gone}/`)) this.#onDisk.delete(key);
  }

  #report(place: string, error: unknown): void {
    if (this.#end.signal.aborted) return;
    this.#log.warn(
      `References in ${place} could not be read: ${error instanceof Error ? error.name : 'error'}`,
    );
  }
}
