import * as vscode from 'vscode';
import { parseEnvFile } from '../../workspace/envFile';
import type { ConnectionNames } from './secretDirectory';

/** The profiles and regions that the `.env` files at the top of the workspace's folders name for the code beside them. */
export async function readConnectionNames(): Promise<ConnectionNames> {
  const files = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => readEnv(uri)));
  const valuesOf = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(files.flatMap((variables) => names.flatMap((name) => variables.get(name) ?? []).slice(0, 1)));
  return { profiles: valuesOf('AWS_PROFILE'), regions: valuesOf('AWS_REGION', 'AWS_DEFAULT_REGION') };
}

async function readEnv(folder: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.env'));
    return parseEnvFile(new TextDecoder().decode(bytes));
  } catch {
    return new Map();
  }
}
