/** The parts of a secret's ARN, after https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html */
export interface SecretArn {
  readonly partition: string;
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** What follows `secret:`: the name, with the suffix where the ARN is whole. */
  readonly resource: string;
}

const pattern =
  /^arn:(?<partition>aws[\w-]*):secretsmanager:(?<region>[a-z\d-]+):(?<accountId>\d{12}):secret:(?<resource>[\w/+=.@-]+)$/;

/** The parts of an ARN, whole or without its suffix; undefined for any other text. */
export function parseSecretArn(text: string): SecretArn | undefined {
  const parts = pattern.exec(text)?.groups;
  return parts && { partition: '', region: '', accountId: '', resource: '', ...parts };
}

/** Where a secret is, whatever the profile is called that leads there: `eu-west-1, account 123456789012`. */
export function describePlace(arn: string): string {
  const parts = parseSecretArn(arn);
  return parts === undefined ? arn : `${parts.region}, account ${parts.accountId}`;
}

/**
 * The name in an ARN that ends, as whole ones do, in a hyphen and six characters that AWS adds; undefined where it does
 * not. A name may end so itself: only the account knows.
 */
export function nameOfWholeArn({ resource }: SecretArn): string | undefined {
  return /^(?<name>.+)-[A-Za-z\d]{6}$/.exec(resource)?.groups?.['name'];
}

/** The name in a secret's whole ARN, without the suffix that AWS adds; anything else as it is. */
export function nameInArn(id: string): string {
  const arn = parseSecretArn(id);
  return (arn && nameOfWholeArn(arn)) ?? id;
}
