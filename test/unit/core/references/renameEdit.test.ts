import assert from 'node:assert/strict';
import { renameEdit } from '../../../../src/core/references/renameEdit';
import { refer, say } from './makeReference';

const arnOf = (name: string): string => `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}`;
const from = { name: 'prod/db', arn: arnOf('prod/db-AbCdEf') };
const to = { name: 'prod/orders', arn: arnOf('prod/orders-GhIjKl') };

function rename(text: string, isLiteral = true): string | undefined {
  const reference = refer(text, { secretId: { ...say(text, 5), isLiteral } });
  const edit = renameEdit(reference, from, to);
  assert.ok(edit === undefined || edit.range === reference.secretId.range);
  return edit?.newText;
}

describe('pointing a reference at another secret', () => {
  it('keeps the way in which it names the secret', () => {
    assert.equal(rename('prod/db'), to.name);
    assert.equal(rename(from.arn), to.arn);
    assert.equal(rename(arnOf('prod/db')), arnOf('prod/orders'));
  });

  it('leaves alone what no single literal says', () => {
    assert.equal(rename('prod/db', false), undefined);
  });
});
