import assert from 'node:assert/strict';
import { writeCsv } from '../../../../src/ui/documents/csv';

describe('CSV', () => {
  it('quotes what RFC 4180 wants quoted, and ends each line with CRLF', () => {
    assert.equal(
      writeCsv([
        ['plain', 'a,b', 'say "no"', 'two\nlines', ''],
        ['x', '', '', '', ''],
      ]),
      'plain,"a,b","say ""no""","two\nlines",\r\nx,,,,\r\n',
    );
  });

  it('keeps a spreadsheet from running what begins like a formula', () => {
    assert.equal(
      writeCsv([['=HYPERLINK("http://x")', '+1', '-1', '@a', '\tb', 'a=b']]),
      `"'=HYPERLINK(""http://x"")",'+1,'-1,'@a,'\tb,a=b\r\n`,
    );
  });
});
