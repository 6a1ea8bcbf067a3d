import * as vscode from 'vscode';
import type { SettingId } from '../../contributions';
import { registerCommand } from '../command';
import { awsRegions } from '../prompts/awsRegions';
import { applyFrame, untilAnswered } from '../prompts/inputs';
import { back } from '../prompts/steps';
import type { CommandDeps } from './deps';

const setting: SettingId = 'secretLens.aws.regions';

interface RegionItem extends vscode.QuickPickItem {
  readonly label: string;
}

/** Asks for the regions to show beside each profile's own, and writes them into the user's settings. */
export function registerChooseRegions({ log }: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.chooseRegions', 'Choose regions', log, async () => {
    const configuration = vscode.workspace.getConfiguration();
    const inspected = configuration.inspect<readonly string[]>(setting);
    const chosen = await askRegions(inspected?.globalValue ?? []);
    if (chosen === back) return;
    await configuration.update(setting, chosen, vscode.ConfigurationTarget.Global);

    if (vscode.workspace.isTrusted && inspected?.workspaceValue !== undefined) {
      const open = 'Open Workspace Settings';
      const choice = await vscode.window.showInformationMessage(
        `Your choice is kept, but this workspace sets ${setting} itself, and that comes first here.`,
        open,
      );
      if (choice === open)
        await vscode.commands.executeCommand('workbench.action.openWorkspaceSettings', { query: setting });
    }
  });
}

function askRegions(chosen: readonly string[]): Promise<string[] | typeof back> {
  const codes = [...new Set([...awsRegions.keys(), ...chosen])].sort();
  const items = codes.map((code): RegionItem => ({ label: code, description: awsRegions.get(code) ?? '' }));
  const pick = vscode.window.createQuickPick<RegionItem>();
  applyFrame(pick, { title: 'Choose regions', step: 1, totalSteps: 1, canGoBack: false });
  pick.placeholder = 'Regions to show for every profile, beside its own';
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.selectedItems = items.filter((item) => chosen.includes(item.label));
  return untilAnswered<string[]>(pick, (answer) => [
    pick.onDidAccept(() => {
      answer(pick.selectedItems.map((item) => item.label));
    }),
  ]);
}
