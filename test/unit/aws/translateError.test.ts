import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AwsError, type AwsErrorKind } from '../../../src/aws/awsError';
import { translateError } from '../../../src/aws/translateError';
import { Redacted } from '../../../src/core/secrets/redacted';

const context = { profile: 'dev', region: 'eu-west-1', secretId: 'prod/db' };

/** An error as the SDK throws it for an answer of AWS. */
function serviceError(name: string, message: string, status = 400): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: status } });
}

function named(name: string, message: string, properties: object = {}): Error {
  return Object.assign(new Error(message), { name, ...properties });
}

describe('translateError', () => {
  const cases: readonly (readonly [string, Error, AwsErrorKind, RegExp])[] = [
    [
      'no credentials at all',
      named('CredentialsProviderError', 'Could not load credentials from any providers'),
      'no-credentials',
      /no credentials in the profile “dev”/,
    ],
    [
      'a profile that does not exist',
      named(
        'CredentialsProviderError',
        'Could not resolve credentials using profile: [dev] in configuration/credentials file(s).',
      ),
      'no-credentials',
      /could not be loaded/,
    ],
    [
      'a profile that needs a multi-factor code',
      named(
        'CredentialsProviderError',
        'Profile dev requires multi-factor authentication, but no MFA code callback was provided.',
      ),
      'no-credentials',
      /multi-factor/,
    ],
    [
      'an SSO session that has expired',
      named(
        'CredentialsProviderError',
        'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
      ),
      'expired-credentials',
      /session/,
    ],
    [
      'an SSO token that was revoked',
      named('CredentialsProviderError', 'UnauthorizedException: Session token not found or invalid'),
      'expired-credentials',
      /session/,
    ],
    [
      'a role that IAM Identity Center does not give',
      named('CredentialsProviderError', 'ForbiddenException: No access'),
      'access-denied',
      /Identity Center/,
    ],
    [
      'an expired token of STS',
      serviceError('ExpiredToken', 'expired'),
      'expired-credentials',
      /have expired/,
    ],
    [
      'an unknown access key',
      serviceError('UnrecognizedClientException', 'The security token included in the request is invalid.'),
      'no-credentials',
      /access key of the profile “dev”/,
    ],
    [
      'a wrong secret access key',
      serviceError('InvalidSignatureException', 'The request signature we calculated does not match'),
      'no-credentials',
      /does not fit/,
    ],
    [
      'a clock that is wrong',
      serviceError(
        'InvalidSignatureException',
        'Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z',
      ),
      'invalid',
      /time stamp/,
    ],
    [
      'an explicit deny of a service control policy',
      serviceError(
        'AccessDeniedException',
        'User: arn:aws:sts::123456789012:assumed-role/r/s is not authorized to perform: secretsmanager:PutSecretValue on resource: prod/db with an explicit deny in a service control policy',
      ),
      'access-denied',
      /secretsmanager:PutSecretValue on prod\/db: an explicit deny in the service control policy\./,
    ],
    [
      'a missing resource-based policy',
      serviceError(
        'AccessDeniedException',
        'User: u is not authorized to perform: secretsmanager:GetSecretValue on resource: r because no resource-based policy allows the secretsmanager:GetSecretValue action',
      ),
      'access-denied',
      /no resource-based policy allows it/,
    ],
    [
      'a key that KMS refuses',
      serviceError('AccessDeniedException', 'Access to KMS is not allowed'),
      'access-denied',
      /^KMS refused/,
    ],
    [
      'a KMS key that cannot decrypt',
      serviceError('DecryptionFailure', 'The key is disabled.'),
      'access-denied',
      /KMS could not use .*disabled/,
    ],
    [
      'a secret that is not there',
      serviceError('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.'),
      'not-found',
      /“prod\/db” was not found in eu-west-1 with the profile “dev”/,
    ],
    [
      'a name that is scheduled for deletion',
      serviceError(
        'InvalidRequestException',
        'You can’t create this secret because a secret with this name is already scheduled for deletion.',
      ),
      'scheduled-for-deletion',
      /“prod\/db” is scheduled/,
    ],
    [
      'a value of a secret marked for deletion',
      serviceError(
        'InvalidRequestException',
        'You can’t perform this operation on the secret because it was marked for deletion.',
      ),
      'scheduled-for-deletion',
      /scheduled for deletion/,
    ],
    [
      'a rotation that is not configured',
      serviceError(
        'InvalidRequestException',
        'No Lambda rotation function ARN is associated with this secret.',
      ),
      'invalid',
      /cannot be rotated/,
    ],
    [
      'a name that is taken',
      serviceError('ResourceExistsException', 'exists'),
      'already-exists',
      /exists already/,
    ],
    ['a quota', serviceError('LimitExceededException', 'Too many secrets'), 'invalid', /quota/],
    [
      'an untrusted certificate',
      named('Error', 'self-signed certificate in certificate chain', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
      'unreachable',
      /certificate of Secrets Manager in eu-west-1/,
    ],
    [
      'a time-out',
      named('TimeoutError', 'did not establish a connection', { code: 'ETIMEDOUT' }),
      'unreachable',
      /did not answer in time/,
    ],
    [
      'several addresses that all refuse',
      Object.assign(
        new AggregateError([named('Error', 'x', { code: 'ECONNREFUSED', address: '::1', port: 4566 })]),
        {
          code: 'ECONNREFUSED',
        },
      ),
      'unreachable',
      /::1:4566 cannot be reached \(ECONNREFUSED\)/,
    ],
    ['an error that nobody foresaw', named('Error', 'something odd'), 'invalid', /\(Error\)/],
  ];
  for (const [what, error, kind, message] of cases)
    it(`says what to do about ${what}`, () => {
      const translated = translateError(error, context);
      assert.equal(translated.kind, kind);
      assert.match(translated.message, message);
      assert.match(translated.remedy, /^[A-Z].*\.$/);
    });

  const expired = 'The SSO session associated with this profile has expired. Run aws sso login.';

  it('gives the command that signs in again', () => {
    const signIn = (profile: string | undefined): string | undefined =>
      translateError(named('CredentialsProviderError', expired), { ...context, profile }).signInCommand;
    assert.equal(signIn('dev'), 'aws sso login --profile dev');
    assert.equal(signIn('my team'), 'aws sso login --profile "my team"');
    assert.equal(signIn('$(a)"&\'`;\nb'), 'aws sso login --profile "??a???????b"');
    assert.equal(signIn(undefined), 'aws sso login');
  });

  it('gives the command of console sign-in where that was used', () => {
    const error = named(
      'CredentialsProviderError',
      'Your session has expired. Please reauthenticate using aws login.',
    );
    assert.equal(translateError(error, context).signInCommand, 'aws login --profile dev');
  });

  it('passes an AwsError on as it is', () => {
    const error = new AwsError('invalid', 'm', { remedy: 'r' });
    assert.equal(translateError(error, context), error);
  });

  it('keeps nothing of an error’s other properties, its stack or its message', () => {
    const value = ['seen', 'nowhere'].join('-');
    const error = named('SyntaxError', `Unexpected token in ${value}`, {
      $response: { body: value },
      input: value,
    });
    const translated = translateError(error, { ...context, secretValue: new Redacted(value) });
    assert.ok(!inspect(translated, { depth: null, showHidden: true }).includes(value));
  });

  it('cuts out the value that was sent where AWS quotes it, each of its lines', () => {
    const secretValue = new Redacted(['first line', 'second line'].join('\n'));
    const error = serviceError(
      'ValidationException',
      "1 error: Value 'first line\nsecond line' at 'secretString' is wrong",
    );
    const translated = translateError(error, { ...context, secretValue });
    assert.match(translated.message, /Value '\[redacted\]' at 'secretString' is wrong/);
    assert.doesNotMatch(inspect(translated, { depth: null, showHidden: true }), /first line/);
  });

  it('takes anything that is thrown', () => {
    for (const thrown of [undefined, null, 'text', 12, {}])
      assert.equal(translateError(thrown, context).kind, 'invalid');
  });
});
