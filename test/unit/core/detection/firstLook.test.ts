import assert from 'node:assert/strict';
import { createScanner } from '../../../../src/core/detection/scanner';

const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });
const value = ['q7Rw9x', 'Vt4mQ2', 'sK8Lz3', 'Np5bHd'].join('');

function find(text: string): string[] {
  return scanner.scan(text, { path: 'src/app.ts' }).map(({ range }) => text.slice(range.start, range.end));
}

describe('the first look at a name in a program', () => {
  const found: readonly (readonly [string, string, string])[] = [
    ['a comment whose next line begins like a value', `// token: ${value}=\nrun();`, `${value}=`],
    ['a comment that ends at the value', `/* token: ${value}*/ run();`, value],
    ['a text that ends at the value', `show("token: ${value}=");`, `${value}=`],
    ['a literal on the next line', `const apiToken =\n  "${value}";`, value],
    [
      'joined literals, neither of which is one alone',
      `apiSecret = "${value.slice(0, 9)}" + "${value.slice(9)}";`,
      value,
    ],
  ];
  for (const [what, text, secret] of found)
    it(`misses nothing in ${what}`, () => {
      const texts = find(text).map((seen) => seen.replace('" + "', ''));
      assert.deepEqual(texts, [secret]);
    });

  it('lets names pass that a type, a call or another word follows', () => {
    assert.deepEqual(find('let token: string; key = readKey(name); // the password must be longer\n'), []);
  });
});
