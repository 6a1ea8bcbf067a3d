import * as vscode from 'vscode';
import { registerCommand } from '../command';

const setting = 'secretLens.detection.rules';

/** Turns a rule off in the workspace's settings, and says where that can be taken back. */
export function registerIgnoreRule(log: vscode.LogOutputChannel): vscode.Disposable {
  return registerCommand('secretLens.ignoreRule', 'Ignore rule', log, async (ruleId) => {
    if (typeof ruleId !== 'string') return;
    const configuration = vscode.workspace.getConfiguration();
    const own = configuration.inspect<Record<string, string>>(setting)?.workspaceValue ?? {};
    await configuration.update(setting, { ...own, [ruleId]: 'off' }, vscode.ConfigurationTarget.Workspace);

    const open = 'Open Settings';
    const choice = await vscode.window.showInformationMessage(
      `The rule ${ruleId} is off in this workspace (setting ${setting}).`,
      open,
    );
    if (choice === open)
      await vscode.commands.executeCommand('workbench.action.openWorkspaceSettings', { query: setting });
  });
}
