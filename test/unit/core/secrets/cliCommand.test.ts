import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cliCommandFor } from '../../../../src/core/secrets/cliCommand';

const secret = {
  name: 'prod/db',
  arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf',
};

describe('the AWS CLI’s command for a secret', () => {
  it('names secret, profile and region', () => {
    assert.equal(
      cliCommandFor({ profile: 'dev', region: 'eu-west-1' }, secret),
      'aws secretsmanager get-secret-value --secret-id prod/db --profile dev --region eu-west-1 --query SecretString --output text',
    );
  });

  it('leaves the profile out where the environment has the credentials, and names the version asked for', () => {
    const command = cliCommandFor({ profile: undefined, region: 'eu-west-1' }, secret, { id: 'a-1' });
    assert.ok(!command.includes('--profile'));
    assert.match(command, / --version-id a-1 /);
  });

  it('reaches the CLI as it is, whatever the profile is called', () => {
    const profile = "o'brien $HOME `x`; rm *";
    const command = cliCommandFor({ profile, region: 'eu-west-1' }, secret);
    const printed = execFileSync('sh', ['-c', command.replace(/^aws /, `printf '%s\\n' `)], {
      encoding: 'utf8',
    });
    assert.ok(printed.split('\n').includes(profile), printed);
  });

  it('takes the ARN where the name would be taken for an option', () => {
    const command = cliCommandFor({ profile: 'dev', region: 'eu-west-1' }, { ...secret, name: '-x' });
    assert.ok(command.includes(`--secret-id ${secret.arn} `));
  });
});
