import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskText } from '../../../../src/core/text/maskText';

function maskPieces(values: readonly string[], pieces: readonly string[]): string {
  const mask = maskText(values);
  return pieces.map((piece) => mask.push(piece)).join('') + mask.end();
}

describe('a mask over text', () => {
  it('covers values, the longest first, and leaves what is too short', () => {
    assert.equal(maskPieces(['horse', 'horseback', 'abc'], ['a horseback horse abc']), 'a *** *** abc');
  });

  it('shows what cannot begin a value at once', () => {
    const mask = maskText(['horse']);
    assert.equal(mask.push('Password: '), 'Password: ');
    assert.equal(mask.push('x ho'), 'x ');
    assert.equal(mask.push('me\n'), 'home\n');
  });

  it('gives the same wherever the text is cut, and never a value', () => {
    const values = ['aabb', 'abab', 'bbbba', 'é🐎éé'];
    const text = fc.array(fc.constantFrom('a', 'b', 'é', '🐎', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(8), { maxLength: 30 }), (units, cuts) => {
        const whole = units.join('');
        const pieces: string[] = [];
        let rest = whole;
        for (const cut of cuts) {
          pieces.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        const masked = maskPieces(values, [...pieces, rest]);
        assert.equal(masked, maskPieces(values, [whole]));
        for (const value of values) assert.ok(!masked.includes(value));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const mask = maskText(['aaaaaaaaab', 'aaab']);
    const started = process.cpuUsage().user;
    mask.push('a'.repeat(200_000));
    mask.end();
    assert.ok(process.cpuUsage().user - started < 1_000_000);
  });
});
