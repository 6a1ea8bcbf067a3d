/**
 * The parts of a secret's ARN, `arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-SUFFIX`.
 * See https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
export interface SecretArn {
  /** `aws`, `aws-cn`, `aws-us-gov` and the isolated partitions. */
  readonly partition: string;
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
  readonly name: string;
  /** The six characters that Secrets Manager appends; absent in a partial ARN. */
  readonly suffix?: string;
}

const arnPattern =
  /^arn:(?<partition>aws(?:-[a-z]+)*):secretsmanager:(?<region>[a-z0-9-]+):(?<account>\d{12}):secret:(?<resource>[A-Za-z0-9/_+=.@-]+)$/;
const suffixPattern = /^(?<name>.+)-(?<suffix>[A-Za-z0-9]{6})$/;

/**
 * Reads a full or partial secret ARN; `undefined` when the text is none. A partial ARN whose name itself ends in a
 * hyphen and six characters cannot be told from a full one and is read as full, as Secrets Manager does.
 */
export function parseSecretArn(text: string): SecretArn | undefined {
  const parts = arnPattern.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { partition = '', region = '', account = '', resource = '' } = parts;
  const named = suffixPattern.exec(resource)?.groups;
  const { name, suffix } = named ?? {};
  return name === undefined || suffix === undefined
    ? { partition, region, account, name: resource }
    : { partition, region, account, name, suffix };
}

/** Writes the ARN; without a suffix it is a partial one. */
export function formatSecretArn(arn: SecretArn): string {
  const resource = arn.suffix === undefined ? arn.name : `${arn.name}-${arn.suffix}`;
  return `arn:${arn.partition}:secretsmanager:${arn.region}:${arn.account}:secret:${resource}`;
}
