import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import type { SecretsManager } from '../../../../src/aws/secretsManager';
import type { Sessions } from '../../../../src/aws/sessions';
import { createValueChecksum, createValueHash } from '../../../../src/core/detection/stored/storedValueRule';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { KnownValues } from '../../../../src/ui/fix/knownValues';
import { observeValues } from '../../../../src/ui/observedValues';

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

describe('what a scan is given of the values that a session knows', () => {
  const password = ['quiet', 'otter', '42'].join('~');
  const database = new Redacted(
    JSON.stringify({ engine: 'postgres', host: 'db.internal.example', username: 'app-user', password }),
  );

  it('finds what is telling by hash, and nothing of a value can be read from it', () => {
    const known = new KnownValues();
    assert.equal(known.hashes(), undefined);
    known.see(ireland, 'dev/db', database);
    const hashes = known.hashes();
    assert.ok(hashes);
    const hash = createValueHash(hashes.key);
    assert.deepEqual(hashes.places.get(hash(password)), [{ secretName: 'dev/db', jsonKey: 'password' }]);
    assert.equal(hashes.places.get(hash('app-user')), undefined);
    // What is posted to a worker, byte for byte.
    const posted = serialize(hashes).toString('latin1');
    for (const part of [password, 'internal.example', 'app-user']) assert.ok(!posted.includes(part), part);
  });

  it('finds what is telling in base64 too, which is told, and is no other place that holds the value', () => {
    const known = new KnownValues();
    const odd = ['>>>???', 'é'].join('~');
    known.see(ireland, 'dev/odd', new Redacted(odd));
    const hashes = known.hashes();
    assert.ok(hashes);
    const hash = createValueHash(hashes.key);
    const bytes = Buffer.from(odd);
    for (const text of [bytes.toString('base64'), bytes.toString('base64url')]) {
      assert.deepEqual(hashes.places.get(hash(text)), [{ secretName: 'dev/odd', isEncoded: true }]);
      assert.ok(hashes.lengths.has(text.length));
      assert.ok(hashes.checksums.has(createValueChecksum(hashes.key)(text)));
      assert.deepEqual(known.find(new Redacted(text)), []);
    }
    assert.deepEqual(known.shared(), []);
  });

  it('is under another key in each session', () => {
    const keys = [new KnownValues(), new KnownValues()].map((known) => {
      known.see(ireland, 'dev/db', database);
      return Buffer.from(known.hashes()?.key ?? []).toString('hex');
    });
    assert.notEqual(keys[0], keys[1]);
  });

  it('is told to have changed when a secret holds another value, or none that is known, and only then', () => {
    let changes = 0;
    const known = new KnownValues(() => changes++);
    known.see(ireland, 'dev/db', database);
    known.see(ireland, 'dev/db', database);
    assert.equal(changes, 1);
    known.see(ireland, 'dev/db', new Redacted(password.toUpperCase()));
    assert.equal(changes, 2);
    assert.deepEqual(known.find(new Redacted(password)), []);
    known.forget(ireland, 'dev/db');
    known.forget(ireland, 'dev/db');
    assert.equal(changes, 3);
    assert.equal(known.hashes(), undefined);
  });
});

describe('sessions whose values are observed', () => {
  /** Acts on a secret whose value is known; resolves to whether it is known still. */
  async function isKnownAfter(act: (secretsManager: SecretsManager) => Promise<unknown>): Promise<boolean> {
    const known = new KnownValues();
    known.see(ireland, 'dev/db', new Redacted(value));
    const done = () => Promise.resolve({ versionId: 'v' });
    const inner = {
      moveLabel: done,
      rotate: done,
      configureRotation: done,
      deleteSecret: done,
      putValue: done,
    } as unknown as SecretsManager;
    const sessions = { secretsManager: () => inner } as unknown as Sessions;
    await act(observeValues(sessions, [known]).secretsManager(ireland));
    return known.find(new Redacted(value)).length > 0;
  }

  it('forget a value when another version becomes current, or none will be', async () => {
    const plan = { schedule: { days: 30 }, rotateNow: true };
    assert.ok(
      !(await isKnownAfter((manager) => manager.putValue('dev/db', new Redacted('other value'), 't'))),
    );
    assert.ok(!(await isKnownAfter((manager) => manager.moveLabel('dev/db', 'AWSCURRENT', { to: 'v' }))));
    assert.ok(!(await isKnownAfter((manager) => manager.rotate('dev/db', 't'))));
    assert.ok(!(await isKnownAfter((manager) => manager.configureRotation('dev/db', plan, 't'))));
    assert.ok(!(await isKnownAfter((manager) => manager.deleteSecret('dev/db', 7))));
  });

  it('keep it when AWSCURRENT stays where it is', async () => {
    const plan = { schedule: { days: 30 }, rotateNow: false };
    assert.ok(await isKnownAfter((manager) => manager.moveLabel('dev/db', 'TEAM', { to: 'v' })));
    assert.ok(await isKnownAfter((manager) => manager.configureRotation('dev/db', plan, 't')));
    assert.ok(await isKnownAfter((manager) => manager.rotate('dev/other', 't')));
  });
});
