import { sep } from 'node:path';
import * as vscode from 'vscode';
import { configFileNames, type ConfigFile } from '../../core/detection/config/configFiles';
import { baselineFileName } from '../../core/detection/filters/baseline';
import type { DetectionSetup } from '../../workspace/detection';
import { loadConfig, type LoadedConfig } from '../../workspace/loadConfig';
import { readSetting } from '../settings';

type FolderConfig = Omit<DetectionSetup, 'fingerprintKey'> & Pick<LoadedConfig, 'unreadable'>;

/** Stands for the top folder where there is none on the disk. */
const nowhere = sep;

/** The files that decide what is found in a folder; whoever scans it again watches them. */
export const watchedNames: readonly string[] = [...configFileNames, baselineFileName];

/**
 * The configuration of a workspace folder, or of what is outside all of them: its files, unless it is not trusted, its
 * baseline, and above them what the settings say.
 */
export async function readFolderConfig(folder: vscode.WorkspaceFolder | undefined): Promise<FolderConfig> {
  const settings = readSettings(folder);
  if (folder === undefined || !vscode.workspace.isTrusted)
    return { config: { top: nowhere, base: nowhere, folders: [] }, unreadable: [], ...settings };
  const path = folder.uri.fsPath;
  const [loaded, baseline] = await Promise.all([
    folder.uri.scheme === 'file' ? loadConfig([path], path) : loadVirtualConfig(folder.uri),
    readText(vscode.Uri.joinPath(folder.uri, baselineFileName)),
  ]);
  const { unreadable, ...config } = loaded;
  return { config, unreadable, ...settings, ...(baseline === undefined ? {} : { baseline }) };
}

async function loadVirtualConfig(folder: vscode.Uri): Promise<LoadedConfig> {
  const found = await Promise.all(
    configFileNames.map(async (path) => ({ path, text: await readText(vscode.Uri.joinPath(folder, path)) })),
  );
  const files = found.filter((file): file is ConfigFile => file.text !== undefined);
  return { top: nowhere, base: nowhere, folders: [{ fromTop: '', files }], unreadable: [] };
}

/** What the settings say, in the words of a configuration file; what is at its default leaves the files their say. */
function readSettings(folder: vscode.WorkspaceFolder | undefined): Pick<DetectionSetup, 'settings'> {
  const severity = readSetting('secretLens.detection.rules', folder);
  const exclude = readSetting('secretLens.detection.exclude', folder);
  const minimumConfidence = readSetting('secretLens.detection.minimumConfidence', folder);
  const values = {
    ...(Object.keys(severity).length === 0 ? {} : { severity }),
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(minimumConfidence === 'low' ? {} : { 'minimum-confidence': minimumConfidence }),
    ...(readSetting('secretLens.detection.honourForeignSuppressions', folder)
      ? {}
      : { 'honour-foreign-suppressions': false }),
  };
  return Object.keys(values).length === 0 ? {} : { settings: { origin: 'settings', values } };
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
