import assert from 'node:assert/strict';
import { parseEnvFile } from '../../../src/workspace/envFile';

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
    assert.deepEqual([...parseEnvFile(text)].sort(), [
      ['ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf#password'],
      ['PLAIN', 'a'],
      ['QUOTED', 'aws-secretsmanager://prod/db#user'],
      ['TOKEN', 'aws-secretsmanager://prod/db?region=eu-west-1#token'],
    ]);
  });

  it('is read by the rules of Node otherwise', () => {
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
