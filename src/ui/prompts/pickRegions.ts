import * as vscode from 'vscode';
import { awsRegions } from './awsRegions';
import { applyFrame, untilAnswered } from './inputs';
import type { back, StepFrame } from './steps';

interface RegionItem extends vscode.QuickPickItem {
  readonly region: string;
}

/** Asks for other regions of a region's partition, none or several. */
export function askOtherRegions(
  frame: StepFrame,
  own: string,
  picked: readonly string[],
): Promise<readonly string[] | typeof back> {
  const pick = vscode.window.createQuickPick<RegionItem>();
  applyFrame(pick, frame);
  pick.canSelectMany = true;
  pick.placeholder = 'Regions to replicate the secret to';
  pick.matchOnDescription = true;
  pick.items = [...awsRegions]
    .filter(([region]) => region !== own && partitionOf(region) === partitionOf(own))
    .map(([region, name]) => ({ label: region, description: name, region }));
  pick.selectedItems = pick.items.filter(({ region }) => picked.includes(region));
  return untilAnswered<readonly string[]>(pick, (answer) => [
    pick.onDidAccept(() => {
      answer(pick.selectedItems.map(({ region }) => region));
    }),
  ]);
}

/** What a region's name says of its partition. */
function partitionOf(region: string): string {
  return /^(?:cn|us-gov)-/.exec(region)?.[0] ?? 'aws';
}
