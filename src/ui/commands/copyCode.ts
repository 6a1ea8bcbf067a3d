import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { snippetLanguageOf, snippetLanguages, writeSnippet } from '../../core/retrieval/snippet';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { cliCommandFor } from '../../core/secrets/cliCommand';
import { registerCommand } from '../command';
import { askPick } from '../prompts/inputs';
import { back } from '../prompts/steps';
import { readSetting } from '../settings';
import { copyPlain } from './copyToClipboard';
import type { CommandDeps } from './deps';
import { resolveTarget, type SecretTarget } from './target';

/** Copies what reads a secret: the AWS CLI's command, or a program's code. */
export function registerCopyCode(deps: CommandDeps): vscode.Disposable {
  const command = 'Copy AWS CLI command';
  const code = 'Copy retrieval code';
  return vscode.Disposable.from(
    registerCommand('secretLens.copyCliCommand', command, deps.log, async (node) => {
      const { connection, secret, version } = await resolveTarget(command, node, deps, {
        withVersions: true,
      });
      await copyPlain(
        `the AWS CLI command that prints ${secret.name}`,
        cliCommandFor(connection, secret, version),
      );
    }),
    registerCommand('secretLens.copyRetrievalCode', code, deps.log, async (node) => {
      const target = await resolveTarget(code, node, deps);
      const editor = vscode.window.activeTextEditor;
      const languageId = snippetLanguageOf(editor?.document.languageId ?? '') ?? (await askLanguage(code));
      if (languageId === undefined) return;
      const snippet = await writeFor(target, languageId, deps.planner, deps.sessions);
      const { name = languageId } = snippetLanguages.get(languageId) ?? {};
      await copyPlain(`${name} code that reads ${target.secret.name}`, snippet);
    }),
  );
}

interface LanguageItem extends vscode.QuickPickItem {
  readonly id: string;
}

async function askLanguage(title: string): Promise<string | undefined> {
  const items = [...snippetLanguages].map(([id, { name }]): LanguageItem => ({ id, label: name }));
  const picked = await askPick(
    { title, step: 1, totalSteps: 1, canGoBack: false },
    { placeholder: 'Language of the code', items },
  );
  return picked === back ? undefined : picked.id;
}

async function writeFor(
  { connection, secret }: SecretTarget,
  languageId: string,
  planner: RetrievalPlanner,
  sessions: CommandDeps['sessions'],
): Promise<string> {
  const isElsewhere = (await sessions.defaultRegion(connection.profile)) !== connection.region;
  const snippet = await writeSnippet(
    planner,
    languageId,
    { secretName: secret.name, arn: secret.arn, ...(isElsewhere && { region: connection.region }) },
    readSetting('secretLens.fix.style')[languageId],
  );
  if (snippet !== undefined) return snippet;
  throw new AwsError('invalid', `There is no code in this language that reads ${secret.name}.`, {
    remedy: 'Use Copy AWS CLI Command, or choose another language.',
  });
}
