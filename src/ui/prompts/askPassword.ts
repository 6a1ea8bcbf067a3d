import * as vscode from 'vscode';
import { findOptionsProblem, passwordLength } from '../../core/secrets/passwordAlphabet';
import { strengthOfOptions } from '../../core/secrets/passwordStrength';
import type { Redacted } from '../../core/secrets/redacted';
import type { PasswordOptions } from '../../core/secrets/secretChange';
import { withProgress } from '../progress';
import { tellStrength } from './checkValue';
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
    label: 'At least one of each',
    description: 'as many rules for passwords ask',
    picked: true,
    options: (isPicked) => ({ requireEachIncludedType: isPicked }),
  },
];

/** What databases and connection strings refuse; see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html */
const usuallyExcluded = '/@"\'\\`:';

/** Letters, digits and marks that databases accept. */
export const usualPassword: PasswordOptions = { length: 32, excludeCharacters: `${usuallyExcluded} ` };

interface Answers {
  readonly picked: readonly CharacterItem[];
  readonly excluded: string;
  readonly length: number;
}

function toOptions({ picked, excluded, length }: Answers): PasswordOptions {
  const given: PasswordOptions = { length, ...(excluded !== '' && { excludeCharacters: excluded }) };
  return characters.reduce((all, item) => ({ ...all, ...item.options(picked.includes(item)) }), given);
}

const askExcluded: Step<Answers> = {
  ask: async (answers, frame) => {
    const excluded = await askInput(frame, {
      prompt: 'Characters to leave out, if any. Databases and connection strings refuse those proposed.',
      value: answers.excluded,
      check: (text) => {
        const message = findOptionsProblem(toOptions({ ...answers, excluded: text, length: longest }));
        return message === undefined ? undefined : { severity: 'error', message };
      },
    });
    return excluded === back ? back : { ...answers, excluded };
  },
};

const { shortest, longest } = passwordLength;

const askLength: Step<Answers> = {
  ask: async (answers, frame) => {
    const length = await askInput(frame, {
      prompt: 'Length of the password',
      value: String(answers.length),
      check: (text) => {
        if (!/^\d+$/.test(text) || Number(text) < shortest || Number(text) > longest)
          return { severity: 'error', message: `A number from ${shortest} to ${longest} is needed.` };
        const options = toOptions({ ...answers, length: Number(text) });
        const message = findOptionsProblem(options);
        return message === undefined
          ? tellStrength(strengthOfOptions(options), 'A password of this length')
          : { severity: 'error', message };
      },
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

/** What was generated, and of what. */
export interface GeneratedPassword {
  readonly value: Redacted<string>;
  readonly options: PasswordOptions;
}

/** Asks of what to make a password and has it made by GetRandomPassword. Rejects when it is dismissed. */
export async function askPassword(
  generate: (options: PasswordOptions, signal: AbortSignal) => Promise<Redacted<string>>,
): Promise<GeneratedPassword> {
  const options = toOptions(
    await askSteps<Answers>('Generate a password', [askCharacters, askExcluded, askLength], {
      picked: characters.filter(({ picked }) => picked === true),
      excluded: usuallyExcluded,
      length: 32,
    }),
  );
  const value = await withProgress('Generating a password', (signal) => generate(options, signal));
  return { value, options };
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
