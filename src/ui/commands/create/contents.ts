import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { SecretsManager } from '../../../aws/secretsManager';
import {
  databaseEngines,
  findFieldProblem,
  type CredentialField,
  type DatabaseEngine,
} from '../../../core/secrets/databaseCredentials';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import type { Connection } from '../../../core/secrets/secret';
import type { PasswordOptions } from '../../../core/secrets/secretChange';
import { withProgress } from '../../progress';
import { askPassword } from '../../prompts/askPassword';
import { checkValue } from '../../prompts/checkValue';
import { askInput, askPick } from '../../prompts/inputs';
import { back, type Step } from '../../prompts/steps';
import { describeError } from '../../report';
import type { Answers } from './answers';

interface HoldsItem extends vscode.QuickPickItem {
  readonly holds: Answers['holds'];
}

const contents: readonly HoldsItem[] = [
  { holds: 'json', label: 'JSON', description: 'keys and values, such as a user name and a password' },
  { holds: 'text', label: 'Plain text', description: 'one value, such as a token or a private key' },
  {
    holds: 'database',
    label: 'Database credentials',
    description: 'of RDS, Aurora, Redshift or DocumentDB, with the keys that AWS’s rotation functions read',
  },
  { holds: 'file', label: 'Binary', description: 'the bytes of a file, such as a keystore' },
];

/** Asks what the secret holds. */
export const askContent: Step<Answers> = {
  ask: async (answers, frame) => {
    const picked = await askPick(frame, {
      placeholder: 'What the secret holds',
      items: contents,
      active: contents.find((item) => item.holds === answers.holds),
    });
    if (picked === back) return back;
    return { ...answers, holds: picked.holds, isTyped: picked.holds !== 'database' };
  },
};

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

interface SourceItem extends vscode.QuickPickItem {
  readonly source: 'type' | 'usual' | 'chosen';
}

const typeIt: SourceItem = { source: 'type', label: '$(edit) Type or Paste It' };
const generateIt: readonly SourceItem[] = [
  {
    source: 'usual',
    label: '$(sparkle) Generate It',
    description: '32 letters, digits and marks that databases accept',
  },
  { source: 'chosen', label: '$(settings) Generate It with Choices…', description: 'length and characters' },
];

/** What RDS refuses in a password: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html */
const usualPassword = { length: 32, excludeCharacters: '/@"\'\\`: ' };

function askSource(secretsManager: (connection: Connection) => SecretsManager): Step<Answers> {
  return {
    isNeeded: ({ holds }) => holds === 'text' || holds === 'database',
    ask: async (answers, frame) => {
      const isPassword = answers.holds === 'database';
      let placeholder = isPassword ? 'Password' : 'Value';
      for (;;) {
        const picked = await askPick(frame, {
          placeholder,
          items: isPassword ? [...generateIt, typeIt] : [typeIt, ...generateIt],
        });
        if (picked === back) return back;
        if (picked.source === 'type') return { ...answers, isTyped: true };
        const generate = (options: PasswordOptions, signal: AbortSignal) =>
          secretsManager(answers.connection).generatePassword(options, signal);
        try {
          const value =
            picked.source === 'chosen'
              ? await askPassword(generate)
              : await withProgress('Generating a password', (signal) => generate(usualPassword, signal));
          return { ...answers, value, isTyped: false };
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          placeholder = `Not generated: ${describeError(error)}`;
        }
      }
    },
  };
}

const askValue: Step<Answers> = {
  isNeeded: ({ holds, isTyped }) => holds === 'json' || (holds !== 'file' && isTyped),
  ask: async (answers, frame) => {
    const { holds } = answers;
    const value = await askInput(frame, {
      prompt:
        holds === 'json'
          ? 'Value: a JSON object. Paste several lines with the clipboard button.'
          : holds === 'database'
            ? 'Password'
            : 'Value. Paste several lines with the clipboard button: the box itself holds only one.',
      ...(holds === 'json' ? { placeholder: '{ "username": "…", "password": "…" }' } : {}),
      value: reveal(answers.value),
      isMasked: true,
      offersClipboard: true,
      check: (text) => checkValue(holds === 'json' ? 'json' : 'text', text),
    });
    return value === back ? back : { ...answers, value: new Redacted(value) };
  },
};

const largestBytes = 65_536;

const askFile: Step<Answers> = {
  isNeeded: ({ holds }) => holds === 'file',
  ask: async (answers, frame) => {
    const [uri] = (await vscode.window.showOpenDialog({ title: frame.title, openLabel: 'Store' })) ?? [];
    if (uri === undefined) return back;
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size === 0 || size > largestBytes) {
      void vscode.window.showErrorMessage(
        `The file has ${size} bytes. A secret holds 1 to ${largestBytes}: choose another file.`,
      );
      return back;
    }
    return { ...answers, bytes: new Redacted(await vscode.workspace.fs.readFile(uri)) };
  },
};

/** Asks for what the secret holds, as the kind chosen needs it. */
export function askContents(
  secretsManager: (connection: Connection) => SecretsManager,
): readonly Step<Answers>[] {
  return [askEngine, ...askFields, askSource(secretsManager), askValue, askFile];
}
