import assert from 'node:assert/strict';
import { escapeCell, writeTable } from '../../../../src/ui/documents/markdownTable';

describe('a table in Markdown', () => {
  it('stands in line in the plain text too', () => {
    assert.equal(
      writeTable(
        ['Name', 'X'],
        [
          ['prod/db', '1'],
          ['a', ''],
        ],
      ),
      ['| Name    | X   |', '| ------- | --- |', '| prod/db | 1   |', '| a       |     |'].join('\n'),
    );
  });

  it('takes no markup from its cells', () => {
    assert.equal(escapeCell('a|b'), 'a\\|b');
    assert.equal(
      escapeCell('[x](y) <b> `c` *d* &amp; $e$ ~f~'),
      '\\[x\\](y) \\<b\\> \\`c\\` \\*d\\* \\&amp; \\$e\\$ \\~f\\~',
    );
    assert.equal(escapeCell('_soft_ but snake_case'), '\\_soft\\_ but snake_case');
    assert.equal(escapeCell('https://example.com'), 'https:\\//example.com');
    assert.equal(escapeCell('one\r\ntwo\u2028three\u0000'), 'one two three');
  });
});
