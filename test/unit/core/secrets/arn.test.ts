import assert from 'node:assert/strict';
import { formatSecretArn, parseSecretArn } from '../../../../src/core/secrets/arn';

const account = '123456789012';

describe('parseSecretArn', () => {
  it('tells the name from the suffix', () => {
    assert.deepEqual(parseSecretArn(`arn:aws:secretsmanager:eu-west-1:${account}:secret:prod/db-AbC12d`), {
      partition: 'aws',
      region: 'eu-west-1',
      account,
      name: 'prod/db',
      suffix: 'AbC12d',
    });
  });

  it('reads a partial ARN, whose whole resource is the name', () => {
    assert.deepEqual(parseSecretArn(`arn:aws:secretsmanager:us-east-1:${account}:secret:prod/database`), {
      partition: 'aws',
      region: 'us-east-1',
      account,
      name: 'prod/database',
    });
  });

  for (const partition of ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso-b'])
    it(`reads what it wrote in the partition ${partition}`, () => {
      const arn = { partition, region: 'cn-north-1', account, name: 'a/b_c+d=e.f@g-h', suffix: 'zzZZ09' };
      assert.deepEqual(parseSecretArn(formatSecretArn(arn)), arn);
    });

  for (const text of [
    '',
    'prod/db',
    `arn:aws:s3:::bucket`,
    `arn:aws:secretsmanager:eu-west-1:12345:secret:x`,
    `arn:aws:secretsmanager:eu-west-1:${account}:secret:`,
    `arn:aws:secretsmanager:eu-west-1:${account}:secret:a b`,
    `arn:gcp:secretsmanager:eu-west-1:${account}:secret:x`,
  ])
    it(`takes “${text}” for none`, () => {
      assert.equal(parseSecretArn(text), undefined);
    });
});
