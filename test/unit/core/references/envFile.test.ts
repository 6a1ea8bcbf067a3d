import assert from 'node:assert/strict';
import { parseEnvFile } from '../../../../src/core/references/envFile';

describe('an env file', () => {
  it('keeps the key of a reference without quotes, which is no comment', () => {
    const text = [
      '\uFEFFPLAIN=a # comment',
      'export TOKEN = aws-secretsmanager://prod/db?region=eu-west-1#token',
      'QUOTED="aws-secretsmanager://prod/db#user"',
      'ARN=arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf#password',
      '# OFF=aws-secretsmanager://x#y',
      '',
    ].join('\r\n');
    assert.deepEqual(
      [...parseEnvFile(text)],
      [
        ['PLAIN', 'a'],
        ['TOKEN', 'aws-secretsmanager://prod/db?region=eu-west-1#token'],
        ['QUOTED', 'aws-secretsmanager://prod/db#user'],
        ['ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf#password'],
      ],
    );
  });

  it('is read by the rules of dotenv otherwise', () => {
    assert.deepEqual(
      [...parseEnvFile('A="x\ny"\nB=\'$A\'\nC="tab\\n"\nD=\n')],
      [
        ['A', 'x\ny'],
        ['B', '$A'],
        ['C', 'tab\n'],
        ['D', ''],
      ],
    );
  });
});
