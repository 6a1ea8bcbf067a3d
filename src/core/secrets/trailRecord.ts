/**
 * What is kept of a record of CloudTrail: who called, from where, and how it ended. Requests and replies are left behind, since
 * they could hold what is nobody's business. Fields are those of
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface TrailRecord {
  /** `role app, session i-0abc` */
  readonly who: string;
  /** IP address or service, and the first product of the user agent. */
  readonly from: string;
  readonly region: string;
  /** AWS's error code; absent when the call succeeded. */
  readonly errorCode?: string;
  /** Whether the call could change nothing; absent where the record does not say. */
  readonly isReadOnly?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a record as it came; what is missing or of another type is said to be unknown. */
export function readTrailRecord(record: unknown): TrailRecord {
  const fields = asFields(record);
  const errorCode = textOf(fields['errorCode']);
  const { readOnly } = fields;
  return {
    who: describeIdentity(asFields(fields['userIdentity']), textOf(fields['recipientAccountId'])),
    from: describeSource(textOf(fields['sourceIPAddress']), textOf(fields['userAgent'])),
    region: textOf(fields['awsRegion']) ?? '',
    ...(errorCode !== undefined && { errorCode }),
    ...(typeof readOnly === 'boolean' && { isReadOnly: readOnly }),
  };
}

/** See https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
function describeIdentity(identity: Fields, recipient: string | undefined): string {
  const account = textOf(identity['accountId']);
  const invoker = textOf(identity['invokedBy']);
  const isElsewhere = account !== undefined && recipient !== undefined && account !== recipient;
  return [
    namePrincipal(identity),
    ...(isElsewhere && identity['type'] !== 'AWSAccount' ? [`of account ${account}`] : []),
    ...(invoker !== undefined && identity['type'] !== 'AWSService' ? [`through ${invoker}`] : []),
  ].join(', ');
}

function namePrincipal(identity: Fields): string {
  const name = textOf(identity['userName']);
  const arn = textOf(identity['arn']) ?? '';
  const type = textOf(identity['type']);
  switch (type) {
    case 'Root':
      return 'root user';
    case 'IAMUser':
      return `user ${name ?? lastPart(arn)}`;
    case 'AssumedRole': {
      const issuer = asFields(asFields(identity['sessionContext'])['sessionIssuer']);
      // arn:aws:sts::123456789012:assumed-role/ROLE/SESSION
      const [, role, session] = arn.split('/');
      return `role ${textOf(issuer['userName']) ?? role ?? 'unknown'}${session ? `, session ${session}` : ''}`;
    }
    case 'Role':
      return `role ${name ?? lastPart(arn)}`;
    case 'FederatedUser':
      return `federated user ${lastPart(arn)}`;
    case 'SAMLUser':
    case 'WebIdentityUser':
      return `user ${name ?? 'unknown'} of ${textOf(identity['identityProvider']) ?? 'an identity provider'}`;
    case 'IdentityCenterUser':
      return `Identity Center user ${textOf(asFields(identity['onBehalfOf'])['userId']) ?? 'unknown'}`;
    case 'AWSAccount':
      return `account ${textOf(identity['accountId']) ?? 'unknown'}`;
    case 'AWSService':
      return `service ${textOf(identity['invokedBy']) ?? 'unknown'}`;
    case undefined:
      return name ?? 'unknown';
    default:
      return `${type} ${name ?? (lastPart(arn) || 'unknown')}`;
  }
}

function describeSource(address: string | undefined, userAgent: string | undefined): string {
  const product = userAgent?.replace(/^\[/, '').split(/[\s\]]/)[0];
  const isProduct = product?.includes('/') === true;
  return [address ?? 'unknown', ...(isProduct ? [product] : [])].join(', ');
}

function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
