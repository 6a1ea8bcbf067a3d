import assert from 'node:assert/strict';
import { consoleLink } from '../../../../src/core/secrets/consoleLink';

const link = (partition: string, region: string, name = 'prod/a+b') =>
  consoleLink({ name, arn: `arn:${partition}:secretsmanager:${region}:123456789012:secret:${name}-AbCdEf` });

describe('the console’s page of a secret', () => {
  it('is in the console of the partition and region of its ARN', () => {
    const query = (region: string) => `/secretsmanager/secret?name=prod%2Fa%2Bb&region=${region}`;
    assert.equal(link('aws', 'eu-west-1'), `https://eu-west-1.console.aws.amazon.com${query('eu-west-1')}`);
    assert.equal(
      link('aws-cn', 'cn-north-1'),
      `https://cn-north-1.console.amazonaws.cn${query('cn-north-1')}`,
    );
    assert.equal(
      link('aws-us-gov', 'us-gov-west-1'),
      `https://us-gov-west-1.console.amazonaws-us-gov.com${query('us-gov-west-1')}`,
    );
  });

  it('is not guessed for a partition without a public console', () => {
    assert.equal(link('aws-iso', 'us-iso-east-1'), undefined);
  });
});
