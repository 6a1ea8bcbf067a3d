import * as vscode from 'vscode';
import { resolveSecrets } from '../../aws/resolveSecrets';
import { parseEnvFile } from '../../workspace/envFile';
import { reveal } from '../../core/secrets/redacted';
import { countOf } from '../../core/text/countOf';
import { registerCommand } from '../command';
import { pathOf } from '../fix/workspaceProject';
import { withProgress } from '../progress';
import { askPick } from '../prompts/inputs';
import { back } from '../prompts/steps';
import { chooseConnection, isReference } from './connection';
import type { RunDependencies } from './debugSecrets';

const title = 'Open terminal with secrets';

/** Opens a terminal in whose environment the references of an env file are resolved. */
export function registerSecretTerminal(deps: RunDependencies): vscode.Disposable {
  return registerCommand('secretLens.openTerminalWithSecrets', title, deps.log, async (uri) => {
    const file = uri instanceof vscode.Uri ? uri : await askEnvFile();
    const terminal = vscode.window.createTerminal({
      name: `Secrets of ${pathOf(file)}`,
      env: await readEnvironment(file, deps),
      cwd: vscode.Uri.joinPath(file, '..'),
      iconPath: new vscode.ThemeIcon('key'),
      // A terminal that is revived with the window would be kept on disk with its environment.
      isTransient: true,
    });
    terminal.show();
  });
}

/** The variables of an env file, references resolved. Rejects when one cannot be. */
export async function readEnvironment(
  file: vscode.Uri,
  deps: RunDependencies,
): Promise<Record<string, string>> {
  const texts = parseEnvFile(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  const { profile, region } = await chooseConnection(deps, [...texts.values()]);
  const values = await withProgress('Reading secrets from AWS', (signal) =>
    resolveSecrets(texts, deps.sessions, { profile, region, signal }),
  );
  const env = Object.fromEntries(texts);
  for (const [name, value] of values) env[name] = reveal(value);
  return env;
}

async function askEnvFile(): Promise<vscode.Uri> {
  const uris = await vscode.workspace.findFiles('**/{.env,.env.*,*.env}', '**/node_modules/**', 200);
  if (uris.length === 0)
    throw new Error(
      'The workspace has no .env file. Write one whose variables name secrets, as in NAME=aws-secretsmanager://name#key.',
    );
  const items = await Promise.all(
    uris.map(async (uri) => {
      const count = await countReferences(uri);
      return {
        label: `$(file) ${pathOf(uri)}`,
        description: count === 0 ? 'names no secrets' : countOf(count, 'secret'),
        count,
        uri,
      };
    }),
  );
  items.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  const picked = await askPick(
    { title: 'Open Terminal with Secrets', step: 1, totalSteps: 1, canGoBack: false },
    { placeholder: 'Whose variables?', items },
  );
  if (picked === back) throw new vscode.CancellationError();
  return picked.uri;
}

async function countReferences(uri: vscode.Uri): Promise<number> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return [...parseEnvFile(text).values()].filter(isReference).length;
  } catch {
    return 0;
  }
}
