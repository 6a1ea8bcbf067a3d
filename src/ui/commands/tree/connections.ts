import * as vscode from 'vscode';
import type { ProfileSource } from '../../../aws/sessions';
import type { Settings } from '../../../contributions';
import type { Connection } from '../../../core/secrets/secret';
import { registerCommand } from '../../command';
import { describeConnection, isExplorerNode, keyOfConnection } from '../../explorer/nodes';
import { awsRegions } from '../../prompts/awsRegions';
import { askPick, askSome } from '../../prompts/inputs';
import { requireConnections } from '../../prompts/pickConnection';
import { askSteps, back, type Step } from '../../prompts/steps';
import { keepSetting } from '../../settings';
import type { CommandDeps } from '../deps';

interface Answers {
  readonly source?: ProfileSource;
  readonly regions?: readonly string[];
}

/** Adds connections to the tree, and takes them out of it. From then on the tree shows what was chosen by hand. */
export function registerConnections({ explorer, sessions, log }: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.addConnection', 'Add connection', log, async () => {
      const [{ connections }, profiles] = await Promise.all([explorer.connections(), sessions.profiles()]);
      if (profiles.length === 0) requireConnections({ connections: [], missing: 'credentials' });
      const { source, regions = [] } = await askSteps<Answers>(
        'Add connection',
        [askProfileStep(profiles), askRegionsStep(connections)],
        {},
      );
      const added = regions.map((region): Connection => ({ profile: source?.profile, region }));
      await keepConnections([...connections, ...added]);
      await vscode.commands.executeCommand('secretLens.explorer.focus');
    }),
    registerCommand('secretLens.removeConnection', 'Remove connection', log, async (node, selection) => {
      const { connections } = await explorer.connections();
      const removed = new Set(
        (chosenIn(node, selection) ?? (await askWhich(connections))).map(keyOfConnection),
      );
      await keepConnections(connections.filter((connection) => !removed.has(keyOfConnection(connection))));
    }),
  );
}

function askProfileStep(profiles: readonly ProfileSource[]): Step<Answers> {
  const items = profiles.map((source) => ({
    label: source.profile ?? 'environment',
    description: source.region ?? '',
    ...(source.profile === undefined && {
      detail: 'Credentials of the environment or of this machine’s role',
    }),
    source,
  }));
  return {
    ask: async (answers, frame) => {
      const active = items.find(({ source }) => source.profile === answers.source?.profile);
      const picked = await askPick(frame, { placeholder: 'Profile of the shared AWS config', items, active });
      return picked === back ? back : { source: picked.source };
    },
  };
}

/** Asks for regions in which the profile is not shown yet; its own is proposed. */
function askRegionsStep(shown: readonly Connection[]): Step<Answers> {
  return {
    ask: async (answers, frame) => {
      const { source } = answers;
      const taken = new Set(
        shown.filter(({ profile }) => profile === source?.profile).map(({ region }) => region),
      );
      const codes = [
        ...new Set([...(source?.region === undefined ? [] : [source.region]), ...awsRegions.keys()]),
      ];
      const items = codes
        .filter((code) => !taken.has(code))
        .map((code) => ({ label: code, description: awsRegions.get(code) ?? '' }));
      const picked = await askSome(frame, {
        placeholder: 'Regions to show',
        items,
        selected: items.filter(({ label }) => answers.regions?.includes(label) ?? label === source?.region),
      });
      return picked === back ? back : { ...answers, regions: picked.map(({ label }) => label) };
    },
  };
}

/** The connections that the command was run on in the tree. */
function chosenIn(node: unknown, selection: unknown): readonly Connection[] | undefined {
  const nodes = (Array.isArray(selection) ? (selection as unknown[]) : [node]).filter(isExplorerNode);
  const chosen = nodes.flatMap((item) => (item.kind === 'connection' ? [item.connection] : []));
  return chosen.length === 0 ? undefined : chosen;
}

async function askWhich(connections: readonly Connection[]): Promise<readonly Connection[]> {
  const items = requireConnections({ connections }).map((connection) => ({
    label: describeConnection(connection),
    connection,
  }));
  const frame = { title: 'Remove connection', step: 1, totalSteps: 1, canGoBack: false };
  const picked = await askSome(frame, {
    placeholder: 'Connections to take out of the tree',
    items,
    selected: [],
  });
  return picked === back ? [] : picked.map(({ connection }) => connection);
}

async function keepConnections(connections: readonly Connection[]): Promise<void> {
  const kept: Settings['secretLens.aws.connections'] = connections.map(({ profile, region }) =>
    profile === undefined ? { region } : { profile, region },
  );
  await keepSetting('secretLens.aws.connections', kept);
}
