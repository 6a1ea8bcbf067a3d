import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { withoutLinks } from '../report';
import { settingsOrigin } from './folderConfig';

/** What is wrong with a file or setting that decides what is found; paths are relative to the workspace folder, or absolute. */
export interface Mistake {
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly message: string;
}

/** Tells a person what is wrong with the configuration: once, until it is mended and broken again. */
export class ConfigProblems {
  readonly #log: vscode.LogOutputChannel;
  /** What is wrong now, by workspace folder. */
  readonly #current = new Map<string, ReadonlySet<string>>();

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Shows what is new among all that is wrong in a folder, in one message. */
  tell(folder: vscode.WorkspaceFolder | undefined, mistakes: readonly Mistake[]): void {
    const known = new Set([...this.#current.values()].flatMap((texts) => [...texts]));
    this.#current.set(
      folder?.uri.toString() ?? '',
      new Set(mistakes.map((mistake) => identify(mistake, folder))),
    );
    const fresh = mistakes.filter((mistake) => !known.has(identify(mistake, folder)));
    for (const mistake of fresh) this.#log.warn(describe(mistake));
    const [first] = fresh;
    if (first !== undefined) void this.#show(first, fresh.length - 1, folder);
  }

  async #show(first: Mistake, more: number, folder: vscode.WorkspaceFolder | undefined): Promise<void> {
    const open = first.path === settingsOrigin ? 'Open Settings' : 'Open File';
    const showLog = 'Show Log';
    const rest =
      more === 0 ? '' : ` The log tells of ${more} more ${more === 1 ? 'mistake' : 'mistakes'} like it.`;
    const choice = await vscode.window.showWarningMessage(
      withoutLinks(`${describe(first)}${rest}`),
      open,
      showLog,
    );
    if (choice === showLog) this.#log.show();
    if (choice === open) await openMistake(first, folder);
  }
}

async function openMistake(
  { path, line = 1 }: Mistake,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<void> {
  const uri = uriOf(path, folder);
  if (uri === undefined)
    await vscode.commands.executeCommand('workbench.action.openSettingsJson', {
      revealSetting: { key: 'secretLens.detection' },
    });
  else {
    const start = new vscode.Position(line - 1, 0);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(start, start) });
  }
}

function uriOf(path: string, folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (path === settingsOrigin) return undefined;
  return folder === undefined || isAbsolute(path)
    ? vscode.Uri.file(path)
    : vscode.Uri.joinPath(folder.uri, path);
}

function identify(mistake: Mistake, folder: vscode.WorkspaceFolder | undefined): string {
  return `${uriOf(mistake.path, folder)?.toString() ?? ''} ${describe(mistake)}`;
}

function describe({ path, line, message }: Mistake): string {
  return `${path}${line === undefined ? '' : `, line ${line}`}: ${message}`;
}
