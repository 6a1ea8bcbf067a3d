import * as vscode from 'vscode';
import type { ContextKeys, SettingId, Settings } from '../contributions';

/** The value of a setting where `scope` is, with the default that package.json gives. */
export function readSetting<K extends SettingId>(id: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const value = vscode.workspace.getConfiguration(undefined, scope).get<Settings[K]>(id);
  if (value === undefined) throw new Error(`The setting ${id} is not contributed.`);
  return value;
}

/** Calls `listener` when one of the settings changes. */
export function onSettingsChange(
  ids: readonly SettingId[],
  listener: (event: vscode.ConfigurationChangeEvent) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (ids.some((id) => event.affectsConfiguration(id))) listener(event);
  });
}

export async function setContext<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}

/**
 * Keeps a choice in the user's settings. Where the workspace sets the same itself, and so hides the choice, it says so and
 * offers to open the workspace's settings.
 */
export async function keepSetting<K extends SettingId>(id: K, value: Settings[K]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update(id, value, vscode.ConfigurationTarget.Global);
  if (!vscode.workspace.isTrusted || configuration.inspect(id)?.workspaceValue === undefined) return;
  const open = 'Open Workspace Settings';
  const choice = await vscode.window.showInformationMessage(
    `Your choice is kept, but this workspace sets ${id} itself, and that comes first here.`,
    open,
  );
  if (choice === open)
    await vscode.commands.executeCommand('workbench.action.openWorkspaceSettings', { query: id });
}
