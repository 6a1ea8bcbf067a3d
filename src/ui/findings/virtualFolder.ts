import * as vscode from 'vscode';
import type { ConfiguredScanner } from '../../core/config/configuredScanner';
import type { SyntaxTrees } from '../../core/syntax/syntaxTrees';
import { decodeText, isBinary } from '../../workspace/decode';
import type { IgnoreRules } from '../../workspace/ignoreRules';
import { loadEngine } from '../../workspace/loadEngine';
import { describeTooLarge } from '../../workspace/fileReader';
import { scanText, type LocatedFinding } from '../../workspace/scanFiles';
import type { FileWarning } from '../../workspace/warning';

/** What a scan of a folder found, by the files' uris as text. */
export interface FolderFindings {
  readonly files: ReadonlyMap<string, readonly LocatedFinding[]>;
  readonly fileCount: number;
}

interface VirtualScan {
  readonly scanner: ConfiguredScanner;
  /** The syntax trees that the scanner asks. */
  readonly trees: SyntaxTrees;
  /** Whether to leave out what the `.gitignore` files in the folder name. */
  readonly gitignore: boolean;
  /** Bytes of the largest file that is scanned. */
  readonly largestFile: number;
  readonly onWarning: (warning: FileWarning) => void;
  readonly onProgress: (fileCount: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Scans a folder that is on no disk (a repository opened from its host, say) through the editor's file systems. What
 * cannot be read is warned about. Rejects with the signal's reason when it is aborted.
 */
export async function scanVirtualFolder(top: vscode.Uri, scan: VirtualScan): Promise<FolderFindings> {
  const files = new Map<string, readonly LocatedFinding[]>();
  let fileCount = 0;
  for await (const path of walk(top, '', loadEngine().IgnoreRules.create(), scan)) {
    const uri = vscode.Uri.joinPath(top, path);
    const bytes = await read(uri, path, scan);
    const text = bytes && textOf(bytes, path, scan);
    const findings =
      text === undefined ? [] : await scan.trees.settle(() => scanText(text, path, scan.scanner));
    if (findings.length > 0) files.set(uri.toString(), findings);
    scan.onProgress((fileCount += 1));
  }
  return { files, fileCount };
}

/** The files below a folder, by their paths from the top. Links are not followed. */
async function* walk(
  top: vscode.Uri,
  folder: string,
  above: IgnoreRules,
  scan: VirtualScan,
): AsyncGenerator<string, void, undefined> {
  const entries = await attempt(folder, scan, () =>
    vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(top, folder)),
  );
  scan.signal.throwIfAborted();
  const rules = await extendRules(above, top, folder, entries ?? [], scan);
  for (const [name, type] of entries ?? []) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const slash = type === vscode.FileType.Directory ? '/' : '';
    if (name === '.git' || rules.excludes(path + slash) || scan.scanner.excludes(path + slash)) continue;
    if (slash !== '') yield* walk(top, path, rules, scan);
    else if (type === vscode.FileType.File) yield path;
  }
}

async function extendRules(
  rules: IgnoreRules,
  top: vscode.Uri,
  folder: string,
  entries: readonly (readonly [string, vscode.FileType])[],
  scan: VirtualScan,
): Promise<IgnoreRules> {
  if (!scan.gitignore || !entries.some(([name]) => name === '.gitignore')) return rules;
  const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
  const bytes = await read(vscode.Uri.joinPath(top, path), path, scan);
  return bytes === undefined ? rules : rules.extend(folder, new TextDecoder().decode(bytes));
}

async function read(uri: vscode.Uri, path: string, scan: VirtualScan): Promise<Uint8Array | undefined> {
  const bytes = await attempt(path, scan, () => vscode.workspace.fs.readFile(uri));
  scan.signal.throwIfAborted();
  return bytes;
}

function textOf(bytes: Uint8Array, path: string, scan: VirtualScan): string | undefined {
  if (bytes.length <= scan.largestFile) return decodeText(bytes);
  if (!isBinary(bytes)) scan.onWarning({ file: path, message: describeTooLarge(scan.largestFile) });
  return undefined;
}

async function attempt<T>(path: string, scan: VirtualScan, act: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : 'error';
    scan.onWarning({ file: path === '' ? '.' : path, message: `cannot be read (${code})` });
    return undefined;
  }
}
