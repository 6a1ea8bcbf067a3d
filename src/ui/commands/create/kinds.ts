import type * as vscode from 'vscode';
import { askPick } from '../../prompts/inputs';
import { back, type Step } from '../../prompts/steps';
import type { Answers, Contents } from './answers';
import { withSource } from './sourceSteps';
import { describeLength, readSelection } from './valueSource';

interface KindItem extends vscode.QuickPickItem {
  readonly holds: Contents;
}

const kinds: readonly KindItem[] = [
  { holds: 'json', label: 'JSON', description: 'keys and values, such as a user name and a password' },
  { holds: 'text', label: 'Plain text', description: 'one value, such as a token' },
  {
    holds: 'database',
    label: 'Database credentials',
    description: 'of RDS, Aurora, Redshift or DocumentDB, with the keys that AWS’s rotation functions read',
  },
  { holds: 'apiKey', label: 'API key', description: 'one value under a key of its own' },
  { holds: 'keyPair', label: 'Key pair', description: 'generated, or of a private key that there is' },
  { holds: 'file', label: 'Binary', description: 'the bytes of a file, such as a keystore' },
  {
    holds: 'entries',
    label: 'From a file with keys',
    description: '.env, JSON or properties: as one secret, or one each',
  },
];

/** Asks what the secret holds. */
export const askKind: Step<Answers> = {
  ask: async (answers, frame) => {
    const selection = readSelection();
    const items: readonly KindItem[] =
      selection === undefined
        ? kinds
        : [
            ...kinds,
            {
              holds: 'selection',
              label: 'From the selection',
              description: `${describeLength(selection)} in the active editor`,
            },
          ];
    const picked = await askPick(frame, {
      placeholder: 'What the secret holds',
      items,
      active: items.find((item) => item.holds === answers.holds),
    });
    if (picked === back) return back;
    const chosen = { ...answers, holds: picked.holds, isTyped: picked.holds !== 'database' };
    if (picked.holds === 'selection' && selection !== undefined) return withSource(chosen, selection);
    const { source, ...others } = chosen;
    return source !== undefined && picked.holds !== answers.holds ? others : chosen;
  },
};
