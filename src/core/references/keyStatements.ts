import { parseSecretArn } from '../secrets/arn';
import { secretArnContext, viaSecretsManager, type PolicyStatement } from '../secrets/policyStatement';
import type { Secret } from '../secrets/secret';
import type { SecretAction } from './reference';

/** A secret, and what is done with it. */
export interface KeyUse {
  readonly secret: Secret;
  readonly actions: readonly SecretAction[];
}

const reading = ['kms:Decrypt'];
const storing = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * What operations do with a secret's key, after
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html and the pages of the operations.
 */
const keyActions: Readonly<Partial<Record<SecretAction, readonly string[]>>> = {
  BatchGetSecretValue: reading,
  GetSecretValue: reading,
  ReplicateSecretToRegions: reading,
  CreateSecret: storing,
  PutSecretValue: storing,
  UpdateSecret: [...storing, 'kms:Encrypt'],
};

/** A use of one key, before those that differ in the secret alone are brought together. */
interface KeyGrant {
  readonly actions: readonly string[];
  readonly resource: string;
  /** Of the key, where it is known by that alone. */
  readonly alias?: string;
  readonly viaService: string;
}

/**
 * Allows the use of keys that secrets have of their own, through Secrets Manager and for those secrets only, in a stable order.
 * AWS's key `aws/secretsmanager` needs no permission.
 */
export function allowKeys(uses: readonly KeyUse[]): readonly PolicyStatement[] {
  const actions = new Map<string, { readonly secret: Secret; readonly names: Set<string> }>();
  for (const { secret, actions: done } of uses) {
    const known = actions.get(secret.arn) ?? { secret, names: new Set() };
    for (const name of done.flatMap((action) => keyActions[action] ?? [])) known.names.add(name);
    if (known.names.size > 0) actions.set(secret.arn, known);
  }
  const grants = new Map<string, { readonly grant: KeyGrant; readonly secretArns: string[] }>();
  for (const { secret, names } of actions.values()) {
    const grant = grantKey(secret, [...names].sort());
    if (grant === undefined) continue;
    const key = JSON.stringify([grant.actions, grant.resource, grant.alias, grant.viaService]);
    const same = grants.get(key) ?? { grant, secretArns: [] };
    same.secretArns.push(secret.arn);
    grants.set(key, same);
  }
  return [...grants]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { grant, secretArns }]) => toStatement(grant, secretArns.sort()));
}

function grantKey({ arn, kmsKeyId }: Secret, actions: readonly string[]): KeyGrant | undefined {
  const place = parseSecretArn(arn);
  const key = /^(?:arn:[^:]+:kms:(?<region>[^:]*):(?<accountId>[^:]*):)?(?<id>.+)$/.exec(
    kmsKeyId ?? '',
  )?.groups;
  if (place === undefined || key === undefined) return undefined;
  const { region = place.region, accountId = place.accountId, id = '' } = key;
  if (id === 'alias/aws/secretsmanager') return undefined;
  const keys = `arn:${place.partition}:kms:${region}:${accountId}:key`;
  const common = { actions, viaService: viaSecretsManager(place.region) };
  return id.startsWith('alias/')
    ? // A policy's resource is a key, never its alias.
      { ...common, resource: `${keys}/*`, alias: id }
    : { ...common, resource: `${keys}/${id.replace(/^key\//, '')}` };
}

function toStatement(
  { actions, resource, alias, viaService }: KeyGrant,
  secretArns: readonly string[],
): PolicyStatement {
  return {
    Effect: 'Allow',
    Action: actions,
    Resource: [resource],
    Condition: {
      StringEquals: { 'kms:ViaService': [viaService], [secretArnContext]: secretArns },
      ...(alias !== undefined && { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [alias] } }),
    },
  };
}
