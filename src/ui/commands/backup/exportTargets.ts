import type { Connection } from '../../../core/secrets/secret';
import { idOf, isExplorerNode, secretNodeOf, secretsIn, type SecretNode } from '../../explorer/nodes';
import { askConnection, requireConnections } from '../../prompts/pickConnection';
import { askSecrets } from '../../prompts/pickSecrets';
import { askSteps, back } from '../../prompts/steps';
import type { CommandDeps } from '../deps';
import type { SecretTarget } from '../target';

/**
 * The secrets that a command of the tree was run on, those of groups among them, each once; none when it was run on none.
 * @param args the node, and the selection when the node is part of it
 */
export function findChosen([node, selection]: readonly unknown[]): readonly SecretTarget[] {
  const isOfSeveral = Array.isArray(selection) && selection.length > 1;
  const nodes = (isOfSeveral ? (selection as readonly unknown[]) : [node])
    .filter((each) => isExplorerNode(each))
    .flatMap((each): readonly SecretNode[] =>
      each.kind === 'group'
        ? secretsIn(each).filter(({ secret }) => secret.deletionDate === undefined)
        : [secretNodeOf(each)].filter((found) => found !== undefined),
    );
  return [...new Map(nodes.map((each) => [idOf(each), each])).values()].map(({ connection, secret }) => ({
    connection,
    secret,
  }));
}

interface Answers {
  readonly connection: Connection;
  readonly targets?: readonly SecretTarget[];
}

/** Asks for secrets of one connection. `placeholder` says what for. */
export async function askTargets(
  title: string,
  placeholder: string,
  given: Connection | undefined,
  { sessions, explorer }: Pick<CommandDeps, 'sessions' | 'explorer'>,
): Promise<readonly SecretTarget[]> {
  const connections = given === undefined ? requireConnections(await explorer.connections()) : [given];
  const [first] = connections;
  if (first === undefined) throw new Error('There is no connection to pick secrets from.');
  const { targets } = await askSteps<Answers>(
    title,
    [
      {
        isNeeded: () => connections.length > 1,
        ask: async (answers, frame) => {
          const connection = await askConnection(frame, connections, answers.connection);
          return connection === back ? back : { connection };
        },
      },
      {
        ask: async ({ connection }, frame) => {
          const secrets = await askSecrets(frame, placeholder, sessions.secretsManager(connection));
          return secrets === back
            ? back
            : { connection, targets: secrets.map((secret) => ({ connection, secret })) };
        },
      },
    ],
    { connection: first },
  );
  return targets ?? [];
}
