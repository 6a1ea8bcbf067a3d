import assert from 'node:assert/strict';
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
