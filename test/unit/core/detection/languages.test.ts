import assert from 'node:assert/strict';
import { languageOfName, languageOfPath } from '../../../../src/core/detection/languages';

describe('languages', () => {
  it('are judged from a file’s name, then from its extension, in either case', () => {
    assert.equal(languageOfPath('src/App.TSX'), 'typescriptreact');
    assert.equal(languageOfPath('deploy/Dockerfile.prod'), 'dockerfile');
    assert.equal(languageOfPath('.env.local'), 'dotenv');
  });

  it('are unknown for names that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      assert.equal(languageOfPath(`a.${name}`), 'unknown');
      assert.equal(languageOfPath(name), 'unknown');
      assert.equal(languageOfName(name), 'unknown');
    }
  });
});
