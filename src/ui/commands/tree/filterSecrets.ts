import * as vscode from 'vscode';
import { registerCommand } from '../../command';
import type { Explorer } from '../../explorer/explorer';
import { queryKeys } from '../../explorer/filter';
import { applyFrame, askPick, untilAnswered } from '../../prompts/inputs';
import { back } from '../../prompts/steps';
import type { CommandDeps } from '../deps';

const queryButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('filter'),
  tooltip: 'Add one of AWS’s own filters',
};

const queryItems = [...queryKeys].map(([key, description]) => ({ label: `${key}:`, description }));

/** Typing pauses for so long before AWS is asked. */
const pauseMs = 300;

/** Filters the tree while a filter is typed, and offers AWS's own filters; dismissed, it leaves the tree as it was. */
export function registerFilterSecrets({ explorer, log }: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.filter', 'Filter secrets', log, async () => {
      const before = explorer.filter;
      await vscode.commands.executeCommand('secretLens.explorer.focus');
      try {
        await askFilter(explorer);
      } catch (error) {
        if (explorer.filter !== before) explorer.setFilter(before);
        throw error;
      }
    }),
    registerCommand('secretLens.clearFilter', 'Clear filter', log, () => {
      explorer.setFilter('');
    }),
  );
}

async function askFilter(explorer: Explorer): Promise<void> {
  let text = explorer.filter;
  for (;;) {
    const answer = await askText(text, explorer);
    if (answer === back || !answer.wantsQuery) return;
    const frame = { title: 'Filter secrets', step: 1, totalSteps: 1, canGoBack: true };
    const picked = await askPick(frame, { placeholder: 'What AWS is to look at', items: queryItems });
    text = picked === back ? answer.text : [answer.text.trim(), picked.label].filter(Boolean).join(' ');
  }
}

/** Filters by what is typed whenever typing pauses. */
async function askText(
  text: string,
  explorer: Explorer,
): Promise<{ readonly text: string; readonly wantsQuery: boolean } | typeof back> {
  const input = vscode.window.createInputBox();
  applyFrame(input, { title: 'Filter secrets', step: 1, totalSteps: 1, canGoBack: false });
  input.prompt = `Words of the name, the description or a tag; empty shows all secrets. AWS itself looks for ${[...queryKeys.keys()].map((key) => `${key}:`).join(' ')}`;
  input.placeholder = 'prod database tag-key:team';
  input.value = text;
  input.valueSelection = [text.length, text.length];
  input.buttons = [queryButton];
  let timer: NodeJS.Timeout | undefined;
  const apply = (): void => {
    clearTimeout(timer);
    if (input.value.trim() !== explorer.filter) explorer.setFilter(input.value);
  };
  try {
    return await untilAnswered<{ readonly text: string; readonly wantsQuery: boolean }>(input, (answer) => [
      input.onDidChangeValue(() => {
        clearTimeout(timer);
        timer = setTimeout(apply, pauseMs);
      }),
      input.onDidAccept(() => {
        apply();
        answer({ text: input.value, wantsQuery: false });
      }),
      input.onDidTriggerButton((button) => {
        if (button === queryButton) answer({ text: input.value, wantsQuery: true });
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
