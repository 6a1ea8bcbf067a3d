import assert from 'node:assert/strict';
import { renamedText } from '../../../../src/core/references/renamedText';
import type { SourceText } from '../../../../src/core/references/reference';
import { refer, say } from './makeReference';

const arnOf = (name: string): string => `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}`;
const from = { name: 'prod/db', arn: arnOf('prod/db-AbCdEf') };
const to = { name: 'prod/orders', arn: arnOf('prod/orders-GhIjKl') };

function rename(text: string, said: Partial<SourceText> = {}): string | undefined {
  return renamedText(refer(text, { secretId: { ...say(text, 5), ...said } }), from, to);
}

describe('pointing a reference at another secret', () => {
  it('keeps the way in which it names the secret', () => {
    assert.equal(rename('prod/db'), to.name);
    assert.equal(rename(from.arn), to.arn);
    assert.equal(rename(arnOf('prod/db')), arnOf('prod/orders'));
  });

  it('changes the literal of another file that the name comes from', () => {
    const place = { file: 'config.ts', start: { line: 0, character: 1 }, end: { line: 0, character: 8 } };
    const imported = (isLiteral: boolean): string | undefined =>
      rename('prod/db', { isLiteral: false, importedFrom: { ...place, isLiteral } });
    assert.equal(imported(true), to.name);
    assert.equal(imported(false), undefined);
  });

  it('leaves alone what no single literal says', () => {
    assert.equal(rename('prod/db', { isLiteral: false }), undefined);
  });
});
