import assert from 'node:assert/strict';
import { planSuppression } from '../../../../../src/core/detection/filters/suppressionEdit';
import { applyTextEdits } from '../../../../../src/core/text/textEdit';

/** The text after the suppression of the part between `«` and `»`. */
function suppress(marked: string, languageId: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const edit = planSuppression(text, languageId, { start, end });
  return edit && applyTextEdits(text, [edit]);
}

describe('the comment that suppresses a finding', () => {
  it('follows the code on its line', () => {
    assert.equal(
      suppress("const a = '«x»';\nb();\n", 'typescript'),
      "const a = 'x'; // secretlens:ignore\nb();\n",
    );
    assert.equal(suppress("a = '«x»'\n", 'python'), "a = 'x' # secretlens:ignore\n");
  });

  it('keeps CRLF line ends and works on a last line without one', () => {
    assert.equal(suppress("a = '«x»'\r\nb\r\n", 'python'), "a = 'x' # secretlens:ignore\r\nb\r\n");
    assert.equal(suppress("a = '«x»'", 'python'), "a = 'x' # secretlens:ignore");
  });

  it('stands above the line where a value would swallow it', () => {
    assert.equal(suppress('a=1\n  b=«x»\n', 'ini'), 'a=1\n  # secretlens:ignore-next-line\n  b=x\n');
    assert.equal(suppress('<p>«x»</p>', 'xml'), '<!-- secretlens:ignore-next-line -->\n<p>x</p>');
  });

  it('stands above a literal of several lines', () => {
    assert.equal(
      suppress('  const a = `«x\ny»`;\n', 'javascript'),
      '  // secretlens:ignore-next-line\n  const a = `x\ny`;\n',
    );
  });

  it('is not offered inside a literal of several lines', () => {
    assert.equal(suppress('const a = `b\n«x»\nc`;\n', 'javascript'), undefined);
    assert.equal(suppress('key: |\n  «x\n  y»\n', 'yaml'), undefined);
  });

  it('is not offered where the format has no comments', () => {
    assert.equal(suppress('{"a": "«x»"}', 'json'), undefined);
  });

  it('is not offered between continued lines or as text of an element', () => {
    assert.equal(suppress('RUN a \\\n  -p «x»\n', 'dockerfile'), undefined);
    assert.equal(suppress('<A b="«x»" />\n', 'typescriptreact'), undefined);
  });
});
