import { AwsError } from '../../aws/awsError';
import type { SecretsManager } from '../../aws/secretsManager';
import type { Sessions } from '../../aws/sessions';
import type { Connection } from '../../core/secrets/secret';
import { newSecret, type Destination } from './destination';
import type { DocumentMove } from './movedValues';

/** A secret of its own under the proposed name, or under the next that nobody has. */
export async function usualDestination(
  sessions: Pick<Sessions, 'secretsManager'>,
  connection: Connection,
  move: DocumentMove,
): Promise<Destination> {
  const name = await findFreeName(sessions.secretsManager(connection), move.proposedName);
  return newSecret(
    connection,
    name,
    move.values.map(({ key }) => key),
  );
}

const mostTries = 20;

/**
 * The proposed name, or the first with a number after it that no secret has, one scheduled for deletion included. Where secrets
 * cannot be looked up, the name as it is: creating it will tell.
 */
async function findFreeName(
  secretsManager: Pick<SecretsManager, 'describeSecret'>,
  proposed: string,
): Promise<string> {
  for (let number = 1; number <= mostTries; number++) {
    const name = number === 1 ? proposed : `${proposed}-${number}`;
    try {
      await secretsManager.describeSecret(name);
    } catch (error) {
      if (error instanceof AwsError) return error.kind === 'not-found' ? name : proposed;
      throw error;
    }
  }
  return proposed;
}
