import type { SecretAction } from './reference';

/** Every operation that names one secret, from https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html */
const actions: readonly SecretAction[] = [
  'BatchGetSecretValue',
  'CancelRotateSecret',
  'CreateSecret',
  'DeleteResourcePolicy',
  'DeleteSecret',
  'DescribeSecret',
  'GetResourcePolicy',
  'GetSecretValue',
  'ListSecretVersionIds',
  'PutResourcePolicy',
  'PutSecretValue',
  'RemoveRegionsFromReplication',
  'ReplicateSecretToRegions',
  'RestoreSecret',
  'RotateSecret',
  'StopReplicationToReplica',
  'TagResource',
  'UntagResource',
  'UpdateSecret',
  'UpdateSecretVersionStage',
  'ValidateResourcePolicy',
];

const byLetters: ReadonlyMap<string, SecretAction> = new Map(
  actions.map((action) => [action.toLowerCase(), action]),
);

/** The operation that a name means in whatever case its language writes it: `getSecretValue`, `get_secret_value`, `get-secret-value`. */
export function readAction(name: string): SecretAction | undefined {
  return byLetters.get(name.replaceAll(/[-_]/g, '').toLowerCase());
}
