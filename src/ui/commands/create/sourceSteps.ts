import type * as vscode from 'vscode';
import { reveal } from '../../../core/secrets/redacted';
import { askPick, askSome } from '../../prompts/inputs';
import { openOne } from '../../prompts/openOne';
import { back, type Step } from '../../prompts/steps';
import type { Answers } from './answers';
import { toJsonObject } from './readEntries';
import { describeLength, readEntryFile, type ValueSource } from './valueSource';

/** The answers with another source, and with what follows from it. */
export function withSource(answers: Answers, source: ValueSource): Answers {
  const isPlain = source.entries.length === 0;
  return {
    ...answers,
    source,
    name: source.proposedName,
    prefix: `${source.proposedName}/`,
    form: isPlain ? 'text' : answers.form === 'text' ? 'one' : answers.form,
    chosen: source.entries.filter(({ isReference }) => !isReference).map(({ key }) => key),
    creations: [],
  };
}

/** Asks for a file with keys and values. */
export const askEntryFile: Step<Answers> = {
  isNeeded: ({ holds }) => holds === 'entries',
  ask: async (answers, frame) => {
    const source = await openOne(frame, readEntryFile);
    return source === back ? back : withSource(answers, source);
  },
};

interface FormItem extends vscode.QuickPickItem {
  readonly form: Answers['form'];
}

const askForm: Step<Answers> = {
  isNeeded: ({ source }) => source !== undefined && source.entries.length > 0,
  ask: async (answers, frame) => {
    const { source } = answers;
    if (source === undefined) return back;
    const { length } = source.entries;
    const items: readonly FormItem[] = [
      {
        form: 'one',
        label: length === 1 ? 'One secret with its key' : `One secret with its ${length} keys`,
        description: 'as JSON',
      },
      {
        form: 'each',
        label: length === 1 ? 'Its value alone' : 'One secret each',
        description: 'as plain text; you see every name first',
      },
      { form: 'text', label: 'The text as it is', description: describeLength(source) },
    ];
    const picked = await askPick(frame, {
      placeholder: `${source.label}: what to store`,
      items,
      active: items.find(({ form }) => form === answers.form),
    });
    return picked === back ? back : { ...answers, form: picked.form };
  },
};

interface KeyItem extends vscode.QuickPickItem {
  readonly key: string;
}

const askWhichKeys: Step<Answers> = {
  isNeeded: ({ source, form }) => form !== 'text' && source !== undefined && source.entries.length > 1,
  ask: async (answers, frame) => {
    const { source, chosen } = answers;
    if (source === undefined) return back;
    const items = source.entries.map(({ key, value, isReference }): KeyItem => ({
      key,
      label: key,
      description: isReference ? 'names a secret already' : reveal(value) === '' ? 'empty' : '',
    }));
    const picked = await askSome(frame, {
      placeholder: 'Keys to store',
      items,
      selected: items.filter(({ key }) => chosen.includes(key)),
    });
    return picked === back ? back : { ...answers, chosen: picked.map(({ key }) => key) };
  },
};

/** Asks what is stored of a selection or of a file with keys and values. */
export const askParts: readonly Step<Answers>[] = [askForm, askWhichKeys];

/** What is stored of the source in one secret. */
export function valueOfSource({ source, form, chosen }: Answers) {
  if (source === undefined) throw new Error('Nothing was chosen to store.');
  const { text, format } = source;
  if (form === 'text' || format === undefined) return text;
  return toJsonObject(
    text,
    format,
    source.entries.filter(({ key }) => chosen.includes(key)),
  );
}
