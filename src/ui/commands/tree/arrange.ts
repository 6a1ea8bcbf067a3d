import * as vscode from 'vscode';
import { countOf } from '../../../core/text/countOf';
import type { Settings } from '../../../contributions';
import { registerCommand } from '../../command';
import type { LoadedSecret } from '../../explorer/explorerModel';
import { askInput, askPick } from '../../prompts/inputs';
import { askSteps, back, type Step } from '../../prompts/steps';
import { keepSetting, readSetting } from '../../settings';
import type { CommandDeps } from '../deps';

type GroupBy = Settings['secretLens.explorer.groupBy'];
type SortBy = Settings['secretLens.explorer.sortBy'];

const groupings: readonly { readonly label: string; readonly description: string; readonly by: GroupBy }[] = [
  { label: 'Nothing', description: 'one list', by: 'none' },
  { label: 'Path', description: 'the parts of names between slashes', by: 'path' },
  { label: 'Tag', description: 'the values of one tag', by: 'tag' },
  { label: 'Owning service', description: 'the service that manages the secret', by: 'service' },
];
const orders: readonly { readonly label: string; readonly description: string; readonly by: SortBy }[] = [
  { label: 'Name', description: '', by: 'name' },
  { label: 'Last changed', description: 'the latest first', by: 'lastChanged' },
  { label: 'Last accessed', description: 'the latest first, by day', by: 'lastAccessed' },
];

interface Answers {
  readonly by: GroupBy;
  readonly tag: string;
}

/** Asks how the tree groups and sorts secrets, and whether it lists deprecated versions; remembered in settings. */
export function registerArrange({ explorer, log }: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.groupSecrets', 'Group secrets', log, async () => {
      const initial = {
        by: readSetting('secretLens.explorer.groupBy'),
        tag: readSetting('secretLens.explorer.groupByTag'),
      };
      const steps = [groupingStep, tagStep(explorer.loadedSecrets())];
      const { by, tag } = await askSteps<Answers>('Group secrets by', steps, initial);
      if (by === 'tag') await keepSetting('secretLens.explorer.groupByTag', tag);
      await keepSetting('secretLens.explorer.groupBy', by);
    }),
    registerCommand('secretLens.sortSecrets', 'Sort secrets', log, async () => {
      const active = orders.find(({ by }) => by === readSetting('secretLens.explorer.sortBy'));
      const frame = { title: 'Sort secrets by', step: 1, totalSteps: 1, canGoBack: false };
      const picked = await askPick(frame, { placeholder: 'Order of the secrets', items: orders, active });
      if (picked !== back) await keepSetting('secretLens.explorer.sortBy', picked.by);
    }),
    registerCommand('secretLens.showDeprecatedVersions', 'Show deprecated versions', log, () =>
      keepSetting('secretLens.explorer.showDeprecatedVersions', true),
    ),
    registerCommand('secretLens.hideDeprecatedVersions', 'Hide deprecated versions', log, () =>
      keepSetting('secretLens.explorer.showDeprecatedVersions', false),
    ),
  );
}

const groupingStep: Step<Answers> = {
  ask: async (answers, frame) => {
    const active = groupings.find(({ by }) => by === answers.by);
    const picked = await askPick(frame, {
      placeholder: 'What secrets have in common',
      items: groupings,
      active,
    });
    return picked === back ? back : { ...answers, by: picked.by };
  },
};

/** Asks for one of the tags that the loaded secrets have, or for another. */
function tagStep(loaded: readonly LoadedSecret[]): Step<Answers> {
  const counts = new Map<string, number>();
  for (const { secret } of loaded)
    for (const key of Object.keys(secret.tags)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([label, count]) => ({
      label,
      description: countOf(count, 'secret'),
      isOther: false,
    }));
  const other = { label: 'Another tag…', description: 'type its key', isOther: true };
  return {
    isNeeded: ({ by }) => by === 'tag',
    ask: async (answers, frame) => {
      const items = [...known, other];
      const active = items.find(({ label }) => label === answers.tag);
      const picked = await askPick(frame, { placeholder: 'Key of the tag', items, active });
      if (picked === back) return back;
      if (!picked.isOther) return { ...answers, tag: picked.label };
      const typed = await askInput(
        { ...frame, canGoBack: true },
        {
          prompt: 'Key of the tag',
          value: answers.tag,
          check: (text) =>
            text === '' ? { severity: 'error', message: 'Type the key of a tag.' } : undefined,
        },
      );
      return typed === back ? back : { ...answers, tag: typed };
    },
  };
}
