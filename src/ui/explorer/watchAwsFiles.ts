import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import type { AwsFiles } from './awsFiles';

/** Tools write the shared files in several steps. */
const changePauseMs = 300;

/** What changed: who can be connected to and how; a session that was begun or renewed; one that was ended. */
export type AwsFilesChange = 'profiles' | 'signedIn' | 'signedOut';

/** Tells of changes to the shared AWS files, which may not exist yet. */
export function watchAwsFiles(
  files: AwsFiles,
  onChange: (change: AwsFilesChange) => void,
): vscode.Disposable {
  const watch = (
    folder: string,
    pattern: string,
    change: AwsFilesChange,
    deletion: AwsFilesChange,
  ): vscode.Disposable => {
    let timer: NodeJS.Timeout | undefined;
    const schedule = (kind: AwsFilesChange) => () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        onChange(kind);
      }, changePauseMs);
    };
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.file(folder), pattern),
    );
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(schedule(change)),
      watcher.onDidCreate(schedule(change)),
      watcher.onDidDelete(schedule(deletion)),
      new vscode.Disposable(() => {
        clearTimeout(timer);
      }),
    );
  };
  return vscode.Disposable.from(
    watch(dirname(files.config), basename(files.config), 'profiles', 'profiles'),
    watch(dirname(files.credentials), basename(files.credentials), 'profiles', 'profiles'),
    ...files.sessions.map((folder) => watch(folder, '*.json', 'signedIn', 'signedOut')),
  );
}
