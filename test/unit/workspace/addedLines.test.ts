import assert from 'node:assert/strict';
import { readAddedLines } from '../../../src/workspace/addedLines';

const patch = Buffer.from(
  [
    'diff --git a/one b/one',
    'index 1..2 100644',
    '--- a/one',
    '+++ b/one',
    '@@ -1 +1,2 @@ function',
    '--- a deleted line that looks like a header',
    '+++ an added one',
    '+@@ -1 +1 @@',
    '@@ -9,2 +10,0 @@',
    '-x',
    '-y',
    '@@ -20,0 +20 @@',
    `+${'long '.repeat(100)}`,
    '\\ No newline at end of file',
    'diff --git a/two b/two',
    'index 1..2 100644',
    'Binary files a/two and b/two differ',
    'diff --git a/three b/four',
    'similarity index 100%',
    'rename from three',
    'rename to four',
    '',
  ].join('\n'),
);

describe('readAddedLines', () => {
  for (const size of [1, 7, 10_000])
    it(`reads a patch that comes ${size} bytes at a time`, async () => {
      const files = await readAddedLines(async (onOutput) => {
        await Promise.resolve();
        for (let start = 0; start < patch.length; start += size)
          onOutput(patch.subarray(start, start + size));
      });
      assert.deepEqual(files, [
        [
          { first: 1, last: 2 },
          { first: 20, last: 20 },
        ],
        'all',
        [],
      ]);
    });

  it('gives nothing for no patch', async () => {
    assert.deepEqual(await readAddedLines(() => Promise.resolve()), []);
  });
});
