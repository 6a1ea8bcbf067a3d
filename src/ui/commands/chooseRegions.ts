import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { registerCommand } from '../command';
import { awsRegions } from '../prompts/awsRegions';
import { applyFrame, untilAnswered } from '../prompts/inputs';
import { back } from '../prompts/steps';
import { keepSetting, readSetting } from '../settings';
import type { CommandDeps } from './deps';

interface RegionItem extends vscode.QuickPickItem {
  readonly label: string;
}

/**
 * Asks for the regions to show beside each profile's own, and writes them into the user's settings. Where connections were
 * chosen by hand these regions mean nothing, so it leads to what does.
 */
export function registerChooseRegions({ log }: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.chooseRegions', 'Choose regions', log, async () => {
    if (readSetting('secretLens.aws.connections') !== null && !(await offerAllProfiles())) return;
    const chosen = await askRegions(
      vscode.workspace.getConfiguration().inspect<readonly string[]>('secretLens.aws.regions')?.globalValue ??
        [],
    );
    if (chosen !== back) await keepSetting('secretLens.aws.regions', chosen);
  });
}

/** Whether all profiles are to be shown again instead of the connections that were chosen by hand. */
async function offerAllProfiles(): Promise<boolean> {
  const add = 'Add Connection…';
  const showAll = 'Show All Profiles';
  const choice = await vscode.window.showInformationMessage(
    'You have chosen connections by hand. Add regions one by one, or show every profile again with regions for all.',
    add,
    showAll,
  );
  if (choice === add) await vscode.commands.executeCommand('secretLens.addConnection' satisfies CommandId);
  if (choice !== showAll) return false;
  await keepSetting('secretLens.aws.connections', null);
  return true;
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
