import assert from 'node:assert/strict';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';
import { drawSamples } from './sampleBuilder';

const SEEDS = [1, 20_261_122, 77];
const fingerprintKey = new Uint8Array(32);
const all = createScanner({ fingerprintKey });

describe('built-in rules', () => {
  it('have ids of their own in kebab-case', () => {
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('cite their source and the way to revoke as https addresses', () => {
    for (const { sourceUrl, revocationUrl } of rules)
      for (const url of [sourceUrl, revocationUrl]) assert.match(url, /^https:\/\/[^\s]+$/);
  });

  it('describe themselves in one sentence', () => {
    for (const { name, description } of rules) {
      assert.match(description, /^[A-Z].+\.$/s);
      assert.doesNotMatch(name, /\.$/);
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      // A rule without keywords knows its files by their names.
      const path = rule.keywords.length > 0 ? 'src/app.conf' : 'etc/ppp/chap-secrets';
      const alone = createScanner({ rules: [rule], fingerprintKey });
      for (const seed of SEEDS) {
        const { matches, lookalikes } = drawSamples(rule, seed);

        it(`finds the credential, and nothing else, in each of its samples (seed ${seed})`, () => {
          assert.ok(matches.length > 0);
          for (const { text, start, end } of matches) {
            const ranges = alone.scan(text, { path }).map(({ range }) => range);
            assert.deepEqual(ranges, [{ start, end }], text);
            assert.ok(
              all.scan(text, { path }).some(({ ruleId }) => ruleId === rule.id),
              `${text} is taken by another rule`,
            );
          }
        });

        it(`finds none in its look-alikes (seed ${seed})`, () => {
          assert.ok(lookalikes.length > 0);
          for (const text of lookalikes) assert.deepEqual(alone.scan(text, { path }), [], text);
        });

        it(`has a keyword in each of its samples (seed ${seed})`, () => {
          for (const { text } of matches)
            assert.ok(
              rule.keywords.length === 0 ||
                rule.keywords.some((keyword) => text.toLowerCase().includes(keyword)),
              text,
            );
        });
      }
    });
  }
});
