import { join } from 'node:path';
import * as vscode from 'vscode';
import { groupBy } from '../../core/grouping';
import { loadEngine } from '../../workspace/loadEngine';
import type { LocatedFinding } from '../../workspace/scanFiles';
import type { Detections } from '../diagnostics/detections';
import { readSetting } from '../settings';
import type { FindingsStore } from './findingsStore';
import { scanVirtualFolder, type FolderFindings } from './virtualFolder';

/** What a scan of the workspace came to. */
export interface ScanSummary {
  readonly fileCount: number;
  /** When it ended. */
  readonly ended: Date;
}

/** Whether and how the workspace has been scanned. */
export type ScanState = 'none' | 'scanning' | ScanSummary;

const bytesInMegabyte = 1024 * 1024;

/** Scans the files of the workspace's folders, away from the extension host's thread, into the store. One scan at a time. */
export class WorkspaceScan {
  readonly #detections: Detections;
  readonly #store: FindingsStore;
  readonly #workerScript: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #changes = new vscode.EventEmitter<void>();
  #state: ScanState = 'none';
  /** What the last scan that was not ended came to. */
  #last: 'none' | ScanSummary = 'none';
  #running: { readonly promise: Promise<ScanSummary>; readonly controller: AbortController } | undefined;

  readonly onDidChangeState = this.#changes.event;

  constructor(deps: {
    readonly detections: Detections;
    readonly store: FindingsStore;
    readonly extensionPath: string;
    readonly log: vscode.LogOutputChannel;
  }) {
    this.#detections = deps.detections;
    this.#store = deps.store;
    this.#workerScript = join(deps.extensionPath, 'dist', 'scanWorker.js');
    this.#log = deps.log;
  }

  get state(): ScanState {
    return this.#state;
  }

  /**
   * Scans every folder; what an earlier scan found is replaced as a whole when this one ends. A scan under way is ended
   * first. Rejects with the signal's reason when it is aborted; what was known before then stays.
   */
  async run(
    signal: AbortSignal,
    report: (fileCount: number) => void = () => undefined,
  ): Promise<ScanSummary> {
    const ended = this.stop();
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort(signal.reason);
    };
    signal.addEventListener('abort', stop);
    const promise = ended.then(() => this.#scanAll(controller.signal, report));
    // At once, so that of two scans that begin together the later one ends the earlier.
    const own = { promise, controller };
    this.#running = own;
    this.#setState('scanning');
    try {
      this.#last = await promise;
      return this.#last;
    } finally {
      signal.removeEventListener('abort', stop);
      if (this.#running === own) {
        this.#running = undefined;
        this.#setState(this.#last);
      }
    }
  }

  /** Scans single files, which have changed on the disk, where the workspace has been scanned. */
  async update(uris: readonly vscode.Uri[]): Promise<void> {
    const skipsIgnored = readSetting('secretLens.detection.skipGitIgnored');
    const { isGitIgnored } = loadEngine();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const changed = uris.filter((uri) => vscode.workspace.getWorkspaceFolder(uri)?.index === folder.index);
      if (folder.uri.scheme !== 'file' || changed.length === 0) continue;
      const wanted: string[] = [];
      for (const { fsPath } of changed)
        if (!skipsIgnored || !(await isGitIgnored(fsPath))) wanted.push(fsPath);
      const found = await this.#scanOnDisk(folder, wanted, new AbortController().signal, () => undefined);
      this.#store.setScanned(
        new Map(changed.map((uri) => [uri.toString(), found.files.get(uri.toString()) ?? []])),
      );
    }
  }

  /** Ends a scan under way. */
  async stop(): Promise<void> {
    this.#running?.controller.abort(new vscode.CancellationError());
    await this.#running?.promise.catch(() => undefined);
  }

  dispose(): void {
    void this.stop();
    this.#changes.dispose();
  }

  async #scanAll(signal: AbortSignal, report: (fileCount: number) => void): Promise<ScanSummary> {
    const files = new Map<string, readonly LocatedFinding[]>();
    let fileCount = 0;
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const before = fileCount;
      const onProgress = (count: number): void => {
        report(before + count);
      };
      const found = await (folder.uri.scheme === 'file'
        ? this.#scanOnDisk(folder, [folder.uri.fsPath], signal, onProgress)
        : this.#scanVirtual(folder, signal, onProgress));
      fileCount += found.fileCount;
      for (const [uri, findings] of found.files) files.set(uri, findings);
    }
    signal.throwIfAborted();
    this.#store.dropScanned((uri) => !files.has(uri));
    this.#store.setScanned(files);
    return { fileCount, ended: new Date() };
  }

  async #scanOnDisk(
    folder: vscode.WorkspaceFolder,
    paths: readonly string[],
    signal: AbortSignal,
    report: (fileCount: number) => void,
  ): Promise<FolderFindings> {
    if (paths.length === 0) return { files: new Map(), fileCount: 0 };
    const { setup } = await this.#detections.ofFolder(folder);
    const { defaultJobs, scanFolder } = loadEngine();
    const { findings, fileCount } = await scanFolder({
      paths,
      base: folder.uri.fsPath,
      gitignore: readSetting('secretLens.detection.skipGitIgnored'),
      detection: setup,
      jobs: Math.max(1, defaultJobs() - 1),
      workerScript: this.#workerScript,
      alwaysInWorkers: true,
      largestFile: readSetting('secretLens.detection.maxFileSize') * bytesInMegabyte,
      onWarning: ({ file, message }) => {
        this.#log.warn(`${file}: ${message}`);
      },
      onProgress: (progress) => {
        report(progress.fileCount);
      },
      signal,
    });
    const files = groupBy(findings, ({ file }) => vscode.Uri.joinPath(folder.uri, file).toString());
    return { files, fileCount };
  }

  async #scanVirtual(
    folder: vscode.WorkspaceFolder,
    signal: AbortSignal,
    report: (fileCount: number) => void,
  ): Promise<FolderFindings> {
    const { scanner, trees } = await this.#detections.ofFolder(folder);
    return scanVirtualFolder(folder.uri, {
      scanner,
      trees,
      gitignore: readSetting('secretLens.detection.skipGitIgnored'),
      largestFile: readSetting('secretLens.detection.maxFileSize') * bytesInMegabyte,
      onWarning: ({ file, message }) => {
        this.#log.warn(`${file}: ${message}`);
      },
      onProgress: report,
      signal,
    });
  }

  #setState(state: ScanState): void {
    this.#state = state;
    this.#changes.fire();
  }
}
