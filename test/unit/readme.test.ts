import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json';
import { fillReadme, readmePath } from '../support/readmeTables';

const readme = readFileSync(readmePath, 'utf8');

describe('README', () => {
  it('has the tables of commands and settings that `npm run readme` writes from package.json', () => {
    assert.equal(readme, fillReadme(readme));
  });

  it('says of every command what it does', () => {
    const silent = manifest.contributes.commands.filter(
      (command) => !('description' in command) || command.description.trim() === '',
    );
    assert.deepEqual(
      silent.map(({ command }) => command),
      [],
    );
  });
});
