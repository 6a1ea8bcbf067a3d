import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

describe('README', () => {
  it('lists every command of the palette', () => {
    const hidden = manifest.contributes.menus.commandPalette.map(({ command }) => command);
    const titles = manifest.contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => !readme.includes(title)),
      [],
    );
  });

  it('lists every setting with its default', () => {
    const rows = readme.split('\n');
    for (const { properties } of manifest.contributes.configuration)
      for (const [id, { default: initial }] of Object.entries<{ default: unknown }>(properties)) {
        const row = rows.find((line) => line.startsWith(`| \`${id}\``)) ?? '';
        const shown = typeof initial === 'string' ? initial : JSON.stringify(initial);
        assert.ok(row !== '' && row.includes(shown), `${id} with ${shown}`);
      }
  });
});
