/** One statement of an IAM policy that allows; see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html */
export interface PolicyStatement {
  readonly Effect: 'Allow';
  /** Only in policies of resources and endpoints. */
  readonly Principal?: { readonly AWS: string };
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  /** By operator, then by key. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The partition that a region belongs to, as ARNs name it. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

const unknownSuffix = '-??????';

/**
 * An ARN for a policy: whole where it is, else with `-??????` in place of the six characters that Secrets Manager adds; see
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
 */
export function completeArn(arn: string): string {
  return /-[A-Za-z0-9]{6}$/.test(arn) ? arn : arn + unknownSuffix;
}

/** The ARN of the secret of a name, whose suffix is not known; `*` for a region or an account means any. */
export function arnOfName(name: string, region: string, accountId: string): string {
  return `arn:${partitionOf(region)}:secretsmanager:${region}:${accountId}:secret:${name}${unknownSuffix}`;
}

/** Whether an ARN stands for several, so that it is compared by StringLike. */
export function isArnPattern(arn: string): boolean {
  return /[*?]/.test(arn);
}

/** What the condition key `kms:ViaService` says of a request that Secrets Manager makes. */
export function viaSecretsManager(region: string): string {
  return `secretsmanager.${region}.${partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'}`;
}

/** The condition key that holds the ARN of the secret for which Secrets Manager uses a key. */
export const secretArnContext = 'kms:EncryptionContext:SecretARN';
