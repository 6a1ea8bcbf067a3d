import assert from 'node:assert/strict';
import { dumpHex } from '../../../../src/ui/values/hexDump';
import { renderValuePage } from '../../../../src/ui/values/valuePage';

describe('the page of the value view', () => {
  const page = renderValuePage({ nonce: 'n0nce', scriptUri: 'https://host/valueView.js' });

  it('allows nothing but its own script and style', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.split('; ');
    assert.deepEqual(policy, [
      "default-src 'none'",
      "script-src 'nonce-n0nce'",
      "style-src 'nonce-n0nce'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('gives every script and style the nonce, and has no inline handler', () => {
    for (const [tag] of page.matchAll(/<(?:script|style)[^>]*>/g)) assert.match(tag, /nonce="n0nce"/);
    assert.doesNotMatch(page, /\son\w+=|javascript:/i);
  });
});

describe('a dump of bytes', () => {
  it('writes offset, hexadecimal and text, sixteen bytes a line', () => {
    const bytes = Uint8Array.from({ length: 18 }, (_, index) => 0x30 + index);
    assert.deepEqual(dumpHex(bytes).split('\n'), [
      '00000000  30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f  0123456789:;<=>?',
      '00000010  40 41                                            @A',
    ]);
  });

  it('says how much it leaves out', () => {
    const lines = dumpHex(new Uint8Array(65_540)).split('\n');
    assert.equal(lines.length, 4_097);
    assert.equal(lines.at(-1), '… and 4 bytes more');
  });

  it('is empty for no bytes', () => {
    assert.equal(dumpHex(new Uint8Array()), '');
  });
});
