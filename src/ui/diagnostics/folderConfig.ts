import { sep } from 'node:path';
import * as vscode from 'vscode';
import type { SettingId } from '../../contributions';
import { configFileNames } from '../../core/config/configFileNames';
import type { ConfigFile } from '../../core/config/configFiles';
import { baselineFileName } from '../../core/detection/filters/baseline';
import type { DetectionSetup } from '../../workspace/detection';
import type { LoadedConfig } from '../../workspace/loadConfig';
import { loadEngine } from '../../workspace/loadEngine';

type Unreadable = LoadedConfig['unreadable'][number];
type FolderConfig = Omit<DetectionSetup, 'fingerprintKey'> & Pick<LoadedConfig, 'unreadable'>;

/** The settings' name in what is told about them. */
export const settingsOrigin = 'settings';

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
  const unreadable: Unreadable[] = [];
  const [loaded, baseline] = await Promise.all([
    folder.uri.scheme === 'file' ? loadEngine().loadConfig([path], path) : loadVirtualConfig(folder.uri),
    readText(folder.uri, baselineFileName, unreadable),
  ]);
  const { unreadable: others, ...config } = loaded;
  unreadable.push(...others);
  return { config, unreadable, ...settings, ...(baseline === undefined ? {} : { baseline }) };
}

async function loadVirtualConfig(folder: vscode.Uri): Promise<LoadedConfig> {
  const unreadable: Unreadable[] = [];
  const found = await Promise.all(
    configFileNames.map(async (path): Promise<ConfigFile[]> => {
      const text = await readText(folder, path, unreadable);
      return text === undefined ? [] : [{ path, text }];
    }),
  );
  return { top: nowhere, base: nowhere, folders: [{ fromTop: '', files: found.flat() }], unreadable };
}

/** The settings that decide what is found, by the key that means the same in a configuration file. */
const settingsByKey = {
  severity: 'secretLens.detection.rules',
  rules: 'secretLens.detection.customRules',
  exclude: 'secretLens.detection.exclude',
  'minimum-confidence': 'secretLens.detection.minimumConfidence',
  'honour-foreign-suppressions': 'secretLens.detection.honourForeignSuppressions',
} as const satisfies Readonly<Record<string, SettingId>>;

export const detectionSettings: readonly SettingId[] = Object.values(settingsByKey);

/**
 * What the settings say, in the words of a configuration file; what is at its default leaves the files their say. Values
 * are taken as they stand, since a settings file can hold anything: whoever reads them reports what is wrong.
 */
function readSettings(folder: vscode.WorkspaceFolder | undefined): Pick<DetectionSetup, 'settings'> {
  const configuration = vscode.workspace.getConfiguration(undefined, folder);
  const values: Record<string, unknown> = {};
  for (const [key, id] of Object.entries(settingsByKey)) {
    const value = JSON.stringify(configuration.get(id));
    // A copy: the editor's own objects cannot be posted to a worker.
    if (value !== JSON.stringify(configuration.inspect(id)?.defaultValue))
      values[key] = JSON.parse(value) as unknown;
  }
  return Object.keys(values).length === 0 ? {} : { settings: { origin: settingsOrigin, values } };
}

/** A file of the folder; what is there and cannot be read is added to `unreadable`. */
async function readText(
  folder: vscode.Uri,
  path: string,
  unreadable: Unreadable[],
): Promise<string | undefined> {
  try {
    const uri = vscode.Uri.joinPath(folder, path);
    const { type } = await vscode.workspace.fs.stat(uri);
    // Reading a pipe or a device would never end.
    if ((type & (vscode.FileType.File | vscode.FileType.Directory)) !== 0)
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    unreadable.push({ path, message: 'cannot be read (not a regular file).' });
    return undefined;
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : 'error';
    if (code !== 'FileNotFound') unreadable.push({ path, message: `cannot be read (${code}).` });
    return undefined;
  }
}
