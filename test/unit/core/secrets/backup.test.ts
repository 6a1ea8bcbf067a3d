import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BackupFormatError,
  readBackup,
  writeBackup,
  type BackedUpSecret,
} from '../../../../src/core/secrets/backup';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';

const created = new Date('2026-11-28T10:00:00Z');

const secret = (facts: Partial<BackedUpSecret> = {}): BackedUpSecret => ({
  name: 'prod/db',
  arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf',
  tags: {},
  replicas: [],
  versionId: 'v1',
  value: new Redacted('made up'),
  ...facts,
});

/** The backup as plain data, values told. */
const plain = (secrets: readonly BackedUpSecret[]) =>
  secrets.map(({ value, ...rest }) => ({ ...rest, value: reveal<string | Uint8Array>(value) }));

const rewrite = (change: (document: Record<string, unknown>) => unknown): Redacted<string> => {
  const document = JSON.parse(reveal(writeBackup({ created, secrets: [secret()] }))) as Record<
    string,
    unknown
  >;
  return new Redacted(JSON.stringify(change(document)));
};

describe('a backup of secrets', () => {
  it('comes back as it was written, metadata and all', () => {
    const secrets = [
      secret({
        description: 'The database',
        tags: { team: 'a', __proto__x: 'b' },
        kmsKeyId: 'alias/shop',
        replicas: [{ region: 'us-east-1' }, { region: 'us-west-2', kmsKeyId: 'k' }],
        rotation: { schedule: 'rate(30 days)', window: '3h', functionArn: 'arn:f' },
        policy: '{"Version":"2012-10-17","Statement":[]}',
      }),
      secret({ name: 'bytes', value: new Redacted(Uint8Array.of(0, 255, 10)) }),
    ];
    const read = readBackup(writeBackup({ created, secrets }));
    assert.deepEqual(read.created, created);
    assert.deepEqual(plain(read.secrets), plain(secrets));
  });

  it('keeps every text and every byte', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 20 })), (value) => {
        const secrets = [secret({ value: new Redacted(value) as BackedUpSecret['value'] })];
        assert.deepEqual(plain(readBackup(writeBackup({ created, secrets })).secrets), plain(secrets));
      }),
    );
  });

  it('is JSON that jq can take a value from', () => {
    const document = JSON.parse(reveal(writeBackup({ created, secrets: [secret()] }))) as {
      version: number;
      secrets: { name: string; value: { text: string } }[];
    };
    assert.equal(document.version, 1);
    assert.equal(document.secrets[0]?.value.text, 'made up');
  });

  it('shows no value by accident', () => {
    assert.equal(String(writeBackup({ created, secrets: [secret()] })), '[redacted]');
  });

  it('is refused where it is not as it should be, with the place and without what stands there', () => {
    const canary = ['can', 'ary'].join('');
    const inSecret = (fields: object) =>
      rewrite((document) => ({
        ...document,
        secrets: [{ ...(document['secrets'] as object[])[0], ...fields }],
      }));
    const cases: readonly (readonly [Redacted<string>, RegExp])[] = [
      [new Redacted(`{"${canary}`), /no backup of secrets/],
      [new Redacted('[]'), /no backup of secrets/],
      [rewrite((document) => ({ ...document, format: canary })), /no backup of secrets/],
      [rewrite((document) => ({ ...document, version: 2 })), /version 2 of the backup format/],
      [rewrite((document) => ({ ...document, created: 'once' })), /created is not a date/],
      [rewrite((document) => ({ ...document, secrets: { canary } })), /secrets is not a list/],
      [inSecret({ name: '' }), /secrets\[0\]\.name is not a name/],
      [inSecret({ arn: 7 }), /secrets\[0\]\.arn is not text/],
      [inSecret({ value: { plain: canary } }), /secrets\[0\]\.value is not text or base64/],
      [inSecret({ value: { base64: `${canary}!` } }), /secrets\[0\]\.value is not text or base64/],
      [inSecret({ tags: { a: { canary } } }), /secrets\[0\]\.tags’s members is not text/],
      [inSecret({ replicas: [{}] }), /secrets\[0\]\.replicas\[0\]\.region is not text/],
      [inSecret({ rotation: 4 }), /secrets\[0\]\.rotation is not an object/],
    ];
    for (const [text, message] of cases)
      assert.throws(
        () => readBackup(text),
        (error) => {
          assert.ok(error instanceof BackupFormatError);
          assert.match(error.message, message);
          assert.ok(!error.message.includes(canary), error.message);
          return true;
        },
      );
  });
});
