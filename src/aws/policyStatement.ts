import {
  arnOfName,
  completeArn,
  isArnPattern,
  partitionOf,
  secretArnContext,
  viaSecretsManager,
  type PolicyStatement,
} from '../core/secrets/policyStatement';

/** A request that AWS refused, as far as its message and the call tell. */
export interface RefusedRequest {
  readonly region: string;
  /** Name or ARN of the secret that was asked for. */
  readonly secretId?: string;
  /** Whether a value was to be stored. */
  readonly isWrite: boolean;
  /** ARN of the user or of the role's session. */
  readonly principal?: string;
  /** `secretsmanager:GetSecretValue` for example; absent when KMS only said that it refused. */
  readonly action?: string;
  readonly resource?: string;
}

/** What a policy hangs on: those of a resource and of an endpoint name who is allowed. */
export type PolicyHolder = 'identity' | 'resource' | 'endpoint';

/** The least that would allow a refused request, for a policy of `holder`; undefined when the message tells too little. */
export function allow(request: RefusedRequest, holder: PolicyHolder): PolicyStatement | undefined {
  const { action } = request;
  const what = action === undefined || action.startsWith('kms:') ? allowKey(request) : allowAction(request);
  if (what === undefined || holder === 'identity') return what;
  const who = allowPrincipal(request.principal);
  if (who === undefined) return undefined;
  const condition = { ...what.Condition, ...who.Condition };
  return {
    Effect: 'Allow',
    Principal: who.Principal,
    Action: what.Action,
    Resource: holder === 'resource' ? '*' : what.Resource,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
}

function allowAction({ action, resource, ...request }: RefusedRequest): PolicyStatement | undefined {
  if (action === undefined) return undefined;
  const statement = { Effect: 'Allow', Action: [action] } as const;
  if (resource === undefined || resource === '*') return { ...statement, Resource: '*' };
  if (action.startsWith('secretsmanager:')) {
    const arn = toSecretArn(resource, request);
    return arn === undefined ? undefined : { ...statement, Resource: arn };
  }
  return resource.startsWith('arn:') ? { ...statement, Resource: resource } : undefined;
}

function toSecretArn(id: string, { region, principal }: RefusedRequest): string | undefined {
  if (id.startsWith('arn:')) return completeArn(id);
  const account = principal?.split(':')[4];
  return account === undefined ? undefined : arnOfName(id, region, account);
}

/** The key only as Secrets Manager uses it, and where the secret is known for that secret alone. */
function allowKey({ action, resource, ...request }: RefusedRequest): PolicyStatement {
  const { region, secretId, isWrite } = request;
  const secretArn = secretId === undefined ? undefined : toSecretArn(secretId, request);
  const viaService = { 'kms:ViaService': viaSecretsManager(region) };
  return {
    Effect: 'Allow',
    Action:
      action !== undefined ? [action] : isWrite ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'],
    Resource: resource?.startsWith('arn:') ? resource : `arn:${partitionOf(region)}:kms:${region}:*:key/*`,
    Condition:
      secretArn === undefined
        ? { StringEquals: viaService }
        : isArnPattern(secretArn)
          ? { StringEquals: viaService, StringLike: { [secretArnContext]: secretArn } }
          : { StringEquals: { ...viaService, [secretArnContext]: secretArn } },
  };
}

/**
 * The role behind a session rather than the session. The paths of IAM Identity Center's roles are not in the session's ARN;
 * see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
function allowPrincipal(principal: string | undefined):
  | (Pick<PolicyStatement, 'Condition'> & {
      readonly Principal: { readonly AWS: string };
    })
  | undefined {
  if (principal === undefined) return undefined;
  const session = /^arn:([\w-]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(principal);
  if (session === null) return principal.startsWith('arn:') ? { Principal: { AWS: principal } } : undefined;
  const [, partition = '', account = '', role = ''] = session;
  const roles = `arn:${partition}:iam::${account}:role`;
  return role.startsWith('AWSReservedSSO_')
    ? {
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Condition: {
          ArnLike: { 'aws:PrincipalArn': `${roles}/aws-reserved/sso.amazonaws.com*/${role}` },
        },
      }
    : { Principal: { AWS: `${roles}/${role}` } };
}
