import assert from 'node:assert/strict';
import { languageOfFile, languageOfName, languageOfPath } from '../../../../src/core/detection/languages';

describe('languages', () => {
  it('are judged from a file’s name, then from its extension, in either case', () => {
    assert.equal(languageOfPath('src/App.TSX'), 'typescriptreact');
    assert.equal(languageOfPath('deploy/Dockerfile.prod'), 'dockerfile');
    assert.equal(languageOfPath('.env.local'), 'dotenv');
  });

  it('are judged from the first line where the name tells nothing', () => {
    assert.equal(languageOfFile('bin/deploy', '#!/usr/bin/env -S python3 -u\n'), 'python');
    assert.equal(languageOfFile('bin/deploy', '#! /bin/bash -e\n'), 'shellscript');
    assert.equal(languageOfFile('bin/deploy', '#!/usr/bin/env LC_ALL=C perl\n'), 'perl');
    assert.equal(languageOfFile('_deploy', '#compdef deploy\n'), 'shellscript');
    assert.equal(languageOfFile('deploy.ts', '#!/usr/bin/env node\n'), 'typescript');
    assert.equal(languageOfFile('NOTES', '# Notes\n'), 'unknown');
    assert.equal(languageOfFile('run', '#!/opt/run\n'), 'unknown');
  });

  it('are unknown for names that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      assert.equal(languageOfPath(`a.${name}`), 'unknown');
      assert.equal(languageOfPath(name), 'unknown');
      assert.equal(languageOfName(name), 'unknown');
    }
  });
});
