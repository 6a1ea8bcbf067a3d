/** Every operation that names one secret, from https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html */
const actions = [
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
] as const;

/** An operation of Secrets Manager that needs a permission of the same name. */
export type SecretAction = (typeof actions)[number];

const byLetters: ReadonlyMap<string, SecretAction> = new Map(
  actions.map((action) => [action.toLowerCase(), action]),
);

/** The operation that a name means in whatever case its language writes it: `getSecretValue`, `get_secret_value`, `get-secret-value`. */
export function readAction(name: string): SecretAction | undefined {
  return byLetters.get(name.replaceAll(/[-_]/g, '').toLowerCase());
}
