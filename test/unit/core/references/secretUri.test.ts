import assert from 'node:assert/strict';
import { parseSecretUri, type SecretUri } from '../../../../src/core/references/secretUri';

const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf';

describe('a text that names a secret', () => {
  const cases: readonly (readonly [string, SecretUri])[] = [
    ['aws-secretsmanager://prod/db', { secretId: 'prod/db' }],
    ['aws-secretsmanager://prod/db#password', { secretId: 'prod/db', jsonKey: 'password' }],
    ['aws-secretsmanager://prod/db#a%23b', { secretId: 'prod/db', jsonKey: 'a#b' }],
    [
      'aws-secretsmanager://prod/db?region=us-east-1&stage=AWSPREVIOUS#password',
      { secretId: 'prod/db', jsonKey: 'password', region: 'us-east-1', stagingLabel: 'AWSPREVIOUS' },
    ],
    ['aws-secretsmanager://prod/db?version=1', { secretId: 'prod/db', versionId: '1' }],
    [arn, { secretId: arn, region: 'eu-west-1' }],
    [`${arn}#password`, { secretId: arn, region: 'eu-west-1', jsonKey: 'password' }],
    [`aws-secretsmanager://${arn}`, { secretId: arn, region: 'eu-west-1' }],
  ];
  for (const [text, expected] of cases)
    it(`is read: ${text}`, () => {
      assert.deepEqual(parseSecretUri(text), expected);
    });

  for (const text of ['', 'prod/db', 'https://prod/db#x', 'arn:aws:s3:::bucket', 'xaws-secretsmanager://a'])
    it(`is not: “${text}”`, () => {
      assert.equal(parseSecretUri(text), undefined);
    });

  for (const text of [
    'aws-secretsmanager://',
    'aws-secretsmanager://a b',
    'aws-secretsmanager://a#',
    'aws-secretsmanager://a?colour=red',
    'aws-secretsmanager://a?stage=X&version=Y',
    'aws-secretsmanager://a%ZZ',
  ])
    it(`is refused: ${text}`, () => {
      assert.throws(() => parseSecretUri(text), SyntaxError);
    });
});
