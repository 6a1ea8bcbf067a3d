import type { QuickPickItem } from 'vscode';
import type { Account } from '../../../aws/account/account';
import type { Connection, Secret } from '../../../core/secrets/secret';
import { withProgress } from '../../progress';
import { checkNewName } from '../../prompts/checkNewName';
import { askInput, askPick, type InputProblem } from '../../prompts/inputs';
import { back, type Step, type StepFrame } from '../../prompts/steps';
import { isEach, type Answers } from './answers';
import { nameFor, openCreations, planCreations, type Creation } from './creations';
import { checkAsTyped, describeCollision, describeIfThere, type NameSources } from './name';
import { change, optionItems, type OptionItem } from './options';

/** Asks what the names of several secrets begin with, and plans them. */
export const askPrefix: Step<Answers> = {
  isNeeded: isEach,
  ask: async (answers, frame) => {
    const { source, chosen } = answers;
    const entries = (source?.entries ?? []).filter(({ key }) => chosen.includes(key));
    const [first] = entries;
    const prefix = await askInput(frame, {
      prompt: 'What the names begin with',
      value: answers.prefix,
      check: (text) => {
        const name = nameFor(text, first?.key ?? '');
        const problem = checkNewName(name);
        return (
          problem ?? {
            severity: 'information',
            message: `What the names begin with; each ends in its key. The first is ${name}.`,
          }
        );
      },
    });
    if (prefix === back) return back;
    const creations = planCreations(entries, prefix, answers.creations, () => crypto.randomUUID());
    return { ...answers, prefix, creations };
  },
};

type ReviewItem = QuickPickItem &
  (
    | { readonly act: 'create' | 'none' }
    | { readonly act: 'option'; readonly ask: OptionItem['ask'] }
    | { readonly act: 'rename'; readonly creation: Creation }
  );

/** Shows every secret that will be made, each name to be changed, until all that can be made may be. */
export function askReview(sources: NameSources, account: (connection: Connection) => Account): Step<Answers> {
  return {
    isNeeded: isEach,
    ask: async (given, frame) => {
      let answers = given;
      let placeholder = 'Create these secrets, or change a name';
      const taken = new Map<string, Secret | undefined>();
      for (;;) {
        await lookUp(answers, sources, taken);
        const problems = findProblems(answers.creations, taken);
        const picked = await askPick(frame, {
          placeholder,
          items: itemsFor(answers, problems, frame, account),
        });
        if (picked === back) return back;
        if (picked.act === 'create') {
          if (problems.size === 0) return answers;
          placeholder = 'Change the names that are marked first';
        } else if (picked.act === 'option') {
          const changed = await change(picked.ask);
          if (typeof changed === 'string') placeholder = changed;
          else if (changed !== back) answers = changed;
        } else if (picked.act === 'rename') answers = await rename(answers, picked.creation, sources, frame);
      }
    },
  };
}

/** As many at a time as do not make AWS refuse for their number. */
const lookUpsAtOnce = 10;

async function lookUp(
  { connection, creations }: Answers,
  { secretsManager }: NameSources,
  taken: Map<string, Secret | undefined>,
): Promise<void> {
  // One that was tried may be there by our own request, whose reply was lost: trying again is safe.
  const names = openCreations(creations)
    .filter(({ failure }) => failure === undefined)
    .map(({ name }) => name)
    .filter((name) => !taken.has(name) && checkNewName(name)?.severity !== 'error');
  if (names.length === 0) return;
  await withProgress('Checking the names', async (signal) => {
    for (let from = 0; from < names.length; from += lookUpsAtOnce)
      await Promise.all(
        names.slice(from, from + lookUpsAtOnce).map(async (name) => {
          taken.set(name, await describeIfThere(name, secretsManager(connection), signal));
        }),
      );
  });
}

/** Why the secrets that are still to be made cannot have their names, by their keys. */
function findProblems(
  creations: readonly Creation[],
  taken: ReadonlyMap<string, Secret | undefined>,
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const seen = new Set(creations.filter(({ isMade }) => isMade).map(({ name }) => name));
  for (const { key, name } of openCreations(creations)) {
    const problem = checkNewName(name);
    const other = taken.get(name);
    if (problem?.severity === 'error') problems.set(key, problem.message);
    else if (seen.has(name)) problems.set(key, 'Another of these secrets has this name: choose another.');
    else if (other !== undefined) problems.set(key, describeCollision(other));
    seen.add(name);
  }
  return problems;
}

function itemsFor(
  answers: Answers,
  problems: ReadonlyMap<string, string>,
  frame: StepFrame,
  account: (connection: Connection) => Account,
): readonly ReviewItem[] {
  const { creations, connection } = answers;
  const { length } = openCreations(creations);
  return [
    length === 0
      ? { act: 'none', label: '$(circle-slash) There is nothing to create' }
      : {
          act: 'create',
          label: length === 1 ? '$(check) Create 1 Secret' : `$(check) Create ${length} Secrets`,
          description: `in ${connection.region}`,
        },
    ...optionItems(answers, frame, account).map((item) => ({ ...item, act: 'option' as const })),
    ...creations.map((creation) => toItem(creation, problems.get(creation.key))),
  ];
}

function toItem(creation: Creation, problem: string | undefined): ReviewItem {
  const { key, name, isMade, obstacle, failure } = creation;
  if (isMade) return { act: 'none', label: `$(pass) ${name}`, description: `${key}: created` };
  if (obstacle !== undefined)
    return { act: 'none', label: `$(circle-slash) ${key}`, description: 'left out', detail: obstacle };
  const wrong = problem ?? failure;
  return {
    act: 'rename',
    creation,
    label: wrong === undefined ? `$(add) ${name}` : `$(error) ${name}`,
    description: key,
    ...(wrong !== undefined && { detail: wrong }),
  };
}

async function rename(
  answers: Answers,
  creation: Creation,
  sources: NameSources,
  frame: StepFrame,
): Promise<Answers> {
  const others = answers.creations.filter(({ key }) => key !== creation.key).map(({ name }) => name);
  const refuse = (text: string): InputProblem | undefined =>
    others.includes(text)
      ? { severity: 'error', message: 'Another of these secrets has this name: choose another.' }
      : undefined;
  const name = await askInput(
    { ...frame, canGoBack: true },
    {
      prompt: `Name of the secret for ${creation.key}`,
      value: creation.name,
      ...checkAsTyped(sources, answers.connection, refuse),
    },
  );
  if (name === back) return answers;
  const renamed = { ...creation, name, requestToken: crypto.randomUUID(), failure: undefined };
  return {
    ...answers,
    creations: answers.creations.map((other) => (other.key === creation.key ? renamed : other)),
  };
}
