import * as vscode from 'vscode';

/** Files in memory under a scheme of their own, as an extension for a virtual workspace has them. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  /** Files by their paths, which begin with `/`. One whose text is undefined cannot be read. */
  constructor(files: Readonly<Record<string, string | undefined>>) {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) this.#unreadable.add(path);
      this.#files.set(path, new TextEncoder().encode(text ?? ''));
    }
  }

  readonly #unreadable = new Set<string>();

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    const type = bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    if (bytes === undefined && this.#namesIn(path).length === 0)
      throw vscode.FileSystemError.FileNotFound(path);
    return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    return this.#namesIn(path).map((name) => {
      const isFile = this.#files.has(`${path === '/' ? '' : path}/${name}`);
      return [name, isFile ? vscode.FileType.File : vscode.FileType.Directory];
    });
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    if (this.#unreadable.has(path)) throw vscode.FileSystemError.NoPermissions(path);
    const bytes = this.#files.get(path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #namesIn(folder: string): string[] {
    const prefix = folder === '/' ? '/' : `${folder}/`;
    const names = [...this.#files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/', 1).join(''));
    return [...new Set(names)];
  }
}
