import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { KnownValues } from '../../../../src/ui/fix/knownValues';

const ireland = { profile: 'dev', region: 'eu-west-1' };
const virginia = { profile: 'dev', region: 'us-east-1' };
const value = 'correct-horse';

describe('the values that a session knows', () => {
  it('are found as the whole text of a secret and under its keys', () => {
    const known = new KnownValues();
    known.see(ireland, 'dev/a', new Redacted(value));
    known.see(virginia, 'dev/b', new Redacted(JSON.stringify({ user: 'marvin', password: value })));
    assert.deepEqual(known.find(new Redacted(value)), [
      { connection: ireland, secretName: 'dev/a' },
      { connection: virginia, secretName: 'dev/b', jsonKey: 'password' },
    ]);
    assert.deepEqual(known.find(new Redacted('other-value')), []);
  });

  it('are only those that a secret holds now', () => {
    const known = new KnownValues();
    known.see(ireland, 'dev/a', new Redacted(value));
    known.see(virginia, 'dev/a', new Redacted(value));
    known.see(ireland, 'dev/a', new Redacted('something-else'));
    assert.deepEqual(known.find(new Redacted(value)), [{ connection: virginia, secretName: 'dev/a' }]);
  });

  it('that stand under several names are told without the value; a name in two regions is one', () => {
    const known = new KnownValues();
    known.see(ireland, 'dev/a', new Redacted(JSON.stringify({ host: 'db.example', password: value })));
    known.see(virginia, 'dev/a', new Redacted(JSON.stringify({ host: 'db.example', password: value })));
    assert.deepEqual(known.shared(), []);
    known.see(ireland, 'dev/b', new Redacted(JSON.stringify({ host: 'db.example', token: value })));
    assert.deepEqual(known.shared(), [
      [
        { connection: ireland, secretName: 'dev/a', jsonKey: 'password' },
        { connection: virginia, secretName: 'dev/a', jsonKey: 'password' },
        { connection: ireland, secretName: 'dev/b', jsonKey: 'token' },
      ],
    ]);
    assert.ok(!inspect(known, { depth: 9, showHidden: true }).includes(value));
  });

  it('leave out what is equal by chance', () => {
    const known = new KnownValues();
    known.see(ireland, 'dev/a', new Redacted('{"port":"5432"}'));
    assert.deepEqual(known.find(new Redacted('5432')), []);
  });

  it('cannot be read from memory as text', () => {
    const known = new KnownValues();
    known.see(ireland, 'dev/a', new Redacted(value));
    assert.ok(!inspect(known, { depth: 9, showHidden: true }).includes(value));
  });
});
