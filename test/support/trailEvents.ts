/** What CloudTrail tells of one reading of a secret, in the shapes of AWS's published service model. */
export const readByRole = (name: string, requestParameters: Readonly<Record<string, string>> = {}) => ({
  EventId: 'e1',
  EventName: 'GetSecretValue',
  EventTime: 1_790_000_000,
  Username: 'i-0abc',
  CloudTrailEvent: JSON.stringify({
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::123456789012:assumed-role/billing/i-0abc',
      sessionContext: { sessionIssuer: { type: 'Role', userName: 'billing' } },
    },
    awsRegion: 'eu-west-1',
    sourceIPAddress: '198.51.100.7',
    userAgent: 'Boto3/1.34.0 md/Botocore#1.34.0',
    readOnly: true,
    requestParameters: { secretId: name, ...requestParameters },
  }),
});
