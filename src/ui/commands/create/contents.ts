import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { SecretsManager } from '../../../aws/secretsManager';
import {
  databaseEngines,
  findFieldProblem,
  type CredentialField,
  type DatabaseEngine,
} from '../../../core/secrets/databaseCredentials';
import {
  describeStrength,
  estimateStrength,
  strengthOfOptions,
} from '../../../core/secrets/passwordStrength';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import type { Connection } from '../../../core/secrets/secret';
import type { PasswordOptions } from '../../../core/secrets/secretChange';
import { withProgress } from '../../progress';
import { askPassword, usualPassword } from '../../prompts/askPassword';
import { checkBytes, checkPassword, checkValue } from '../../prompts/checkValue';
import { askInput, askPick } from '../../prompts/inputs';
import { openOne } from '../../prompts/openOne';
import { back, type Step } from '../../prompts/steps';
import { describeError } from '../../report';
import type { Answers } from './answers';
import { askKeyPair } from './keyPairSteps';

interface EngineItem extends vscode.QuickPickItem {
  readonly engine: DatabaseEngine;
}

const askEngine: Step<Answers> = {
  isNeeded: ({ holds }) => holds === 'database',
  ask: async (answers, frame) => {
    const items = databaseEngines.map((engine): EngineItem => ({ label: engine.name, engine }));
    const picked = await askPick(frame, {
      placeholder: 'Database',
      items,
      active: items.find(({ engine }) => engine === answers.engine),
    });
    if (picked === back) return back;
    const { engine } = picked;
    return { ...answers, engine, fields: engine === answers.engine ? answers.fields : {} };
  },
};

/** The keys that any engine has, each asked for where the chosen engine has it. */
const askFields: readonly Step<Answers>[] = [
  ...new Set(databaseEngines.flatMap(({ fields }) => fields.map(({ key }) => key))),
].map((key) => {
  const fieldOf = ({ engine }: Answers): CredentialField | undefined =>
    engine.fields.find((field) => field.key === key);
  return {
    isNeeded: (answers) => answers.holds === 'database' && fieldOf(answers) !== undefined,
    ask: async (answers, frame) => {
      const field = fieldOf(answers);
      if (field === undefined) return answers;
      const text = await askInput(frame, {
        prompt: field.prompt,
        value: answers.fields[key] ?? field.initial,
        check: (typed) => {
          const message = findFieldProblem(field, typed);
          return message === undefined ? undefined : { severity: 'error', message };
        },
      });
      return text === back ? back : { ...answers, fields: { ...answers.fields, [key]: text.trim() } };
    },
  } satisfies Step<Answers>;
});

const askKeyName: Step<Answers> = {
  isNeeded: ({ holds }) => holds === 'apiKey',
  ask: async (answers, frame) => {
    const keyName = await askInput(frame, {
      prompt: 'Key of the JSON secret that holds the API key',
      value: answers.keyName,
      check: (text) =>
        text.trim() === '' ? { severity: 'error', message: 'A key needs a name.' } : undefined,
    });
    return keyName === back ? back : { ...answers, keyName: keyName.trim() };
  },
};

interface SourceItem extends vscode.QuickPickItem {
  readonly source: 'type' | 'usual' | 'chosen';
}

const typeIt: SourceItem = { source: 'type', label: '$(edit) Type or Paste It' };
const generateIt: readonly SourceItem[] = [
  {
    source: 'usual',
    label: '$(sparkle) Generate It',
    description: `32 letters, digits and marks that databases accept: ${describeStrength(strengthOfOptions(usualPassword))}`,
  },
  { source: 'chosen', label: '$(settings) Generate It with Choices…', description: 'length and characters' },
];

/** What one calls the value that is typed or generated. */
function nameValue({ holds }: Answers): string {
  return holds === 'database' ? 'Password' : holds === 'apiKey' ? 'API key' : 'Value';
}

function askSource(secretsManager: (connection: Connection) => SecretsManager): Step<Answers> {
  return {
    isNeeded: ({ holds }) => holds === 'text' || holds === 'database' || holds === 'apiKey',
    ask: async (answers, frame) => {
      let placeholder = nameValue(answers);
      for (;;) {
        const picked = await askPick(frame, {
          placeholder,
          items: answers.holds === 'database' ? [...generateIt, typeIt] : [typeIt, ...generateIt],
        });
        if (picked === back) return back;
        if (picked.source === 'type') return { ...answers, isTyped: true };
        const generate = (options: PasswordOptions, signal: AbortSignal) =>
          secretsManager(answers.connection).generatePassword(options, signal);
        try {
          const { value, options } =
            picked.source === 'chosen'
              ? await askPassword(generate)
              : {
                  options: usualPassword,
                  value: await withProgress('Generating a password', (signal) =>
                    generate(usualPassword, signal),
                  ),
                };
          return { ...answers, value, isTyped: false, strength: strengthOfOptions(options) };
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          placeholder = `Not generated: ${describeError(error)}`;
        }
      }
    },
  };
}

const askValue: Step<Answers> = {
  isNeeded: ({ holds, isTyped }) =>
    holds === 'json' || (isTyped && (holds === 'text' || holds === 'database' || holds === 'apiKey')),
  ask: async (answers, frame) => {
    const isJson = answers.holds === 'json';
    const typed = await askInput(frame, {
      prompt: isJson
        ? 'Value: a JSON object. Paste several lines with the clipboard button.'
        : answers.holds === 'text'
          ? 'Value. Paste several lines with the clipboard button: the box itself holds only one.'
          : nameValue(answers),
      ...(isJson ? { placeholder: '{ "username": "…", "password": "…" }' } : {}),
      value: answers.isTyped ? reveal(answers.value) : '',
      isMasked: true,
      offersClipboard: true,
      check: (text) => (isJson ? checkValue('json', text) : checkPassword(text)),
    });
    if (typed === back) return back;
    const strength = isJson ? undefined : estimateStrength(typed);
    return { ...answers, value: new Redacted(typed), strength };
  },
};

const askFile: Step<Answers> = {
  isNeeded: ({ holds }) => holds === 'file',
  ask: async (answers, frame) => {
    const bytes = await openOne(frame, readBytes);
    return bytes === back ? back : { ...answers, bytes };
  },
};

async function readBytes(uri: vscode.Uri): Promise<Redacted<Uint8Array>> {
  const { size } = await vscode.workspace.fs.stat(uri);
  const problem = checkBytes(size);
  if (problem !== undefined) throw new Error(`${problem.message} Choose another file.`);
  return new Redacted(await vscode.workspace.fs.readFile(uri));
}

/** Asks for what the secret holds, as the kind chosen needs it. */
export function askContents(
  secretsManager: (connection: Connection) => SecretsManager,
): readonly Step<Answers>[] {
  return [askEngine, ...askFields, askKeyName, askSource(secretsManager), askValue, ...askKeyPair, askFile];
}
