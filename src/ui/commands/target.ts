import type * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import type { Connection, Secret, SecretVersion } from '../../core/secrets/secret';
import { formatTime, nameVersion } from '../explorer/describeSecret';
import type { Explorer } from '../explorer/explorer';
import { connectionOfNode, isExplorerNode, secretNodeOf } from '../explorer/nodes';
import { withProgress } from '../progress';
import { askPick } from '../prompts/inputs';
import { askConnection, requireConnections } from '../prompts/pickConnection';
import { askSecret } from '../prompts/pickSecret';
import { askSteps, back, type Step, type StepFrame } from '../prompts/steps';

/** What a command acts on. Without a version, AWSCURRENT is meant. */
export interface SecretTarget {
  readonly connection: Connection;
  readonly secret: Secret;
  readonly version?: SecretVersion;
}

interface TargetDeps {
  readonly sessions: Sessions;
  readonly explorer: Explorer;
}

/** The connection of a tree node; `undefined` when the command was not run on one. */
export function connectionOf(node: unknown): Connection | undefined {
  return isExplorerNode(node) ? connectionOfNode(node) : undefined;
}

/** A secret by its connection and its name or ARN, as a link or a quick fix names it. */
export interface NamedTarget {
  readonly connection: Connection;
  readonly secretId: string;
}

function isNamedTarget(value: unknown): value is NamedTarget {
  return typeof value === 'object' && value !== null && 'connection' in value && 'secretId' in value;
}

export interface TargetOptions {
  /** Whether secrets scheduled for deletion can be picked. */
  readonly withDeleted?: boolean;
  /** Whether only those can be picked. */
  readonly onlyDeleted?: boolean;
  /** Whether a version can be picked. */
  readonly withVersions?: boolean;
  /** Whether a version must be picked, deprecated ones among them. */
  readonly needsVersion?: boolean;
}

/** What a tree node or a link stands for, or else what the person picks: connection, where there are several, and secret. */
export async function resolveTarget(
  title: string,
  node: unknown,
  deps: TargetDeps,
  options: TargetOptions = {},
): Promise<SecretTarget> {
  if (isExplorerNode(node)) {
    const secretNode = node.kind === 'version' ? undefined : secretNodeOf(node);
    if (secretNode !== undefined) {
      const { connection, secret } = secretNode;
      if (options.needsVersion !== true) return { connection, secret };
      const versions = await readVersions({ connection, secret }, deps.sessions, true);
      const frame = { title, step: 1, totalSteps: 1, canGoBack: false };
      const version = await askVersion(frame, `Version of ${secret.name}`, versions);
      if (version === back) throw new Error('There is nothing to go back to.');
      return { connection, secret, version };
    }
    if (node.kind === 'version') {
      const { connection, secret } = node.parent;
      return { connection, secret, version: node.version };
    }
  }
  if (isNamedTarget(node)) {
    const connection = { profile: node.connection.profile, region: node.connection.region };
    const { secret } = await withProgress(`Reading ${node.secretId}`, (signal) =>
      deps.sessions.secretsManager(connection).describeSecret(node.secretId, signal),
    );
    return { connection, secret };
  }
  const given = connectionOf(node);
  const connections = given === undefined ? requireConnections(await deps.explorer.connections()) : [given];
  return pickTarget(title, connections, deps.sessions, options);
}

interface Answers {
  readonly connection: Connection;
  readonly secret?: Secret;
  readonly wantsVersion?: boolean;
  readonly version?: SecretVersion;
}

async function pickTarget(
  title: string,
  connections: readonly Connection[],
  sessions: Sessions,
  options: TargetOptions,
): Promise<SecretTarget> {
  const [first] = connections;
  if (first === undefined) throw new Error('There is no connection to pick a secret from.');
  const steps: readonly Step<Answers>[] = [
    {
      isNeeded: () => connections.length > 1,
      ask: async (answers, frame) => {
        const connection = await askConnection(frame, connections, answers.connection);
        return connection === back ? back : { connection };
      },
    },
    {
      ask: async ({ connection }, frame) => {
        let wantsVersion = false;
        const secret = await askSecret(frame, sessions.secretsManager(connection), {
          withDeleted: options.withDeleted ?? false,
          onlyDeleted: options.onlyDeleted ?? false,
          ...(options.withVersions === true
            ? {
                onVersionWanted: () => {
                  wantsVersion = true;
                },
              }
            : {}),
        });
        return secret === back ? back : { connection, secret, wantsVersion };
      },
    },
    {
      isNeeded: (answers) => options.needsVersion === true || answers.wantsVersion === true,
      ask: async (answers, frame) => {
        const { connection, secret } = answers;
        if (secret === undefined) return back;
        const versions = await readVersions({ connection, secret }, sessions, options.needsVersion === true);
        const version = await askVersion(frame, `Version of ${secret.name}`, versions);
        return version === back ? back : { ...answers, version };
      },
    },
  ];
  const { connection, secret, version } = await askSteps<Answers>(title, steps, { connection: first });
  if (secret === undefined) throw new Error('No secret was picked.');
  return version === undefined ? { connection, secret } : { connection, secret, version };
}

function readVersions(
  { connection, secret }: SecretTarget,
  sessions: Sessions,
  withDeprecated: boolean,
): Promise<readonly SecretVersion[]> {
  return withProgress(`Reading the versions of ${secret.name}`, (signal) =>
    sessions.secretsManager(connection).listVersions(secret.arn, signal, { withDeprecated }),
  );
}

interface VersionItem extends vscode.QuickPickItem {
  readonly version: SecretVersion;
}

/** Asks for one of a secret's versions. */
export async function askVersion(
  frame: StepFrame,
  placeholder: string,
  versions: readonly SecretVersion[],
): Promise<SecretVersion | typeof back> {
  const items = versions.map((version): VersionItem => ({
    label: nameVersion(version),
    description: formatTime(version.created) ?? '',
    version,
  }));
  const picked = await askPick(frame, { placeholder, items });
  return picked === back ? back : picked.version;
}
