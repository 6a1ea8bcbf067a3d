import assert from 'node:assert/strict';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';
import { dumpHex } from '../../../../src/ui/values/hexDump';

const dump = (bytes: Uint8Array): string => reveal(dumpHex(new Redacted(bytes)));

describe('a dump of bytes', () => {
  it('writes offset, hexadecimal and text, sixteen bytes a line', () => {
    const bytes = Uint8Array.from({ length: 18 }, (_, index) => 0x30 + index);
    assert.deepEqual(dump(bytes).split('\n'), [
      '00000000  30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f  0123456789:;<=>?',
      '00000010  40 41                                            @A',
    ]);
  });

  it('says how much it leaves out', () => {
    const lines = dump(new Uint8Array(65_540)).split('\n');
    assert.equal(lines.length, 4_097);
    assert.equal(lines.at(-1), '… and 4 bytes more');
  });

  it('is empty for no bytes', () => {
    assert.equal(dump(new Uint8Array()), '');
  });
});
