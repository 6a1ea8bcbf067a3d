import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Encrypter,
  armor,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { build } from 'esbuild';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import { createAgeFiles, readFileNeeds, type AgeFiles } from '../../../src/workspace/ageThread';

const never = new AbortController().signal;
const text = new Redacted('{"made": "up"}');
const passphrase = (word: string) => ({ kind: 'passphrase', passphrase: new Redacted(word) }) as const;

describe('files in the format of age', function () {
  this.timeout(30_000);
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-age-'));
  let age: AgeFiles;

  before(async () => {
    const script = join(dir, 'ageWorker.js');
    await build({
      entryPoints: [join(__dirname, '../../../src/workspace/ageWorker.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile: script,
    });
    age = createAgeFiles(script);
  });

  after(() => {
    rmSync(dir, { recursive: true });
  });

  it('are decrypted by each of their recipients, and by nobody else', async () => {
    const identities = [await generateX25519Identity(), await generateHybridIdentity()];
    const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
    const file = await age.encrypt(text, { kind: 'recipients', recipients }, never);
    assert.equal(readFileNeeds(file), 'identity');
    const decrypt = (identity: string) =>
      age.decrypt(file, { kind: 'identities', identities: [new Redacted(identity)] }, never);
    for (const identity of identities) {
      const decrypted = await decrypt(identity);
      assert.equal(decrypted && reveal(decrypted), reveal(text));
    }
    assert.equal(await decrypt(await generateX25519Identity()), undefined);
  });

  it('cost whoever guesses their passphrase a second a guess', async () => {
    const file = await age.encrypt(text, passphrase('gravel puzzle'), never);
    assert.equal(readFileNeeds(file), 'passphrase');
    assert.match(Buffer.from(file).toString('latin1'), /^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
  });

  it('are decrypted with their passphrase and with no other, armored or not', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('gravel puzzle');
    encrypter.setScryptWorkFactor(10);
    const file = await encrypter.encrypt(reveal(text));
    for (const each of [file, new TextEncoder().encode(armor.encode(file))]) {
      assert.equal(readFileNeeds(each), 'passphrase');
      const decrypted = await age.decrypt(each, passphrase('gravel puzzle'), never);
      assert.equal(decrypted && reveal(decrypted), reveal(text));
      assert.equal(await age.decrypt(each, passphrase('gravel'), never), undefined);
    }
  });

  it('hold nothing of the plain text', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const file = await age.encrypt(text, { kind: 'recipients', recipients: [recipient] }, never);
    assert.ok(!Buffer.from(file).includes('made'));
  });

  it('are refused when they are damaged, without being quoted', async () => {
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    const file = await age.encrypt(text, { kind: 'recipients', recipients }, never);
    const secrets = { kind: 'identities', identities: [new Redacted(identity)] } as const;
    const flipped = file.map((byte, index) => (index === file.length - 3 ? byte ^ 1 : byte));
    for (const broken of [flipped, file.subarray(0, -1), file.subarray(0, 40), new Uint8Array()])
      await assert.rejects(age.decrypt(broken, secrets, never), /damaged/);
    assert.equal(readFileNeeds(new TextEncoder().encode('{"not": "age"}')), undefined);
    await assert.rejects(
      age.encrypt(text, { kind: 'recipients', recipients: ['age1broken'] }, never),
      /Nothing was written/,
    );
  });

  it('are given up at once when the act is cancelled', async () => {
    const abort = new AbortController();
    const encrypting = age.encrypt(text, passphrase('gravel puzzle'), abort.signal);
    abort.abort(new Error('cancelled'));
    await assert.rejects(encrypting, { message: 'cancelled' });
    await assert.rejects(age.encrypt(text, passphrase('x'), abort.signal), { message: 'cancelled' });
  });

  it('are not waited for when the thread fails', async () => {
    const script = join(dir, 'broken.js');
    writeFileSync(script, 'throw new Error(require("node:worker_threads").workerData.to.passphrase)');
    await assert.rejects(
      createAgeFiles(script).encrypt(text, passphrase('gravel'), never),
      (error: Error) => {
        assert.match(error.message, /has failed/);
        assert.ok(!error.message.includes('gravel'));
        return true;
      },
    );
  });
});
