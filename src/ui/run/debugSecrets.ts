import * as vscode from 'vscode';
import { resolveSecrets } from '../../aws/resolveSecrets';
import type { Sessions } from '../../aws/sessions';
import { findEmbeddedReferences, replaceEmbeddedReferences } from '../../core/references/embeddedReferences';
import { parseEnvFile } from '../../workspace/envFile';
import { reveal } from '../../core/secrets/redacted';
import type { Explorer } from '../explorer/explorer';
import { withProgress } from '../progress';
import { chooseConnection } from './connection';

export interface RunDependencies {
  readonly sessions: Sessions;
  readonly explorer: Pick<Explorer, 'connections'>;
  readonly log: vscode.LogOutputChannel;
}

/** The configuration with the references in its environment replaced; the same object when it has none. */
export async function fillEnvironment(
  configuration: vscode.DebugConfiguration,
  deps: RunDependencies,
  token?: vscode.CancellationToken,
): Promise<vscode.DebugConfiguration> {
  const own = textsOf(configuration['env']);
  const fromFile = await readEnvFile(configuration['envFile']);
  const wanted = new Map([...own.values()].flatMap(findEmbeddedReferences).map((uri) => [uri, uri]));
  const inFile = new Map([...fromFile].filter(([name]) => !own.has(name)));
  const { profile, region } = await chooseConnection(deps, [...wanted.values(), ...inFile.values()]);
  const values = await withProgress('Reading secrets from AWS', (signal) =>
    resolveSecrets(new Map([...wanted, ...inFile]), deps.sessions, { profile, region, signal }),
  );
  if (token?.isCancellationRequested === true) throw new vscode.CancellationError();
  if (values.size === 0) return configuration;

  const env: Record<string, unknown> = { ...(configuration['env'] as Record<string, unknown> | undefined) };
  for (const name of inFile.keys()) {
    const value = values.get(name);
    if (value !== undefined) env[name] = reveal(value);
  }
  for (const [name, text] of own)
    env[name] = replaceEmbeddedReferences(text, (uri) => {
      const value = values.get(uri);
      return value === undefined ? '' : reveal(value);
    });
  return { ...configuration, env };
}

/** The variables of an `env` whose values are texts. */
function textsOf(env: unknown): ReadonlyMap<string, string> {
  if (typeof env !== 'object' || env === null) return new Map();
  return new Map(
    Object.entries(env).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

async function readEnvFile(path: unknown): Promise<ReadonlyMap<string, string>> {
  if (typeof path !== 'string' || path === '') return new Map();
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(path));
    return parseEnvFile(new TextDecoder().decode(bytes));
  } catch {
    // The debugger that reads the file says what is wrong with it.
    return new Map();
  }
}
