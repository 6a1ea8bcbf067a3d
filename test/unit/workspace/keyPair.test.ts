import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import {
  derivePublicKey,
  generateKeyPair,
  isPrivateKey,
  type KeyPairKind,
} from '../../../src/workspace/keyPair';

describe('a key pair', () => {
  const kinds: readonly (readonly [KeyPairKind, string, object])[] = [
    ['ed25519', 'ed25519', {}],
    ['p256', 'ec', { namedCurve: 'prime256v1' }],
  ];
  for (const [kind, type, details] of kinds)
    it(`of ${kind} is generated as PEM, its halves belonging together, and another each time`, async () => {
      const { publicKey, privateKey } = await generateKeyPair(kind);
      const key = createPrivateKey(reveal(privateKey));
      assert.equal(key.asymmetricKeyType, type);
      assert.deepEqual(key.asymmetricKeyDetails, details);
      assert.ok(isPrivateKey(reveal(privateKey)));
      assert.equal(
        createPublicKey(reveal(privateKey)).export({ type: 'spki', format: 'pem' }),
        reveal(publicKey),
      );
      assert.notEqual(reveal((await generateKeyPair(kind)).privateKey), reveal(privateKey));
    });

  it('of rsa4096 has a modulus of 4096 bits', async function () {
    this.timeout(60_000);
    const { publicKey } = await generateKeyPair('rsa4096');
    assert.equal(createPublicKey(reveal(publicKey)).asymmetricKeyDetails?.modulusLength, 4096);
  });

  it('is completed by the public key that a private one holds, but for one that is encrypted', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const derive = (pem: string | Buffer) => derivePublicKey(new Redacted(pem.toString()));
    const derived = derive(privateKey.export({ type: 'sec1', format: 'pem' }));
    assert.equal(derived && reveal(derived), publicKey.export({ type: 'spki', format: 'pem' }));
    const encrypted = privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'made up',
    });
    assert.ok(isPrivateKey(encrypted.toString()));
    assert.equal(derive(encrypted), undefined);
  });

  it('is told from what is none', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    assert.equal(isPrivateKey(publicKey.export({ type: 'spki', format: 'pem' }).toString()), false);
    assert.equal(isPrivateKey(''), false);
  });
});
