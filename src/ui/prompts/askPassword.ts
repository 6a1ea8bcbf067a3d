import * as vscode from 'vscode';
import type { Redacted } from '../../core/secrets/redacted';
import type { PasswordOptions } from '../../core/secrets/secretChange';
import { withProgress } from '../progress';
import { applyFrame, askInput, untilAnswered } from './inputs';
import { askSteps, back, type Step, type StepFrame } from './steps';

interface CharacterItem extends vscode.QuickPickItem {
  readonly options: (isPicked: boolean) => PasswordOptions;
}

/** What a password is made of; one kind at least. */
const kinds: readonly CharacterItem[] = [
  { label: 'Upper-case letters', picked: true, options: (isPicked) => ({ excludeUppercase: !isPicked }) },
  { label: 'Lower-case letters', picked: true, options: (isPicked) => ({ excludeLowercase: !isPicked }) },
  { label: 'Digits', picked: true, options: (isPicked) => ({ excludeNumbers: !isPicked }) },
  { label: 'Punctuation', picked: true, options: (isPicked) => ({ excludePunctuation: !isPicked }) },
];

/** What each choice means, and that it is made unless somebody says otherwise. */
const characters: readonly CharacterItem[] = [
  ...kinds,
  { label: 'Spaces', options: (isPicked) => ({ includeSpace: isPicked }) },
  {
    label: 'Leave out / @ " \' \\ ` and :',
    description: 'which databases and connection strings refuse',
    picked: true,
    options: (isPicked) => (isPicked ? { excludeCharacters: '/@"\'\\`:' } : {}),
  },
];

interface Answers {
  readonly length: number;
  readonly picked: readonly CharacterItem[];
}

const shortest = 4;
const longest = 4_096;

const askLength: Step<Answers> = {
  ask: async (answers, frame) => {
    const length = await askInput(frame, {
      prompt: 'Length of the password',
      value: String(answers.length),
      check: (text) =>
        /^\d+$/.test(text) && Number(text) >= shortest && Number(text) <= longest
          ? undefined
          : { severity: 'error', message: `A number from ${shortest} to ${longest} is needed.` },
    });
    return length === back ? back : { ...answers, length: Number(length) };
  },
};

const askCharacters: Step<Answers> = {
  ask: async (answers, frame) => {
    const picked = await pickCharacters(frame, answers.picked);
    return picked === back ? back : { ...answers, picked };
  },
};

/** Asks of what to make a password and has it made by GetRandomPassword. Rejects when it is dismissed. */
export async function askPassword(
  generate: (options: PasswordOptions, signal: AbortSignal) => Promise<Redacted<string>>,
): Promise<Redacted<string>> {
  const usual = { length: 32, picked: characters.filter(({ picked }) => picked === true) };
  const { length, picked } = await askSteps<Answers>(
    'Generate a password',
    [askLength, askCharacters],
    usual,
  );
  const options = characters.reduce<PasswordOptions>(
    (all, item) => ({ ...all, ...item.options(picked.includes(item)) }),
    { length },
  );
  return withProgress('Generating a password', (signal) => generate(options, signal));
}

function pickCharacters(
  frame: StepFrame,
  picked: readonly CharacterItem[],
): Promise<readonly CharacterItem[] | typeof back> {
  const pick = vscode.window.createQuickPick<CharacterItem>();
  applyFrame(pick, frame);
  pick.canSelectMany = true;
  pick.items = characters;
  pick.selectedItems = picked;
  pick.placeholder = 'Characters of the password';
  return untilAnswered<readonly CharacterItem[]>(pick, (answer) => [
    pick.onDidAccept(() => {
      if (pick.selectedItems.some((item) => kinds.includes(item))) answer(pick.selectedItems);
      else pick.placeholder = 'Choose letters, digits or punctuation';
    }),
  ]);
}
